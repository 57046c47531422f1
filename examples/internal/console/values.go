package console

import (
	"bufio"
	"errors"
	"io"
)

// values parts a stream into JSON values by brackets, quotes and white space
// alone; whether each is well formed is for its reader to say. No more than one
// byte beyond the most of a value is kept, so that a longer one is passed over
// without being held.
type values struct {
	in   *bufio.Reader
	most int // bytes of a value
}

// next returns the next value as it stands, io.EOF when none is left.
func (v values) next() ([]byte, error) {
	f := frame{most: v.most}
	for {
		c, err := v.in.ReadByte()
		if errors.Is(err, io.EOF) && len(f.raw) > 0 {
			return f.raw, nil
		}
		if err != nil {
			return nil, err
		}
		if f.endsBefore(c) {
			return f.raw, v.in.UnreadByte()
		}
		if f.take(c) {
			return f.raw, nil
		}
	}
}

// A frame is the part of a value read so far.
type frame struct {
	raw              []byte
	most             int // bytes that raw may have
	depth            int // of brackets
	inText, escaping bool
}

// endsBefore reports whether c is no part of the number or word read so far.
func (f *frame) endsBefore(c byte) bool {
	if len(f.raw) == 0 || f.depth > 0 || f.inText {
		return false
	}
	switch c {
	case ' ', '\t', '\n', '\r', '"', '{', '}', '[', ']':
		return true
	}
	return false
}

// take adds a byte, and reports whether the value ends with it.
func (f *frame) take(c byte) bool {
	if len(f.raw) == 0 && (c == ' ' || c == '\t' || c == '\n' || c == '\r') {
		return false
	}
	if len(f.raw) <= f.most {
		f.raw = append(f.raw, c)
	}
	switch {
	case f.escaping:
		f.escaping = false
	case f.inText && c == '\\':
		f.escaping = true
	case c == '"':
		f.inText = !f.inText
		return !f.inText && f.depth == 0
	case f.inText:
		return c < ' ' // a text that lacks its end: nothing after it can be told
	case c == '{' || c == '[':
		f.depth++
	case c == '}' || c == ']':
		f.depth--
		return f.depth <= 0
	}
	return false
}
