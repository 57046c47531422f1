package eligibilitytest

import (
	"encoding/json"
	"fmt"
	"hash/crc32"
	"maps"
	"slices"

	"github.com/aap-lit/aap/budget"
	"github.com/aap-lit/aap/eligibility"
	"github.com/aap-lit/aap/internal/kit"
)

// The ways to make a mistake from outside of the engine: in what it is asked, as JSON
// or in Go; in the terms of the call; in what it reports.

type object = map[string]any

// inJSON changes the dossier before it is read.
func inJSON(change func(dossier object)) Evaluator {
	return inRequest(func(r object) {
		if dossier, ok := r["dossier"].(object); ok {
			change(dossier)
		}
	})
}

// inRequest changes the whole of what is asked.
func inRequest(change func(request object)) Evaluator {
	return func(request []byte) ([]byte, error) {
		changed, err := edited(request, change)
		if err != nil {
			return nil, err
		}
		return Reference(changed)
	}
}

// inAsked changes what is asked once it has been read.
func inAsked(change func(*inquiry)) Evaluator {
	return func(request []byte) ([]byte, error) {
		a, err := read(request)
		if err != nil {
			return nil, err
		}
		change(&a)
		return a.call.Evaluate(&a.dossier).MarshalJSON()
	}
}

// inDossier changes the dossier once it has been read.
func inDossier(change func(*eligibility.Dossier)) Evaluator {
	return inAsked(func(a *inquiry) { change(&a.dossier) })
}

// inTerms changes the terms of the call.
func inTerms(change func(*eligibility.Terms)) Evaluator {
	return inAsked(func(a *inquiry) { a.under(change) })
}

// under puts other terms in force; terms of which no call can be made change nothing.
func (a *inquiry) under(change func(*eligibility.Terms)) {
	terms := a.call.Terms()
	change(&terms)
	if call, err := eligibility.New(terms); err == nil {
		a.call = call
	}
}

// inReport changes the report.
func inReport(change func(*report)) Evaluator {
	return inBoth(func(_ *inquiry, r *report) { change(r) })
}

// inBoth changes the report by what is asked.
func inBoth(change func(*inquiry, *report)) Evaluator {
	return func(request []byte) ([]byte, error) {
		a, err := read(request)
		if err != nil {
			return nil, err
		}
		r, err := a.report()
		if err != nil {
			return nil, err
		}
		change(&a, r)
		return json.Marshal(r.object)
	}
}

// inRule judges one rule alone by something else than is asked. Its figures are those
// of what is asked where keepFacts says so.
func inRule(code eligibility.Code, keepFacts bool, change func(*inquiry)) Evaluator {
	return inBoth(func(a *inquiry, r *report) {
		change(a)
		other, err := a.report()
		if err != nil || r.finding(code) == nil || other.finding(code) == nil {
			return
		}
		if keepFacts {
			other.finding(code)["facts"] = r.facts(code)
		}
		before := r.outcome(code)
		maps.Copy(r.finding(code), other.finding(code))
		if r.outcome(code) != before {
			r.conclude()
		}
	})
}

// edited changes JSON, of which numbers keep their digits.
func edited(data []byte, change func(object)) ([]byte, error) {
	var o object
	if err := kit.Decode(data, &o); err != nil {
		return nil, err
	}
	change(o)
	return json.Marshal(o)
}

// A report is one of the reference, taken apart to be changed.
type report struct{ object }

func (a *inquiry) report() (*report, error) {
	text, err := a.call.Evaluate(&a.dossier).MarshalJSON()
	if err != nil {
		return nil, err
	}
	var r report
	return &r, kit.Decode(text, &r.object)
}

// findings are those of all rules.
func (r *report) findings() []object {
	var all []object
	for _, f := range r.list("findings") {
		if f, ok := f.(object); ok {
			all = append(all, f)
		}
	}
	return all
}

// finding is that of a rule, nil if there is none.
func (r *report) finding(code eligibility.Code) object {
	for _, f := range r.findings() {
		if f["code"] == code.String() {
			return f
		}
	}
	return nil
}

// facts are those of a rule.
func (r *report) facts(code eligibility.Code) object {
	facts, _ := r.finding(code)["facts"].(object)
	return facts
}

func (r *report) outcome(code eligibility.Code) string {
	o, _ := r.finding(code)["outcome"].(string)
	return o
}

// list is a member that is one.
func (r *report) list(member string) []any {
	all, _ := r.object[member].([]any)
	return all
}

// turn gives a rule another outcome, and the report what follows from it.
func (r *report) turn(code eligibility.Code, outcome string) {
	f := r.finding(code)
	if f == nil || f["outcome"] == outcome {
		return
	}
	f["outcome"] = outcome
	if outcome != "not-met" {
		delete(f, "repairs")
	}
	r.conclude()
}

// conclude gives the verdict that follows from the outcomes and conflicts, and keeps
// the steps and questions of rules that still need them.
func (r *report) conclude() {
	const eligible, undetermined, ineligible = "eligible", "undetermined", "ineligible"
	verdict := eligible
	for _, f := range r.findings() {
		switch {
		case f["outcome"] == "not-met":
			verdict = ineligible
		case f["outcome"] == "unknown" && verdict == eligible:
			verdict = undetermined
		}
	}
	if len(r.list("conflicts")) > 0 {
		verdict = ineligible
	}
	r.object["verdict"] = verdict
	met := func(code any) bool {
		return slices.ContainsFunc(r.findings(), func(f object) bool { return f["code"] == code && f["outcome"] == "met" })
	}
	r.object["plan"] = slices.DeleteFunc(r.list("plan"), func(step any) bool {
		s, _ := step.(object)
		return met(s["code"])
	})
	r.object["beyond-repair"] = slices.DeleteFunc(r.list("beyond-repair"), met)
	if verdict != undetermined {
		r.object["open"] = []any{}
	}
}

// walk visits every object of a JSON value, with the name it has.
func walk(name string, value any, visit func(name string, o object)) {
	switch value := value.(type) {
	case object:
		visit(name, value)
		for key, v := range value {
			walk(key, v, visit)
		}
	case []any:
		for _, v := range value {
			walk(name, v, visit)
		}
	}
}

// everyText changes the texts of one name, wherever they are.
func everyText(key string, change func(string) string) func(object) {
	return func(o object) {
		walk("", o, func(_ string, o object) {
			if s, ok := o[key].(string); ok {
				o[key] = change(s)
			}
		})
	}
}

// each changes the entries of a list.
func each(list string, change func(object)) func(object) {
	return func(o object) {
		walk("", o, func(name string, o object) {
			if name == list {
				change(o)
			}
		})
	}
}

// fill sets a member that is not there, or null.
func fill(o object, key string, value any) {
	if o[key] == nil {
		o[key] = value
	}
}

// centsOf reads an amount of a report, written with two decimals.
func centsOf(amount any) (int64, bool) {
	s, _ := amount.(string)
	var a budget.Amount
	if err := a.UnmarshalText([]byte(s)); err != nil || s == "" {
		return 0, false
	}
	return a.Cents(), true
}

// euros is an amount as a report writes it.
func euros(cents int64) string {
	a, err := budget.Cents(cents)
	if err != nil {
		return ""
	}
	return a.String()
}

// costs puts other lines into a dossier.
func costs(d *eligibility.Dossier, lines []budget.Line) {
	if plan, err := budget.NewPlan(lines, d.Budget.Resources()); err == nil {
		d.Budget = plan
	}
}

// funds puts other resources into a dossier.
func funds(d *eligibility.Dossier, resources []budget.Resource) {
	if plan, err := budget.NewPlan(d.Budget.Lines(), resources); err == nil {
		d.Budget = plan
	}
}

// nameless is a service that no catalogue knows, one for each name.
func nameless(name string) eligibility.Service {
	s, _ := eligibility.ParseService(fmt.Sprintf("Mission %08x", crc32.ChecksumIEEE([]byte(name)))) // a name that can be read
	return s
}
