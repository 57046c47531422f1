package strict

import (
	"database/sql/driver"
	"encoding"
	"encoding/json"
	"strconv"
)

// Value returns what a database stores of a value, as a Value method does: its
// text, or NULL for a value of which the text is empty, because it is not set.
func Value(v encoding.TextMarshaler) (driver.Value, error) {
	text, err := v.MarshalText()
	if err != nil || len(text) == 0 {
		return nil, err
	}
	return string(text), nil
}

// Scan reads what a driver gives of a stored text, as a Scan method does: a string
// or bytes. NULL is the value that an empty text is, and [ErrNull] where that is
// none. A number is [ErrType], the one that stands for a word in Go too, and so is
// anything else. A nil to is [ErrNil]. On an error to is left as it was.
func Scan[T any, P interface {
	*T
	encoding.TextUnmarshaler
}](src any, to P) error {
	if to == nil {
		return Fault(ErrNil, "")
	}
	switch src := src.(type) {
	case nil:
		if to.UnmarshalText(nil) != nil {
			return Fault(ErrNull, "")
		}
		return nil
	case string:
		return to.UnmarshalText([]byte(src))
	case []byte:
		return to.UnmarshalText(src)
	}
	return wrongType(src)
}

// ScanNumber does what [Scan] does for a value of which the text is a number: a
// column of whole numbers gives it too. A binary float, which would have been
// rounded before it came here, is [ErrType].
func ScanNumber[T any, P interface {
	*T
	encoding.TextUnmarshaler
}](src any, to P) error {
	if n, ok := src.(int64); ok {
		src = strconv.FormatInt(n, 10)
	}
	return Scan[T](src, to)
}

// ValueJSON returns what a database stores of a value that has no text: its JSON.
func ValueJSON(v json.Marshaler) (driver.Value, error) {
	data, err := v.MarshalJSON()
	if err != nil {
		return nil, err
	}
	return string(data), nil
}

// ScanJSON reads what [ValueJSON] returns. NULL is [ErrNull]; the rest is as in
// [Scan].
func ScanJSON[T any, P interface {
	*T
	json.Unmarshaler
}](src any, to P) error {
	if to == nil {
		return Fault(ErrNil, "")
	}
	switch src := src.(type) {
	case nil:
		return Fault(ErrNull, "")
	case string:
		return to.UnmarshalJSON([]byte(src))
	case []byte:
		return to.UnmarshalJSON(src)
	}
	return wrongType(src)
}

// ScanBool reads a truth as databases give it, those without a boolean type
// too: true and false, 1 and 0, and these as text. NULL is none. Anything else
// is [ErrType].
func ScanBool(src any) (yes, ok bool, err error) {
	if src == nil {
		return false, false, nil
	}
	v, err := driver.Bool.ConvertValue(src)
	if err != nil {
		return false, false, wrongType(src)
	}
	yes, ok = v.(bool)
	return yes, ok, nil
}

// wrongType returns the fault of a value that is stored as another type. It
// quotes whole numbers: that of a word in Go tells who stored it by mistake.
func wrongType(src any) error {
	if n, ok := src.(int64); ok {
		return Fault(ErrType, strconv.FormatInt(n, 10))
	}
	return Fault(ErrType, "")
}
