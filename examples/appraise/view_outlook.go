package main

import (
	"strings"

	"github.com/aap-lit/aap/eligibility"
	read "github.com/aap-lit/aap/examples/internal/input"
)

// Questions are the facts worth asking for, and what each serves.
func (v *view) Questions() []item {
	plan := v.d.Budget
	begun := map[string]bool{ // the lists that have been given and may still grow
		"/team": v.d.Team != nil, "/partners": v.d.Partners != nil,
		"/budget/lines": plan.LinesKnown(), "/budget/resources": plan.ResourcesKnown(),
	}
	var all []item
	for _, q := range v.report.Open() {
		why := prose(v.doubt(q.Path())) + sayServes.With(v.tag, strings.Join(labels(v.tag, q.Codes()), ", "))
		if begun[q.Path()] {
			why += " " + sayClose.In(v.tag)
		}
		all = append(all, item{Text: prose(q.Message(v.tag)), Note: why})
	}
	return all
}

// Readings say, in a sentence for each, what another reading would change.
func (v *view) Readings() []string {
	var all []string
	for _, e := range v.report.Effects() {
		var parts []string
		for _, c := range e.Changes {
			parts = append(parts, c.Code.Label(v.tag)+" → "+c.Outcome.Label(v.tag))
		}
		if e.Verdict == v.report.Verdict() {
			parts = append(parts, saySame.In(v.tag))
		} else {
			parts = append(parts, sayVerdict.With(v.tag, inner(e.Verdict.Label(v.tag))))
		}
		all = append(all, prose(sentence(e.Message(v.tag))+sayColon.In(v.tag)+strings.Join(parts, saySemicolon.In(v.tag))+"."))
	}
	return all
}

// A hinge is a question, and two answers that lead to different verdicts, all
// else being equal.
type hinge struct {
	Question string
	Answers  []item
}

// Hinge is what the verdict hangs on, if that is asked for and there is
// something.
func (v *view) Hinge() *hinge {
	if !v.asked.witnesses {
		return nil
	}
	eligible, ineligible, ok := v.call.Witnesses(v.d)
	if !ok {
		return nil
	}
	first := v.report.Open()[0]
	answer := func(d eligibility.Dossier, verdict eligibility.Verdict) item {
		witness := newView("", v.asked, &input{Input: read.Input{Dossier: d}}, v.call.Evaluate(&d))
		return item{State: v.verdict(verdict), Text: prose(witness.answer(first.Path()))}
	}
	return &hinge{prose(first.Message(v.tag)), []item{answer(eligible, eligibility.Eligible), answer(ineligible, eligibility.Ineligible)}}
}

// answer is what a complete dossier says of a fact.
func (v *view) answer(path string) string {
	agent, byName, ok := v.agent(path)
	switch {
	case ok && byName:
		return v.yesOrNo(v.d.Team[agent].StateService)
	case ok:
		return v.placed(agent)
	}
	return map[string]string{
		"/region":           v.d.Region.Name(),
		"/team":             v.Services().inLine(v.tag),
		"/deposit/by":       v.d.Deposit.By.Label(v.tag),
		"/deposit/region":   v.d.Deposit.Region.Name(),
		"/deposit/at":       v.finding(eligibility.RuleWindow),
		"/partners":         v.Partners().inLine(v.tag),
		"/seed":             v.yesOrNo(v.d.Seed),
		"/budget/lines":     sayCosts.With(v.tag, v.alone(v.d.Budget.Total())),
		"/budget/resources": sayAsked.With(v.tag, v.alone(v.d.Budget.Request())),
	}[path]
}

// finding is what the report says of a rule.
func (v *view) finding(code eligibility.Code) string {
	f, _ := v.report.Finding(code)
	return inner(strings.TrimSuffix(f.Message(v.tag), "."))
}

func (v *view) yesOrNo(a eligibility.Answer) string {
	if a == eligibility.Yes {
		return sayYes.In(v.tag)
	}
	return sayNo.In(v.tag)
}
