package partners

import (
	"encoding/json"
	"math/bits"

	"github.com/aap-lit/aap/internal/strict"
)

// A Coverage is a set of categories, out of the six that the flyer names: other
// and unknown are never in it. It is comparable; the zero value is the empty
// set.
type Coverage struct{ set uint8 }

// CoverageOf is the set of the categories given.
func CoverageOf(categories ...Category) Coverage {
	var c Coverage
	for _, category := range categories {
		c = c.with(category)
	}
	return c
}

func (c Coverage) with(category Category) Coverage {
	if category.counts() {
		c.set |= 1 << category
	}
	return c
}

// Has tells whether the category is in the set.
func (c Coverage) Has(category Category) bool {
	return c.set&(1<<category) != 0
}

// Len is the number of categories in the set, 0 to 6.
func (c Coverage) Len() int { return bits.OnesCount8(c.set) }

// Union is the set of the categories that are in c or in other.
func (c Coverage) Union(other Coverage) Coverage { return Coverage{c.set | other.set} }

// Without is the set of the categories that are in c and not in other.
func (c Coverage) Without(other Coverage) Coverage { return Coverage{c.set &^ other.set} }

// Categories lists those in the set, in the flyer's order.
func (c Coverage) Categories() []Category {
	list := []Category{}
	for category := PublicOperator; category <= Users; category++ {
		if c.Has(category) {
			list = append(list, category)
		}
	}
	return list
}

// MarshalJSON writes the categories as a list of wire words.
func (c Coverage) MarshalJSON() ([]byte, error) { return json.Marshal(c.Categories()) }

// UnmarshalJSON reads a list of wire words, each at most once and none of them
// other, which is in no set. On an error c is left as it was.
func (c *Coverage) UnmarshalJSON(data []byte) error {
	return strict.Unmarshal(data, c, (*Coverage).read)
}

func (c *Coverage) read(r *strict.Reader) {
	for range r.Array() {
		var category Category
		switch read := r.Word(&category); {
		case !read:
		case !category.counts():
			r.Refuse(strict.UnknownWord(category.String(), categoryWords[PublicOperator:Other]))
		case c.Has(category):
			r.Fault(ErrDuplicate, category.String())
		}
		*c = c.with(category)
	}
}

// Missing lists those of the six categories that are not in the set, in the
// flyer's order; it is nil when none is.
func (c Coverage) Missing() []Category {
	var missing []Category
	for category := PublicOperator; category <= Users; category++ {
		if !c.Has(category) {
			missing = append(missing, category)
		}
	}
	return missing
}
