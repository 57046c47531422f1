package strict

import (
	"encoding/json"
	"strconv"
	"time"
	"unicode/utf8"
)

// A Writer writes JSON member by member, with no value in between:
//
//	w.Object("facts")
//	w.Int("required", 2)
//	w.Text("region", "Bretagne")
//	w.End()
//
// Every method takes the key of a member first, a word of ours that is written as it
// stands; it is "" for an entry of a list and for the value that is the whole. Who
// writes calls End once for each Object and List. The bytes are those of
// encoding/json: no spaces, and <, >, & and what ends a line in a script escaped.
type Writer struct {
	out  []byte
	err  error          // the first
	ends [maxDepth]byte // what ends the objects and lists that are open
	open int
	more bool // what comes next follows another value
}

// Written returns what write writes, as a MarshalJSON method does.
func Written(write func(w *Writer, key string)) ([]byte, error) { return Append(nil, write) }

// Append appends what write writes to dst.
func Append(dst []byte, write func(w *Writer, key string)) ([]byte, error) {
	w := &Writer{out: dst}
	if write(w, ""); w.err != nil {
		return nil, w.err
	}
	return w.out, nil
}

// key writes what stands before a value.
func (w *Writer) key(key string) {
	if w.more {
		w.out = append(w.out, ',')
	}
	w.more = true
	if key != "" {
		w.out = append(append(append(w.out, '"'), key...), '"', ':')
	}
}

// Object begins an object.
func (w *Writer) Object(key string) { w.begin(key, '{', '}') }

// List begins a list.
func (w *Writer) List(key string) { w.begin(key, '[', ']') }

func (w *Writer) begin(key string, begins, ends byte) {
	w.key(key)
	w.out, w.more = append(w.out, begins), false
	w.ends[w.open] = ends
	w.open++
}

// End ends the object or list begun last.
func (w *Writer) End() {
	w.open--
	w.out, w.more = append(w.out, w.ends[w.open]), true
}

// Null writes null.
func (w *Writer) Null(key string) {
	w.key(key)
	w.out = append(w.out, "null"...)
}

// Text writes a text.
func (w *Writer) Text(key, text string) {
	w.key(key)
	w.out = appendText(w.out, text)
}

// Word writes a word of ours, in which nothing is to be escaped.
func (w *Writer) Word(key, word string) {
	w.key(key)
	w.out = append(append(append(w.out, '"'), word...), '"')
}

// WordIfAny writes a word that is not empty.
func (w *Writer) WordIfAny(key, word string) {
	if word != "" {
		w.Word(key, word)
	}
}

// TextIfAny writes a text that is not empty.
func (w *Writer) TextIfAny(key, text string) {
	if text != "" {
		w.Text(key, text)
	}
}

// Texts writes a list of texts, [] for nil too.
func (w *Writer) Texts(key string, texts []string) {
	w.List(key)
	for _, text := range texts {
		w.Text("", text)
	}
	w.End()
}

// Int writes a whole number.
func (w *Writer) Int(key string, n int) {
	w.key(key)
	w.out = strconv.AppendInt(w.out, int64(n), 10)
}

// IntIfAny writes a whole number that is not 0.
func (w *Writer) IntIfAny(key string, n int) {
	if n != 0 {
		w.Int(key, n)
	}
}

// Bool writes a truth.
func (w *Writer) Bool(key string, yes bool) {
	w.key(key)
	w.out = strconv.AppendBool(w.out, yes)
}

// Cents writes an amount in euros, as a text with two decimals. It is not
// negative.
func (w *Writer) Cents(key string, cents int64) {
	w.key(key)
	w.out = append(AppendCents(append(w.out, '"'), cents), '"')
}

// AppendCents appends an amount in euros with two decimals, "12345.67".
func AppendCents(dst []byte, cents int64) []byte {
	dst = strconv.AppendInt(dst, cents/100, 10)
	return append(dst, '.', '0'+byte(cents%100/10), '0'+byte(cents%10))
}

// Ratio writes a number exactly, and the same with two decimals.
func (w *Writer) Ratio(key string, r Ratio) {
	w.Object(key)
	w.RatioMembers(r, ratioPlaces)
	w.End()
}

// RatioMembers writes the members of a number: exactly, and the same with so many
// decimals.
func (w *Writer) RatioMembers(r Ratio, places int) {
	w.Word("exact", r.String())
	w.Word("decimal", Fixed(r, places))
}

// Instant writes an instant with its offset; with that of UTC, if it is none of whole
// minutes, which RFC 3339 cannot write. An instant of another year than 0 to 9999 is an
// error.
func (w *Writer) Instant(key string, at time.Time) {
	w.key(key)
	if _, offset := at.Zone(); offset%60 != 0 {
		at = at.UTC()
	}
	var err error
	if w.out, err = at.AppendText(append(w.out, '"')); err != nil {
		w.fail(err)
	}
	w.out = append(w.out, '"')
}

// Value writes what the value writes of itself.
func (w *Writer) Value(key string, v json.Marshaler) {
	w.key(key)
	data, err := v.MarshalJSON()
	if err != nil {
		w.fail(err)
	}
	w.out = append(w.out, data...)
}

// fail keeps the first error.
func (w *Writer) fail(err error) {
	if w.err == nil {
		w.err = err
	}
}

const hexDigits = "0123456789abcdef"

// toEscape are the bytes of valid UTF-8 that are escaped, or may have to be: 0xE2
// begins U+2028 and U+2029, which end a line in a script.
var toEscape = [256]bool{
	0: true, 1: true, 2: true, 3: true, 4: true, 5: true, 6: true, 7: true,
	8: true, 9: true, 10: true, 11: true, 12: true, 13: true, 14: true, 15: true,
	16: true, 17: true, 18: true, 19: true, 20: true, 21: true, 22: true, 23: true,
	24: true, 25: true, 26: true, 27: true, 28: true, 29: true, 30: true, 31: true,
	'"': true, '\\': true, '<': true, '>': true, '&': true, 0xE2: true,
}

// appendText appends a text in quotes.
func appendText(dst []byte, text string) []byte {
	dst = append(dst, '"')
	if utf8.ValidString(text) {
		return append(appendValid(dst, text), '"')
	}
	for i, r := range text {
		size := utf8.RuneLen(r)
		if r == utf8.RuneError {
			_, size = utf8.DecodeRuneInString(text[i:])
		}
		if r == utf8.RuneError && size == 1 {
			dst = append(dst, `\ufffd`...)
		} else {
			dst = appendValid(dst, text[i:i+size])
		}
	}
	return append(dst, '"')
}

func appendValid(dst []byte, text string) []byte {
	done := 0 // what is before is written
	for i := 0; i < len(text); i++ {
		c := text[i]
		switch {
		case !toEscape[c]:
			continue
		case c < utf8.RuneSelf:
			dst = appendEscape(append(dst, text[done:i]...), c)
			done = i + 1
		case text[i+1] == 0x80 && text[i+2]&^1 == 0xA8: // U+2028 or U+2029
			dst = append(append(dst, text[done:i]...), `\u202`...)
			dst = append(dst, hexDigits[text[i+2]&0xF])
			done = i + 3
		}
	}
	return append(dst, text[done:]...)
}

// appendEscape appends a character of one byte, escaped.
func appendEscape(dst []byte, c byte) []byte {
	switch c {
	case '"', '\\':
		return append(dst, '\\', c)
	case '\b':
		return append(dst, `\b`...)
	case '\f':
		return append(dst, `\f`...)
	case '\n':
		return append(dst, `\n`...)
	case '\r':
		return append(dst, `\r`...)
	case '\t':
		return append(dst, `\t`...)
	}
	return append(dst, '\\', 'u', '0', '0', hexDigits[c>>4], hexDigits[c&0xF])
}
