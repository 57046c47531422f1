package budget

import (
	"slices"

	"github.com/aap-lit/aap/internal/strict"
)

const maxEntries = 10_000 // lines, or resources, of a plan

// A Plan is the financing plan of a project (plan de financement): its costs,
// line by line, and its resources. Each of the two lists may be unknown, which is
// not the same as empty: see LinesKnown and ResourcesKnown. Sums are of the
// entries given, so an unknown list sums to 0,00 €; [Rule.Assess] keeps unknown
// and zero apart.
//
// A Plan is immutable, safe to share, and cheap to pass by value. The zero value
// is a plan of which nothing is known.
type Plan struct {
	_      [0]func() // not comparable: == would compare pointers
	hidden *content  // nil: nothing is known
}

// content is what a plan holds.
type content struct {
	lines     []Line               // nil: unknown
	resources []Resource           // nil: unknown
	accrued   [maxMonth + 1]Amount // accrued[n] is the cost of months 1 to n
	last      int                  // the last month that a line reaches
	request   Amount
	funds     Amount
}

// nothing is the content of the zero Plan. It is never written to.
var nothing content

func (p Plan) content() *content {
	if p.hidden == nil {
		return &nothing
	}
	return p.hidden
}

// NewPlan returns the plan of these lines and resources, of which it keeps
// copies. A nil list is unknown; one that is empty but not nil is known to be
// empty. A line end before or behind a label, as a form may send it, is trimmed.
//
// All faults are reported together, at pointers such as /lines/3/kind: a kind or
// a source that is not set ([ErrMissing]), a month outside 1 to 120 ([ErrRange]),
// a period that ends before it begins ([ErrMonths], at /lines/3/to), a PIA
// resource in kind ([ErrInKind]), a label that is too long or holds a control
// character ([ErrTooLong], [ErrText]), a list of more than 10 000 entries
// ([ErrTooMany], at /lines or /resources) or of more than 10¹² € in all
// ([ErrRange], at the same pointers).
func NewPlan(lines []Line, resources []Resource) (Plan, error) {
	var faults strict.Faults
	var c content
	checkLines(lines, &faults)
	c.request, c.funds = checkResources(resources, &faults)
	if err := faults.Err(); err != nil {
		return Plan{}, err
	}
	if lines == nil && resources == nil {
		return Plan{}, nil
	}
	c.lines, c.resources = slices.Clone(lines), slices.Clone(resources)
	for i := range c.lines {
		c.lines[i].Label = strict.TrimLines(c.lines[i].Label)
	}
	for i := range c.resources {
		c.resources[i].Label = strict.TrimLines(c.resources[i].Label)
	}
	c.accrue()
	return Plan{hidden: &c}, nil
}

// checkLines records what is wrong with the lines.
func checkLines(lines []Line, faults *strict.Faults) {
	if len(lines) > maxEntries {
		faults.Add("/lines", ErrTooMany, "")
		return
	}
	total := Amount{}
	for i := range lines {
		l := &lines[i]
		var found strict.Faults
		if l.check(&found); found.Err() != nil {
			faults.Under(strict.Pointer("lines", i), found.Err())
		}
		total.cents += l.Amount.cents // at most 10¹⁸ in all
	}
	if total.cents > maxCents {
		faults.Add("/lines", beyond(), total.String())
	}
}

// checkResources records what is wrong with the resources, and sums them.
func checkResources(resources []Resource, faults *strict.Faults) (request, funds Amount) {
	if len(resources) > maxEntries {
		faults.Add("/resources", ErrTooMany, "")
		return
	}
	for i := range resources {
		s := &resources[i]
		var found strict.Faults
		if s.check(&found); found.Err() != nil {
			faults.Under(strict.Pointer("resources", i), found.Err())
		}
		funds.cents += s.Amount.cents
		if s.Source == FromPIA {
			request.cents += s.Amount.cents
		}
	}
	if funds.cents > maxCents {
		faults.Add("/resources", beyond(), funds.String())
	}
	return request, funds
}

// Lines returns a copy of the lines; nil if they are unknown.
func (p Plan) Lines() []Line { return slices.Clone(p.content().lines) }

// Resources returns a copy of the resources; nil if they are unknown.
func (p Plan) Resources() []Resource { return slices.Clone(p.content().resources) }

// LinesKnown reports whether the plan has a list of lines, even an empty one.
func (p Plan) LinesKnown() bool { return p.content().lines != nil }

// ResourcesKnown reports whether the plan has a list of resources, even an empty
// one.
func (p Plan) ResourcesKnown() bool { return p.content().resources != nil }

// Total returns the cost of all the lines given (coût total).
func (p Plan) Total() Amount { return p.content().accrued[maxMonth] }

// Request returns the sum of the PIA resources given: what the project asks the
// call for (subvention demandée).
func (p Plan) Request() Amount { return p.content().request }

// Funds returns the sum of all the resources given, those in kind included
// (total des ressources).
func (p Plan) Funds() Amount { return p.content().funds }

// ByKind returns the cost of the lines of each kind, with an entry for every kind
// of [Kinds]; nil if the lines are unknown.
func (p Plan) ByKind() map[Kind]Amount {
	lines := p.content().lines
	if lines == nil {
		return nil
	}
	costs := make(map[Kind]Amount, len(kindWords))
	for _, k := range Kinds() {
		costs[k] = Amount{}
	}
	for i := range lines {
		l := &lines[i]
		costs[l.Kind] = Amount{costs[l.Kind].cents + l.Amount.cents}
	}
	return costs
}
