package strict

import (
	"slices"
	"strconv"
)

// Words are the words that an enumeration is written with, at the places of its
// values; "" is the word of a value that is not set.
type Words []string

// Of returns the word of a value, "" beyond the last.
func (w Words) Of(value uint8) string {
	if int(value) < len(w) {
		return w[value]
	}
	return ""
}

// Text returns the word of a value as MarshalText writes it. A value beyond the
// last counts as not set; where every value has a word it is [ErrWord], because
// nothing that is written for it could be read back.
func (w Words) Text(value uint8) ([]byte, error) {
	if int(value) >= len(w) && !slices.Contains(w, "") {
		return nil, UnknownWord(strconv.Itoa(int(value)), w)
	}
	return []byte(w.Of(value)), nil
}

// UnknownWord returns the fault of a word that is none of those allowed, a list
// that must not be written to afterwards.
func UnknownWord(word string, allowed []string) error {
	return &Error{Err: ErrWord, Input: shown(word), words: allowed}
}

// ReadWord sets value to the one that a word stands for. An empty text is the
// value that is not set, in an enumeration that has one. Any other text is
// [ErrWord], with the words allowed.
func ReadWord[E ~uint8](w Words, text []byte, value *E) error {
	if value == nil {
		return Fault(ErrNil, "")
	}
	for i, word := range w {
		if word == string(text) {
			*value = E(i)
			return nil
		}
	}
	return UnknownWord(string(text), w)
}
