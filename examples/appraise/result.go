package main

import (
	"encoding/json"

	"golang.org/x/text/language"

	"github.com/aap-lit/aap/eligibility"
	"github.com/aap-lit/aap/indicators"
	"github.com/aap-lit/aap/scoring"
)

// result is a report as one line of JSON, with the witnesses of an undetermined
// one when they are asked for, the indicators of the project, and the scores of
// the jury that comes with it.
func result(o options, call eligibility.Call, in *input, report eligibility.Report) ([]byte, error) {
	if o.messages != language.Und {
		report = report.Worded(o.messages)
	}
	line, err := json.Marshal(report)
	if err == nil && o.witnesses {
		line, err = withWitnesses(line, call, &in.dossier)
	}
	if err == nil && in.indicators != nil {
		line, err = withIndicators(line, follow(*in.indicators, o.month), o.messages)
	}
	if err == nil && in.jury != nil {
		line, err = withScores(line, *in.jury)
	}
	return line, err
}

// withWitnesses adds the witnesses of a dossier, if it has some, to its report.
func withWitnesses(line []byte, call eligibility.Call, d *eligibility.Dossier) ([]byte, error) {
	eligible, ineligible, ok := call.Witnesses(d)
	if !ok {
		return line, nil
	}
	return spliced(line, struct {
		Witnesses any `json:"witnesses"`
	}{struct {
		Eligible   eligibility.Dossier `json:"eligible"`
		Ineligible eligibility.Dossier `json:"ineligible"`
	}{eligible, ineligible}})
}

// withIndicators adds the indicators, as they stand at the end of a month, in
// words too if a language is given.
func withIndicators(line []byte, f followed, words language.Tag) ([]byte, error) {
	type told struct {
		Code     string              `json:"code"`
		Label    string              `json:"label,omitempty"`
		Unit     string              `json:"unit,omitempty"`
		Baseline indicators.Point    `json:"baseline"`
		Target   indicators.Point    `json:"target,omitzero"`
		Actual   *indicators.Point   `json:"actual,omitempty"` // the latest observation, if any
		Status   indicators.Status   `json:"status"`
		Progress indicators.Progress `json:"progress"`
		Message  string              `json:"message,omitempty"`
	}
	all := make([]told, len(f.list))
	for i, each := range f.list {
		spec := each.Spec()
		all[i] = told{
			Code: spec.Code, Label: spec.Label, Unit: spec.Unit, Baseline: spec.Baseline, Target: spec.Target,
			Status: each.Status(f.month), Progress: each.Progress(f.month),
		}
		if actual, ok := each.Actual(f.month); ok {
			all[i].Actual = &actual
		}
		if words != language.Und {
			all[i].Message = sentence(f.said(words, each)) + "."
		}
	}
	return spliced(line, struct {
		Month      int    `json:"indicators-month"`
		Indicators []told `json:"indicators"`
	}{f.month, all})
}

// withScores adds the scores of a session, and whose grid they were given on.
func withScores(line []byte, jury scoring.Session) ([]byte, error) {
	report := jury.Report()
	return spliced(line, struct {
		GridSource string          `json:"grid-source"`
		Scores     []scoring.Score `json:"scores"`
	}{report.GridSource(), report.Ranking().Scores()})
}

// spliced puts members after those of a report, which writes itself and so is
// open to none.
func spliced(line []byte, members any) ([]byte, error) {
	more, err := json.Marshal(members)
	if err != nil {
		return nil, err
	}
	return append(append(line[:len(line)-1], ','), more[1:]...), nil
}
