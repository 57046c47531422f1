package scoring

import (
	"database/sql/driver"

	"github.com/aap-lit/aap/internal/strict"
)

// Value returns what a database stores, the word, or NULL for none.
func (a Averaging) Value() (driver.Value, error) { return strict.Value(a) }

// Scan reads what Value returns; NULL is none, and a number is [ErrType].
func (a *Averaging) Scan(src any) error { return strict.Scan(src, a) }

// Value returns what a database stores, the word, or NULL for none.
func (l Line) Value() (driver.Value, error) { return strict.Value(l) }

// Scan reads what Value returns; NULL is none, and a number is [ErrType].
func (l *Line) Scan(src any) error { return strict.Scan(src, l) }

// Value returns what a database stores, the word, or NULL for none.
func (a Award) Value() (driver.Value, error) { return strict.Value(a) }

// Scan reads what Value returns; NULL is none, and a number is [ErrType].
func (a *Award) Scan(src any) error { return strict.Scan(src, a) }

// Value returns what a database stores, the word, or NULL for none.
func (r Reason) Value() (driver.Value, error) { return strict.Value(r) }

// Scan reads what Value returns; NULL is none, and a number is [ErrType].
func (r *Reason) Scan(src any) error { return strict.Scan(src, r) }

// Value returns what a database stores, the word.
func (k MarkKind) Value() (driver.Value, error) { return strict.Value(k) }

// Scan reads what Value returns; NULL is [ErrNull], and a number is [ErrType].
func (k *MarkKind) Scan(src any) error { return strict.Scan(src, k) }

// Value returns what a database stores, the word, or NULL for none.
func (u Undefined) Value() (driver.Value, error) { return strict.Value(u) }

// Scan reads what Value returns; NULL is none, and a number is [ErrType].
func (u *Undefined) Scan(src any) error { return strict.Scan(src, u) }
