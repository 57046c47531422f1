package scoring

import (
	"golang.org/x/text/language"

	"github.com/aap-lit/aap/budget"
	"github.com/aap-lit/aap/internal/strict"
	"github.com/aap-lit/aap/internal/wording"
)

// A Decision is what becomes of one project, and why. The zero value is about
// no project.
type Decision struct {
	_       noEqual
	funding *funding // nil in the zero value
	project int
	class   int // -1 for a project that is not ranked
}

// Project returns the code of the project.
func (d Decision) Project() string {
	if d.funding == nil {
		return ""
	}
	return d.funding.session.projects[d.project].Code
}

// Award returns what becomes of the project.
func (d Decision) Award() Award {
	award, _ := d.decide()
	return award
}

// Reason returns why the project has its award.
func (d Decision) Reason() Reason {
	_, reason := d.decide()
	return reason
}

func (d Decision) decide() (Award, Reason) {
	switch {
	case d.funding == nil:
		return 0, 0
	case d.ranked():
		return d.funding.decide(d.class, d.project)
	}
	switch d.funding.standings[d.project] {
	case noMark:
		return Unranked, NoMark
	case noQuorum:
		return Unranked, NoQuorum
	default:
		return Refused, BelowFloor
	}
}

func (d Decision) ranked() bool { return d.funding != nil && d.class >= 0 }

// Remaining returns the money left when the turn of the project's class comes;
// false if it hangs on a tie, or the project is not ranked.
func (d Decision) Remaining() (budget.Amount, bool) {
	if !d.ranked() || d.funding.purses[d.class].hangs {
		return budget.Amount{}, false
	}
	return euros(d.funding.purses[d.class].cents)
}

// A PointsMargin says how many points a funded project could lose, or another
// lacks, to the lowest total from which on it is always funded. It is below zero in
// one case: under [Skip], for a funded project that at a higher total would be tied.
type PointsMargin struct {
	Distance Ratio
	Included bool // whether the project is funded at that very total
}

// MarshalJSON writes {"exact": "9/2", "decimal": "4.50", "included": false}.
func (p PointsMargin) MarshalJSON() ([]byte, error) { return strict.Written(p.write) }

func (p PointsMargin) write(w *strict.Writer, key string) {
	w.Object(key)
	w.RatioMembers(p.Distance, shown)
	w.Bool("included", p.Included)
	w.End()
}

// PointsMargin returns by how many points the project is funded, or is not, all
// else equal; false if no total would get it funded, or if it lacks a mark or the
// quorum.
func (d Decision) PointsMargin() (PointsMargin, bool) {
	if d.funding == nil {
		return PointsMargin{}, false
	}
	t, ok := d.funding.threshold(d.project)
	if !ok {
		return PointsMargin{}, false
	}
	own := d.funding.weighted.value(d.project)
	if d.Award() == Funded {
		return PointsMargin{Distance: strict.Difference(own, t.total), Included: t.included}, true
	}
	return PointsMargin{Distance: strict.Difference(t.total, own), Included: t.included}, true
}

// EurosMargin returns what is left after the turn of a funded project; for
// another project it returns what is missing. Under [Stop] that is what the
// envelope lacks to serve everybody ranked down to its class; under [Skip] what
// its own turn lacks, and nothing is promised of a larger envelope, which may go
// to others first. It returns false if the money at its turn hangs on a tie, or
// the project is not ranked.
func (d Decision) EurosMargin() (budget.Amount, bool) {
	if !d.ranked() {
		return budget.Amount{}, false
	}
	if d.Award() == Funded {
		return euros(d.funding.purses[d.class+1].cents)
	}
	missing, known := d.funding.missing(d.class, d.project)
	if !known {
		return budget.Amount{}, false
	}
	return euros(missing)
}

// missing returns what a project that is not funded lacks, in cents; false if
// the money left at its turn is not known.
//
// Under stop it is what the envelope lacks for everybody ranked down to its
// class: with that they all fit, exactly, and with a cent less somebody of
// them does not, which draws the line or ties the class.
//
// Under skip it is what its turn lacks, whatever that money is spent on
// otherwise. With M' at its turn it is funded if it fits alone and all who do
// fit together: aj ≤ M' < aj+1 with Pj ≤ M'. So the least M' is the first Pj
// below aj+1 that is neither below its request nor below M.
func (f *funding) missing(class, project int) (int64, bool) {
	if f.line == Stop {
		return f.all.smallest(int(f.starts[class+1])) - f.purses[0].cents, true
	}
	left := f.purses[class]
	if left.hangs {
		return 0, false
	}
	return f.requests(class).together(max(f.request(project), left.cents)) - left.cents, true
}

// euros returns an amount; false if it is out of bounds, as what is missing to
// serve many requests may be.
func euros(cents int64) (budget.Amount, bool) {
	amount, err := budget.Cents(cents)
	return amount, err == nil
}

// Places returns how many members of the class of a tied project can be funded;
// false if the project is not tied.
func (d Decision) Places() (Places, bool) {
	if d.Award() != Tied {
		return Places{}, false
	}
	return d.funding.places(d.class), true
}

// MarshalJSON writes {"project": "B", "status": "reserve", "reason":
// "does-not-fit", "remaining": "400.00", "margin": {"points": {…}, "euros":
// "100.00"}}, and "places" if the project is tied.
func (d Decision) MarshalJSON() ([]byte, error) { return strict.Written(d.write) }

func (d Decision) write(w *strict.Writer, key string) {
	award, reason := d.decide()
	w.Object(key)
	w.Text("project", d.Project())
	w.Word("status", award.String())
	w.Word("reason", reason.String())
	writeAmount(w, "remaining", known(d.Remaining()))
	w.Object("margin")
	if p, ok := d.PointsMargin(); ok {
		p.write(w, "points")
	} else {
		w.Null("points")
	}
	writeAmount(w, "euros", known(d.EurosMargin()))
	w.End()
	if places, ok := d.Places(); ok {
		places.writeIfAny(w, "places")
	}
	w.End()
}

// writeAmount writes an amount, or null where there is none.
func writeAmount(w *strict.Writer, key string, a *budget.Amount) {
	if a == nil {
		w.Null(key)
		return
	}
	w.Cents(key, a.Cents())
}

// known returns a pointer to a value, nil if it is not known.
func known[T any](value T, ok bool) *T {
	if !ok {
		return nil
	}
	return &value
}

// Message says what becomes of the project, why, and by how much.
func (d Decision) Message(tag language.Tag) string {
	if d.funding == nil {
		return ""
	}
	text := Score{ranking: d.funding.ranking, place: d.project}.Message(tag)
	if d.ranked() {
		text = d.grounds(tag)
	}
	if margin := d.margin(tag); margin != "" {
		text += " " + margin
	}
	return text
}

// grounds says why a ranked project is funded or not.
func (d Decision) grounds(tag language.Tag) string {
	_, reason := d.decide()
	remaining, known := d.Remaining()
	euros, _ := d.EurosMargin()
	left, missing := wording.Cents(remaining.Cents()), wording.Cents(euros.Cents())
	key := "scoring.reason." + reason.String()
	var text string
	switch {
	case reason == HangsOnATie:
		text = wording.Text(tag, key)
	case reason == AfterTheLine:
		text = wording.Text(tag, key, missing)
	case reason == DoesNotFit && !known:
		text = wording.Text(tag, key+".unknown")
	case reason == DoesNotFit && left == 0:
		text = wording.Text(tag, key+".nothing", left, missing)
	default:
		text = wording.Text(tag, key, left, missing)
	}
	if places, tied := d.Places(); tied {
		key := "scoring.places"
		if places.Least == places.Most {
			key += ".exactly"
		}
		text += " " + wording.Text(tag, key, places.Least, places.Most)
	}
	return text
}

// margin says by how many points the project is funded or not: exactly where
// what two decimals say would not suffice.
func (d Decision) margin(tag language.Tag) string {
	award := d.Award()
	p, ok := d.PointsMargin()
	switch way := p.Distance.Sign(); {
	case !ok && (award == Reserve || award == Tied):
		return wording.Text(tag, "scoring.margin.none")
	case !ok:
		return ""
	case award == Funded && way < 0:
		more := strict.Difference(Ratio{}, p.Distance)
		return wording.Text(tag, "scoring.margin.would-tie", inPoints(tag, more, exactly(tag, more)))
	case award == Funded && way == 0:
		return wording.Text(tag, "scoring.margin.funded.nothing")
	case way == 0:
		return wording.Text(tag, "scoring.margin.other.anything")
	}
	key := "scoring.margin.other."
	if award == Funded {
		key = "scoring.margin.funded."
	}
	if p.Included {
		key += "included"
	} else {
		key += "excluded"
	}
	return wording.Text(tag, key, inPoints(tag, p.Distance, enough(tag, p.Distance, award == Funded)))
}
