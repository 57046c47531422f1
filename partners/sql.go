package partners

import (
	"database/sql/driver"

	"github.com/aap-lit/aap/internal/strict"
)

// Value returns what a database stores, the text of [ID.String], or NULL for none.
// An ID that [ParseID] returned together with [ErrChecksum] is that error here: what
// is stored could not be read back. Who accepts it knowingly stores its String in a
// column of text, and reads it by ParseID.
func (id ID) Value() (driver.Value, error) {
	if err := new(ID).UnmarshalText([]byte(id.String())); err != nil {
		return nil, err
	}
	return strict.Value(id)
}

// Scan reads a number as UnmarshalText does, so not one that fails its check; NULL
// is none, and a whole number, which may have lost its zeros at the beginning, is
// [ErrType]. On an error id is left as it was.
func (id *ID) Scan(src any) error { return strict.Scan(src, id) }

// Value returns what a database stores, the word, or NULL for none.
func (c Category) Value() (driver.Value, error) { return strict.Value(c) }

// Scan reads what Value returns; NULL is none, and a number is [ErrType].
func (c *Category) Scan(src any) error { return strict.Scan(src, c) }

// Value returns what a database stores, the word, or NULL for none.
func (c Class) Value() (driver.Value, error) { return strict.Value(c) }

// Scan reads what Value returns; NULL is none, and a number is [ErrType].
func (c *Class) Scan(src any) error { return strict.Scan(src, c) }

// Value returns what a database stores, the code, or NULL for none.
func (i Institution) Value() (driver.Value, error) { return strict.Value(i) }

// Scan reads what Value returns; NULL is none, and a number is [ErrType].
func (i *Institution) Scan(src any) error { return strict.Scan(src, i) }

// Value returns what a database stores, the word, or NULL for a kind that is not set.
func (k IDKind) Value() (driver.Value, error) { return strict.Value(k) }

// Scan reads a word as UnmarshalText does; NULL is the kind that is not set. On an
// error k is left as it was.
func (k *IDKind) Scan(src any) error { return strict.Scan(src, k) }
