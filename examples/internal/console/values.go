package console

import (
	"bufio"
	"errors"
	"io"
)

// chunk is how much of a stream is asked for at once, in bytes.
const chunk = 1 << 16

// values parts a stream into JSON values by brackets, quotes and white space
// alone; whether each is well formed is for its reader to say. No more than one
// byte beyond the most of a value is kept, so that a longer one is passed over
// without being held.
type values struct {
	in   *bufio.Reader
	most int // bytes of a value
}

func newValues(in io.Reader, most int) values {
	return values{bufio.NewReaderSize(in, chunk), most}
}

// next returns the next value as it stands, io.EOF when none is left. It asks for
// nothing beyond the byte that a value ends with, which is the one after it where
// the value is a number or a word.
func (v values) next() ([]byte, error) {
	f := frame{most: v.most}
	for {
		_, err := v.in.Peek(1)
		if errors.Is(err, io.EOF) && len(f.raw) > 0 {
			return f.raw, nil
		}
		if err != nil {
			return nil, err
		}
		text, _ := v.in.Peek(v.in.Buffered())
		n, ends := f.take(text)
		_, _ = v.in.Discard(n) // which is there
		if ends {
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
	inWord           bool // or in a number, outside of brackets
}

// take adds the part of the value that text begins with. It returns how many
// bytes it passed over, and whether the value ends there.
func (f *frame) take(text []byte) (n int, ends bool) {
	if len(f.raw) == 0 {
		for n < len(text) && (text[n] == ' ' || text[n] == '\t' || text[n] == '\n' || text[n] == '\r') {
			n++
		}
	}
	start := n
	for n < len(text) && !ends {
		if f.inWord && endsWord(text[n]) {
			ends = true
			break
		}
		ends = f.pass(text[n])
		n++
		if !ends && f.depth > 0 && !f.escaping {
			n += plain(text[n:])
		}
	}
	part := text[start:n]
	f.raw = append(f.raw, part[:min(len(part), f.most+1-len(f.raw))]...)
	return n, ends
}

// plain returns how many bytes text begins with that mean nothing inside of
// brackets, be it in a text or not.
func plain(text []byte) int {
	for n, c := range text {
		if c < ' ' || c == '"' || c == '\\' || c|0x20 == '{' || c|0x20 == '}' {
			return n
		}
	}
	return len(text)
}

// endsWord reports whether c is no part of a number or a word.
func endsWord(c byte) bool {
	switch c {
	case ' ', '\t', '\n', '\r', '"', '{', '}', '[', ']':
		return true
	}
	return false
}

// pass passes over a byte, and reports whether the value ends with it.
func (f *frame) pass(c byte) bool {
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
	case f.depth == 0:
		f.inWord = true
	}
	return false
}
