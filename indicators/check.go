package indicators

import (
	"strconv"
	"strings"

	"github.com/aap-lit/aap/internal/strict"
)

const (
	maxMonth        = 120 // the last month a project may have
	maxObservations = maxMonth + 1
)

// A draft is an indicator that is being checked.
type draft struct {
	Spec
	observed []entry // those of the first 121 observations whose months are there to be judged
}

// An entry is an observation and its place in the list.
type entry struct {
	at int
	Point
}

func (d *draft) check(f *strict.Faults) {
	if err := checkCode(d.Code); err != nil {
		f.Add("/code", err, d.Code)
	}
	if err := strict.CheckText(d.Label); err != nil {
		f.Add("/label", err, "") // a label may hold a name: it is not quoted
	}
	if err := strict.CheckText(d.Unit); err != nil {
		f.Add("/unit", err, d.Unit)
	}
	if d.Aggregation.String() == "" {
		f.Add("/aggregation", ErrMissing, "")
	}
	from := d.Baseline.Month
	if !checkMonth(f, "/baseline/month", from, 0) {
		from = 0 // nothing more can be said against it
	}
	if d.Target != (Point{}) {
		checkTarget(f, d.Target.Month, from)
	}
	if len(d.Observations) > maxObservations {
		f.Add("/observations", ErrTooMany, "")
	}
	checkObservations(f, d.observed, from)
}

func checkTarget(f *strict.Faults, month, from int) {
	if checkMonth(f, "/target/month", month, 1) && month <= from {
		f.Add("/target/month", ErrTargetMonth, strconv.Itoa(month))
	}
}

func checkObservations(f *strict.Faults, observed []entry, from int) {
	var seen [maxMonth + 1]bool
	for _, e := range observed {
		var fault error
		switch {
		case !isMonth(e.Month, 0):
			fault = errMonth(0)
		case seen[e.Month]:
			fault = ErrTwice
		case e.Month < from:
			fault = ErrBeforeBaseline
		default:
			seen[e.Month] = true
			continue
		}
		f.Add(strict.Pointer("observations", e.at, "month"), fault, strconv.Itoa(e.Month))
	}
}

// checkMonth reports whether a month is from first to the last, and records it if it
// is not.
func checkMonth(f *strict.Faults, place string, month, first int) bool {
	ok := isMonth(month, first)
	if !ok {
		f.Add(place, errMonth(first), strconv.Itoa(month))
	}
	return ok
}

func isMonth(month, first int) bool { return first <= month && month <= maxMonth }

// errMonth returns the fault of a month that is none from first to the last.
func errMonth(first int) error {
	return strict.Bounded(ErrRange, strconv.Itoa(first), strconv.Itoa(maxMonth))
}

// checkCode returns what is wrong with a code, if anything: it is not empty, and
// neither begins nor ends with a space, which nobody would see.
func checkCode(code string) error {
	switch {
	case code == "":
		return ErrMissing
	case strings.TrimSpace(code) != code:
		return ErrText
	}
	return strict.CheckText(code)
}
