package main

import (
	"slices"
	"strings"

	"github.com/aap-lit/aap/examples/internal/console"
	"github.com/aap-lit/aap/scoring"
)

// unstable says why it is not known how sure the result is.
func (r *record) unstable() string {
	if _, _, given := r.session.Envelope(); !given {
		return sayNothingToHold.In(r.tag)
	}
	return sayTooMany.In(r.tag)
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
			free = append(free, sayQuoted.With(r.tag, r.grid.Label(r.tag, w.Criterion())))
			continue
		}
		texts = append(texts, w.Message(r.tag))
	}
	if len(free) > 0 {
		texts = append(texts, countFree.With(r.tag, len(free), strings.Join(free, ", ")))
	}
	return texts
}

// decisive returns the assessors without whom something changes, and a sentence
// on the others, empty when there are none.
func (r *record) decisive() (list []scoring.LeftOut, others string) {
	list = slices.DeleteFunc(slices.Clone(r.Stability.Assessors), func(l scoring.LeftOut) bool { return quiet(l.Change()) })
	switch still := len(r.Stability.Assessors) - len(list); {
	case len(r.Stability.Assessors) == 0:
		others = sayNoAssessor.In(r.tag)
	case still == 0:
	case len(list) == 0:
		others = countAnybody.With(r.tag, still)
	default:
		others = countOthers.With(r.tag, still)
	}
	return list, others
}

// recusals say what would change if somebody who stood aside had not given that
// ballot, or had not sat at all. When no such ballot of an assessor matters by
// itself, they share a sentence: what happens without the assessor is said
// elsewhere. Those that change nothing either way share the last one.
func (r *record) recusals() []string {
	var texts []string
	still, told := 0, map[string]bool{}
	ballots := r.idle()
	for _, each := range r.Stability.Recusals {
		idle := ballots[each.Assessor()]
		switch {
		case quiet(each.WithoutBallot()) && quiet(each.WithoutAssessor()):
			still++
		case !quiet(each.WithoutBallot()) || len(idle) == 1:
			texts = append(texts, each.Message(r.tag))
		case !told[each.Assessor()]:
			told[each.Assessor()] = true
			texts = append(texts, sayIdle.With(r.tag, console.Sentence(r.assessor(each.Assessor())), strings.Join(idle, ", ")))
		}
	}
	switch {
	case still == 0:
	case len(texts) == 0:
		texts = append(texts, countRecusals.With(r.tag, still))
	default:
		texts = append(texts, countOtherRecusals.With(r.tag, still))
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
	on string // a criterion, or the totals
	scoring.Measures
}

// coefficients returns those of a concord, in the order of the columns.
func (c concord) coefficients() []scoring.Coefficient {
	return []scoring.Coefficient{c.Alpha.Ordinal, c.Alpha.Interval, c.Alpha.Nominal, c.W}
}

// concords returns those on each criterion, and on the totals.
func (r *record) concords() []concord {
	var list []concord
	for _, c := range r.Agreement.Criteria {
		list = append(list, concord{r.grid.Label(r.tag, c.Criterion), c.Measures})
	}
	return append(list, concord{sayOwnTotals.In(r.tag), r.Agreement.Total})
}

// coefficient writes a coefficient, or the letter of the reason why it has no
// value.
func (r *record) coefficient(c scoring.Coefficient) string {
	if _, defined := c.Value(); !defined {
		return "– " + letter(slices.Index(r.reasons(), c.Undefined()))
	}
	return r.decimal(c.String())
}

// letter marks a reason: "(a)", "(b)" and so on.
func letter(i int) string { return "(" + string(rune('a'+i)) + ")" }

// reasons returns why coefficients have no value, each reason once.
func (r *record) reasons() []scoring.Undefined {
	var list []scoring.Undefined
	for _, c := range r.concords() {
		for _, coefficient := range c.coefficients() {
			if why := coefficient.Undefined(); why != 0 && !slices.Contains(list, why) {
				list = append(list, why)
			}
		}
	}
	return list
}

// reading says how to read the coefficients that have a value, and why the
// others have none.
func (r *record) reading() []string {
	var alpha, w bool
	why := map[scoring.Undefined]string{}
	for _, c := range r.concords() {
		for _, coefficient := range c.coefficients() {
			if reason := coefficient.Undefined(); reason != 0 {
				why[reason] = coefficient.Message(r.tag)
				continue
			}
			w = w || coefficient == c.W
			alpha = alpha || coefficient != c.W
		}
	}
	var texts []string
	if alpha {
		texts = append(texts, sayReadAlpha.In(r.tag))
	}
	if w {
		texts = append(texts, sayReadW.In(r.tag))
	}
	for i, reason := range r.reasons() {
		text := why[reason]
		if r.compared() {
			text = letter(i) + " " + text
		}
		texts = append(texts, text)
	}
	return texts
}

// compared reports whether at least one coefficient has a value.
func (r *record) compared() bool {
	return slices.ContainsFunc(r.concords(), func(c concord) bool {
		return slices.ContainsFunc(c.coefficients(), func(c scoring.Coefficient) bool { return c.Undefined() == 0 })
	})
}
