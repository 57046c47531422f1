package partners

import (
	"encoding/json"

	"github.com/aap-lit/aap/internal/strict"
)

// MarshalJSON writes {"name", "category", "id"}, without id when there is none.
// It never fails; the zero Partner is written with an empty name and category,
// which UnmarshalJSON refuses, as it does a number that fails its check.
func (p Partner) MarshalJSON() ([]byte, error) {
	return json.Marshal(struct {
		Name     string   `json:"name"`
		Category Category `json:"category"`
		ID       string   `json:"id,omitempty"`
	}{p.name, p.category, p.id.String()})
}

// UnmarshalJSON reads such an object strictly; an id that is null is none. All faults are reported
// together, each an [Error]: those of [New], a word that is no category
// ([ErrWord]), a number that is malformed or fails its check ([ErrIdentifier],
// [ErrChecksum]), null ([ErrNull]), a value of the wrong type, a member that is
// missing, unknown, given twice or wrongly cased. With a fault, p is left as it
// was.
func (p *Partner) UnmarshalJSON(data []byte) error {
	return strict.Unmarshal(data, p, (*Partner).read)
}

func (p *Partner) read(r *strict.Reader) {
	if r.Null() {
		r.Fault(ErrNull, "")
		return
	}
	var (
		name, folded string
		category     Category
		id           ID
	)
	for key := range r.Object("name", "category", "id") {
		switch key {
		case "name":
			var ok bool
			if name, ok = r.Text(); !ok {
				continue
			}
			var err error
			if folded, err = foldName(name); err != nil {
				r.Fault(err, name)
			}
		case "category":
			if r.Word(&category) && category == 0 {
				r.Fault(ErrMissing, "")
			}
		case "id":
			if !r.Null() {
				id, _ = strict.Parse(r, parseID)
			}
		}
	}
	r.Require("name", "category")
	if folded != "" {
		*p = newPartner(name, folded, category, id)
	}
}
