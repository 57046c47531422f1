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
// ([ErrWord]), a number that is malformed or fails its check ([ErrIdentifier],
// [ErrChecksum]), null ([ErrNull]), and a member of the wrong type, or that is
// missing, unknown, repeated or wrongly cased. On an error p is left as it was.
func (p *Partner) UnmarshalJSON(data []byte) error {
	if p == nil {
		return strict.Fault(ErrNil, "")
	}
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
