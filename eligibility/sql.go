package eligibility

import (
	"database/sql/driver"

	"github.com/aap-lit/aap/internal/strict"
)

// Value returns what a database stores, the name, or NULL where it is unknown.
func (r Region) Value() (driver.Value, error) { return strict.Value(r) }

// Scan reads what [ParseRegion] takes, so a column of text that holds codes too;
// NULL is unknown, and a number is [ErrType]. On an error r is left as it was.
func (r *Region) Scan(src any) error { return strict.Scan(src, r) }

// Value returns what a database stores, the name as it was written, or NULL where
// it is not given.
func (s Service) Value() (driver.Value, error) { return strict.Value(s) }

// Scan reads what [ParseService] takes; NULL is a service not given. On an error s
// is left as it was.
func (s *Service) Scan(src any) error { return strict.Scan(src, s) }

// Value returns what a database stores, the text of [Zone.String].
func (z Zone) Value() (driver.Value, error) { return strict.Value(z) }

// Scan reads what [ParseZone] takes; NULL is [ErrNull]. On an error z is left as it
// was.
func (z *Zone) Scan(src any) error { return strict.Scan(src, z) }

// Value returns what a database stores: true, false, or NULL where it was not
// answered.
func (a Answer) Value() (driver.Value, error) {
	switch a.known() {
	case Yes:
		return true, nil
	case No:
		return false, nil
	}
	return nil, nil
}

// Scan reads true or false, as 1 or 0 where the database has no such type; NULL is
// Unanswered. Anything else is [ErrType]: an Answer is no number. On an error a is
// left as it was.
func (a *Answer) Scan(src any) error {
	if a == nil {
		return strict.Fault(strict.ErrNil, "")
	}
	yes, ok, err := strict.ScanBool(src)
	switch {
	case err != nil:
		return err
	case ok:
		*a = AnswerOf(yes)
	default:
		*a = Unanswered
	}
	return nil
}

// Value returns what a database stores, the words as a list in JSON:
// ["team","lines"].
func (l Lists) Value() (driver.Value, error) { return strict.ValueJSON(l) }

// Scan reads what Value returns; NULL is [ErrNull], and a number is [ErrType]. On an
// error l is left as it was.
func (l *Lists) Scan(src any) error { return strict.ScanJSON(src, l) }

// Value returns what a database stores, the word, or NULL for none.
func (c Code) Value() (driver.Value, error) { return strict.Value(c) }

// Scan reads what Value returns; NULL is none, and a number is [ErrType].
func (c *Code) Scan(src any) error { return strict.Scan(src, c) }

// Value returns what a database stores, the word.
func (o Outcome) Value() (driver.Value, error) { return strict.Value(o) }

// Scan reads what Value returns; NULL is [ErrNull], and a number is [ErrType].
func (o *Outcome) Scan(src any) error { return strict.Scan(src, o) }

// Value returns what a database stores, the word.
func (v Verdict) Value() (driver.Value, error) { return strict.Value(v) }

// Scan reads what Value returns; NULL is [ErrNull], and a number is [ErrType].
func (v *Verdict) Scan(src any) error { return strict.Scan(src, v) }

// Value returns what a database stores, the word.
func (s Standing) Value() (driver.Value, error) { return strict.Value(s) }

// Scan reads what Value returns; NULL is [ErrNull], and a number is [ErrType].
func (s *Standing) Scan(src any) error { return strict.Scan(src, s) }

// Value returns what a database stores, the word, or NULL for none.
func (r Reason) Value() (driver.Value, error) { return strict.Value(r) }

// Scan reads what Value returns; NULL is none, and a number is [ErrType].
func (r *Reason) Scan(src any) error { return strict.Scan(src, r) }

// Value returns what a database stores, the word, or NULL for none.
func (a Action) Value() (driver.Value, error) { return strict.Value(a) }

// Scan reads what Value returns; NULL is none, and a number is [ErrType].
func (a *Action) Scan(src any) error { return strict.Scan(src, a) }

// Value returns what a database stores, the word, or NULL for none.
func (a Authority) Value() (driver.Value, error) { return strict.Value(a) }

// Scan reads what Value returns; NULL is none, and a number is [ErrType].
func (a *Authority) Scan(src any) error { return strict.Scan(src, a) }

// Value returns what a database stores, the word, or NULL for none.
func (r Reading) Value() (driver.Value, error) { return strict.Value(r) }

// Scan reads what Value returns; NULL is none, and a number is [ErrType].
func (r *Reading) Scan(src any) error { return strict.Scan(src, r) }

// Value returns what a database stores, the word.
func (h Hierarchy) Value() (driver.Value, error) { return strict.Value(h) }

// Scan reads what Value returns; NULL is [ErrNull], and a number is [ErrType].
func (h *Hierarchy) Scan(src any) error { return strict.Scan(src, h) }

// Value returns what a database stores, the word.
func (l Level) Value() (driver.Value, error) { return strict.Value(l) }

// Scan reads what Value returns; NULL is [ErrNull], and a number is [ErrType].
func (l *Level) Scan(src any) error { return strict.Scan(src, l) }

// Value returns what a database stores, the word.
func (a Actors) Value() (driver.Value, error) { return strict.Value(a) }

// Scan reads what Value returns; NULL is [ErrNull], and a number is [ErrType].
func (a *Actors) Scan(src any) error { return strict.Scan(src, a) }
