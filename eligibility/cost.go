package eligibility

import (
	"slices"

	"golang.org/x/text/language"

	"github.com/aap-lit/aap/budget"
	"github.com/aap-lit/aap/internal/wording"
)

// This file changes lists of costs and resources, and says their figures. Of a
// call it knows which months are funded, and which the cap looks at.

// cutLines takes an amount off the lines.
func (c *call) cutLines(lines []budget.Line, cut budget.Amount) ([]budget.Line, bool) {
	rest := cut.Cents()
	if c.terms.Budget.CapBase == budget.WholeProject {
		lines, rest = c.cutPart(lines, rest, false)
	}
	lines, rest = c.cutPart(lines, rest, true)
	return lines, rest == 0
}

// cutPart takes cents off the funded part of the lines, or off the late part,
// from the last line to the first, and gives what is left to cut.
func (c *call) cutPart(lines []budget.Line, rest int64, funded bool) ([]budget.Line, int64) {
	for i := len(lines) - 1; i >= 0 && rest > 0; i-- {
		before, after := c.split(lines[i])
		part := &after
		if funded {
			part = &before
		}
		taken := min(rest, part.Amount.Cents())
		if taken == 0 {
			continue
		}
		rest -= taken
		part.Amount = cents(part.Amount.Cents() - taken)
		var kept []budget.Line
		for _, l := range []budget.Line{before, after} {
			if l.Amount != (budget.Amount{}) {
				kept = append(kept, l)
			}
		}
		lines = slices.Replace(lines, i, i+1, kept...)
	}
	return lines, rest
}

// split parts a line at the end of the funded months: ⌊cents·j/n⌋ for the j of
// its n months that are funded, the rest after. A part without months costs
// nothing.
func (c *call) split(l budget.Line) (before, after budget.Line) {
	funded := c.terms.Budget.Months
	j := int64(min(max(funded-l.From+1, 0), l.To-l.From+1))
	share := cents(l.Amount.Cents() * j / int64(l.To-l.From+1))
	before, after = l, l
	before.Amount, before.To = share, min(l.To, funded)
	after.Amount, after.From = cents(l.Amount.Cents()-share.Cents()), max(l.From, funded+1)
	return before, after
}

// cutRequest takes an amount off the resources asked of the call, from the
// last to the first.
func cutRequest(resources []budget.Resource, cut budget.Amount) ([]budget.Resource, bool) {
	kept := slices.Clone(resources)
	rest := cut.Cents()
	for i := len(kept) - 1; i >= 0 && rest > 0; i-- {
		if kept[i].Source != budget.FromPIA {
			continue
		}
		taken := min(rest, kept[i].Amount.Cents())
		rest -= taken
		kept[i].Amount = cents(kept[i].Amount.Cents() - taken)
	}
	return kept, rest == 0
}

// toBeNamed is how placeholders are called.
const toBeNamed = "à préciser"

// raiseBase adds a cost in the first months.
func raiseBase(lines []budget.Line, more budget.Amount, months int) []budget.Line {
	return append(slices.Clone(lines), budget.Line{
		Label: "Dépense " + toBeNamed, Kind: budget.OtherCost, Amount: more, From: 1, To: max(months, 1),
	})
}

// ask adds a request to the resources.
func ask(resources []budget.Resource, n int64) []budget.Resource {
	return append(slices.Clip(resources), budget.Resource{Label: "Demande " + toBeNamed, Source: budget.FromPIA, Amount: cents(n)})
}

// planOf returns a plan of which both lists are known.
func planOf(lines []budget.Line, resources []budget.Resource) budget.Plan {
	plan, _ := budget.NewPlan(orEmpty(lines), orEmpty(resources))
	return plan
}

// orZero returns the cents of a figure, 0 where there is none: nothing yet.
func orZero(f budget.Figure) int64 {
	a, _ := f.Amount()
	return a.Cents()
}

// cents returns an amount of n cents, which stays within the bounds of amounts:
// all figures here are amounts, or differences of amounts that are ≥ 0.
func cents(n int64) budget.Amount {
	a, _ := budget.Cents(n)
	return a
}

// base names the cost that a cap or a rate looks at.
func base(tag language.Tag, b budget.Base, months int) string {
	if b == budget.FundedMonths {
		return firstMonths(tag, months)
	}
	return wording.Text(tag, "base."+b.String())
}

// spread says, after another sentence, how a cost is laid over its months; "" for a
// base that takes them all.
func spread(tag language.Tag, b budget.Base) string {
	if b != budget.FundedMonths {
		return ""
	}
	return " " + wording.Text(tag, "clause.spread")
}

// firstMonths names the first months of a project, to which a call may look
// alone.
func firstMonths(tag language.Tag, n int) string {
	key := "base.funded-months"
	if n == 1 {
		key += ".one"
	}
	return wording.Text(tag, key, n)
}
