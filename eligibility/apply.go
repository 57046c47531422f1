package eligibility

import (
	"slices"
	"strconv"

	"github.com/aap-lit/aap/budget"
	"github.com/aap-lit/aap/internal/strict"
	"github.com/aap-lit/aap/internal/wording"
	"github.com/aap-lit/aap/partners"
)

// ErrStep says that a step cannot be carried out: it cuts more than there is,
// or adds more than a list or a sum may hold.
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
		d.Deposit.By, d.Deposit.Region = p.Authority, p.Region
		return true
	case DepositFrom:
		d.Deposit.At = p.From
		return true
	case AddPartners:
		return c.addPartners(d, p)
	}
	var lines []budget.Line
	var resources []budget.Resource
	if d.Budget != nil {
		lines, resources = d.Budget.Lines(), d.Budget.Resources()
	}
	done := false
	switch p.Action {
	case CutTotal:
		lines, done = c.cutLines(lines, p.Amount)
	case CutRequest:
		resources, done = cutRequest(resources, p.Amount)
	case RaiseBase:
		lines, done = c.raiseBase(lines, p.Amount), true
	}
	if !done {
		return false
	}
	plan, err := budget.NewPlan(lines, resources)
	d.Budget = &plan
	return err == nil
}

// cutLines takes an amount off the lines.
func (c *call) cutLines(lines []budget.Line, cut budget.Amount) ([]budget.Line, bool) {
	lines = slices.Clone(lines)
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

func (c *call) raiseBase(lines []budget.Line, more budget.Amount) []budget.Line {
	return append(slices.Clone(lines), budget.Line{
		Label: "Dépense " + toBeNamed, Kind: budget.OtherCost, Amount: more, From: 1, To: max(c.terms.Budget.Months, 1),
	})
}

// addServices adds agents of as many new State services.
func addServices(d *Dossier, count int) bool {
	if count < 0 || count > maxList-len(d.Team) {
		return false
	}
	for range count {
		d.Team = append(d.Team, placeholder(d.Team))
	}
	return true
}

// placeholder is an agent of a State service that the team does not have,
// called by a number.
func placeholder(team []Agent) Agent {
	for n := len(team) + 1; ; n++ {
		name := "Service de l'État " + toBeNamed + " " + strconv.Itoa(n)
		s := Service{name: name, folded: wording.Fold(name)}
		if !anyNamed(team, s.folded, func(*Agent) bool { return true }) {
			return Agent{Service: s, StateService: truth(true)}
		}
	}
}

// addPartners adds as many new partners, in the categories that the repair names
// first, then in those required and lacking.
func (c *call) addPartners(d *Dossier, p Repair) bool {
	count := p.Count
	if count < 0 || count > maxList-len(d.Partners) {
		return false
	}
	_, covered := partners.Survey(d.Partners, stateService)
	categories := slices.Concat(p.Categories.Categories(), c.lacking(covered).Without(p.Categories).Categories(), partners.Categories())
	for n, added := 1, 0; added < count; n++ {
		category := categories[min(added, len(categories)-1)]
		p, err := partners.New("Partenaire "+toBeNamed+" "+strconv.Itoa(n), category, partners.ID{})
		if err != nil {
			return false
		}
		if slices.ContainsFunc(d.Partners, p.Same) {
			continue
		}
		d.Partners = append(d.Partners, p)
		added++
	}
	return true
}
