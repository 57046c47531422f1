package main

import (
	"html/template"
	"math/big"
	"strings"

	"github.com/shopspring/decimal"

	"github.com/aap-lit/aap/examples/internal/console"
	"github.com/aap-lit/aap/scoring"
)

// What the page of HTML shows of the ranking: the groups along the line of the
// envelope, what makes the totals, and the margins.

// Sheet is the style of the page.
func (r *record) Sheet() template.CSS { return template.CSS(sheet) }

// A group is a run of the ranking whose projects have the same status. The line
// of the envelope is drawn after it, with the money left; before the first one
// when nobody is funded.
type group struct {
	Status        string // "" without an envelope
	Title         string
	Before, After string
	Codes         []string // of its projects
	names         phrase
}

// Sign tells the status of a project apart without a colour.
func (r *record) Sign(code string) string { return statuses[r.decisions[code].Award()].sign }

// Groups returns the ranking, parted where the status changes, and then who is
// not in it.
func (r *record) Groups() []group {
	var groups []group
	for _, code := range append(r.ranked(), r.ByStatus(r.Aside())...) {
		award := r.decisions[code].Award()
		status, names := award.String(), statuses[award].group
		if award == 0 && r.ranks[code] == "" {
			status, names = "aside", sayAside
		}
		if n := len(groups); n == 0 || groups[n-1].Status != status {
			groups = append(groups, group{Status: status, names: names})
		}
		last := &groups[len(groups)-1]
		last.Codes = append(last.Codes, code)
	}
	for i, g := range groups {
		groups[i].Title = sayGroup.With(r.Tag, g.names.In(r.Tag), countProjects.Of(r.Tag, len(g.Codes)), r.Money(r.Asked(g.Codes)))
	}
	r.drawLine(groups)
	return groups
}

// drawLine draws the line of the envelope through the ranking, behind the last
// project that is funded.
func (r *record) drawLine(groups []group) {
	if !r.Decided || len(r.Ranking) == 0 {
		return
	}
	last, waiting := -1, false
	for i, g := range groups {
		switch g.Status {
		case scoring.Funded.String():
			last = i
		case scoring.Tied.String(), scoring.Reserve.String():
			waiting = true
		}
	}
	said := sayNoLine
	switch {
	case waiting && r.line == scoring.Stop:
		said = sayLine
	case waiting:
		said = sayLast
	}
	text := said.With(r.Tag, r.Money(r.Rest))
	if last < 0 {
		groups[0].Before = text
	} else {
		groups[last].After = text
	}
}

// A datum is a figure with its label.
type datum struct{ Label, Value string }

// A criterion is an entry of the legend.
type criterion struct {
	Number, Color int
	Label, Terms  string
}

// Criteria are the legend.
func (r *record) Criteria() []criterion {
	var list []criterion
	for i, c := range r.grid.Spec().Criteria {
		terms := sayWeight.With(r.Tag, r.given(c.Weight))
		if c.Floor != nil {
			floor := sayFloor
			if c.Floor.Strict {
				floor = sayStrictFloor
			}
			terms += ", " + floor.With(r.Tag, r.given(c.Floor.Value))
		}
		list = append(list, criterion{i + 1, color(i + 1), r.Label(c.Code), terms})
	}
	return list
}

// given writes a number of the grid with the decimals it was given.
func (r *record) given(d decimal.Decimal) string {
	return console.Decimal(r.Tag, d.StringFixed(max(0, -d.Exponent())))
}

// Wide reports whether there are more criteria than a table of figures has room
// for.
func (r *record) Wide() bool { return len(r.grid.Spec().Criteria) > 8 }

// Scale says what the scale of the bars is: it ends at the highest total that
// the grid can give.
func (r *record) Scale() string {
	return sayScale.With(r.Tag, r.most())
}

// ranked returns the projects that have a rank, best first.
func (r *record) ranked() []string {
	var codes []string
	for _, class := range r.Ranking {
		codes = append(codes, r.ByStatus(class.Projects())...)
	}
	return codes
}

// BestFirst returns all projects, those without a rank last.
func (r *record) BestFirst() []string { return append(r.ranked(), r.Aside()...) }

// Parts are what makes the total of a project.
func (r *record) Parts(code string) []datum {
	var parts []datum
	for _, each := range r.scores[code].Criteria() {
		parts = append(parts, datum{r.Label(each.Code), console.Points(r.Tag, each.Contribution)})
	}
	return parts
}

// Bar draws what makes the total of the i-th project.
func (r *record) Bar(i int, code string) template.HTML {
	var about []string
	for _, part := range append(r.Parts(code), datum{sayTotal.In(r.Tag), r.Total(code)}) {
		about = append(about, sayPart.With(r.Tag, part.Label, part.Value))
	}
	contributions := make([]*big.Rat, len(r.scores[code].Criteria()))
	for n, each := range r.scores[code].Criteria() {
		if each.Contribution != nil {
			contributions[n] = each.Contribution.Rat()
		}
	}
	return drawBar("bar-"+number(i+1), sayBar.With(r.Tag, code), strings.Join(about, "; "), contributions, r.grid.Highest().Rat())
}

// Points says in a few words by how many points a project is funded or misses
// it.
func (r *record) Points(code string) string {
	d := r.decisions[code]
	p, known := d.PointsMargin()
	waits, funded := d.Award() == scoring.Tied || d.Award() == scoring.Reserve, d.Award() == scoring.Funded
	says := sayLacksMore
	switch sign := p.Distance.Sign(); {
	case !known && waits:
		return sayNoPoints.In(r.Tag)
	case !known:
		return "–"
	case funded && sign <= 0:
		return sayNoFall.In(r.Tag)
	case funded && p.Included:
		says = sayMayFall
	case funded:
		says = sayMayFallLess
	case sign == 0:
		return sayLacksAny.In(r.Tag)
	case p.Included:
		says = sayLacks
	}
	return says.With(r.Tag, r.points(p.Distance))
}

// points shows a number of points so that it is not taken for none: as a
// fraction, where two decimals would say 0.
func (r *record) points(n scoring.Ratio) string {
	if n.Sign() != 0 && n.Decimal(2).IsZero() {
		return n.String()
	}
	return console.Points(r.Tag, &n)
}

// Euros says in a few words by how much money.
func (r *record) Euros(code string) string {
	d := r.decisions[code]
	switch e, known := d.EurosMargin(); {
	case !known:
		return "–"
	case d.Award() == scoring.Funded:
		return sayLeaves.With(r.Tag, r.Money(e))
	default:
		return sayLacks.With(r.Tag, r.Money(e))
	}
}
