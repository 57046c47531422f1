package eligibility

import (
	"github.com/aap-lit/aap/budget"
	"github.com/aap-lit/aap/internal/strict"
)

// ErrStep says that a step cannot be carried out: it cuts more than there is, adds
// more than a list or a sum may hold, has no action, or lacks a figure that its
// action names.
var ErrStep error = strict.Sentinel("step")

// Apply carries out steps on a copy of a dossier: those of [Report.Plan], or
// a choice among [Finding.Repairs], each made a Step. Cuts of cost take the months after the
// funded ones first — the funded ones alone when the cap looks at these — from
// the last line to the first, and split a line that straddles the two. Added
// services and partners are placeholders, named as such. Added costs are a
// line of the funded months. The error is [ErrStep], its pointer the index of
// the step.
func (c Call) Apply(d *Dossier, steps []Step) (Dossier, error) {
	out := d.clone()
	for i, step := range steps {
		if c.c == nil || !c.c.apply(&out, step.Repair) {
			return Dossier{}, &Error{Pointer: strict.Pointer(i), Err: ErrStep, Input: step.Action.String()}
		}
	}
	return out, nil
}

func (c *call) apply(d *Dossier, p Repair) bool {
	switch p.Action {
	case AddServices:
		return addServices(d, p.Count)
	case DepositBy:
		d.Deposit.By, d.Deposit.Region = p.Authority.known(), p.Region
		return d.Deposit.By != 0
	case DepositFrom:
		d.Deposit.At = p.From
		return writable(p.From)
	case AddPartners:
		return c.addPartners(d, p)
	}
	lines, resources := d.Budget.Lines(), d.Budget.Resources()
	done := false
	switch p.Action {
	case CutTotal:
		lines, done = c.cutLines(lines, p.Amount)
	case CutRequest:
		resources, done = cutRequest(resources, p.Amount)
	case RaiseBase:
		lines, done = raiseBase(lines, p.Amount, p.Months), 1 <= p.Months && p.Months <= lastMonth
	}
	if !done {
		return false
	}
	plan, err := budget.NewPlan(lines, resources)
	d.Budget = plan
	return err == nil
}
