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
		if w.Low == nil && w.High == nil {
			free = append(free, sayQuoted.with(r.tag, r.Grid.Label(r.tag, w.Criterion)))
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
	list = slices.DeleteFunc(slices.Clone(r.Stability.Assessors), func(l scoring.LeftOut) bool { return quiet(l.Change) })
	switch still := len(r.Stability.Assessors) - len(list); {
	case still == 0:
	case len(list) == 0:
		others = countAnybody.say(r.tag, still)
	default:
		others = countOthers.say(r.tag, still)
	}
	return list, others
}

// recusals tell what changes if somebody who stood aside had not dealt with the
// project, or had not sat; those that change nothing are told together.
func (r *record) recusals() []string {
	var texts []string
	for _, each := range r.Stability.Recusals {
		if !quiet(each.WithoutBallot) || !quiet(each.WithoutAssessor) {
			texts = append(texts, each.Message(r.tag))
		}
	}
	switch still := len(r.Stability.Recusals) - len(texts); {
	case len(r.Stability.Recusals) == 0:
		texts = append(texts, sayNoRecusal.in(r.tag))
	case still == 0:
	case len(texts) == 0:
		texts = append(texts, countRecusals.say(r.tag, still))
	default:
		texts = append(texts, countOtherRecusals.say(r.tag, still))
	}
	return texts
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
		list = append(list, concord{r.Grid.Label(r.tag, c.Criterion), c.Measures})
	}
	return append(list, concord{sayOwnTotals.in(r.tag), r.Agreement.Total})
}

// coefficient shows a coefficient, or that there is none.
func (r *record) coefficient(c scoring.Coefficient) string {
	if _, defined := c.Value(); !defined {
		return "–"
	}
	return r.decimals(c.String())
}

// reading says how to read the coefficients, and why some have no value: each
// reason once. There is none of what has no value anywhere.
func (r *record) reading() []string {
	var texts, reasons []string
	alpha, w := false, false
	for _, c := range r.concords() {
		for _, coefficient := range c.coefficients() {
			if _, defined := coefficient.Value(); !defined {
				if why := coefficient.Message(r.tag); !slices.Contains(reasons, why) {
					reasons = append(reasons, why)
				}
				continue
			}
			w = w || coefficient.Measure() == scoring.KendallW
			alpha = alpha || coefficient.Measure() != scoring.KendallW
		}
	}
	if alpha {
		texts = append(texts, sayReadAlpha.in(r.tag))
	}
	if w {
		texts = append(texts, sayReadW.in(r.tag))
	}
	return append(texts, reasons...)
}

// compared tells that at least one coefficient has a value.
func (r *record) compared() bool {
	return slices.ContainsFunc(r.concords(), func(c concord) bool {
		return slices.ContainsFunc(c.coefficients(), func(c scoring.Coefficient) bool { return c.Undefined() == 0 })
	})
}
