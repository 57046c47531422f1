package eligibilitytest

import (
	"encoding/json"
	"fmt"
	"math/rand/v2"
	"reflect"
	"slices"
	"time"

	"github.com/aap-lit/aap/budget"
	"github.com/aap-lit/aap/eligibility"
	"github.com/aap-lit/aap/partners"
)

// CheckHostRule tries a rule of a host on thousands of dossiers that grow, fact by
// fact, always the same ones. It returns an error that shows the dossiers if the rule
// answers one dossier in two ways, at once or later, so that it reads a clock or
// keeps a state, or if it decides something and answers otherwise when facts are
// added; nil if it does neither.
func CheckHostRule(rule eligibility.HostRule) error {
	const scenes = 1500
	type answer struct {
		dossier eligibility.Dossier
		said    eligibility.Judgement
	}
	var first []answer
	for seed := range uint64(scenes) {
		g := growing{Rand: rand.New(rand.NewPCG(seed, 2016))}
		before := rule.Judge(&g.dossier)
		for range 14 {
			smaller := g.dossier
			g.grow()
			said := rule.Judge(&g.dossier)
			if again := rule.Judge(&g.dossier); !reflect.DeepEqual(said, again) {
				return fmt.Errorf("host rule %q is %v, then %v, of one dossier:\n%s", rule.Code(), said.Outcome, again.Outcome, show(&g.dossier))
			}
			if before.Outcome != eligibility.Unknown && said.Outcome != before.Outcome {
				return fmt.Errorf("host rule %q is %v of\n%s\nand %v when facts are added:\n%s",
					rule.Code(), before.Outcome, show(&smaller), said.Outcome, show(&g.dossier))
			}
			before = said
		}
		first = append(first, answer{g.dossier, before})
	}
	for _, a := range slices.Backward(first) {
		if again := rule.Judge(&a.dossier); !reflect.DeepEqual(a.said, again) {
			return fmt.Errorf("host rule %q was %v, and is %v after other dossiers, of\n%s", rule.Code(), a.said.Outcome, again.Outcome, show(&a.dossier))
		}
	}
	return nil
}

func show(d *eligibility.Dossier) string {
	text, err := json.Marshal(d)
	if err != nil {
		return err.Error()
	}
	return string(text)
}

// A growing is a dossier to which facts are added.
type growing struct {
	*rand.Rand
	dossier eligibility.Dossier
}

// grow adds a fact that is not there yet, or an entry to a list that may grow, or
// closes such a list; nothing if the fact chosen is known.
func (g *growing) grow() {
	d := &g.dossier
	switch g.IntN(12) {
	case 0:
		if d.Region == (eligibility.Region{}) {
			d.Region = pickOne(g, eligibility.Regions())
		}
	case 1:
		if d.Seed == eligibility.Unanswered {
			d.Seed = eligibility.AnswerOf(g.IntN(2) == 0)
		}
	case 2:
		if d.Deposit.By == 0 {
			d.Deposit.By = eligibility.Authority(1 + g.IntN(int(eligibility.AuthorityOther)))
		}
	case 3:
		if d.Deposit.Region == (eligibility.Region{}) {
			d.Deposit.Region = pickOne(g, eligibility.Regions())
		}
	case 4:
		if d.Deposit.At.IsZero() {
			d.Deposit.At = time.Date(2016, time.Month(1+g.IntN(12)), 1+g.IntN(28), g.IntN(24), 0, 0, 0, time.UTC)
		}
	case 5, 6:
		d.Team = listed(g, d.Team, eligibility.ListTeam, g.agent)
	case 7, 8:
		d.Partners = listed(g, d.Partners, eligibility.ListPartners, g.partner)
	case 9, 10:
		d.Budget = planOf(listed(g, d.Budget.Lines(), eligibility.ListLines, g.line), d.Budget.Resources())
	case 11:
		d.Budget = planOf(d.Budget.Lines(), listed(g, d.Budget.Resources(), eligibility.ListResources, g.resource))
	}
}

// listed returns a list with an entry more, if it may grow; one that is not known is
// begun, and one in four is closed.
func listed[T any](g *growing, list []T, name eligibility.Lists, entry func() T) []T {
	d := &g.dossier
	switch {
	case list == nil:
		d.Growing |= name
		return []T{}
	case !d.Growing.Has(name):
		return list
	case g.IntN(4) == 0:
		d.Growing &^= name
		return list
	}
	return append(slices.Clip(list), entry())
}

func pickOne[T any](g *growing, list []T) T { return list[g.IntN(len(list))] }

func (g *growing) agent() eligibility.Agent {
	s, _ := eligibility.ParseService(pickOne(g, []string{"DREAL Bretagne", "SGAR", "DDTM 29", "ARS", "Mission X", ""}))
	return eligibility.Agent{Service: s, StateService: eligibility.Answer(g.IntN(3))}
}

func (g *growing) partner() partners.Partner {
	category := pickOne(g, append(partners.Categories(), partners.Other))
	p, _ := partners.New(fmt.Sprintf("Partenaire %d", g.IntN(9)), category, partners.ID{})
	return p
}

func (g *growing) amount() budget.Amount {
	a, _ := budget.Cents(pickOne(g, []int64{0, 1, 100, 1_000_000, 25_000_000, 50_000_000, 60_000_000}))
	return a
}

func (g *growing) line() budget.Line {
	from := 1 + g.IntN(24)
	return budget.Line{Kind: pickOne(g, budget.Kinds()), Amount: g.amount(), From: from, To: from + g.IntN(24)}
}

func (g *growing) resource() budget.Resource {
	source := pickOne(g, budget.Sources())
	return budget.Resource{Source: source, Amount: g.amount(), InKind: source != budget.FromPIA && g.IntN(2) == 0}
}

func planOf(lines []budget.Line, resources []budget.Resource) budget.Plan {
	p, _ := budget.NewPlan(lines, resources)
	return p
}
