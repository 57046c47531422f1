package main

import (
	"slices"
	"strings"

	"golang.org/x/text/language"

	"github.com/aap-lit/aap/eligibility"
)

// Grounds says in a sentence what the verdict rests on.
func (v *view) Grounds() string {
	of, clashing := map[eligibility.Outcome]int{}, 0
	for _, f := range v.report.Findings() {
		of[f.Outcome()]++
	}
	for _, f := range v.report.Host() {
		of[f.Outcome()]++
	}
	for _, c := range v.report.Conflicts() {
		clashing += len(c.Codes())
	}
	if v.report.Verdict() == eligibility.Eligible {
		return allMet(v.tag, of[eligibility.Met])
	}
	return strings.Join(slices.Concat(
		countLost.IfAny(v.tag, of[eligibility.NotMet]), countClash.IfAny(v.tag, clashing),
		countOpen.IfAny(v.tag, of[eligibility.Unknown]), countMet.IfAny(v.tag, of[eligibility.Met])), saySemicolon.In(v.tag)) + "."
}

// allMet says that the rules are met, all of so many.
func allMet(tag language.Tag, rules int) string {
	switch rules {
	case 0:
		return sayNoRule.In(tag)
	case 1:
		return sayOneMet.In(tag)
	}
	return sayAllMet.With(tag, rules)
}

// ReadAs says by which readings the dossier is judged that are not the usual
// ones; "" when there are none.
func (v *view) ReadAs() string {
	words := func(r eligibility.Readings) []string {
		return []string{r.Hierarchy.String(), r.Level.String(), r.Actors.String(), r.CapBase.String(), r.ShareBase.String()}
	}
	usual, own := words(v.in.Usual), words(v.call.Readings())
	var others []string
	for i, reading := range []eligibility.Reading{eligibility.ReadHierarchy, eligibility.ReadLevel, eligibility.ReadActors, eligibility.ReadCapBase, eligibility.ReadShareBase} {
		if own[i] != usual[i] {
			others = append(others, eligibility.Effect{Reading: reading, Value: own[i]}.Message(v.tag))
		}
	}
	if len(others) == 0 {
		return ""
	}
	return prose(sayReadAs.With(v.tag, strings.Join(others, ", ")))
}

// OtherCall names the call, where it is not the one that the page is about.
func (v *view) OtherCall() string {
	if !v.Apart {
		return ""
	}
	return callName(v.tag, v.call)
}

// callName is what a page calls a call: its name and its code.
func callName(tag language.Tag, call eligibility.Call) string {
	name, code := call.Name(tag), call.Terms().Code
	if name == code {
		return prose(sayCallCode.With(tag, code))
	}
	return prose(sayCallName.With(tag, name, code))
}

// A ruled is a rule, or two that clash, and what is said of it.
type ruled struct {
	State   state
	Name    string
	Notes   []string
	Source  string
	Repairs []string // of which one is enough
}

// Rules are the findings of the report, those of the call's rules and then those of a
// host's.
func (v *view) Rules() []ruled {
	var all []ruled
	for _, f := range v.report.Findings() {
		outcome := f.Outcome()
		r := ruled{
			State: stateOf(outcome.Label(v.tag), outcome == eligibility.Met, outcome == eligibility.NotMet), Name: f.Code().Label(v.tag),
			Notes: []string{prose(f.Message(v.tag))}, Source: prose(f.Source()), Repairs: v.alternatives(f.Repairs()),
		}
		if region := v.report.Team().Region; f.Code() == eligibility.RuleTeam && region.Known() {
			r.Notes = append(r.Notes, sayUnderstood.With(v.tag, region.Name()))
		}
		missing := v.report.Partners().Missing
		if f.Code() == eligibility.RulePartners && outcome == eligibility.Met && len(missing) > 0 {
			say := sayUncovered
			if v.call.Terms().RequiredCategories.Len() > 0 {
				say = sayNotRequired
			}
			r.Notes = append(r.Notes, say.With(v.tag, strings.Join(labels(v.tag, missing), ", ")))
		}
		all = append(all, r)
	}
	for _, f := range v.report.Host() {
		outcome := f.Outcome()
		all = append(all, ruled{
			State: stateOf(outcome.Label(v.tag), outcome == eligibility.Met, outcome == eligibility.NotMet),
			Name:  prose(f.Label(v.tag)), Notes: []string{prose(f.Message(v.tag))},
		})
	}
	return all
}

// Conflicts are the rules that cannot hold together.
func (v *view) Conflicts() []ruled {
	var all []ruled
	for _, c := range v.report.Conflicts() {
		names := labels(v.tag, c.Codes())
		for i := 1; i < len(names); i++ {
			names[i] = inner(names[i])
		}
		all = append(all, ruled{
			State: wrong(sayIncompatible.In(v.tag)), Name: strings.Join(names, sayAnd.In(v.tag)),
			Notes: []string{prose(c.Message(v.tag))}, Repairs: v.alternatives(c.Repairs()),
		})
	}
	return all
}

func (v *view) alternatives(all []eligibility.Repair) []string {
	texts := make([]string, len(all))
	for i, r := range all {
		texts[i] = prose(r.Message(v.tag))
		if i > 0 {
			texts[i] = sayOr.In(v.tag) + " " + inner(texts[i])
		}
	}
	return texts
}

// Beyond says of each rule that nothing mends that it is so.
func (v *view) Beyond() []string {
	var all []string
	for _, code := range v.report.BeyondRepair() {
		all = append(all, sayBeyondLine.With(v.tag, code.Label(v.tag)))
	}
	return all
}

// Steps are what to do, step by step.
func (v *view) Steps() []item {
	var steps []item
	for _, step := range v.report.Plan() {
		why := step.Code.Label(v.tag)
		if f, ok := v.report.Finding(step.Code); ok && f.Outcome() == eligibility.Met {
			why += " (" + sayMetToday.In(v.tag) + ")"
		}
		steps = append(steps, item{Text: prose(step.Message(v.tag)), Note: why})
	}
	return steps
}

// After is the verdict once the steps are taken; nil without any.
func (v *view) After() *state {
	after, ok := v.report.AfterPlan()
	if !ok {
		return nil
	}
	then := v.verdict(after.Verdict)
	then.Word = sayThen.With(v.tag, inner(then.Word))
	return &then
}

// Foot says what the page rests on.
func (v *view) Foot() []string { return footing(v.tag, v.call) }

// footing names a call, its revision, how it is read, and who decides.
func footing(tag language.Tag, call eligibility.Call) []string {
	terms := call.Terms()
	all := []string{prose(sayCall.With(tag, terms.Code, terms.Revision))}
	if terms.Revision == "" {
		all[0] = prose(sayCallAlone.With(tag, terms.Code))
	}
	clauses := call.Clauses()
	if len(clauses) > 0 {
		all = append(all, sayInForce.In(tag))
	}
	for _, c := range clauses {
		all = append(all, prose(c.Code().Label(tag)+sayColon.In(tag)+inner(c.Reading(tag))))
	}
	return append(all, sayJury.In(tag))
}
