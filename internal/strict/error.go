package strict

import (
	"encoding/json"
	"errors"
	"strconv"
	"strings"
	"unicode/utf8"

	"golang.org/x/text/language"

	"github.com/aap-lit/aap/internal/wording"
)

// A Sentinel is a kind of fault. Its value is a code that never changes; its
// words stand in package wording.
type Sentinel string

// Faults that any input may have.
const (
	ErrSyntax    Sentinel = "syntax"
	ErrEncoding  Sentinel = "encoding"
	ErrDepth     Sentinel = "depth"
	ErrKey       Sentinel = "unknown-key"
	ErrDuplicate Sentinel = "duplicate-key"
	ErrType      Sentinel = "type"
	ErrMissing   Sentinel = "missing"
	ErrNull      Sentinel = "null"
	ErrTooLong   Sentinel = "too-long"
	ErrTooMany   Sentinel = "too-many"
	ErrWord      Sentinel = "unknown-word"
	ErrNumber    Sentinel = "number"
	ErrPrecision Sentinel = "precision"
	ErrRange     Sentinel = "range"
	ErrNegative  Sentinel = "negative"
	ErrInstant   Sentinel = "instant"
	ErrText      Sentinel = "text"

	errUnreadable Sentinel = "unreadable"
)

// Error says in English what is wrong.
func (s Sentinel) Error() string { return wording.Text(language.English, "fault."+string(s)) }

// Code is the stable code of the fault, such as "precision".
func (s Sentinel) Code() string { return string(s) }

// maxQuote bounds what an error quotes of its input, in characters.
const maxQuote = 40

// An Error is one fault of an input: where it is, what it is, what was read.
type Error struct {
	Pointer string // RFC 6901, relative to the value that was read; "" is the whole
	Err     error  // a sentinel
	Input   string // what was read, at most 40 characters; "" when there is nothing to quote
}

// Error is the fault in English, for logs: place, fault, input.
func (e *Error) Error() string {
	var b strings.Builder
	if e.Pointer != "" {
		b.WriteString(e.Pointer)
		b.WriteString(": ")
	}
	if e.Err != nil {
		b.WriteString(e.Err.Error())
	}
	if e.Input != "" {
		b.WriteString(": ")
		b.WriteString(strconv.Quote(e.Input))
	}
	return b.String()
}

// Unwrap gives the sentinel, so that errors.Is finds it.
func (e *Error) Unwrap() error { return e.Err }

// Code is the stable code of the fault, such as "precision". That of an error
// which is no fault of the input, such as one of reading a file, is
// "unreadable".
func (e *Error) Code() string {
	if e.Err == nil {
		return ""
	}
	s := errUnreadable
	errors.As(e.Err, &s)
	return s.Code()
}

// Message is the fault in French or in English, for the person who filled in
// the form. The place is not part of it.
func (e *Error) Message(tag language.Tag) string {
	code := e.Code()
	if code == "" {
		return ""
	}
	text := wording.Text(tag, "fault."+code)
	if e.Input == "" {
		return text
	}
	if wording.IsFrench(tag) {
		return text + "\u00a0: «\u00a0" + e.Input + "\u00a0»"
	}
	return text + ": “" + e.Input + "”"
}

// Malformed tells that what was read is no JSON at all: bad syntax or UTF-8, or
// nested too deep. It is then the only fault.
func (e *Error) Malformed() bool { return Malformed(e.Err) }

// MarshalJSON writes place and code, without words.
func (e *Error) MarshalJSON() ([]byte, error) {
	return json.Marshal(struct {
		Pointer string `json:"pointer"`
		Code    string `json:"code"`
	}{e.Pointer, e.Code()})
}

// shown is text cut to 40 characters, with what cannot be seen written as an
// escape, so that an error is safe to print anywhere.
func shown(text string) string {
	var b strings.Builder
	n := 0
	for _, r := range text {
		if n == maxQuote {
			b.WriteString("…")
			break
		}
		n++
		switch {
		case r == utf8.RuneError:
			b.WriteString(`\ufffd`)
		case strconv.IsPrint(r):
			b.WriteRune(r)
		default:
			quoted := strconv.QuoteRuneToASCII(r) // '\u200b'
			b.WriteString(quoted[1 : len(quoted)-1])
		}
	}
	return b.String()
}

// Pointer builds a JSON Pointer from keys (string) and indices (int).
func Pointer(parts ...any) string {
	var b strings.Builder
	for _, part := range parts {
		b.WriteByte('/')
		switch part := part.(type) {
		case string:
			b.WriteString(escape(part))
		case int:
			b.WriteString(strconv.Itoa(part))
		}
	}
	return b.String()
}

// escape writes a key as RFC 6901 has it, bounded and printable.
func escape(key string) string {
	return strings.ReplaceAll(strings.ReplaceAll(shown(key), "~", "~0"), "/", "~1")
}
