package partners

import (
	"encoding/json"

	"github.com/aap-lit/aap/internal/strict"
)

// MarshalJSON writes {"name": …, "category": …, "id": …}, without id if there is
// none. The zero Partner, which could not be read back, is [ErrMissing].
func (p Partner) MarshalJSON() ([]byte, error) {
	if p.category == 0 {
		return nil, &Error{Pointer: "/name", Err: ErrMissing}
	}
	return json.Marshal(struct {
		Name     string   `json:"name"`
		Category Category `json:"category"`
		ID       string   `json:"id,omitempty"`
	}{p.name, p.category, p.id.String()})
}

// UnmarshalJSON reads such an object strictly; an id that is null is none. All
// faults are reported together: those of [New], a word that is not a category
// ([ErrWord]), a number that [ParseID] refuses or that fails its check
// ([ErrIdentifier], [ErrChecksum]), null ([ErrNull]), and a member of the wrong type,
// or that is missing, unknown, repeated or wrongly cased. On an error p is left as it
// was.
func (p *Partner) UnmarshalJSON(data []byte) error {
	return strict.Unmarshal(data, p, (*Partner).read)
}

func (p *Partner) read(r *strict.Reader) {
	if r.RefuseNull() {
		return
	}
	var (
		spelt spelling
		id    ID
	)
	for key := range r.Object(partnerKeys...) {
		switch key {
		case "name":
			spelt, _ = strict.Parse(r, readName)
		case "category":
			if r.Word(&p.category) && p.category == 0 {
				r.Fault(ErrMissing, "")
			}
		case "id":
			if !r.Null() {
				id, _ = strict.Parse(r, parseID)
			}
		}
	}
	r.Require(partnerKeys[:2]...)
	if spelt.folded != "" {
		*p = newPartner(spelt, p.category, id)
	}
}

var partnerKeys = []string{"name", "category", "id"}
