package pages

import (
	"fmt"
	"strings"
)

// A fault is one thing wrong with a page.
type fault struct {
	Kind     string `json:"kind"`     // a word of the scripts, "request", "console", "pdf", "axe RULE" or "axe undecided RULE"
	Selector string `json:"selector"` // where; empty for the page
	Detail   string `json:"detail"`   // what, with figures
}

// A finding is a fault and the views that show it, one at least.
type finding struct {
	fault
	views []view
}

// String is a line for people.
func (f finding) String() string {
	at := f.Kind
	if f.Selector != "" {
		at += " at " + f.Selector
	}
	return fmt.Sprintf("%s: %s [%s]", at, f.Detail, f.where())
}

// where names the views, in their order.
func (f finding) where() string {
	names := make([]string, len(f.views))
	for i, v := range f.views {
		names[i] = v.name
	}
	return strings.Join(names, " ")
}

// merge adds the faults of a view to the findings.
func merge(findings []finding, v view, faults []fault) []finding {
next:
	for _, f := range faults {
		for i := range findings {
			if findings[i].fault == f {
				findings[i].views = append(findings[i].views, v)
				continue next
			}
		}
		findings = append(findings, finding{f, []view{v}})
	}
	return findings
}
