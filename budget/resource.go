package budget

import "github.com/aap-lit/aap/internal/strict"

// A Resource is money, or a contribution in kind, that pays for a project
// (ressource, apport en nature). The PIA pays in money: a PIA resource in kind is
// refused. [NewPlan] checks resources; one read from JSON has been checked.
type Resource struct {
	Label  string `json:"label,omitempty"` // optional, at most 200 characters
	Source Source `json:"source"`
	Amount Amount `json:"amount"`
	InKind bool   `json:"in-kind"` // optional in JSON, false when left out
}

// check records what is wrong with a resource, at pointers relative to it.
func (s *Resource) check(faults *strict.Faults) {
	if err := strict.CheckText(strict.TrimLines(s.Label)); err != nil {
		faults.Add("/label", err, "")
	}
	if s.Source.String() == "" {
		faults.Add("/source", ErrMissing, "")
	}
	if s.Source == FromPIA && s.InKind {
		faults.Add("/in-kind", ErrInKind, "")
	}
}
