package eligibility

import (
	"sync"
	"time"

	"github.com/aap-lit/aap/budget"
	"github.com/aap-lit/aap/partners"
)

// Call is a call for projects (« appel à projets »): its rules, ready to be
// applied. It is immutable, may be copied, and is safe for use by several
// goroutines at once. The zero value is a call without rules: under it every
// dossier stays undetermined, and reports have no findings.
type Call struct{ c *call }

// call is what a Call shares with its copies.
type call struct {
	terms    Terms
	rule     budget.Rule
	required int             // partners: the least number that is right
	cap      int64           // cents; meaningless without the rule cap
	has      [rules + 1]bool // the rules that are present, by Code
	variants [4]*call        // the same call, each reading flipped alone
	lit      bool            // whether this is the call of 2016, which comes with dates and addresses
}

// compile makes terms ready; they have been checked.
func compile(t Terms, rule budget.Rule) *call {
	c := compileAlone(t, rule)
	for i := range c.variants {
		c.variants[i] = c.flip(Reading(i + 1))
	}
	return c
}

func compileAlone(t Terms, rule budget.Rule) *call {
	c := &call{terms: t, rule: rule}
	c.cap = t.Budget.Cap.Cents()
	c.required = t.MinPartners
	if t.RequiredCategories.Len() > 0 {
		c.required = max(c.required, 1) // one actor may be entered in several categories
	}
	c.has = [rules + 1]bool{
		RuleTeam:     t.MinServices > 0,
		RuleDeposit:  t.Deposit,
		RuleWindow:   !t.Opens.IsZero() || !t.Closes.IsZero(),
		RulePartners: c.required > 0,
		RuleSeed:     t.Seed,
		RuleCap:      c.cap > 0,
		RuleShare:    !t.Budget.Rate.IsZero(),
	}
	return c
}

// flip is the call under the other reading of one place.
func (c *call) flip(r Reading) *call {
	t := c.terms
	switch r {
	case ReadHierarchy:
		t.Hierarchy = Separately - t.Hierarchy
	case ReadLevel:
		t.Level = RegionalLevel - t.Level
	case ReadCapBase:
		t.Budget.CapBase = budget.FundedMonths - t.Budget.CapBase
	case ReadShareBase:
		t.Budget.ShareBase = budget.FundedMonths - t.Budget.ShareBase
	}
	rule, err := budget.NewRule(t.Budget)
	if err != nil { // funded months that the call does not have
		return nil
	}
	return compileAlone(t, rule)
}

var lit2016 = sync.OnceValue(func() *call {
	t := Terms{
		Code: "LIT-2016", Revision: "1",
		MinServices: 2, Deposit: true,
		// The consultation was open from 8 April 2016, 13:44, to 28 September,
		// 17:00, Paris time (public notice).
		Opens:       time.Date(2016, time.April, 8, 11, 44, 0, 0, time.UTC),
		Closes:      time.Date(2016, time.September, 28, 15, 0, 0, 0, time.UTC),
		MinPartners: 1, Seed: true,
		Budget: budget.LIT2016().Terms(),
	}
	c := compile(t, budget.LIT2016())
	c.lit = true
	return c
})

// Terms gives back what the call was made of.
func (c Call) Terms() Terms {
	if c.c == nil {
		return Terms{}
	}
	return c.c.terms
}

// Financing is the financing rule of the call: cap and funded share.
func (c Call) Financing() budget.Rule {
	if c.c == nil {
		return budget.Rule{}
	}
	return c.c.rule
}

// Verdict is the verdict of [Call.Evaluate] and nothing else; it allocates
// nothing for a team and a list of partners of ordinary size. A nil dossier is
// one of which nothing is known.
func (c Call) Verdict(d *Dossier) Verdict {
	if c.c == nil {
		return Undetermined
	}
	var r ruling
	c.c.judge(d, &r)
	return r.verdict
}

// Evaluate applies every rule of the call to a dossier. The report does not
// change when the dossier does afterwards. A nil dossier is one of which
// nothing is known.
func (c Call) Evaluate(d *Dossier) Report {
	if c.c == nil {
		return Report{}
	}
	e := &evaluation{call: c.c}
	c.c.judge(d, &e.ruling)
	e.flip(d)
	return Report{e: e}
}

// stateService tells that a partner is in fact a service of the State, which
// is no "other actor of the territory". Its name must be that of an
// institution and nothing else, or with a place: "DM Conseil" is a company.
func stateService(p *partners.Partner) bool {
	institution, rest := p.Institution()
	if institution.Class() != partners.StateService {
		return false
	}
	_, ok := placeNamed(rest)
	return ok || rest == ""
}
