package eligibility

import (
	"encoding/json"
	"time"

	"github.com/aap-lit/aap/budget"
	"github.com/aap-lit/aap/internal/strict"
	"github.com/aap-lit/aap/partners"
)

var termsKeys = []string{
	"code", "revision", "min-services", "deposit", "opens", "closes", "min-partners", "required-categories",
	"seed", "budget", "hierarchy", "level",
}

// MarshalJSON writes terms that [New] accepts; it fails on others. Instants are
// written at +02:00.
func (t Terms) MarshalJSON() ([]byte, error) {
	if _, err := New(t); err != nil {
		return nil, err
	}
	return json.Marshal(struct {
		Code       string            `json:"code"`
		Revision   string            `json:"revision,omitempty"`
		Services   int               `json:"min-services,omitempty"`
		Deposit    bool              `json:"deposit,omitempty"`
		Opens      time.Time         `json:"opens,omitzero"`
		Closes     time.Time         `json:"closes,omitzero"`
		Partners   int               `json:"min-partners,omitempty"`
		Categories partners.Coverage `json:"required-categories,omitzero"`
		Seed       bool              `json:"seed,omitempty"`
		Budget     budget.Terms      `json:"budget"`
		Hierarchy  Hierarchy         `json:"hierarchy"`
		Level      Level             `json:"level"`
	}{
		t.Code, t.Revision, t.MinServices, t.Deposit, local(t.Opens), local(t.Closes), t.MinPartners, t.RequiredCategories,
		t.Seed, t.Budget, t.Hierarchy, t.Level,
	})
}

// UnmarshalJSON reads terms, strictly, and checks them as [New] does, but that a
// count below zero is [ErrRange]; t is left as it was when something is wrong.
func (t *Terms) UnmarshalJSON(data []byte) error {
	var terms Terms
	err := strict.Read(data, func(r *strict.Reader) {
		for key := range r.Object(termsKeys...) {
			if !r.Null() {
				terms.read(key, r)
			}
		}
	})
	_, rules := New(terms)
	if err := strict.Settled(err, rules); err != nil {
		return err
	}
	*t = terms
	return nil
}

func (t *Terms) read(key string, r *strict.Reader) {
	switch key {
	case "code":
		t.Code = r.Text()
	case "revision":
		t.Revision = r.Text()
	case "min-services":
		t.MinServices = r.Int(0, maxCount)
	case "deposit":
		t.Deposit = r.Bool()
	case "opens":
		t.Opens = r.Instant()
	case "closes":
		t.Closes = r.Instant()
	case "min-partners":
		t.MinPartners = r.Int(0, maxCount)
	case "required-categories":
		r.Into(&t.RequiredCategories)
	case "seed":
		t.Seed = r.Bool()
	case "budget":
		r.Into(&t.Budget)
	case "hierarchy":
		r.Word(&t.Hierarchy)
	case "level":
		r.Word(&t.Level)
	}
}
