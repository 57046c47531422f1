package main

import (
	"html/template"
	"math/big"

	"github.com/aap-lit/aap/budget"
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

// A datum is a figure and what it counts.
type datum struct{ Label, Value string }

// A name is the code and the title of a project.
type name struct{ Code, Title string }

// mostColumns is the number of criteria for whose figures a table has room.
const mostColumns = 8

func newView(r *record) *view {
	_, _, decided := r.session.Envelope()
	v := &view{
		Lang: r.tag.String(), Style: template.CSS(sheet), Decided: decided,
		Lead: r.lead(), Figures: r.figures(), Ranking: r.groups(),
		Criteria: r.criteria(), Classes: r.classes(), Foot: typesetAll(r.foot()),
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
	v.Reading = typesetAll(r.reading())
	for _, code := range r.aside() {
		v.Aside = append(v.Aside, r.verdict(code))
	}
	for _, a := range r.absences() {
		v.Absences = append(v.Absences, hole{r.nameOf(a.project), a.assessor, a.kind, visible(a.criteria)})
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
	return name{visible(code), visible(r.projects[code].Title)}
}

// prose makes a sentence fit for the page: its spaces, and nothing hidden.
func prose(text string) string { return typeset(visible(text)) }

func typesetAll(texts []string) []string {
	for i := range texts {
		texts[i] = prose(texts[i])
	}
	return texts
}

// lead says what comes out in short.
func (r *record) lead() []string {
	money, line, given := r.session.Envelope()
	if !given {
		return typesetAll([]string{sayNoEnvelope.in(r.tag)})
	}
	costs, rest := r.spent(money)
	return typesetAll([]string{
		r.summary() + " " + sayCosts.with(r.tag, budget.Format(r.tag, costs), budget.Format(r.tag, rest)),
		sayEnvelope.with(r.tag, budget.Format(r.tag, money)) + " " + r.rule(line),
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
		{sayProjects.in(r.tag), number(len(r.projects))},
		{sayAssessors.in(r.tag), number(len(r.session.Assessors()))},
		{sayBallots.in(r.tag), number(len(r.session.Ballots()))},
		{sayCriteria.in(r.tag), number(len(r.grid.Spec().Criteria))},
		{sayAsked.in(r.tag), budget.Format(r.tag, asked)},
	}
	if money, _, given := r.session.Envelope(); given {
		costs, rest := r.spent(money)
		list = append(list,
			datum{sayMoney.in(r.tag), budget.Format(r.tag, money)},
			datum{saySpent.in(r.tag), budget.Format(r.tag, costs)},
			datum{sayLeft.in(r.tag), budget.Format(r.tag, rest)})
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

// groups are the ranking, parted where the status changes, and who is not in it.
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
			rank, r.nameOf(code), r.total(code), budget.Format(r.tag, request), signs[status], status.Label(r.tag),
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
		g.Title = prose(sayGroup.with(r.tag, groupOf[g.Status].in(r.tag),
			countProjects.of(r.tag, len(g.Rows)), budget.Format(r.tag, sum)))
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
	text := prose(said.with(r.tag, budget.Format(r.tag, rest)))
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
		terms := sayWeight.with(r.tag, r.decimals(plain(c.Weight)))
		if c.Floor != nil {
			floor := sayFloor
			if c.Floor.Strict {
				floor = sayStrictFloor
			}
			terms += ", " + floor.with(r.tag, r.decimals(plain(c.Floor.Value)))
		}
		list = append(list, criterion{i + 1, i%colors + 1, visible(r.grid.Label(r.tag, c.Code)), typeset(terms)})
	}
	return list
}

// A contribution is what makes the total of a project: in a bar, and in figures.
type contribution struct {
	Name  name
	Bar   bar
	Parts []datum
	Total string
}

// contributions are those of all projects, best first, on a scale that ends at
// the highest total that the grid can give.
func (r *record) contributions() (scale string, list []contribution) {
	most := r.grid.Highest().Rat()
	var codes []string
	for _, class := range r.ranking {
		codes = append(codes, r.byStatus(class)...)
	}
	for i, code := range append(codes, r.aside()...) {
		list = append(list, r.contribution(i, code, most))
	}
	return prose(sayScale.with(r.tag, r.decimals(most.FloatString(2)))), list
}

func (r *record) contribution(i int, code string, most *big.Rat) contribution {
	c := contribution{Name: r.nameOf(code), Total: r.total(code)}
	c.Bar.ID = "bar-" + number(i+1)
	c.Bar.Title = prose(sayBar.with(r.tag, code))
	for n, each := range r.scores[code].Criteria() {
		label, value := visible(r.grid.Label(r.tag, each.Code)), "–"
		if each.Contribution != nil {
			value = r.decimals(each.Contribution.Decimal(2).StringFixed(2))
			c.Bar.add(n, each.Contribution.Rat(), most)
		}
		c.Parts = append(c.Parts, datum{label, value})
		c.Bar.Desc += prose(sayPart.with(r.tag, label, value)) + "; "
	}
	c.Bar.Desc += prose(sayPart.with(r.tag, sayTotal.in(r.tag), c.Total))
	return c
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
		to := rank{Title: prose(sayRankOf.with(r.tag, class.Rank()) + " " + class.Message(r.tag))}
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

// pointsOf says in a few words by how many points a project is funded, or is
// not.
func (r *record) pointsOf(d scoring.Decision) string {
	p, known := d.PointsMargin()
	switch {
	case !known && (d.Award() == scoring.Tied || d.Award() == scoring.Reserve):
		return sayNoPoints.in(r.tag)
	case !known:
		return "–"
	}
	funded, nothing := d.Award() == scoring.Funded, p.Distance.Sign() == 0
	switch {
	case funded && p.Distance.Sign() <= 0:
		return sayNoFall.in(r.tag)
	case funded && p.Included:
		return sayMayFall.with(r.tag, r.points(p.Distance))
	case funded:
		return sayMayFallLess.with(r.tag, r.points(p.Distance))
	case nothing:
		return sayLacksAny.in(r.tag)
	case p.Included:
		return sayLacks.with(r.tag, r.points(p.Distance))
	}
	return sayLacksMore.with(r.tag, r.points(p.Distance))
}

// eurosOf says in a few words by how much money.
func (r *record) eurosOf(d scoring.Decision) string {
	switch e, known := d.EurosMargin(); {
	case !known:
		return "–"
	case d.Award() == scoring.Funded:
		return sayLeaves.with(r.tag, budget.Format(r.tag, e))
	default:
		return sayLacks.with(r.tag, budget.Format(r.tag, e))
	}
}
