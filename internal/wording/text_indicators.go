package wording

// textIndicators holds the words of package indicators.
var textIndicators = []entry{
	{"indicators.status.no-data", "avancement non calculable", "progress cannot be told"},
	{"indicators.status.behind", "en retard", "behind"},
	{"indicators.status.on-track", "en bonne voie", "on track"},
	{"indicators.status.achieved", "cible atteinte", "target achieved"},

	{"indicators.aggregation.sum", "somme", "sum"},
	{"indicators.aggregation.latest", "valeur la plus récente", "most recent value"},
	{"indicators.aggregation.none", "ne s'agrège pas", "not aggregated"},

	{"indicators.undefined.no-baseline", "valeur initiale non disponible", "baseline not available"},
	{"indicators.undefined.no-target", "cible non disponible", "target not available"},
	{"indicators.undefined.no-change", "la cible est égale à la valeur initiale", "the target equals the baseline"},
	{"indicators.undefined.no-observation", "pas encore d'observation", "not observed yet"},
	{"indicators.undefined.not-available", "dernière valeur non disponible", "latest value not available"},

	{"indicators.not-available", "non disponible", "not available"},
	{"indicators.exactly", "%[1]s (exactement %[2]s)", "%[1]s (exactly %[2]s)"},

	{"fault.target-month", "l'échéance de la cible doit être postérieure au mois de la valeur initiale", "the target must be due after the month of the baseline"},
	{"fault.before-baseline", "cette observation est antérieure à la valeur initiale", "this observation is older than the baseline"},
	{"fault.aggregation", "cet indicateur ne déclare pas cette agrégation", "this indicator does not declare this aggregation"},
	{"fault.mixed", "ce n'est pas le même indicateur : le code ou l'unité diffère", "this is not the same indicator: its code or its unit differs"},
	{"fault.disagreement", "une autre valeur de ce même mois la contredit", "another value of the same month contradicts it"},
}
