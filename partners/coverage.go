package partners

import (
	"encoding/json"
	"math/bits"

	"github.com/aap-lit/aap/internal/strict"
)

// A Coverage is a set of categories, out of the six that the flyer names: other
// and unknown are never in it. Equal sets are ==. The zero value is the empty set.
type Coverage struct{ set uint8 }

// CoverageOf returns the set of the categories given, without other and unknown.
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

// Has reports whether the category is in the set.
func (c Coverage) Has(category Category) bool {
	return c.set&(1<<category) != 0
}

// Len returns the number of categories in the set, 0 to 6.
func (c Coverage) Len() int { return bits.OnesCount8(c.set) }

// Without returns the categories that are in c and not in other.
func (c Coverage) Without(other Coverage) Coverage { return Coverage{c.set &^ other.set} }

// Categories returns the categories of the set, in the flyer's order.
func (c Coverage) Categories() []Category {
	list := []Category{}
	for category := PublicOperator; category <= Users; category++ {
		if c.Has(category) {
			list = append(list, category)
		}
	}
	return list
}

// Missing returns those of the six categories that are not in the set, in the
// flyer's order; nil if none is missing.
func (c Coverage) Missing() []Category {
	var missing []Category
	for category := PublicOperator; category <= Users; category++ {
		if !c.Has(category) {
			missing = append(missing, category)
		}
	}
	return missing
}

// MarshalJSON writes a list of the words of the categories.
func (c Coverage) MarshalJSON() ([]byte, error) { return json.Marshal(c.Categories()) }

// UnmarshalJSON reads a list of the words of categories. A word given twice is
// [ErrDuplicate]; other, which no set holds, is [ErrWord]. On an error c is left
// as it was.
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
