package main

import (
	"html/template"
	"math/big"
	"strings"

	"github.com/aap-lit/aap/budget"
	"github.com/aap-lit/aap/examples/internal/console"
	"github.com/aap-lit/aap/scoring"
)

// A view is a record in the words of the HTML page, in its order.
type view struct {
	Lang     string
	Style    template.CSS
	Lead     []string
	Sections []string // their names, in order
	Figures  []datum
	Decided  bool // along an envelope
	Ranking  []group
	Criteria []criterion
	Wide     bool // more criteria than a table of figures has room for
	Scale    string
	Parts    []contribution
	Classes  []rank
	Aside    []verdict
	Solidity *solidity
	Unstable string
	Accord   *accord
	Reading  []string // of the coefficients
	Absences []hole
	Foot     []string
}

// A datum is a figure with its label.
type datum struct{ Label, Value string }

// A name is the code and the title of a project.
type name struct{ Code, Title string }

// mostColumns bounds the criteria for whose figures a table has room.
const mostColumns = 8

func newView(r *record) *view {
	_, _, decided := r.session.Envelope()
	v := &view{
		Lang: r.tag.String(), Style: template.CSS(sheet), Decided: decided,
		Lead: r.lead(), Figures: r.figures(), Ranking: r.groups(),
		Criteria: r.criteria(), Classes: r.classes(), Foot: proses(r.foot()),
	}
	v.Wide = len(v.Criteria) > mostColumns
	v.Scale, v.Parts = r.contributions()
	if r.Stability != nil {
		v.Solidity = r.solidity()
	} else {
		v.Unstable = prose(r.unstable())
	}
	if r.compared() {
		v.Accord = r.accord()
	}
	v.Reading = proses(r.reading())
	for _, code := range r.aside() {
		v.Aside = append(v.Aside, r.verdict(code))
	}
	for _, a := range r.absences() {
		v.Absences = append(v.Absences, hole{r.nameOf(a.project), prose(a.assessor), a.kind, prose(a.criteria)})
	}
	for _, section := range []struct {
		name  string
		there bool
	}{
		{"ranking", true}, {"contributions", len(v.Parts) > 0}, {"grounds", decided && len(v.Classes) > 0}, {"aside", len(v.Aside) > 0},
		{"solidity", true}, {"agreement", true}, {"absences", len(v.Absences) > 0},
	} {
		if section.there {
			v.Sections = append(v.Sections, section.name)
		}
	}
	return v
}

// A hole is a mark without a value.
type hole struct {
	Name           name
	Assessor, Kind string
	Criteria       string
}

func (r *record) nameOf(code string) name {
	return name{prose(code), prose(r.projects[code].Title)}
}

// prose makes a text fit for the page.
func prose(text string) string { return console.Prose(text) }

func proses(texts []string) []string {
	for i := range texts {
		texts[i] = prose(texts[i])
	}
	return texts
}

// lead says what comes out in short.
func (r *record) lead() []string {
	money, line, given := r.session.Envelope()
	if !given {
		return proses([]string{sayNoEnvelope.In(r.tag)})
	}
	costs, rest := r.spent(money)
	return proses([]string{
		r.summary() + " " + sayCosts.With(r.tag, costs.Format(r.tag), rest.Format(r.tag)),
		sayEnvelope.With(r.tag, money.Format(r.tag)) + " " + r.rule(line),
	})
}

// figures are the session in numbers.
func (r *record) figures() []datum {
	requests := int64(0)
	for _, p := range r.projects {
		requests += p.Request.Cents()
	}
	asked, _ := budget.Cents(requests) // the bound of a session is that of an amount
	list := []datum{
		{sayProjects.In(r.tag), number(len(r.projects))},
		{sayAssessors.In(r.tag), number(len(r.session.Assessors()))},
		{sayBallots.In(r.tag), number(len(r.session.Ballots()))},
		{sayCriteria.In(r.tag), number(len(r.grid.Spec().Criteria))},
		{sayAsked.In(r.tag), asked.Format(r.tag)},
	}
	if money, _, given := r.session.Envelope(); given {
		costs, rest := r.spent(money)
		list = append(list,
			datum{sayMoney.In(r.tag), money.Format(r.tag)},
			datum{saySpent.In(r.tag), costs.Format(r.tag)},
			datum{sayLeft.In(r.tag), rest.Format(r.tag)})
	}
	return list
}

// A group is a run of the ranking whose projects have the same status. The line
// of the envelope is drawn after it, with the money left; before the first one
// when nobody is funded.
type group struct {
	Status        string // "" without an envelope
	Title         string
	Before, After string
	Rows          []row
	cents         int64
}

type row struct {
	Rank           string
	Name           name
	Total, Request string
	Sign, Decision string
}

// signs tell the statuses apart without a colour; every font has them.
var signs = map[scoring.Award]string{
	scoring.Funded: "●", scoring.Tied: "=", scoring.Reserve: "○", scoring.Refused: "×", scoring.Unranked: "–",
}

// groups returns the ranking, parted where the status changes, and then who is
// not in it.
func (r *record) groups() []group {
	var groups []group
	add := func(rank, code string, ranked bool) {
		status := r.decisions[code].Award()
		word := status.String()
		if status == 0 && !ranked {
			word = "aside"
		}
		if n := len(groups); n == 0 || groups[n-1].Status != word {
			groups = append(groups, group{Status: word})
		}
		last := &groups[len(groups)-1]
		request := r.projects[code].Request
		last.cents += request.Cents()
		last.Rows = append(last.Rows, row{
			rank, r.nameOf(code), r.total(code), request.Format(r.tag), signs[status], status.Label(r.tag),
		})
	}
	for _, class := range r.ranking {
		rank := number(class.Rank())
		if len(class.Projects()) > 1 {
			rank += " ="
		}
		for _, code := range r.byStatus(class) {
			add(rank, code, true)
		}
	}
	for _, status := range []scoring.Award{scoring.Refused, scoring.Unranked, 0} {
		for _, code := range r.aside() {
			if r.decisions[code].Award() == status {
				add("–", code, false)
			}
		}
	}
	for i := range groups {
		g := &groups[i]
		sum, _ := budget.Cents(g.cents)
		g.Title = prose(sayGroup.With(r.tag, groupOf[g.Status].In(r.tag),
			countProjects.Of(r.tag, len(g.Rows)), sum.Format(r.tag)))
	}
	r.line(groups)
	return groups
}

// line draws the line of the envelope through the ranking, behind the last
// project that is funded.
func (r *record) line(groups []group) {
	money, line, given := r.session.Envelope()
	if !given || len(r.ranking) == 0 {
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
	case waiting && line == scoring.Stop:
		said = sayLine
	case waiting:
		said = sayLast
	}
	_, rest := r.spent(money)
	text := prose(said.With(r.tag, rest.Format(r.tag)))
	if last < 0 {
		groups[0].Before = text
	} else {
		groups[last].After = text
	}
}

// A criterion is an entry of the legend.
type criterion struct {
	Number, Color int
	Label, Terms  string
}

func (r *record) criteria() []criterion {
	var list []criterion
	for i, c := range r.grid.Spec().Criteria {
		terms := sayWeight.With(r.tag, r.decimal(plain(c.Weight)))
		if c.Floor != nil {
			floor := sayFloor
			if c.Floor.Strict {
				floor = sayStrictFloor
			}
			terms += ", " + floor.With(r.tag, r.decimal(plain(c.Floor.Value)))
		}
		list = append(list, criterion{i + 1, color(i + 1), prose(r.grid.Label(r.tag, c.Code)), prose(terms)})
	}
	return list
}

// A contribution is what makes the total of a project: in a bar, and in figures.
type contribution struct {
	Name  name
	Bar   template.HTML
	Parts []datum
	Total string
}

// contributions returns those of all projects, best first, and what the scale
// is: it ends at the highest total that the grid can give.
func (r *record) contributions() (scale string, list []contribution) {
	most := r.grid.Highest().Rat()
	var codes []string
	for _, class := range r.ranking {
		codes = append(codes, r.byStatus(class)...)
	}
	for i, code := range append(codes, r.aside()...) {
		list = append(list, r.contribution(i, code, most))
	}
	return prose(sayScale.With(r.tag, r.decimal(most.FloatString(2)))), list
}

func (r *record) contribution(i int, code string, most *big.Rat) contribution {
	c := contribution{Name: r.nameOf(code), Total: r.total(code)}
	var about []string
	for _, each := range r.scores[code].Criteria() {
		part := datum{prose(r.grid.Label(r.tag, each.Code)), "–"}
		if each.Contribution != nil {
			part.Value = r.decimal(each.Contribution.Decimal(2).StringFixed(2))
		}
		c.Parts = append(c.Parts, part)
		about = append(about, sayPart.With(r.tag, part.Label, part.Value))
	}
	about = append(about, sayPart.With(r.tag, sayTotal.In(r.tag), c.Total))
	c.Bar = r.bar(code, most).draw("bar-"+number(i+1), sayBar.With(r.tag, code), strings.Join(about, "; "))
	return c
}

func (r *record) bar(code string, most *big.Rat) *bar {
	b := &bar{}
	for n, each := range r.scores[code].Criteria() {
		if each.Contribution != nil {
			b.add(n+1, each.Contribution.Rat(), most)
		}
	}
	return b
}

// A rank is a class of the ranking, and what is said of those who hold it.
type rank struct {
	Title    string
	Verdicts []verdict
}

// A verdict is what becomes of a project, and its margins.
type verdict struct {
	Name          name
	Sign, Ground  string
	Points, Euros string
}

func (r *record) classes() []rank {
	var list []rank
	for _, class := range r.ranking {
		to := rank{Title: prose(sayRankOf.With(r.tag, class.Rank()) + " " + class.Message(r.tag))}
		for _, code := range r.byStatus(class) {
			to.Verdicts = append(to.Verdicts, r.verdict(code))
		}
		list = append(list, to)
	}
	return list
}

func (r *record) verdict(code string) verdict {
	d := r.decisions[code]
	return verdict{r.nameOf(code), signs[d.Award()], prose(r.ground(code)), prose(r.pointsOf(d)), prose(r.eurosOf(d))}
}

// pointsOf says in a few words by how many points a project is funded or misses
// it.
func (r *record) pointsOf(d scoring.Decision) string {
	p, known := d.PointsMargin()
	switch {
	case !known && (d.Award() == scoring.Tied || d.Award() == scoring.Reserve):
		return sayNoPoints.In(r.tag)
	case !known:
		return "–"
	}
	funded, nothing := d.Award() == scoring.Funded, p.Distance.Sign() == 0
	switch {
	case funded && p.Distance.Sign() <= 0:
		return sayNoFall.In(r.tag)
	case funded && p.Included:
		return sayMayFall.With(r.tag, r.points(p.Distance))
	case funded:
		return sayMayFallLess.With(r.tag, r.points(p.Distance))
	case nothing:
		return sayLacksAny.In(r.tag)
	case p.Included:
		return sayLacks.With(r.tag, r.points(p.Distance))
	}
	return sayLacksMore.With(r.tag, r.points(p.Distance))
}

// eurosOf says in a few words by how much money.
func (r *record) eurosOf(d scoring.Decision) string {
	switch e, known := d.EurosMargin(); {
	case !known:
		return "–"
	case d.Award() == scoring.Funded:
		return sayLeaves.With(r.tag, e.Format(r.tag))
	default:
		return sayLacks.With(r.tag, e.Format(r.tag))
	}
}
