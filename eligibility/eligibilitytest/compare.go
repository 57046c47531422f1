package eligibilitytest

import (
	"cmp"
	"encoding/json"
	"errors"
	"fmt"
	"maps"
	"slices"

	"github.com/aap-lit/aap/eligibility"
	"github.com/aap-lit/aap/internal/kit"
)

// Compare returns a *[Failure] if a report is not as the case wants it, at level All;
// nil when it differs in nothing that matters. The text names the case, its reason, and
// every difference.
func (c Case) Compare(report []byte) error {
	t := c.ready()
	return kit.Judge(All, []Result{t.result(t.differences(report, All))})
}

// result is what came of the case.
func (t *trial) result(differences []kit.Difference, err error) Result {
	r := Result{Name: t.Name, Reason: t.Reason, About: t.Code, Err: err, Differences: differences}
	if !r.Passed() {
		r.Input = slices.Clone(t.input) // which a reader may write to
	}
	return r
}

// shown is what a reader is shown of what the case asks: the dossier alone where that is
// all, and otherwise before the terms of the call, which are long.
func (c *Case) shown() []byte {
	dossier := asWritten(c.Dossier, json.RawMessage("{}"))
	if len(c.Call) == 0 && len(c.Readings) == 0 {
		return dossier
	}
	text, _ := json.Marshal(struct {
		Readings map[string]string `json:"readings,omitempty"`
		Dossier  json.RawMessage   `json:"dossier"`
		Call     json.RawMessage   `json:"call,omitempty"`
	}{c.Readings, dossier, asWritten(c.Call, nil)}) // none can fail to be written
	return text
}

// differences are those of a report at a level, what is decided first.
func (t *trial) differences(report []byte, level Level) ([]kit.Difference, error) {
	got, err := view(report, level)
	if err = cmp.Or(t.err, err); err != nil {
		return nil, err
	}
	var all []kit.Difference
	for _, part := range t.parts {
		if level.Sees(part.level) {
			all = append(all, kit.Compare(part.what, part.of(got), part.want)...)
		}
	}
	return all, nil
}

// A part is something that a case wants of a report.
type part struct {
	what  string
	level Level
	of    func(view map[string]any) any
	want  any
}

// parts takes apart what the case wants.
func (c *Case) parts() ([]part, error) {
	var want Want // with numbers as they are read from a report
	text, err := json.Marshal(c.Want)
	if err == nil {
		err = kit.Decode(text, &want)
	}
	if err != nil {
		return nil, fmt.Errorf("what the case wants: %w", err)
	}
	var all []part
	member := func(name string) func(map[string]any) any {
		return func(view map[string]any) any { return view[name] }
	}
	if want.Verdict != "" {
		all = append(all, part{"verdict", Verdict, member("verdict"), want.Verdict})
	}
	for _, code := range inOrder(want.Outcomes) {
		all = append(all, part{"outcome of " + code, Outcomes, ofRule("outcomes", code), want.Outcomes[code]})
	}
	for _, code := range inOrder(want.Facts) {
		var facts any // nil: there must be none, as the call does not have the rule
		if want.Facts[code] != nil {
			facts = want.Facts[code]
		}
		all = append(all, part{"facts of " + code, Figures, ofRule("facts", code), facts})
	}
	for _, code := range inOrder(want.Repairs) {
		all = append(all, part{"repairs of " + code, All, ofRule("repairs", code), list(want.Repairs[code])})
	}
	for _, p := range []struct {
		name string
		want []map[string]any
	}{{"conflicts", want.Conflicts}, {"open", want.Open}, {"plan", want.Plan}, {"readings", want.Readings}} {
		if p.want != nil {
			all = append(all, part{p.name, All, member(p.name), list(p.want)})
		}
	}
	if want.BeyondRepair != nil {
		all = append(all, part{"beyond-repair", All, member("beyond-repair"), list(want.BeyondRepair)})
	}
	return all, nil
}

func ofRule(name, code string) func(map[string]any) any {
	return func(view map[string]any) any {
		of, _ := view[name].(map[string]any)
		return of[code]
	}
}

// inOrder returns the codes of a map: the rules in the order of reports, then others.
func inOrder[V any](byCode map[string]V) []string {
	place := func(code string) int {
		return slices.IndexFunc(eligibility.Codes(), func(c eligibility.Code) bool { return c.String() == code })
	}
	return slices.SortedFunc(maps.Keys(byCode), func(a, b string) int {
		return cmp.Or(cmp.Compare(uint(place(a)), uint(place(b))), cmp.Compare(a, b))
	})
}

// list is a list as it is read from JSON.
func list[T any](entries []T) []any {
	all := []any{}
	for _, e := range entries {
		all = append(all, e)
	}
	return all
}

var errShape = errors.New(`the report's findings must be a list of objects, each with a code:
[{"code": "seed", "outcome": "met", "facts": {…}}, …]`)

// view is a report in the shape of [Want]: the findings taken apart, by code.
func view(report []byte, level Level) (map[string]any, error) {
	all, err := kit.Object("the report", report)
	if err != nil || !level.Sees(Outcomes) { // an engine of verdicts need not have findings
		return all, err
	}
	findings, ok := all["findings"].([]any)
	if !ok && all["findings"] != nil {
		return nil, errShape
	}
	outcomes, facts, repairs := map[string]any{}, map[string]any{}, map[string]any{}
	for _, f := range findings {
		f, _ := f.(map[string]any)
		code, ok := f["code"].(string)
		if !ok {
			return nil, errShape
		}
		if _, twice := outcomes[code]; twice {
			return nil, fmt.Errorf("the report has two findings of %q", code)
		}
		outcomes[code], facts[code], repairs[code] = f["outcome"], f["facts"], f["repairs"]
		if repairs[code] == nil {
			repairs[code] = []any{} // none, which may be left out
		}
	}
	all["outcomes"], all["facts"], all["repairs"] = outcomes, facts, repairs
	return all, nil
}
