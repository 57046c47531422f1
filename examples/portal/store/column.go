package store

import (
	"database/sql/driver"
	"fmt"
	"time"
)

// The library's types are stored and scanned by themselves. Two columns hold types
// of Go.

// text is one that may not be given: NULL, where Go has "".
type text string

func (t text) Value() (driver.Value, error) {
	if t == "" {
		return nil, nil
	}
	return string(t), nil
}

func (t *text) Scan(src any) error {
	switch src := src.(type) {
	case nil:
		*t = ""
	case string:
		*t = text(src)
	default:
		return fmt.Errorf("a %T is no text", src)
	}
	return nil
}

// instant is a time to the nanosecond, in UTC; NULL is the zero time, unknown.
type instant time.Time

const instantLayout = "2006-01-02T15:04:05.000000000Z"

func (i instant) Value() (driver.Value, error) {
	if time.Time(i).IsZero() {
		return nil, nil
	}
	return time.Time(i).UTC().Format(instantLayout), nil
}

func (i *instant) Scan(src any) error {
	var t text
	if err := t.Scan(src); err != nil || t == "" {
		*i = instant{}
		return err
	}
	at, err := time.Parse(instantLayout, string(t))
	*i = instant(at)
	return err
}
