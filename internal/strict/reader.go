package strict

import (
	"encoding"
	"encoding/json"
	"errors"
	"iter"
	"strconv"
	"strings"
	"time"
	"unicode/utf8"

	"github.com/shopspring/decimal"
)

const (
	maxDepth = 64  // of nested objects and arrays
	maxText  = 200 // characters of a text
)

// A Reader walks over one JSON value. Every read consumes one value. It answers
// with what it read and with whether that was good; when it was not, the fault
// is recorded and the value answered is zero. After a fault of form every read
// answers so and every loop ends, so callers need no checks between reads. After
// as many faults as are told, loops pass over what is left, by its form alone.
type Reader struct {
	data   []byte
	pos    int
	depth  int
	path   []step
	faults Faults
	form   *Error  // the fault of form, if any
	ended  members // of the object read last

	place  string // of data, and
	offset int    // where it begins, in the document that it is part of
}

// A step of the path: a key, or an index where key is "".
type step struct {
	key   string
	index int
}

// Read hands a Reader on data to read, which must consume exactly one value. It
// returns the faults: nil, one fault of form, or the faults of meaning joined.
func Read(data []byte, read func(r *Reader)) error { return Raw{data: data}.Read(read) }

// Array ranges over the entries of an array; the body must consume each with
// one read, and must not leave the loop.
func (r *Reader) Array() iter.Seq[int] {
	return func(yield func(int) bool) {
		if !r.open('[') {
			return
		}
		defer r.close()
		for i := 0; r.more(i, ']'); i++ {
			if r.faults.Full() {
				r.Skip()
				continue
			}
			r.path = append(r.path, step{index: i})
			ok := yield(i)
			r.path = r.path[:len(r.path)-1]
			if !ok {
				return
			}
		}
	}
}

// Null reports whether a null comes next, and consumes it. Anything else is left
// for the next read.
func (r *Reader) Null() bool {
	if r.space(); r.peek() != 'n' {
		return false
	}
	return r.literal("null")
}

// RefuseNull does the same where a value is required: a null is a fault there,
// [ErrNull].
func (r *Reader) RefuseNull() bool {
	null := r.Null()
	if null {
		r.Fault(ErrNull, "")
	}
	return null
}

// Bool reads true or false.
func (r *Reader) Bool() (value, ok bool) {
	switch r.space(); r.peek() {
	case 't':
		ok = r.literal("true")
		return ok, ok
	case 'f':
		return false, r.literal("false")
	}
	r.mistyped(maxQuoted, "expect-answer")
	return false, false
}

// Text reads a string of at most 200 characters, none of them a control
// character; else [ErrText], [ErrTooLong].
func (r *Reader) Text() (string, bool) {
	return Parse(r, func(text string) (string, error) { return text, CheckText(text) })
}

// CheckText refuses a text of more than 200 characters ([ErrTooLong]), with a
// control character or of invalid UTF-8 ([ErrText]).
func CheckText(text string) error {
	rest := text[printable(text):]
	switch {
	case rest != "" && (!utf8.ValidString(rest) || hasControl(rest)):
		return ErrText
	case len(text) > maxText && utf8.RuneCountInString(text) > maxText:
		return tooLong()
	}
	return nil
}

// printable returns how many characters of ASCII come first that can be seen, or are
// spaces: often all of a text.
func printable(text string) int {
	for i := range len(text) {
		if c := text[i]; c < ' ' || c > '~' {
			return i
		}
	}
	return len(text)
}

// hasControl reports whether valid UTF-8 has a control character: U+0000 to
// U+001F and U+007F, which are bytes, or U+0080 to U+009F, which are C2 80 to
// C2 9F.
func hasControl(text string) bool {
	for i := range len(text) {
		switch c := text[i]; {
		case c < ' ', c == 0x7f:
			return true
		case c == 0xc2 && text[i+1] < 0xa0: // a C2 is never last
			return true
		}
	}
	return false
}

// tooLong is the fault of a text of more than 200 characters.
func tooLong() error { return Bounded(ErrTooLong, "", strconv.Itoa(maxText)) }

// Number reads a JSON number or a string, and answers with its text unjudged,
// for a parser of the caller's. The text is a part of the input, not to be kept.
func (r *Reader) Number() ([]byte, bool) {
	r.space()
	switch c := r.peek(); {
	case c == '-' || isDigit(c):
		raw := r.number()
		return raw, r.form == nil
	case c != '"':
		r.mistyped(maxQuoted, "expect-number")
		return nil, false
	}
	return r.str()
}

// Decimal reads a JSON number or a string, see [Decimal].
func (r *Reader) Decimal() (decimal.Decimal, bool) {
	text, ok := r.Number()
	if !ok {
		return decimal.Decimal{}, false
	}
	d, err := Decimal(string(text))
	if err != nil {
		r.Fault(err, string(text))
	}
	return d, err == nil
}

// Int reads a whole number written plainly, from low to high; else
// [ErrNumber], [ErrRange].
func (r *Reader) Int(low, high int) (int, bool) {
	r.space()
	if c := r.peek(); c != '-' && !isDigit(c) {
		r.mistyped(maxQuoted, "expect-number")
		return 0, false
	}
	raw := string(r.number())
	if r.form != nil {
		return 0, false
	}
	n, err := strconv.Atoi(raw)
	switch {
	case err == nil && low <= n && n <= high:
		return n, true
	case strings.ContainsAny(raw, ".eE"):
		r.Fault(Advised(ErrNumber, "expect-integer"), raw)
	default:
		r.Fault(Bounded(ErrRange, strconv.Itoa(low), strconv.Itoa(high)), raw)
	}
	return 0, false
}

// Instant reads a date and time, see [Instant].
func (r *Reader) Instant() (time.Time, bool) { return Parse(r, Instant) }

// Parse reads a string and answers with what parse makes of it. What parse
// refuses is a fault here, which quotes the string.
func Parse[T any](r *Reader, parse func(text string) (T, error)) (value T, ok bool) {
	ok = r.take(func(raw []byte) error {
		parsed, err := parse(string(raw))
		if err == nil {
			value = parsed
		}
		return err
	})
	return value, ok
}

// Word reads a string into v, and reports whether v took it. What v refuses is a
// fault here, which quotes the string.
func (r *Reader) Word(v encoding.TextUnmarshaler) bool { return r.take(v.UnmarshalText) }

// take hands a string to read, and reports whether it was read. What read refuses
// is a fault here, which quotes the string.
func (r *Reader) take(read func(text []byte) error) bool {
	raw, ok := r.str()
	if !ok {
		return false
	}
	err := read(raw)
	if err != nil {
		r.Refuse(quoted(err, string(raw)))
	}
	return err == nil
}

// Into hands the next value to v as it stands, and reports whether v took it.
// The faults that v finds are put below the current place.
func (r *Reader) Into(v json.Unmarshaler) bool {
	raw, start := r.raw()
	if r.form != nil {
		return false
	}
	err := v.UnmarshalJSON(raw)
	if err == nil {
		return true
	}
	var e *Error
	if errors.As(err, &e) && e.Malformed() {
		form := *e
		form.Pointer, form.offset = r.pointer()+e.Pointer, r.offset+start+e.offset
		r.form = &form
		return false
	}
	r.Refuse(err)
	return false
}

// Private says whether the faults found from here on may be about personal data.
// Until it says no again they quote nothing, and name no key but ours.
func (r *Reader) Private(may bool) { r.faults.private = may }

// Fault records a fault at the current place, and quotes input.
func (r *Reader) Fault(err error, input string) {
	if r.form == nil && !r.faults.Full() {
		r.faults.Add(r.pointer(), err, input)
	}
}

// Refuse records the faults in err, which are those of the value at the current
// place, see [Faults.Follow].
func (r *Reader) Refuse(err error) {
	if err != nil && r.form == nil && !r.faults.Full() {
		r.faults.Follow(r.pointer(), err)
	}
}

// pointer renders the path. It is called on faults only.
func (r *Reader) pointer() string {
	parts := make([]any, len(r.path))
	for i, s := range r.path {
		if parts[i] = s.index; s.key != "" {
			parts[i] = s.key
		}
	}
	return r.place + Pointer(parts...)
}
