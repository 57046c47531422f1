package eligibilitytest

import (
	"encoding/json"
	"errors"
	"fmt"
	"maps"
	"slices"
	"strconv"
)

// Compare tells in what a report differs from what the case wants; nil when in
// nothing that matters. The error names the case, every difference by its
// place, and the reason of the case.
func (c Case) Compare(report []byte) error {
	return c.failure(c.compare(report))
}

func (c Case) compare(report []byte) error {
	got, err := view(report)
	if err != nil {
		return err
	}
	var want any
	text, err := json.Marshal(c.Want)
	if err == nil {
		err = decode(text, &want, false)
	}
	if err != nil {
		return err
	}
	return errors.Join(differ("", want, got)...)
}

// failure puts the name and the reason of the case to what went wrong.
func (c Case) failure(err error) error {
	if err == nil {
		return nil
	}
	return fmt.Errorf("%s: %w\n\t%s", c.Name, err, c.Reason)
}

var (
	errNull  = errors.New("the report is null")
	errShape = errors.New("the report has findings of another shape")
)

// view is a report in the shape of [Want]: the findings taken apart, by code.
func view(report []byte) (map[string]any, error) {
	var all map[string]any
	if err := decode(report, &all, false); err != nil {
		return nil, fmt.Errorf("the report is no JSON object: %w", err)
	}
	if all == nil {
		return nil, errNull
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

// differ lists the differences at a place and below.
func differ(path string, want, got any) []error {
	switch want := want.(type) {
	case nil:
		if got != nil {
			return []error{fmt.Errorf("%s: got %s, want none", path, text(got))}
		}
		return nil
	case map[string]any:
		got, ok := got.(map[string]any)
		if !ok {
			break
		}
		var all []error
		for _, key := range slices.Sorted(maps.Keys(want)) {
			all = append(all, differ(path+"/"+key, want[key], got[key])...)
		}
		return all
	case []any:
		got, ok := got.([]any)
		if !ok || len(got) != len(want) {
			break
		}
		var all []error
		for i := range want {
			all = append(all, differ(path+"/"+strconv.Itoa(i), want[i], got[i])...)
		}
		return all
	default:
		if want == got {
			return nil
		}
	}
	return []error{fmt.Errorf("%s: got %s, want %s", path, text(got), text(want))}
}

// text is a value as JSON.
func text(v any) string {
	b, err := json.Marshal(v)
	if err != nil {
		return "?"
	}
	return string(b)
}
