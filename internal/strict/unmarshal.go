package strict

import (
	"bytes"
	"encoding/json"
	"io"
	"strconv"
)

// usualInput is a size, in bytes, that most inputs stay below.
const usualInput = 1 << 14

// maxValue bounds a value that is read by itself, in bytes: 16 MiB.
const maxValue = 16 << 20

// Unmarshal reads one JSON value into to, as an UnmarshalJSON method does: read
// fills in a zero value, and to is left as it was when there is any fault. A nil
// to is [ErrNil], and more than 16 MiB are [ErrTooLong].
func Unmarshal[T any](data []byte, to *T, read func(*T, *Reader)) error {
	if to == nil {
		return Fault(ErrNil, "")
	}
	if err := CheckSize(data, maxValue); err != nil {
		return err
	}
	was := *to
	*to = *new(T)
	r := Raw{data: data}.begin()
	read(to, r)
	err := r.end()
	if err != nil {
		*to = was
	}
	return err
}

// UnmarshalText parses text into to, as an UnmarshalText method does: to is left
// as it was when there is any fault, which quotes the text. A nil to is
// [ErrNil].
func UnmarshalText[T any](text []byte, to *T, parse func(string) (T, error)) error {
	if to == nil {
		return Fault(ErrNil, "")
	}
	in, err := parse(string(text))
	if err != nil {
		return quoted(err, string(text))
	}
	*to = in
	return nil
}

// Decode reads a value from the whole of an input, see [Input].
func Decode[T any, P interface {
	*T
	json.Unmarshaler
}](from io.Reader, most int) (in T, err error) {
	data, err := Input(from, most)
	if err == nil {
		err = P(&in).UnmarshalJSON(data)
	}
	return in, err
}

// Input reads from to its end, and at most so many bytes: more are [ErrTooLong].
// A nil from is [ErrNil]; what from itself fails with is returned as it is.
func Input(from io.Reader, most int) ([]byte, error) {
	if from == nil {
		return nil, Fault(ErrNil, "")
	}
	data := bytes.NewBuffer(make([]byte, 0, usualInput))
	if _, err := data.ReadFrom(io.LimitReader(from, int64(most)+1)); err != nil {
		return nil, err
	}
	return data.Bytes(), CheckSize(data.Bytes(), most)
}

// CheckSize bounds an input, in bytes: beyond, [ErrTooLong].
func CheckSize(data []byte, most int) error {
	if len(data) > most {
		return &Error{Err: ErrTooLong, high: strconv.Itoa(most), bytes: true}
	}
	return nil
}
