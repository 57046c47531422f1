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
	return strict.Unmarshal(data, t, func(t *Terms, r *strict.Reader) {
		for key := range r.Object(termsKeys...) {
			if !r.Null() {
				t.read(key, r)
			}
		}
		_, err := New(*t)
		r.Refuse(err)
	})
}

func (t *Terms) read(key string, r *strict.Reader) {
	switch key {
	case "code":
		t.Code, _ = r.Text()
	case "revision":
		t.Revision, _ = r.Text()
	case "min-services":
		t.MinServices, _ = r.Int(0, maxCount)
	case "deposit":
		t.Deposit, _ = r.Bool()
	case "opens":
		t.Opens, _ = r.Instant()
	case "closes":
		t.Closes, _ = r.Instant()
	case "min-partners":
		t.MinPartners, _ = r.Int(0, maxCount)
	case "required-categories":
		r.Into(&t.RequiredCategories)
	case "seed":
		t.Seed, _ = r.Bool()
	case "budget":
		r.Into(&t.Budget)
	case "hierarchy":
		r.Word(&t.Hierarchy)
	case "level":
		r.Word(&t.Level)
	}
}
