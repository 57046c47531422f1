package main

import (
	"slices"
	"strings"

	"github.com/aap-lit/aap/scoring"
)

// unstable says in one sentence why it is not told how sure the result is.
func (r *record) unstable() string {
	if _, _, given := r.session.Envelope(); !given {
		return sayNothingToHold.in(r.tag)
	}
	return sayTooMany.in(r.tag)
}

// quiet tells that a change is none that anybody would notice.
func quiet(c scoring.Change) bool { return c.Same && len(c.Unranked) == 0 }

// weights say how far each weight may move; those that may take any value are
// told together.
func (r *record) weights() []string {
	var texts, free []string
	for _, w := range r.Stability.Weights {
		_, low := w.Low()
		_, high := w.High()
		if !low && !high {
			free = append(free, sayQuoted.with(r.tag, r.grid.Label(r.tag, w.Criterion())))
			continue
		}
		texts = append(texts, w.Message(r.tag))
	}
	if len(free) > 0 {
		texts = append(texts, countFree.say(r.tag, len(free), strings.Join(free, ", ")))
	}
	return texts
}

// decisive are the assessors without whom something changes. The sentence tells
// of the others; it is empty when there are none.
func (r *record) decisive() (list []scoring.LeftOut, others string) {
	list = slices.DeleteFunc(slices.Clone(r.Stability.Assessors), func(l scoring.LeftOut) bool { return quiet(l.Change()) })
	switch still := len(r.Stability.Assessors) - len(list); {
	case len(r.Stability.Assessors) == 0:
		others = sayNoAssessor.in(r.tag)
	case still == 0:
	case len(list) == 0:
		others = countAnybody.say(r.tag, still)
	default:
		others = countOthers.say(r.tag, still)
	}
	return list, others
}

// recusals tell what changes if somebody who stood aside had not dealt with the
// project, or had not sat; there is none when nobody stood aside. Several of an
// assessor of which no ballot matters are told together, for what would happen
// without the assessor is told once already; those that change nothing either
// way, at the end.
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
			texts = append(texts, sayIdle.with(r.tag, sentence(r.assessor(each.Assessor())), strings.Join(idle, ", ")))
		}
	}
	switch {
	case still == 0:
	case len(texts) == 0:
		texts = append(texts, countRecusals.say(r.tag, still))
	default:
		texts = append(texts, countOtherRecusals.say(r.tag, still))
	}
	return texts
}

// idle are, for each assessor, the projects on which they stood aside and
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

// coefficients are those of a concord, in the order of the columns.
func (c concord) coefficients() []scoring.Coefficient {
	return []scoring.Coefficient{c.Alpha.Ordinal, c.Alpha.Interval, c.Alpha.Nominal, c.W}
}

// concords are those on each criterion, and on the totals.
func (r *record) concords() []concord {
	var list []concord
	for _, c := range r.Agreement.Criteria {
		list = append(list, concord{r.grid.Label(r.tag, c.Criterion), c.Measures})
	}
	return append(list, concord{sayOwnTotals.in(r.tag), r.Agreement.Total})
}

// coefficient shows a coefficient, or by a letter why there is none.
func (r *record) coefficient(c scoring.Coefficient) string {
	if _, defined := c.Value(); !defined {
		return "– " + letter(slices.Index(r.reasons(), c.Undefined()))
	}
	return r.decimals(c.String())
}

// letter marks a reason: "(a)", "(b)" and so on.
func letter(i int) string { return "(" + string(rune('a'+i)) + ")" }

// reasons are those for which coefficients have no value, each once.
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
		texts = append(texts, sayReadAlpha.in(r.tag))
	}
	if w {
		texts = append(texts, sayReadW.in(r.tag))
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

// compared tells that at least one coefficient has a value.
func (r *record) compared() bool {
	return slices.ContainsFunc(r.concords(), func(c concord) bool {
		return slices.ContainsFunc(c.coefficients(), func(c scoring.Coefficient) bool { return c.Undefined() == 0 })
	})
}
