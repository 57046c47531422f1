package wording

// textBudget holds the words of package budget.
var textBudget = []entry{
	{"budget.kind.agent-time", "temps des agents", "agents' time"},
	{"budget.kind.contractor", "prestataires", "contractors"},
	{"budget.kind.other", "autres coûts", "other costs"},

	{"budget.source.pia", "Programme d'investissements d'avenir (PIA)", "Investments for the Future Programme (PIA)"},
	{"budget.source.state", "autres fonds de l'État", "other State funds"},
	{"budget.source.partner", "apports des partenaires", "partners' contributions"},
	{"budget.source.own", "fonds propres", "own funds"},
	{"budget.source.other", "autres ressources", "other resources"},

	{"fault.amount", "ce n'est pas un montant en euros, comme 12\u202f345,67\u00a0€", "this is not an amount in euros, like €12,345.67"},
	{"fault.ambiguous", "ce montant peut se lire de deux façons", "this amount can be read in two ways"},
	{"fault.months", "la période finit avant de commencer", "the period ends before it begins"},
	{"fault.in-kind", "le Programme d'investissements d'avenir (PIA) n'apporte rien en nature", "the Investments for the Future Programme (PIA) contributes nothing in kind"},
}
