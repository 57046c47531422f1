package eligibilitytest

import (
	"errors"
	"testing"
)

// An Evaluator is an engine under test. It takes a request, the JSON object
// {"readings": {…}, "dossier": {…}}, of which the readings may be left out or
// name only those that differ from the call of 2016 (hierarchy, level, actors,
// cap-base, share-base). It gives the report, a JSON object as package
// eligibility writes it: the verdict and the findings, each with code, outcome
// and facts, and the other members that the cases name; what else it holds is
// not looked at. An error is a failure of the case: every request is good
// input.
type Evaluator func(request []byte) (report []byte, err error)

var errNoEvaluator = errors.New("no evaluator")

// Check runs every case and gives the failures, joined, each with the name and
// the reason of its case; nil if there is none.
func Check(e Evaluator) error {
	cases, err := load()
	all := []error{err}
	for _, c := range cases {
		all = append(all, c.run(e))
	}
	return errors.Join(all...)
}

// Run runs every case as a subtest, named as the case.
func Run(t *testing.T, e Evaluator) {
	t.Helper()
	cases, err := load()
	if err != nil {
		t.Error(err)
	}
	for _, c := range cases {
		t.Run(c.Name, func(t *testing.T) {
			if err := c.run(e); err != nil {
				t.Error(err)
			}
		})
	}
}

// run puts one case to an engine.
func (c Case) run(e Evaluator) error {
	if e == nil {
		return c.failure(errNoEvaluator)
	}
	report, err := e(c.Request())
	if err == nil {
		err = c.compare(report)
	}
	return c.failure(err)
}
