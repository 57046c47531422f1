package eligibilitytest

import (
	"encoding/json"
	"fmt"
	"slices"
	"strings"
)

// maskTheme is the theme of the generated cases, and the file they are
// generated from.
const maskTheme = "masks"

// A family is one eligible dossier and the facts of it that may be unknown: as
// many cases as these have subsets.
type family struct {
	Reason string
	// Dossier has every fact, and every list closed.
	Dossier map[string]any
	// Facts are the leaf facts, as JSON Pointers, in the order of open
	// questions.
	Facts []string
	// Rules are the rules in the order of reports, each with the facts that it
	// takes to be decided; it is then met.
	Rules []struct {
		Code  string
		Needs []string
	}
}

// masks generates the family. Bit i of a mask, from the left in the name,
// tells that fact i is known.
func masks() ([]Case, error) {
	var f family
	if err := readFile(maskTheme+".json", &f); err != nil {
		return nil, err
	}
	var cases []Case
	for mask := range 1 << len(f.Facts) {
		c, err := f.of(mask)
		if err != nil {
			return cases, fmt.Errorf("%s: %w", maskTheme, err)
		}
		cases = append(cases, c)
	}
	return cases, nil
}

func (f *family) of(mask int) (Case, error) {
	known := map[string]bool{}
	names := []string{}
	for i, fact := range f.Facts {
		if mask>>(len(f.Facts)-1-i)&1 == 1 {
			known[fact] = true
			names = append(names, fact)
		}
	}
	want := Want{
		Verdict: "undetermined", Outcomes: map[string]string{},
		Conflicts: []map[string]any{}, Plan: []map[string]any{}, BeyondRepair: []string{},
	}
	if len(known) == len(f.Facts) {
		want.Verdict = "eligible"
	}
	for _, rule := range f.Rules {
		want.Outcomes[rule.Code] = "met"
		for _, fact := range rule.Needs {
			if !known[fact] {
				want.Outcomes[rule.Code] = "unknown"
			}
		}
	}
	want.Open = f.open(known)
	if len(names) == 0 {
		names = append(names, "none")
	}
	dossier, err := json.Marshal(pick(f.Dossier, "", f.Facts, known))
	return Case{
		Name:    fmt.Sprintf("%s/%0*b", maskTheme, len(f.Facts), mask),
		Reason:  fmt.Sprintf("%s Known here: %s.", f.Reason, strings.Join(names, ", ")),
		Code:    "verdict",
		Dossier: dossier,
		Want:    want,
	}, err
}

// open are the facts that are not known, each with the rules that need it.
func (f *family) open(known map[string]bool) []map[string]any {
	open := []map[string]any{}
	for _, fact := range f.Facts {
		if known[fact] {
			continue
		}
		var codes []any
		for _, rule := range f.Rules {
			if slices.Contains(rule.Needs, fact) {
				codes = append(codes, rule.Code)
			}
		}
		open = append(open, map[string]any{"path": fact, "codes": codes})
	}
	return open
}

// pick copies an object without the facts that are not known.
func pick(object map[string]any, path string, facts []string, known map[string]bool) map[string]any {
	kept := map[string]any{}
	for key, value := range object {
		at := path + "/" + key
		if slices.Contains(facts, at) && !known[at] {
			continue
		}
		if inner, ok := value.(map[string]any); ok {
			value = pick(inner, at, facts, known)
		}
		kept[key] = value
	}
	return kept
}
