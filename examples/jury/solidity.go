package main

import (
	"slices"
	"strings"

	"github.com/aap-lit/aap/examples/internal/console"
	"github.com/aap-lit/aap/scoring"
)

// Unstable says why it is not known how sure the result is; "" if it is known.
func (r *record) Unstable() string {
	switch {
	case r.Stability != nil:
		return ""
	case !r.Decided:
		return sayNothingToHold.In(r.Tag)
	}
	return sayTooMany.In(r.Tag)
}

// quiet reports whether a change is none that anybody would notice.
func quiet(c scoring.Change) bool { return c.Same && len(c.Unranked) == 0 }

// weights say how far each weight may move. Those that may take any value share
// a sentence.
func (r *record) weights() []string {
	var texts, free []string
	for _, w := range r.Stability.Weights {
		_, low := w.Low()
		_, high := w.High()
		if !low && !high {
			free = append(free, console.Quoted(r.Tag, r.Label(w.Criterion())))
			continue
		}
		texts = append(texts, r.Says(w))
	}
	if len(free) == len(r.Stability.Weights) && len(free) > 1 {
		return []string{sayAllFree.In(r.Tag)}
	}
	if len(free) > 0 {
		texts = append(texts, countFree.With(r.Tag, len(free), strings.Join(free, ", ")))
	}
	return texts
}

// Exact writes a weight of the grid.
func (r *record) Exact(n scoring.Ratio) string { return console.Exact(r.Tag, n.Rat()) }

// Decisive returns the assessors without whom something changes.
func (r *record) Decisive() []scoring.LeftOut {
	return slices.DeleteFunc(slices.Clone(r.Stability.Assessors), func(l scoring.LeftOut) bool { return quiet(l.Change()) })
}

// Others is a sentence on the assessors who are not decisive; "" when there are
// none.
func (r *record) Others() string {
	decisive := len(r.Decisive())
	switch still := len(r.Stability.Assessors) - decisive; {
	case len(r.Stability.Assessors) == 0:
		return sayNoAssessor.In(r.Tag)
	case still == 0:
		return ""
	case decisive == 0:
		return countAnybody.With(r.Tag, still)
	default:
		return countOthers.With(r.Tag, still)
	}
}

// Seat names an assessor at the beginning of a sentence.
func (r *record) Seat(assessor string) string { return prose(console.Sentence(r.assessor(assessor))) }

// Listed lists projects, with the sign of what becomes of them.
func (r *record) Listed(sign string, codes []string) string {
	if len(codes) == 0 {
		return "–"
	}
	return sign + "\u00a0" + prose(strings.Join(codes, ", "))
}

// Recusals say what would change if somebody who stood aside had not given that
// ballot, or had not sat at all. When no such ballot of an assessor matters by
// itself, they share a sentence: what happens without the assessor is said
// elsewhere. Those that change nothing either way share the last one.
func (r *record) Recusals() []string {
	var texts []string
	still, told := 0, map[string]bool{}
	ballots := r.idle()
	for _, each := range r.Stability.Recusals {
		idle := ballots[each.Assessor()]
		switch {
		case quiet(each.WithoutBallot()) && quiet(each.WithoutAssessor()):
			still++
		case !quiet(each.WithoutBallot()) || len(idle) == 1:
			texts = append(texts, r.Says(each))
		case !told[each.Assessor()]:
			told[each.Assessor()] = true
			texts = append(texts, sayIdle.With(r.Tag, r.Seat(each.Assessor()), strings.Join(idle, ", ")))
		}
	}
	switch {
	case still == 0:
	case len(texts) == 0:
		texts = append(texts, countRecusals.With(r.Tag, still))
	default:
		texts = append(texts, countOtherRecusals.With(r.Tag, still))
	}
	return texts
}

// idle returns, for each assessor, the projects on which they stood aside and
// nothing changes without that ballot.
func (r *record) idle() map[string][]string {
	projects := map[string][]string{}
	for _, each := range r.Stability.Recusals {
		if quiet(each.WithoutBallot()) {
			projects[each.Assessor()] = append(projects[each.Assessor()], each.Project())
		}
	}
	return projects
}

// A concord is how far the assessors agree on something.
type concord struct {
	On string // a criterion, or the totals
	scoring.Measures
}

// Coefficients returns those of a concord, in the order of the columns.
func (c concord) Coefficients() []scoring.Coefficient {
	return []scoring.Coefficient{c.Alpha.Ordinal, c.Alpha.Interval, c.Alpha.Nominal, c.W}
}

// Concords returns those on each criterion, and on the totals.
func (r *record) Concords() []concord {
	var list []concord
	for _, c := range r.Agreement.Criteria {
		list = append(list, concord{r.Label(c.Criterion), c.Measures})
	}
	return append(list, concord{sayOwnTotals.In(r.Tag), r.Agreement.Total})
}

// Name is that of a coefficient.
func (r *record) Name(c scoring.Coefficient) string { return prose(console.Sentence(c.Label(r.Tag))) }

// told reports whether some alpha and some W have a value, and returns the
// coefficients that have none, one for each reason.
func (r *record) told() (alpha, w bool, undefined []scoring.Coefficient) {
	for _, c := range r.Concords() {
		for _, coefficient := range c.Coefficients() {
			switch {
			case coefficient.Undefined() == 0:
				w = w || coefficient == c.W
				alpha = alpha || coefficient != c.W
			case indexOf(undefined, coefficient) < 0:
				undefined = append(undefined, coefficient)
			}
		}
	}
	return alpha, w, undefined
}

// indexOf returns where in a list the reason of a coefficient is; -1 for none.
func indexOf(undefined []scoring.Coefficient, c scoring.Coefficient) int {
	return slices.IndexFunc(undefined, func(u scoring.Coefficient) bool { return u.Undefined() == c.Undefined() })
}

// letter marks a reason: "(a)", "(b)" and so on.
func letter(i int) string { return "(" + string(rune('a'+i)) + ")" }

// Compared reports whether at least one coefficient has a value.
func (r *record) Compared() bool {
	alpha, w, _ := r.told()
	return alpha || w
}

// Coefficient writes a coefficient, or the letter of the reason why it has no
// value.
func (r *record) Coefficient(c scoring.Coefficient) string {
	if c.Undefined() == 0 {
		return console.Decimal(r.Tag, c.String())
	}
	_, _, undefined := r.told()
	return "– " + letter(indexOf(undefined, c))
}

// Reading says how to read the coefficients that have a value, and why the
// others have none.
func (r *record) Reading() []string {
	var texts []string
	alpha, w, undefined := r.told()
	if alpha {
		texts = append(texts, sayReadAlpha.In(r.Tag))
	}
	if w {
		texts = append(texts, sayReadW.In(r.Tag))
	}
	for i, c := range undefined {
		text := r.Says(c)
		if alpha || w {
			text = letter(i) + " " + text
		}
		texts = append(texts, text)
	}
	return texts
}
