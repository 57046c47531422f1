package main

import (
	"fmt"
	"strings"

	"github.com/aap-lit/aap/eligibility/eligibilitytest"
)

// A slip is a line of a policy as one might have written it at first.
type slip struct {
	engine string
	right  string // in the policy, once
	wrong  string
	why    string // what in the language invites it, and what comes of it
}

var slips = []slip{
	{
		"CEL (cel-go)",
		"deposit.region == region\n&& places.exists(p, p.name == deposit.region && deposit.by in p.accepts)",
		"deposit.region == region\n&& places.exists(p, p.name == region && deposit.by in p.accepts)",
		"the region is looked at once: while it is not known, nothing tells that whoever deposits could not for the region that he names",
	},
	{
		"CEL (cel-go)",
		"actors.counted >= 1 || actors.counted + actors.added >= 1",
		"actors.counted + actors.added >= 1",
		"a sum with an unknown term is unknown: enough partners are not enough while there may be more",
	},
	{
		"CEL (cel-go)",
		"capped <= 50000000 && capped + lines.added <= 50000000",
		"capped + lines.added <= 50000000",
		"the same: what is too much already is unknown while there may be more",
	},
	{
		"CEL (cel-go)",
		"(resources.added == 0 || resources.request + resources.added <= share)",
		"resources.request + resources.added <= share",
		"what is left out looks like the rest once more: a request whose budget is still to come is above the share",
	},
	{
		"Rego (OPA)",
		"seed := \"not-met\" if input.seed == false",
		"seed := \"not-met\" if not input.seed",
		"“not” holds of what is undefined: what nobody declared is declared not to be",
	},
	{
		"Rego (OPA)",
		"window := \"not-met\" if {\n\tinput.deposit.at\n\tnot within_window\n}",
		"window := \"not-met\" if {\n\tnot within_window\n}",
		"the same: a dossier that has not been received is late",
	},
	{
		"Rego (OPA)",
		"cap := \"met\" if {\n\tcapped <= most\n\tnot \"lines\" in input.growing\n}",
		"cap := \"met\" if capped <= most",
		"the sum over what is undefined is 0: a budget that nobody gave is within the cap",
	},
	{
		"Expr",
		"(deposit.by == nil || deposit.by in .accepts)",
		"deposit.by in .accepts",
		"“in” is false of nil, not nil: whoever is not known yet is not entitled",
	},
	{
		"Expr",
		"let share = bitshr(base, 1)",
		"let share = base / 2",
		"integers divide to a float: half of an odd base is no amount in cents, and the room beside it is cut to another",
	},
	{
		"Expr",
		"int((.cents * (months - .from + 1) - .cents * (months - .from + 1) % (.to - .from + 1)) / (.to - .from + 1))",
		"int(.cents * (months - .from + 1) / (.to - .from + 1))",
		"the same, cut to an integer: right all the same, as no cost is so large that the float of it is another",
	},
	{
		"Starlark",
		"    return d.seed\n",
		"    return True if d.seed else False\n",
		"None is falsy: what nobody declared is declared not to be",
	},
	{
		"Starlark",
		"    if d.lines != None:\n",
		"    if d.lines:\n",
		"so is the empty list: of a budget known to be empty, nothing is told",
	},
}

// lost returns how many cases fewer a policy gets right with the slip.
func (s slip) lost(cases []eligibilitytest.Case) (conformance, error) {
	e, err := engineNamed(s.engine)
	if err != nil {
		return conformance{}, err
	}
	text := e.source()
	if strings.Count(text, s.right) != 1 {
		return conformance{}, fmt.Errorf("%s does not have once %q", e.file, s.right)
	}
	p, err := e.compile(strings.Replace(text, s.right, s.wrong, 1))
	if err != nil {
		return conformance{}, err
	}
	right, of, err := conform(p, cases)
	for i := range of.levels {
		of.levels[i] -= right.levels[i]
	}
	return of, err
}
