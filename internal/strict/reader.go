package strict

import (
	"bytes"
	"encoding"
	"encoding/json"
	"errors"
	"iter"
	"strconv"
	"strings"
	"time"
	"unicode"
	"unicode/utf8"
)

const (
	maxDepth = 64  // of nested objects and arrays
	maxText  = 200 // characters of a text
)

// A Reader walks over one JSON value. Every read consumes one value; a read
// that meets a value of another type records [ErrType], passes over it and
// answers zero. After a fault of form every read answers zero and every loop
// ends, so callers need no checks between reads.
type Reader struct {
	data   []byte
	pos    int
	depth  int
	path   []step
	faults Faults
	form   *Error  // the fault of form, if any
	ended  members // of the object read last
}

// A step of the path: a key, or an index where key is nil.
type step struct {
	key   *string
	index int
}

// members are the keys an object may have, and which of them it has.
type members struct {
	keys []string
	seen uint64
}

// Read hands a Reader on data to read, which must consume exactly one value,
// and gives the faults: nil, one fault of form, or the faults of meaning
// joined.
func Read(data []byte, read func(r *Reader)) error {
	r := &Reader{data: data}
	read(r)
	if r.form == nil {
		if r.space(); r.pos < len(data) {
			r.fail(ErrSyntax)
		}
	}
	if r.form != nil {
		return r.form
	}
	return r.faults.Err()
}

// Object ranges over the members of an object. It yields each key that is one
// of keys (at most 64); the body must consume its value with one read, and must
// not leave the loop. A key that is unknown, wrongly cased or given twice is a
// fault.
func (r *Reader) Object(keys ...string) iter.Seq[string] {
	return func(yield func(string) bool) {
		r.ended = members{}
		if !r.open('{') {
			return
		}
		own := members{keys: keys}
		defer r.close()
		for more := r.first('}'); more; more = r.next('}') {
			raw := r.rawString()
			if !r.expect(':') {
				return
			}
			i := r.member(&own, raw)
			if i < 0 {
				r.skip()
				continue
			}
			r.path = append(r.path, step{key: &keys[i]})
			ok := yield(keys[i])
			r.path = r.path[:len(r.path)-1]
			if !ok {
				return
			}
		}
		if r.form == nil {
			r.ended = own
		}
	}
}

// member finds a key among those known, or records its fault and gives -1.
func (r *Reader) member(own *members, raw []byte) int {
	for i, key := range own.keys {
		if string(raw) != key {
			continue
		}
		if own.seen&(1<<i) != 0 {
			r.faultBelow(key, ErrDuplicate)
			return -1
		}
		own.seen |= 1 << i
		return i
	}
	if r.form == nil {
		r.faultBelow(string(raw), ErrKey)
	}
	return -1
}

func (r *Reader) faultBelow(key string, err error) {
	r.faults.Add(r.pointer()+Pointer(key), err, "")
}

// Require records [ErrMissing] for each of keys that the object ranged over
// last does not have.
func (r *Reader) Require(keys ...string) {
	for _, key := range keys {
		for i, known := range r.ended.keys {
			if known == key && r.ended.seen&(1<<i) == 0 {
				r.faultBelow(key, ErrMissing)
			}
		}
	}
}

// Array ranges over the entries of an array; the body must consume each with
// one read, and must not leave the loop.
func (r *Reader) Array() iter.Seq[int] {
	return func(yield func(int) bool) {
		if !r.open('[') {
			return
		}
		defer r.close()
		i := 0
		for more := r.first(']'); more; more = r.next(']') {
			r.path = append(r.path, step{index: i})
			ok := yield(i)
			r.path = r.path[:len(r.path)-1]
			if !ok {
				return
			}
			i++
		}
	}
}

// Null consumes a null if one comes next, and tells so.
func (r *Reader) Null() bool {
	if r.space(); r.peek() != 'n' {
		return false
	}
	return r.literal("null")
}

// Bool reads true or false.
func (r *Reader) Bool() bool {
	switch r.space(); r.peek() {
	case 't':
		return r.literal("true")
	case 'f':
		r.literal("false")
	default:
		r.mistyped()
	}
	return false
}

// Text reads a string of at most 200 characters, none of them a control
// character; else [ErrTooLong], [ErrText].
func (r *Reader) Text() string {
	raw, ok := r.str()
	if !ok {
		return ""
	}
	return r.text(string(raw))
}

func (r *Reader) text(s string) string {
	if len(s) > maxText && utf8.RuneCountInString(s) > maxText {
		r.Fault(ErrTooLong, s)
		return ""
	}
	if strings.IndexFunc(s, unicode.IsControl) >= 0 {
		r.Fault(ErrText, s)
		return ""
	}
	return s
}

// Number reads a JSON number or a string, and gives its text unjudged: it is
// for [Decimal], or for a parser of the caller's.
func (r *Reader) Number() string {
	r.space()
	if c := r.peek(); c == '-' || isDigit(c) {
		return string(r.number())
	}
	raw, _ := r.str()
	return string(raw)
}

// Int reads a whole number written plainly, from low to high; else
// [ErrNumber], [ErrRange].
func (r *Reader) Int(low, high int) int {
	r.space()
	if c := r.peek(); c != '-' && !isDigit(c) {
		r.mistyped()
		return 0
	}
	raw := string(r.number())
	if r.form != nil {
		return 0
	}
	if strings.ContainsAny(raw, ".eE") {
		r.Fault(ErrNumber, raw)
		return 0
	}
	n, err := strconv.Atoi(raw)
	if err != nil || n < low || n > high {
		r.Fault(ErrRange, raw)
		return 0
	}
	return n
}

// Instant reads a date and time, see [Instant].
func (r *Reader) Instant() time.Time {
	raw, ok := r.str()
	if !ok {
		return time.Time{}
	}
	t, err := Instant(string(raw))
	if err != nil {
		r.Fault(err, string(raw))
	}
	return t
}

// Empty consumes an empty string if one comes next, and tells so.
func (r *Reader) Empty() bool {
	r.space()
	if r.form != nil || !bytes.HasPrefix(r.data[r.pos:], []byte(`""`)) {
		return false
	}
	r.pos += len(`""`)
	return true
}

// Quote says whether the faults found from here on quote the input; they do
// unless it is personal data.
func (r *Reader) Quote(on bool) { r.faults.silent = !on }

// Word reads a string into v. What v refuses is a fault here.
func (r *Reader) Word(v encoding.TextUnmarshaler) {
	raw, ok := r.str()
	if !ok {
		return
	}
	if err := v.UnmarshalText(raw); err != nil {
		r.refused(err, raw)
	}
}

// refused records what a value said against its text, and quotes the text
// where the value did not.
func (r *Reader) refused(err error, raw []byte) {
	var e *Error
	if errors.As(err, &e) {
		r.faults.Under(r.pointer(), err)
		return
	}
	r.Fault(err, string(raw))
}

// Into hands the next value to v as it stands. Its faults are put below the
// current place.
func (r *Reader) Into(v json.Unmarshaler) {
	raw := r.raw()
	if r.form != nil {
		return
	}
	err := v.UnmarshalJSON(raw)
	var e *Error
	if errors.As(err, &e) && e.Malformed() {
		r.form = &Error{Pointer: r.pointer() + e.Pointer, Err: e.Err, Input: e.Input}
		return
	}
	r.faults.Under(r.pointer(), err)
}

// Fault records a fault at the current place.
func (r *Reader) Fault(err error, input string) {
	if r.form == nil {
		r.faults.Add(r.pointer(), err, input)
	}
}

// pointer renders the path. It is called on faults only.
func (r *Reader) pointer() string {
	var b strings.Builder
	for _, s := range r.path {
		if s.key != nil {
			b.WriteString(Pointer(*s.key))
		} else {
			b.WriteString(Pointer(s.index))
		}
	}
	return b.String()
}
