package budget

import (
	"database/sql/driver"

	"github.com/aap-lit/aap/internal/strict"
)

// Value returns what a database stores, the euros with two decimals: "12345.67".
// That is exact in a column of type NUMERIC, DECIMAL or text. SQLite has no exact
// NUMERIC: take TEXT there.
func (a Amount) Value() (driver.Value, error) { return strict.Value(a) }

// Scan reads what Value returns, and any number of euros that [ParseAmount] reads,
// as text, bytes or a whole number (int64: of euros, not of cents). NULL is
// [ErrNull]: a column that may be NULL is a [Figure]. A binary float, which was
// rounded before it came here, is [ErrType]. On an error a is left as it was.
func (a *Amount) Scan(src any) error { return strict.ScanNumber(src, a) }

// Value returns what a database stores, the amount as of [Amount.Value], or NULL
// for none.
func (f Figure) Value() (driver.Value, error) {
	if a, ok := f.Amount(); ok {
		return a.Value()
	}
	return nil, nil
}

// Scan reads an amount as [Amount.Scan] does; NULL is none. On an error f is left
// as it was.
func (f *Figure) Scan(src any) error {
	if f == nil {
		return strict.Fault(ErrNil, "")
	}
	if src == nil {
		*f = Figure{}
		return nil
	}
	var a Amount
	if err := a.Scan(src); err != nil {
		return err
	}
	*f = Known(a)
	return nil
}

// Value returns what a database stores, the word, or NULL for none.
func (k Kind) Value() (driver.Value, error) { return strict.Value(k) }

// Scan reads what Value returns; NULL is none, and a number is [ErrType].
func (k *Kind) Scan(src any) error { return strict.Scan(src, k) }

// Value returns what a database stores, the word, or NULL for none.
func (s Source) Value() (driver.Value, error) { return strict.Value(s) }

// Scan reads what Value returns; NULL is none, and a number is [ErrType].
func (s *Source) Scan(src any) error { return strict.Scan(src, s) }

// Value returns what a database stores, the word.
func (b Base) Value() (driver.Value, error) { return strict.Value(b) }

// Scan reads what Value returns; NULL is [ErrNull], and a number is [ErrType].
func (b *Base) Scan(src any) error { return strict.Scan(src, b) }
