package main

import (
	"bytes"
	"context"
	"encoding/json"
	"fmt"
	"io"
	"strings"

	"github.com/apache/beam/sdks/v2/go/pkg/beam"
	"github.com/apache/beam/sdks/v2/go/pkg/beam/io/filesystem"
	"github.com/apache/beam/sdks/v2/go/pkg/beam/register"
	"github.com/apache/beam/sdks/v2/go/pkg/beam/transforms/stats"

	"github.com/aap-lit/aap/eligibility"
)

func init() {
	register.DoFn3x1[context.Context, []byte, func(*string, *int64) bool, error](&countsFn{})
	register.Iter2[string, int64]()
}

// What is counted. The names that end in a stroke begin those of a verdict, a rule with
// its outcome, and a fault.
const (
	countInputs  = "inputs"
	countReports = "reports"
	countBad     = "bad"
	countVerdict = "verdict/"
	countRule    = "rule/"
	countFault   = "fault/"
)

// Counts are those of a run.
type Counts struct {
	Inputs   int64                       `json:"inputs"`
	Reports  int64                       `json:"reports"`
	Bad      int64                       `json:"bad"`
	Verdicts map[string]int64            `json:"verdicts"`
	Rules    map[string]map[string]int64 `json:"rules"`  // by code and outcome
	Faults   map[string]int64            `json:"faults"` // by code; an input may have several
}

// newCounts returns the counts of nothing, with every verdict, rule and outcome.
func newCounts() *Counts {
	c := &Counts{Verdicts: map[string]int64{}, Rules: map[string]map[string]int64{}, Faults: map[string]int64{}}
	for verdict := range eligibility.Ineligible + 1 {
		c.Verdicts[verdict.String()] = 0
	}
	for _, code := range eligibility.Codes() {
		c.Rules[code.String()] = map[string]int64{}
		for outcome := range eligibility.NotMet + 1 {
			c.Rules[code.String()][outcome.String()] = 0
		}
	}
	return c
}

// add adds what was counted under a name.
func (c *Counts) add(name string, n int64) {
	kind, of, _ := strings.Cut(name, "/")
	switch kind + "/" {
	case countInputs + "/":
		c.Inputs += n
	case countReports + "/":
		c.Reports += n
	case countBad + "/":
		c.Bad += n
	case countVerdict:
		c.Verdicts[of] += n
	case countRule:
		code, outcome, _ := strings.Cut(of, "/")
		c.Rules[code][outcome] += n
	case countFault:
		c.Faults[of] += n
	}
}

// balance returns an error unless each input that was read was written as a report or
// as a bad input, and none twice.
func (c *Counts) balance() error {
	if c.Inputs != c.Reports+c.Bad {
		return fmt.Errorf("%d inputs, but %d reports and %d bad inputs", c.Inputs, c.Reports, c.Bad)
	}
	return nil
}

// writeCounts adds up what was counted and writes it to a file, the last of a run: once
// it is there, all is.
func writeCounts(s beam.Scope, path string, counted ...beam.PCollection) {
	s = s.Scope("Write counts")
	sums := stats.SumPerKey(s, beam.Flatten(s, counted...))
	beam.ParDo0(s, &countsFn{path}, beam.Impulse(s), beam.SideInput{Input: sums})
}

// countsFn writes the counts.
type countsFn struct{ Path string }

// ProcessElement writes them all, if they agree.
func (f *countsFn) ProcessElement(ctx context.Context, _ []byte, each func(*string, *int64) bool) error {
	counts := newCounts()
	var name string
	for n := int64(0); each(&name, &n); {
		counts.add(name, n)
	}
	if err := counts.balance(); err != nil {
		return err
	}
	return publish(ctx, f.Path, func(w io.Writer) error {
		to := json.NewEncoder(w)
		to.SetIndent("", "  ")
		return to.Encode(counts)
	})
}

// readCounts reads the counts that a run has written.
func readCounts(ctx context.Context, path string) (*Counts, error) {
	files, err := filesystem.New(ctx, path)
	if err != nil {
		return nil, err
	}
	defer files.Close()
	raw, err := filesystem.Read(ctx, files, path)
	if err != nil {
		return nil, err
	}
	counts := new(Counts)
	return counts, json.NewDecoder(bytes.NewReader(raw)).Decode(counts)
}
