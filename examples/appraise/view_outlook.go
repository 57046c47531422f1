package main

import (
	"strings"

	"github.com/aap-lit/aap/eligibility"
)

// questions are the facts worth asking for, and what each serves.
func (s subject) questions() []item {
	var all []item
	for _, q := range s.report.Open() {
		rules := make([]string, len(q.Codes()))
		for i, code := range q.Codes() {
			rules[i] = code.Label(s.tag)
		}
		why := prose(s.doubt(q.Path())) + sayServes.With(s.tag, strings.Join(rules, ", "))
		if s.begun(q.Path()) {
			why += " " + sayClose.In(s.tag)
		}
		all = append(all, item{Text: prose(q.Message(s.tag)), Note: why})
	}
	return all
}

// begun reports whether a fact is a list that has been given and may still grow.
func (s subject) begun(path string) bool {
	plan := s.d.Budget
	switch path {
	case "/team":
		return s.d.Team != nil
	case "/partners":
		return s.d.Partners != nil
	case "/budget/lines":
		return plan.LinesKnown()
	case "/budget/resources":
		return plan.ResourcesKnown()
	}
	return false
}

// effects say, in a sentence for each, what another reading would change.
func (s subject) effects() []string {
	var all []string
	for _, e := range s.report.Effects() {
		var parts []string
		for _, c := range e.Changes {
			parts = append(parts, c.Code.Label(s.tag)+" → "+c.Outcome.Label(s.tag))
		}
		if e.Verdict == s.report.Verdict() {
			parts = append(parts, saySame.In(s.tag))
		} else {
			parts = append(parts, sayVerdict.With(s.tag, inner(e.Verdict.Label(s.tag))))
		}
		all = append(all, prose(sentence(e.Message(s.tag))+sayColon.In(s.tag)+strings.Join(parts, saySemicolon.In(s.tag))+"."))
	}
	return all
}

// hinge is a question, if there is one, and two answers that lead to different
// verdicts, all else being equal.
func (s subject) hinge() (question string, answers []item) {
	eligible, ineligible, ok := s.call.Witnesses(s.d)
	if !ok {
		return "", nil
	}
	first := s.report.Open()[0]
	for _, w := range []struct {
		d       *eligibility.Dossier
		verdict eligibility.Verdict
	}{{&eligible, eligibility.Eligible}, {&ineligible, eligibility.Ineligible}} {
		other := subject{s.tag, s.call, w.d, s.report}
		answers = append(answers, item{State: s.verdict(w.verdict), Text: prose(other.answer(first.Path()))})
	}
	return prose(first.Message(s.tag)), answers
}

// answer is what a complete dossier says of a fact.
func (s subject) answer(path string) string {
	agent, byName, of := s.asked(path)
	switch path {
	case "/region":
		return s.d.Region.Name()
	case "/team":
		return s.services().inLine(s.tag)
	case "/deposit/by":
		return s.d.Deposit.By.Label(s.tag)
	case "/deposit/region":
		return s.d.Deposit.Region.Name()
	case "/deposit/at":
		return s.call.Evaluate(s.d).Window().At.Format("2006-01-02, 15:04:05 (UTC-07:00)")
	case "/partners":
		return s.partners().inLine(s.tag)
	case "/seed":
		return s.yesOrNo(s.d.Seed)
	case "/budget/lines":
		return sayCosts.With(s.tag, s.d.Budget.Total().Format(s.tag))
	case "/budget/resources":
		return sayAsked.With(s.tag, s.d.Budget.Request().Format(s.tag))
	}
	switch {
	case of && byName:
		return s.yesOrNo(s.d.Team[agent].StateService)
	case of:
		return s.placed(agent)
	}
	return ""
}

func (s subject) yesOrNo(a eligibility.Answer) string {
	if a == eligibility.Yes {
		return sayYes.In(s.tag)
	}
	return sayNo.In(s.tag)
}
