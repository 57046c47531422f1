package wording

// textAgreement holds the words of package scoring on how far assessors agree.
var textAgreement = []entry{
	{"scoring.measure.alpha-nominal", "alpha nominal de Krippendorff", "Krippendorff's nominal alpha"},
	{"scoring.measure.alpha-ordinal", "alpha ordinal de Krippendorff", "Krippendorff's ordinal alpha"},
	{"scoring.measure.alpha-interval", "alpha d'intervalle de Krippendorff", "Krippendorff's interval alpha"},
	{"scoring.measure.kendall-w", "W de Kendall", "Kendall's W"},

	{"scoring.agreement.alpha",
		"L'alpha vaut %[1]s : 1 est un accord complet, 0 ce que donnerait le hasard, et Krippendorff lui-même ne conclut rien en dessous de 0,667.",
		"Alpha is %[1]s: 1 is full agreement, 0 what chance would give, and Krippendorff himself concludes nothing below 0.667."},
	{"scoring.agreement.w",
		"Le W vaut %[1]s : 1 quand tous classent les projets de même, 0 quand leurs rangs se compensent, et le hasard donne en moyenne 1 divisé par le nombre d'évaluateurs.",
		"W is %[1]s: 1 when all rank the projects alike, 0 when their ranks cancel out, and chance gives on average 1 divided by the number of assessors."},
	{"scoring.agreement.below", "un peu moins de %[1]s", "just under %[1]s"},
	{"scoring.agreement.above", "un peu plus de %[1]s", "just over %[1]s"},

	{"scoring.undefined.no-pair", "rien à comparer", "nothing to compare"},
	{"scoring.undefined.no-variation", "aucune variation", "no variation"},
	{"scoring.undefined.one-assessor", "moins de deux évaluateurs", "fewer than two assessors"},
	{"scoring.undefined.fewer-than-two-projects", "moins de deux projets notés par tous", "fewer than two projects marked by all"},
	{"scoring.undefined.all-tied", "tous les projets à égalité", "all projects tied"},

	{"scoring.undefined.why.no-pair",
		"L'alpha n'est pas défini : aucun projet n'est noté par deux évaluateurs.",
		"Alpha is undefined: no project is marked by two assessors."},
	{"scoring.undefined.why.no-variation",
		"L'alpha n'est pas défini : toutes les notes à comparer sont les mêmes, si bien que le hasard donnerait le même accord.",
		"Alpha is undefined: all marks to compare are the same, so chance would give the same agreement."},
	{"scoring.undefined.why.one-assessor",
		"Le W n'est pas défini : il faut les notes de deux évaluateurs au moins.",
		"W is undefined: it takes the marks of at least two assessors."},
	{"scoring.undefined.why.fewer-than-two-projects",
		"Le W n'est pas défini : il faut au moins deux projets notés par tous les évaluateurs.",
		"W is undefined: it takes at least two projects marked by every assessor."},
	{"scoring.undefined.why.all-tied",
		"Le W n'est pas défini : chaque évaluateur met à égalité tous les projets que tous ont notés.",
		"W is undefined: each assessor ties all the projects that all have marked."},
}
