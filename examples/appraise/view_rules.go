package main

import (
	"strings"

	"golang.org/x/text/language"

	"github.com/aap-lit/aap/eligibility"
)

// grounds says in a sentence what the verdict rests on.
func (s subject) grounds() string {
	of, clashing := map[eligibility.Outcome]int{}, 0
	for _, f := range s.report.Findings() {
		of[f.Outcome()]++
	}
	for _, c := range s.report.Conflicts() {
		clashing += len(c.Codes())
	}
	if s.report.Verdict() == eligibility.Eligible {
		return sentence(sayAllMet.With(s.tag, of[eligibility.Met])) + "."
	}
	var parts []string
	for _, part := range []struct {
		n    int
		says count
	}{{of[eligibility.NotMet], countLost}, {clashing, countClash}, {of[eligibility.Unknown], countOpen}, {of[eligibility.Met], countMet}} {
		if part.n > 0 {
			parts = append(parts, part.says.Of(s.tag, part.n))
		}
	}
	return strings.Join(parts, saySemicolon.In(s.tag)) + "."
}

// readAs says by which readings the dossier is judged that are not the usual
// ones; "" when there are none.
func (s subject) readAs() string {
	usual, own := usual(), s.call.Readings()
	var others []string
	for _, r := range []struct {
		reading    eligibility.Reading
		usual, own string
	}{
		{eligibility.ReadHierarchy, usual.Hierarchy.String(), own.Hierarchy.String()},
		{eligibility.ReadLevel, usual.Level.String(), own.Level.String()},
		{eligibility.ReadActors, usual.Actors.String(), own.Actors.String()},
		{eligibility.ReadCapBase, usual.CapBase.String(), own.CapBase.String()},
		{eligibility.ReadShareBase, usual.ShareBase.String(), own.ShareBase.String()},
	} {
		if r.own != r.usual {
			others = append(others, eligibility.Effect{Reading: r.reading, Value: r.own}.Message(s.tag))
		}
	}
	if len(others) == 0 {
		return ""
	}
	return prose(sayReadAs.With(s.tag, strings.Join(others, ", ")))
}

// rules are the findings of the report.
func (s subject) rules() []ruled {
	var all []ruled
	for _, f := range s.report.Findings() {
		r := ruled{
			State: s.outcome(f.Outcome()), Name: f.Code().Label(s.tag),
			Notes: []string{prose(f.Message(s.tag))}, Source: prose(f.Source()), Repairs: alternatives(s.tag, f.Repairs()),
		}
		if region := s.report.Team().Region; f.Code() == eligibility.RuleTeam && region.Known() {
			r.Notes = append(r.Notes, sayUnderstood.With(s.tag, region.Name()))
		}
		if note := s.uncovered(f); note != "" {
			r.Notes = append(r.Notes, note)
		}
		all = append(all, r)
	}
	return all
}

// uncovered says which categories have no partner, where no more partners are
// asked for; "" when all have one.
func (s subject) uncovered(f eligibility.Finding) string {
	facts := s.report.Partners()
	if f.Code() != eligibility.RulePartners || f.Outcome() != eligibility.Met || len(facts.Missing) == 0 {
		return ""
	}
	labels := make([]string, len(facts.Missing))
	for i, c := range facts.Missing {
		labels[i] = c.Label(s.tag)
	}
	return sayUncovered.With(s.tag, strings.Join(labels, ", "))
}

// alternatives are repairs of which one is enough.
func alternatives(tag language.Tag, all []eligibility.Repair) []string {
	texts := make([]string, len(all))
	for i, r := range all {
		texts[i] = prose(r.Message(tag))
		if i > 0 {
			texts[i] = sayOr.In(tag) + " " + inner(texts[i])
		}
	}
	return texts
}

func (s subject) conflicts() []ruled {
	var all []ruled
	for _, c := range s.report.Conflicts() {
		all = append(all, ruled{
			State: wrong(sayIncompatible.In(s.tag)), Name: s.clash(c),
			Notes: []string{prose(c.Message(s.tag))}, Repairs: alternatives(s.tag, c.Repairs()),
		})
	}
	return all
}

// clash names the rules that cannot hold together.
func (s subject) clash(c eligibility.Conflict) string {
	labels := make([]string, len(c.Codes()))
	for i, code := range c.Codes() {
		labels[i] = code.Label(s.tag)
		if i > 0 {
			labels[i] = inner(labels[i])
		}
	}
	return strings.Join(labels, sayAnd.In(s.tag))
}

// beyond says of each rule that nothing mends that it is so.
func (s subject) beyond() []string {
	var all []string
	for _, code := range s.report.BeyondRepair() {
		all = append(all, sayBeyondLine.With(s.tag, code.Label(s.tag)))
	}
	return all
}

// plan is what to do, step by step, and the verdict once that is done.
func (s subject) plan() (steps []item, after *state) {
	plan := s.report.Plan()
	for _, step := range plan {
		why := step.Code.Label(s.tag)
		if f, ok := s.report.Finding(step.Code); ok && f.Outcome() == eligibility.Met {
			why += " (" + sayMetToday.In(s.tag) + ")"
		}
		steps = append(steps, item{Text: prose(step.Message(s.tag)), Note: why})
	}
	if mended, err := s.call.Apply(s.d, plan); err == nil && len(plan) > 0 {
		then := s.verdict(s.call.Verdict(&mended))
		then.Word = sayThen.With(s.tag, inner(then.Word))
		after = &then
	}
	return steps, after
}

// footing names the call, its revision, how it is read, and who decides.
func footing(tag language.Tag, call eligibility.Call) []string {
	terms := call.Terms()
	all := []string{prose(sayCall.With(tag, terms.Code, terms.Revision)), sayInForce.In(tag)}
	for _, c := range call.Clauses() {
		all = append(all, prose(c.Code().Label(tag)+sayColon.In(tag)+inner(c.Reading(tag))))
	}
	return append(all, sayJury.In(tag))
}
