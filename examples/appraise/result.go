package main

import (
	"golang.org/x/text/language"

	"github.com/aap-lit/aap/eligibility"
	"github.com/aap-lit/aap/examples/internal/console"
	"github.com/aap-lit/aap/indicators"
	"github.com/aap-lit/aap/scoring"
)

// result is a report as one line of JSON, with the witnesses of an undetermined
// one when they are asked for, the indicators of the project, and the scores of
// the jury with whose grid they were given on.
func result(o options, in *input, report eligibility.Report) ([]byte, error) {
	type witnesses struct {
		Eligible   eligibility.Dossier `json:"eligible"`
		Ineligible eligibility.Dossier `json:"ineligible"`
	}
	var more struct {
		Witnesses  *witnesses      `json:"witnesses,omitempty"`
		Month      *int            `json:"indicators-month,omitempty"`
		Indicators []followedJSON  `json:"indicators,omitzero"`
		GridSource string          `json:"grid-source,omitempty"`
		Scores     []scoring.Score `json:"scores,omitzero"`
	}
	if o.witnesses {
		if eligible, ineligible, ok := report.Call().Witnesses(&in.Dossier); ok {
			more.Witnesses = &witnesses{eligible, ineligible}
		}
	}
	if in.indicators != nil {
		f := follow(*in.indicators, o.month)
		more.Month, more.Indicators = &f.month, f.json(o.messages)
	}
	if in.jury != nil {
		jury := in.jury.Report()
		more.GridSource, more.Scores = jury.GridSource(), jury.Ranking().Scores()
	}
	if o.messages != language.Und {
		report = report.Worded(o.messages)
	}
	return console.Joined(report, more)
}

// A followedJSON is an indicator in the result, as it stands at a month.
type followedJSON struct {
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

// json returns the indicators, in words too if a language is given.
func (f followed) json(words language.Tag) []followedJSON {
	all := make([]followedJSON, len(f.list))
	for i, each := range f.list {
		spec := each.Spec()
		all[i] = followedJSON{
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
	return all
}
