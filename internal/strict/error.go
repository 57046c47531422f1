package strict

import (
	"encoding/json"
	"errors"
	"strings"

	"golang.org/x/text/language"

	"github.com/aap-lit/aap/internal/wording"
)

// An Error is one fault of an input: where it is, what it is, what was read,
// and, behind its methods, what would have been right. They may be called on nil,
// which is no fault.
type Error struct {
	Pointer string // RFC 6901, relative to the value that was read; "" is the whole
	Err     error  // a sentinel
	Input   string // what was read, at most 40 characters; "" when nothing is quoted

	words     []string // those that could stand here; never written to
	nearest   string   // of words, kept when Input is not
	low, high string
	offset    int
}

// Error describes the fault in English, for logs: place, fault, input, and what
// would have been right.
func (e *Error) Error() string {
	if e == nil {
		return ""
	}
	var b strings.Builder
	if e.Pointer != "" {
		b.WriteString(e.Pointer + ": ")
	}
	if e.Err != nil {
		b.WriteString(e.Err.Error())
	}
	if e.Input != "" {
		b.WriteString(`: "` + strings.ReplaceAll(visible(e.Input), `"`, `\"`) + `"`)
	}
	b.WriteString(e.hints(language.English))
	return b.String()
}

// Unwrap returns the sentinel, so that errors.Is finds it.
func (e *Error) Unwrap() error {
	if e == nil {
		return nil
	}
	return e.Err
}

// Code returns the stable code of the fault, such as "precision". An error that
// is no fault of the input, such as one of reading a file, has the code
// "unreadable".
func (e *Error) Code() string {
	if e == nil || e.Err == nil {
		return ""
	}
	s := errUnreadable
	errors.As(e.Err, &s)
	return s.Code()
}

// maxAllowed bounds how many words or keys a fault lists as those allowed.
const maxAllowed = 12

// Allowed returns the words or the keys that could stand where an unknown one
// does; nil where they are more than twelve.
func (e *Error) Allowed() []string {
	if e == nil {
		return nil
	}
	var allowed []string
	for _, word := range e.words {
		if word != "" {
			allowed = append(allowed, word)
		}
	}
	if len(allowed) > maxAllowed {
		return nil
	}
	return allowed
}

// Nearest returns the word or the key that an unknown one was probably meant to
// be; "" when none is near.
func (e *Error) Nearest() string {
	switch {
	case e == nil:
		return ""
	case e.nearest != "":
		return e.nearest
	}
	return Nearest(e.Input, e.words)
}

// Bounds returns the least and the greatest value that could stand here, as plain
// numbers; "" for a bound that there is not.
func (e *Error) Bounds() (low, high string) {
	if e == nil {
		return "", ""
	}
	return e.low, e.high
}

// Offset returns how many bytes of a malformed input stand before the fault.
func (e *Error) Offset() int {
	if e == nil {
		return 0
	}
	return e.offset
}

// Message describes the fault in French or in English, for the person who
// filled in the form. It does not say where the fault is.
func (e *Error) Message(tag language.Tag) string {
	code := e.Code()
	if code == "" {
		return ""
	}
	text := wording.Text(tag, "fault."+code)
	if e.Input != "" {
		text = wording.Text(tag, "fault-hint.input", text, visible(e.Input))
	}
	return text + e.hints(tag)
}

// meant is the key of the words for what was meant: a guess, but of a département
// the region is certain.
func meant(code string) string {
	if code == "department" {
		return "fault-hint.department"
	}
	return "fault-hint.nearest"
}

// hints returns what would have been right, in brackets; "" where that is not
// known.
func (e *Error) hints(tag language.Tag) string {
	var hints []string
	if nearest := e.Nearest(); nearest != "" {
		hints = append(hints, wording.Text(tag, meant(e.Code()), visible(nearest)))
	}
	if allowed := e.Allowed(); allowed != nil {
		hints = append(hints, wording.Text(tag, "fault-hint.allowed", visible(strings.Join(allowed, ", "))))
	}
	low, high := wording.Number(tag, e.low), wording.Number(tag, e.high)
	switch {
	case low != "" && high != "":
		hints = append(hints, wording.Text(tag, "fault-hint.between", low, high))
	case low != "":
		hints = append(hints, wording.Text(tag, "fault-hint.at-least", low))
	case high != "" && errors.Is(e.Err, ErrTooLong):
		hints = append(hints, wording.Text(tag, "fault-hint.characters", high))
	case high != "":
		hints = append(hints, wording.Text(tag, "fault-hint.at-most", high))
	}
	if e.offset > 0 {
		hints = append(hints, wording.Text(tag, "fault-hint.offset", e.offset))
	}
	if hints == nil {
		return ""
	}
	return " (" + strings.Join(hints, wording.Text(tag, "fault-hint.and")) + ")"
}

// Malformed reports whether what was read is no JSON at all: bad syntax, bad
// UTF-8 or too deep nesting. It is then the only fault.
func (e *Error) Malformed() bool { return e != nil && Malformed(e.Err) }

// Malformed reports whether err is a fault of form: syntax, encoding or depth.
// What was read is then no JSON, and no other fault counts beside it.
func Malformed(err error) bool {
	return errors.Is(err, ErrSyntax) || errors.Is(err, ErrEncoding) || errors.Is(err, ErrDepth)
}

// MarshalJSON writes the place and the code, without words.
func (e *Error) MarshalJSON() ([]byte, error) {
	if e == nil {
		return []byte("null"), nil
	}
	return json.Marshal(struct {
		Pointer string `json:"pointer"`
		Code    string `json:"code"`
	}{e.Pointer, e.Code()})
}
