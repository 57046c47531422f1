package strict

import (
	"errors"
	"slices"
	"strings"
	"time"

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
	meanings  []string // of what can be read in several ways, as people write them
	seems     string   // what the input is taken for, a word of the catalogue
	low, high string
	bytes     bool // high is one of the bytes of the whole input
	offset    int
	advice    string // what to do, a word of the catalogue
	reason    string // what is wrong, where the words of Err do not say it: a word of the catalogue

	instants []time.Time // what a date and hour may mean, each by a clock that tells it from the others
}

// Error describes the fault in English, for logs: place, fault, input, and what
// would have been right.
func (e *Error) Error() string {
	e = e.orNone()
	var b strings.Builder
	if e.Pointer != "" {
		b.WriteString(e.Pointer + ": ")
	}
	switch {
	case e.reason != "":
		b.WriteString(e.fault(language.English))
	case e.Err != nil:
		b.WriteString(e.Err.Error())
	}
	if e.Input != "" {
		b.WriteString(`: "` + strings.ReplaceAll(visible(e.Input), `"`, `\"`) + `"`)
	}
	b.WriteString(e.hints(language.English))
	return b.String()
}

// orNone returns the fault; the zero one, which is none, for nil.
func (e *Error) orNone() *Error {
	if e == nil {
		return &Error{}
	}
	return e
}

// Unwrap returns the sentinel, so that errors.Is finds it.
func (e *Error) Unwrap() error { return e.orNone().Err }

// Code returns the stable code of the fault, such as "precision". An error that
// is no fault of the input, such as one of reading a file, has the code
// "unreadable".
func (e *Error) Code() string {
	if e.Unwrap() == nil {
		return ""
	}
	s := errUnreadable
	errors.As(e.Err, &s)
	return string(s)
}

// maxAllowed bounds how many words or keys a fault lists as those allowed.
const maxAllowed = 12

// Allowed returns the words or the keys that could stand where an unknown one
// does; nil where they are more than twelve. Of an input that can be read in several
// ways it returns the meanings to choose from: amounts as people write them, instants
// in RFC 3339, and also those beside an hour that no clock showed.
func (e *Error) Allowed() []string {
	if e.orNone().instants != nil {
		return e.choices()
	}
	if meanings := e.orNone().meanings; meanings != nil {
		return slices.Clone(meanings)
	}
	allowed := slices.DeleteFunc(slices.Clone(e.orNone().words), func(word string) bool { return word == "" })
	if len(allowed) == 0 || len(allowed) > maxAllowed {
		return nil
	}
	return allowed
}

// Nearest returns the word or the key that an unknown one was probably meant to
// be; "" when none is near.
func (e *Error) Nearest() string {
	if e = e.orNone(); e.nearest != "" {
		return e.nearest
	}
	if len(e.instants) == 1 {
		return rfc3339(e.instants[0])
	}
	return Nearest(e.Input, e.words)
}

// Seems returns a stable word for what the input seems to be in place of what was
// asked for, such as "vat-number"; "" where that is not known.
func (e *Error) Seems() string { return e.orNone().seems }

// Bounds returns the least and the greatest value that could stand here, as plain
// numbers; "" for a bound that there is not. Of a text that is too long it is the
// characters that are bounded, of a number too precise its decimals.
func (e *Error) Bounds() (low, high string) {
	e = e.orNone()
	return e.low, e.high
}

// Offset returns how many bytes of a malformed input stand before the fault.
func (e *Error) Offset() int { return e.orNone().offset }

// Message describes the fault in French or in English, for the person who
// filled in the form. It does not say where the fault is.
func (e *Error) Message(tag language.Tag) string {
	if e.Code() == "" {
		return ""
	}
	text := e.fault(tag)
	if e.Input != "" {
		text = wording.Text(tag, "fault-hint.input", text, visible(e.Input))
	}
	return text + e.hints(tag)
}

// fault says what is wrong.
func (e *Error) fault(tag language.Tag) string {
	if e.reason != "" {
		return wording.Text(tag, "fault-reason."+e.reason)
	}
	return wording.Text(tag, "fault."+e.Code())
}

// hints returns what would have been right, in brackets; "" where that is not
// known.
func (e *Error) hints(tag language.Tag) string {
	if len(e.instants) > 0 {
		return e.instantHint(tag)
	}
	var hints []string
	if seems := e.Seems(); seems != "" {
		hints = append(hints, wording.Text(tag, "fault-seems."+seems))
	}
	if nearest := e.Nearest(); nearest != "" {
		meant := "fault-hint.nearest" // a guess, but of a département the region is certain
		if e.Code() == "department" {
			meant = "fault-hint.department"
		}
		hints = append(hints, wording.Text(tag, meant, visible(nearest)))
	}
	if len(e.meanings) == 2 {
		hints = append(hints, wording.Text(tag, "fault-hint.either", e.meanings[0], e.meanings[1]))
	} else if allowed := e.Allowed(); allowed != nil {
		hints = append(hints, wording.Text(tag, "fault-hint.allowed", visible(strings.Join(allowed, ", "))))
	}
	low, high := wording.Number(tag, e.low), wording.Number(tag, e.high)
	switch {
	case low != "" && high != "":
		hints = append(hints, wording.Text(tag, "fault-hint.between", low, high))
	case low != "":
		hints = append(hints, wording.Text(tag, "fault-hint.at-least", low))
	case e.bytes:
		hints = append(hints, wording.Text(tag, "fault-hint.input-bytes", high))
	case high != "" && errors.Is(e.Err, ErrTooLong):
		hints = append(hints, wording.Text(tag, "fault-hint.characters", high))
	case high != "" && errors.Is(e.Err, ErrPrecision):
		hints = append(hints, wording.Text(tag, "fault-hint.decimals", high))
	case high != "":
		hints = append(hints, wording.Text(tag, "fault-hint.at-most", high))
	}
	if e.offset > 0 {
		hints = append(hints, wording.Text(tag, "fault-hint.offset", e.offset))
	}
	if e.advice != "" {
		hints = append(hints, wording.Text(tag, "fault-advice."+e.advice))
	}
	if hints == nil {
		return ""
	}
	return " (" + strings.Join(hints, wording.Text(tag, "fault-hint.and")) + ")"
}

// choices returns the instants to choose from, in RFC 3339; nil unless there are
// several.
func (e *Error) choices() (list []string) {
	if len(e.instants) < 2 {
		return nil
	}
	for _, t := range e.instants {
		list = append(list, rfc3339(t))
	}
	return list
}

// instantHint says the instants that would have been right, as a part of the
// sentence.
func (e *Error) instantHint(tag language.Tag) string {
	said := make([]string, len(e.instants))
	for i, t := range e.instants {
		_, seconds := t.Zone()
		whole := t.Second() == 0 && t.Nanosecond() == 0
		said[i] = wording.Instant(tag, t, wording.Offset(seconds/60), !whole)
	}
	switch {
	case len(said) == 1:
		return wording.Text(tag, "fault-hint.perhaps", said[0])
	case e.Code() == "hour-skipped":
		return wording.Text(tag, "fault-hint.around", said[0], said[1])
	}
	return wording.Text(tag, "fault-hint.either-instant", said[0], said[1])
}

// rfc3339 writes an instant with its offset, as [Instant] reads it.
func rfc3339(t time.Time) string { return t.Format(time.RFC3339Nano) }

// Malformed reports whether what was read is no JSON at all: bad syntax, bad
// UTF-8 or too deep nesting. It is then the only fault.
func (e *Error) Malformed() bool { return Malformed(e.Unwrap()) }

// Malformed reports whether err is a fault of form: syntax, encoding or depth.
// What was read is then no JSON, and no other fault counts beside it.
func Malformed(err error) bool {
	return errors.Is(err, ErrSyntax) || errors.Is(err, ErrEncoding) || errors.Is(err, ErrDepth)
}

// MarshalJSON writes the place and the code, without words.
func (e *Error) MarshalJSON() ([]byte, error) {
	return Written(func(w *Writer, key string) {
		if e == nil {
			w.Null(key)
			return
		}
		w.Object(key)
		w.Text("pointer", e.Pointer)
		w.Text("code", e.Code())
		w.End()
	})
}
