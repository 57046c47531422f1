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
	var (
		name, folded string
		category     Category
		id           ID
	)
	err := strict.Read(data, func(r *strict.Reader) {
		if r.Null() {
			r.Fault(ErrNull, "")
			return
		}
		for key := range r.Object("name", "category", "id") {
			switch key {
			case "name":
				name = r.Text()
				var err error
				folded, err = foldName(name)
				fault(r, err, name)
			case "category":
				r.Word(&category)
				if category == 0 {
					fault(r, ErrMissing, "")
				}
			case "id":
				if r.Null() {
					continue
				}
				var err error
				text := r.Text()
				id, err = parseID(text)
				fault(r, err, text)
			}
		}
		r.Require("name", "category")
	})
	if err != nil {
		return err
	}
	*p = newPartner(name, folded, category, id)
	return nil
}

// fault records what is wrong, if anything, with the value just read; a fault
// that the reader found itself stands.
func fault(r *strict.Reader, err error, input string) {
	if err != nil {
		r.Fault(err, input)
	}
}
