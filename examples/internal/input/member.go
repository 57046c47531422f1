package input

import (
	"bytes"
	"encoding/json"
)

// firstKey returns the name of the first member of an object; "" of anything else.
func firstKey(raw []byte) string {
	rest, _ := after(raw, '{')
	name, _, _ := cutKey(rest)
	return name
}

// cutMember cuts the member that text begins with from what comes behind it. It ends
// where its brackets and quotes do; whether its value is well formed is for the
// reader of that to say. Without a colon, all that is left is its value.
func cutMember(text []byte) (name string, value, behind []byte, ok bool) {
	name, value, ok = cutKey(text)
	if text, colon := after(value, ':'); colon {
		n := extent(text)
		value, behind = text[:n], text[n:]
	}
	return name, value, behind, ok
}

// cutKey cuts the name of a member from what comes behind it.
func cutKey(text []byte) (name string, behind []byte, ok bool) {
	text = unspaced(text)
	if len(text) == 0 || text[0] != '"' {
		return "", nil, false
	}
	n := min(closing(text, 0)+1, len(text))
	err := json.Unmarshal(text[:n], &name)
	return name, text[n:], err == nil
}

// extent returns how long the value is that text begins with.
func extent(text []byte) int {
	depth := 0
	for n := 0; n < len(text); n++ {
		switch text[n] {
		case '"':
			n = closing(text, n)
		case '{', '[':
			depth++
		case '}', ']':
			switch depth--; {
			case depth < 0:
				return n
			case depth == 0:
				return n + 1
			}
		case ',':
			if depth == 0 {
				return n
			}
		}
	}
	return len(text)
}

// closing returns where the quote stands that ends the text begun at a place; the
// length of all where there is none.
func closing(text []byte, at int) int {
	for at++; at < len(text) && text[at] != '"'; at++ {
		if text[at] == '\\' {
			at++
		}
	}
	return min(at, len(text))
}

// after returns what comes behind a sign, and reports whether text begins with it.
func after(text []byte, sign byte) ([]byte, bool) {
	return bytes.CutPrefix(unspaced(text), []byte{sign})
}

// unspaced returns text without the white space that it begins with.
func unspaced(text []byte) []byte { return bytes.TrimLeft(text, " \t\r\n") }
