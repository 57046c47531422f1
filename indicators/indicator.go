package indicators

import (
	"slices"
	"sort"

	"github.com/aap-lit/aap/internal/strict"
)

// A Point is a value at the end of a month of the project. Months count from 1; 0 is
// the start. In JSON it is {"month": 12, "value": "53"}.
type Point struct {
	Month int   `json:"month"` // 0 to 120
	Value Value `json:"value"`
}

// A Spec describes an indicator (indicateur) and what was observed of it. [New]
// checks it. In JSON it has the form of an [Indicator], and is checked too.
type Spec struct {
	Code  string // what tells the indicator from others: required, at most 200 characters, no space at either end
	Label string // what it measures, for people; optional, at most 200 characters
	Unit  string // what its values count, such as "agents" or "%"; optional, at most 200 characters

	Aggregation Aggregation // required

	// Baseline is where the indicator stood (valeur initiale). The zero Point is a
	// baseline that is not available, at the start of the project.
	Baseline Point

	// Target is where it is meant to stand (valeur cible), and by when: later than
	// the baseline. The zero Point is no target; a target with a month and without a
	// value is due then, but nobody has said what it is.
	Target Point

	// Observations are what was measured (valeurs observées), in any order: at most
	// one a month, and none older than the baseline. An observation that is not
	// available still replaces the one before it.
	Observations []Point
}

// An Indicator is a checked [Spec]. It is immutable. The zero value has no code, no
// baseline, no target and no observation; its progress is undefined, and it is not
// written in JSON.
type Indicator struct {
	spec Spec // the observations by month
}

// New returns the indicator that a Spec describes. All faults are reported together:
//
//   - a code or an aggregation that is missing ([ErrMissing]), a text that is too
//     long or cannot be shown ([ErrTooLong], [ErrText]);
//   - a month outside 0 to 120, or 1 to 120 for a target ([ErrRange]);
//   - a target that is not due after the baseline ([ErrTargetMonth]);
//   - a second observation of a month ([ErrTwice]), one older than the baseline
//     ([ErrBeforeBaseline]), more than 121 of them ([ErrTooMany]).
func New(s Spec) (Indicator, error) {
	d := draft{Spec: s}
	for i, p := range s.Observations[:min(len(s.Observations), maxObservations)] {
		d.observed = append(d.observed, entry{i, p})
	}
	var faults strict.Faults
	d.check(&faults)
	if err := faults.Err(); err != nil {
		return Indicator{}, err
	}
	return newIndicator(s), nil
}

// newIndicator returns an indicator with a copy of what was found right.
func newIndicator(s Spec) Indicator {
	s.Observations = append([]Point(nil), s.Observations...) // nil without any
	slices.SortFunc(s.Observations, func(a, b Point) int { return a.Month - b.Month })
	return Indicator{s}
}

// Spec returns the description, with the observations in the order of their months.
func (i Indicator) Spec() Spec {
	s := i.spec
	s.Observations = slices.Clone(s.Observations)
	return s
}

// Actual returns the latest observation at or before the end of a month (dernière
// valeur observée), and whether there is one. It may be an observation that is not
// available: an older one does not stand in for it.
func (i Indicator) Actual(month int) (Point, bool) {
	list := i.spec.Observations
	after := sort.Search(len(list), func(n int) bool { return list[n].Month > month })
	if after == 0 {
		return Point{}, false
	}
	return list[after-1], true
}

// Direction returns which way the indicator is meant to go (sens d'évolution): +1 if
// the target is above the baseline, -1 if it is below, 0 if they are equal or one of
// them is not available.
func (i Indicator) Direction() int {
	base, target := i.spec.Baseline.Value, i.spec.Target.Value
	switch {
	case !base.available || !target.available || base == target:
		return 0
	case target.millionths > base.millionths:
		return 1
	}
	return -1
}
