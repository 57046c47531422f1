package strict

import (
	"hash/fnv"
	"strconv"
	"strings"
	"unicode/utf8"

	"github.com/aap-lit/aap/internal/wording"
)

// What an error quotes of its input is bounded.
const (
	maxQuote  = 40                     // characters
	maxQuoted = maxQuote * utf8.UTFMax // bytes
)

// shown returns text as an error quotes it: at most 40 characters, and safe to
// print anywhere.
func shown(text string) string {
	if begin := clipped(text); len(begin) < len(text) {
		return visible(begin) + "…"
	}
	return visible(text)
}

// clipped returns the first 40 characters of text.
func clipped(text string) string {
	n := 0
	for i := range text {
		if n == maxQuote {
			return text[:i]
		}
		n++
	}
	return text
}

// visible writes every character that cannot be seen as an escape, such as
// \u200b. A text made visible stays as it is.
func visible(text string) string {
	var b strings.Builder
	for _, r := range text {
		switch {
		case r == utf8.RuneError:
			b.WriteString(`\ufffd`)
		case strconv.IsPrint(r) && !wording.Invisible(r):
			b.WriteRune(r)
		default:
			quoted := strconv.QuoteRuneToASCII(r) // '\u200b'
			b.WriteString(quoted[1 : len(quoted)-1])
		}
	}
	return b.String()
}

// Pointer builds a JSON Pointer from keys (string) and indices (int). Of a key
// beyond 40 characters it shows the first 40, and a hash of the whole that tells
// it from others that begin alike.
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

// escape writes a key as a part of a pointer.
func escape(key string) string {
	text := shown(key)
	if len(clipped(key)) < len(key) {
		hash := fnv.New64a()
		hash.Write([]byte(key))
		text += strconv.FormatUint(hash.Sum64(), 16)
	}
	return strings.ReplaceAll(strings.ReplaceAll(text, "~", "~0"), "/", "~1")
}
