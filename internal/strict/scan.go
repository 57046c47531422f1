package strict

import (
	"bytes"
	"strconv"
	"strings"
	"unicode/utf16"
	"unicode/utf8"
)

// This file knows the grammar of RFC 8259; reader.go knows what to do with it.

// fail records the fault of form and stops the reader. It quotes one character
// only, the one the reader stands at: what follows may name a person.
func (r *Reader) fail(err error) {
	if r.form == nil {
		at := min(r.pos, len(r.data))
		r.form = &Error{Pointer: r.pointer(), Err: err, Input: shown(leading(r.data[at:])), offset: r.offset + at}
	}
}

// leading returns the first character of data, "" of none.
func leading(data []byte) string {
	_, size := utf8.DecodeRune(data)
	return string(data[:size])
}

// peek returns the next byte, 0 at the end or after a fault of form.
func (r *Reader) peek() byte {
	if r.form != nil || r.pos >= len(r.data) {
		return 0
	}
	return r.data[r.pos]
}

func (r *Reader) space() {
	for r.pos < len(r.data) {
		switch r.data[r.pos] {
		case ' ', '\t', '\n', '\r':
			r.pos++
		default:
			return
		}
	}
}

func (r *Reader) expect(c byte) bool {
	if r.space(); r.peek() != c {
		r.fail(ErrSyntax)
		return false
	}
	r.pos++
	return true
}

// open enters an object or an array, or records that the value is none. Of what
// stands there instead it quotes a literal, or one character: a whole document
// of another type may be a name.
func (r *Reader) open(bracket byte) bool {
	r.space()
	expected := "expect-object"
	if bracket == '[' {
		expected = "expect-list"
	}
	switch c := r.peek(); {
	case c == bracket:
		return r.enter()
	case c == '"', c == '-', isDigit(c):
		r.mistyped(1, expected)
	default:
		r.mistyped(maxQuoted, expected)
	}
	return false
}

// enter passes over an opening bracket, unless it is nested too deep.
func (r *Reader) enter() bool {
	if r.depth == maxDepth {
		r.fail(ErrDepth)
		return false
	}
	r.depth++
	r.pos++
	return true
}

func (r *Reader) close() { r.depth-- }

// more reports whether entry i comes: the first behind the opening bracket, others
// behind a comma. It passes over the comma, or over the closing bracket.
func (r *Reader) more(i int, bracket byte) bool {
	r.space()
	switch c := r.peek(); {
	case c == bracket:
		r.pos++
		return false
	case i == 0:
		return r.form == nil
	case c == ',':
		r.pos++
		return true
	}
	r.fail(ErrSyntax)
	return false
}

// mistyped passes over a value of another type than expected, and records it. It
// quotes at most so many bytes; of a list or an object the bracket only, because
// what is inside may name a person. What is expected is a word of the catalogue.
func (r *Reader) mistyped(most int, expected string) {
	start := r.pos
	r.Skip()
	if r.form != nil {
		return
	}
	if c := r.data[start]; c == '[' || c == '{' {
		most = 1
	}
	r.Fault(Advised(ErrType, expected), string(r.data[start:min(r.pos, start+most)]))
}

// Skip passes over a value, such as an entry beyond those that a list may have.
// It checks its form.
func (r *Reader) Skip() {
	r.space()
	switch c := r.peek(); {
	case c == '"':
		r.rawString()
	case c == '-' || isDigit(c):
		r.number()
	case c == 't':
		r.literal("true")
	case c == 'f':
		r.literal("false")
	case c == 'n':
		r.literal("null")
	case c == '[' || c == '{':
		if !r.enter() {
			return
		}
		for i := 0; r.more(i, c+2); i++ { // in ASCII, the closing bracket is the next but one
			if c == '{' {
				r.rawString()
				r.expect(':')
			}
			r.Skip()
		}
		r.close()
	default:
		r.fail(ErrSyntax)
	}
}

// raw passes over a value by its brackets and quotes alone. It returns the text
// of the value, without space around it, and where it starts.
func (r *Reader) raw() (text []byte, start int) {
	r.space()
	start = r.pos
	at, depth := start, 0
scan:
	for ; at < len(r.data); at++ {
		switch r.data[at] {
		case '"':
			at = closing(r.data, at)
		case ',':
			if depth == 0 {
				break scan
			}
		case '{', '[':
			if depth++; r.depth+depth > maxDepth {
				r.pos = at
				r.fail(ErrDepth)
				break scan
			}
		case '}', ']':
			if depth--; depth < 0 {
				break scan
			}
		}
	}
	r.pos = min(at, len(r.data))
	return bytes.TrimRight(r.data[start:r.pos], " \t\r\n"), start
}

// closing returns where the quote stands that closes the string begun at a place.
// It does not check what is in it.
func closing(data []byte, at int) int {
	for at++; at < len(data) && data[at] != '"'; at++ {
		if data[at] == '\\' {
			at++
		}
	}
	return at
}

func (r *Reader) literal(word string) bool {
	if len(r.data)-r.pos < len(word) || string(r.data[r.pos:r.pos+len(word)]) != word {
		r.fail(ErrSyntax)
		return false
	}
	r.pos += len(word)
	return true
}

// number passes over a JSON number and returns its text.
func (r *Reader) number() []byte {
	start := r.pos
	if r.peek() == '-' {
		r.pos++
	}
	switch c := r.peek(); {
	case c == '0':
		r.pos++
	case isDigit(c):
		r.digits()
	default:
		r.fail(ErrSyntax)
	}
	if r.peek() == '.' {
		r.pos++
		r.digits()
	}
	if c := r.peek(); c == 'e' || c == 'E' {
		r.pos++
		if c := r.peek(); c == '+' || c == '-' {
			r.pos++
		}
		r.digits()
	}
	if r.form != nil {
		return nil
	}
	return r.data[start:r.pos]
}

// digits passes over digits, of which there must be one.
func (r *Reader) digits() {
	if !isDigit(r.peek()) {
		r.fail(ErrSyntax)
		return
	}
	for isDigit(r.peek()) {
		r.pos++
	}
}

// str reads a string, or records that the value is none.
func (r *Reader) str() ([]byte, bool) {
	if r.space(); r.peek() != '"' {
		r.mistyped(maxQuoted, "expect-text")
		return nil, false
	}
	raw := r.quoted()
	return raw, r.form == nil
}

// rawString reads a string where nothing else may stand, and returns its text.
func (r *Reader) rawString() []byte {
	if r.space(); r.peek() != '"' {
		r.fail(ErrSyntax)
		return nil
	}
	return r.quoted()
}

// quoted reads the string that begins here and returns its text, which is a part of
// the input unless it has an escape.
func (r *Reader) quoted() []byte {
	var text []byte // what stands before start, decoded; nil before the first escape
	data, at := r.data, r.pos+1
	start := at
	for at < len(data) {
		c := data[at]
		if ' ' <= c && c < utf8.RuneSelf && c != '"' && c != '\\' { // as most
			at++
			continue
		}
		r.pos = at
		switch {
		case c == '"':
			r.pos++
			if text == nil {
				return data[start:at]
			}
			return append(text, data[start:at]...)
		case c == '\\':
			text = append(text, data[start:at]...)
			decoded, ok := r.escape()
			if !ok {
				return nil
			}
			text = utf8.AppendRune(text, decoded)
			at, start = r.pos, r.pos
		case c < ' ':
			r.fail(ErrSyntax)
			return nil
		default:
			char, size := utf8.DecodeRune(data[at:])
			if char == utf8.RuneError && size == 1 {
				r.fail(ErrEncoding)
				return nil
			}
			at += size
		}
	}
	r.pos = at
	r.fail(ErrSyntax)
	return nil
}

// escape reads one escape and returns the character that it stands for. A
// surrogate must come as a pair.
func (r *Reader) escape() (rune, bool) {
	if rest := r.data[r.pos+1:]; len(rest) > 0 {
		if i := strings.IndexByte(`"\/bfnrt`, rest[0]); i >= 0 {
			r.pos += 2
			return rune("\"\\/\b\f\n\r\t"[i]), true
		}
	}
	high, ok := r.hex(r.pos)
	switch {
	case !ok:
		r.fail(ErrSyntax)
		return 0, false
	case !utf16.IsSurrogate(high):
		r.pos += 6
		return high, true
	}
	low, _ := r.hex(r.pos + 6)
	pair := utf16.DecodeRune(high, low)
	if pair == utf8.RuneError {
		r.fail(ErrEncoding)
		return 0, false
	}
	r.pos += 12
	return pair, true
}

// hex reads \uXXXX at a position, and reports whether it stands there.
func (r *Reader) hex(at int) (rune, bool) {
	if at+6 > len(r.data) || r.data[at] != '\\' || r.data[at+1] != 'u' {
		return 0, false
	}
	n, err := strconv.ParseUint(string(r.data[at+2:at+6]), 16, 16)
	return rune(n), err == nil
}
