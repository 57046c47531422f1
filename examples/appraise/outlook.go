package main

import (
	"strings"
	"time"

	"github.com/aap-lit/aap/eligibility"
)

// questions are the facts worth asking for, and what each serves.
func (p *page) questions() {
	all := p.report.Open()
	if len(all) == 0 {
		return
	}
	p.heading(sayQuestions.in(p.tag))
	for i, q := range all {
		p.put(numbered(i), q.Message(p.tag), plain)
		p.put(margin+" ", p.serves(q), dim)
	}
}

// serves says what a question is asked for.
func (p *page) serves(q eligibility.Question) string {
	rules := make([]string, len(q.Codes))
	for i, code := range q.Codes {
		rules[i] = code.Label(p.tag)
	}
	why := sayServes.with(p.tag, strings.Join(rules, ", "))
	if p.begun(q.Path) {
		why += " " + sayClose.in(p.tag)
	}
	return why
}

// begun tells that a fact is a list that has been given and may still grow.
func (p *page) begun(path string) bool {
	plan := p.d.Budget
	switch path {
	case "/team":
		return p.d.Team != nil
	case "/partners":
		return p.d.Partners != nil
	case "/budget/lines":
		return plan != nil && plan.LinesKnown()
	case "/budget/resources":
		return plan != nil && plan.ResourcesKnown()
	}
	return false
}

// readings tells, a line for each, what another reading of the call would
// change.
func (p *page) readings() {
	all := p.report.Effects()
	if len(all) == 0 {
		return
	}
	p.heading(sayReadings.in(p.tag))
	for _, e := range all {
		p.put(indent+"• ", p.effect(e), plain)
	}
}

// effect says what another reading changes, in a sentence.
func (p *page) effect(e eligibility.Effect) string {
	var parts []string
	for _, c := range e.Changes {
		parts = append(parts, c.Code.Label(p.tag)+" → "+c.Outcome.Label(p.tag))
	}
	if e.Verdict == p.report.Verdict() {
		parts = append(parts, saySame.in(p.tag))
	} else {
		parts = append(parts, sayVerdict.with(p.tag, inner(e.Verdict.Label(p.tag))))
	}
	return sentence(e.Message(p.tag)) + phrase{" : ", ": "}.in(p.tag) + strings.Join(parts, phrase{" ; ", "; "}.in(p.tag)) + "."
}

// witnesses shows the one fact that two complete dossiers differ in, the one
// eligible, the other not.
func (p *page) witnesses() {
	question, answers := p.hinge()
	if question == "" {
		return
	}
	p.heading(sayWitnesses.in(p.tag))
	p.put(indent, sayWitnessIntro.in(p.tag), plain)
	p.put(indent, question, bold)
	for _, a := range answers {
		s := verdictSign(a.verdict)
		text := a.verdict.Label(p.tag) + phrase{" : ", ": "}.in(p.tag) + a.text
		p.putDressed(indent+s.mark+" ", s.look, text, plain)
	}
}

// An answer to a question leads to a verdict.
type answer struct {
	verdict eligibility.Verdict
	text    string
}

// hinge is a question, if there is one, and two answers that lead to different
// verdicts, all else being equal.
func (p *page) hinge() (question string, answers []answer) {
	eligible, ineligible, ok := p.call.Witnesses(p.d)
	if !ok {
		return "", nil
	}
	first := p.report.Open()[0]
	for _, w := range []struct {
		d       *eligibility.Dossier
		verdict eligibility.Verdict
	}{{&eligible, eligibility.Eligible}, {&ineligible, eligibility.Ineligible}} {
		other := page{p.paper, p.call, w.d, p.report}
		answers = append(answers, answer{w.verdict, other.answer(first.Path)})
	}
	return first.Message(p.tag), answers
}

// answer is what a complete dossier says of a fact.
func (p *page) answer(path string) string {
	switch path {
	case "/region":
		return p.d.Region.Name()
	case "/team":
		return p.names(p.services(), true, eligibility.Team)
	case "/deposit/by":
		return p.d.Deposit.By.Label(p.tag)
	case "/deposit/region":
		return p.d.Deposit.Region.Name()
	case "/deposit/at":
		return p.d.Deposit.At.In(time.FixedZone("", 2*60*60)).Format("2006-01-02, 15:04:05 (UTC-07:00)")
	case "/partners":
		return p.names(p.partners(), true, eligibility.Partners)
	case "/seed":
		if *p.d.Seed {
			return sayYes.in(p.tag)
		}
		return sayNo.in(p.tag)
	case "/budget/lines":
		return sayCosts.with(p.tag, p.d.Budget.Total().Format(p.tag))
	}
	return sayAsked.with(p.tag, p.d.Budget.Request().Format(p.tag))
}
