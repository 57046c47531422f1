package indicators

import (
	"database/sql/driver"

	"github.com/aap-lit/aap/internal/strict"
)

// Value returns what a database stores, the number written plainly, or NULL if it
// is not available. That is exact in a column of type NUMERIC, DECIMAL or text.
// SQLite has no exact NUMERIC: take TEXT there.
func (v Value) Value() (driver.Value, error) {
	if !v.available {
		return nil, nil
	}
	return strict.Value(v)
}

// Scan reads what Value returns, and what [ParseValue] reads, as text, bytes or a
// whole number (int64); NULL is not available. A binary float, which was rounded
// before it came here, is [ErrType]. On an error v is left as it was.
func (v *Value) Scan(src any) error {
	if src == nil {
		src = noValue
	}
	return strict.ScanNumber(src, v)
}

// Value returns what a database stores, the word.
func (s Status) Value() (driver.Value, error) { return strict.Value(s) }

// Scan reads what Value returns; NULL is [ErrNull], and a number is [ErrType].
func (s *Status) Scan(src any) error { return strict.Scan(src, s) }

// Value returns what a database stores, the word, or NULL for none.
func (a Aggregation) Value() (driver.Value, error) { return strict.Value(a) }

// Scan reads what Value returns; NULL is none, and a number is [ErrType].
func (a *Aggregation) Scan(src any) error { return strict.Scan(src, a) }

// Value returns what a database stores, the word, or NULL for none.
func (u Undefined) Value() (driver.Value, error) { return strict.Value(u) }

// Scan reads what Value returns; NULL is none, and a number is [ErrType].
func (u *Undefined) Scan(src any) error { return strict.Scan(src, u) }
