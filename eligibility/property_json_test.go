package eligibility_test

import (
	"bytes"
	"encoding/json"
	"math/rand/v2"
	"testing"

	"github.com/stretchr/testify/require"
	"golang.org/x/text/language"

	"github.com/aap-lit/aap/eligibility"
)

// The parts of a report, marshalled each by itself, are what stands in the report: a
// member that the tags of a struct name and the writer leaves out would be seen.
// Fewer dossiers show it than show what is judged.
func TestPartsAreWrittenAsInTheReport(t *testing.T) {
	for seed := range uint64(cases / 5) {
		require.NoError(t, newScene(&picker{rng: rand.New(rand.NewPCG(seed, 2016))}).checkWritten(), "seed %d", seed)
	}
}

func (s *scene) checkWritten() error {
	report := s.Evaluate(&s.dossier)
	data, err := report.AppendJSON([]byte("> "))
	if err != nil {
		return s.errorf("%v", err)
	}
	data = bytes.TrimPrefix(data, []byte("> "))
	if again, err := json.Marshal(report); err != nil || !bytes.Equal(again, data) {
		return s.errorf("json.Marshal writes %s, AppendJSON %s: %v", again, data, err)
	}
	var whole struct {
		Findings  []json.RawMessage
		Conflicts []json.RawMessage
		Open      []json.RawMessage
		Plan      []json.RawMessage
		After     json.RawMessage `json:"after-plan"`
		Readings  []json.RawMessage
	}
	if err := json.Unmarshal(data, &whole); err != nil {
		return s.errorf("%v: %s", err, data)
	}
	parts := map[string]any{}
	for i, f := range report.Findings() {
		parts[string(whole.Findings[i])] = f
		var finding struct{ Facts json.RawMessage }
		if err := json.Unmarshal(whole.Findings[i], &finding); err != nil {
			return s.errorf("%v: %s", err, whole.Findings[i])
		}
		parts[string(finding.Facts)] = figuresOf[f.Code()](report)
	}
	for i, c := range report.Conflicts() {
		parts[string(whole.Conflicts[i])] = c
		if facts, ok := c.Facts(); ok {
			var conflict struct{ Facts json.RawMessage }
			if err := json.Unmarshal(whole.Conflicts[i], &conflict); err != nil {
				return s.errorf("%v: %s", err, whole.Conflicts[i])
			}
			parts[string(conflict.Facts)] = facts
		}
	}
	for i, q := range report.Open() {
		parts[string(whole.Open[i])] = q
	}
	for i, step := range report.Plan() {
		parts[string(whole.Plan[i])] = step
	}
	if after, ok := report.AfterPlan(); ok {
		parts[string(whole.After)] = after
	}
	for i, e := range report.Effects() {
		parts[string(whole.Readings[i])] = e
	}
	for want, part := range parts {
		if got, err := json.Marshal(part); err != nil || string(got) != want {
			return s.errorf("%T is written %s, in the report %s: %v", part, got, want, err)
		}
	}
	if worded, err := report.Worded(language.French).MarshalJSON(); err != nil || !json.Valid(worded) {
		return s.errorf("%v: %s", err, worded)
	}
	_, again := eligibility.Report{}.AppendJSON(nil)
	return again
}
