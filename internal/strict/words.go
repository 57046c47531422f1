package strict

// Words are those that an enumeration is written with, at the places of its
// values; "" is the word of a value that is not set.
type Words []string

// Of is the word of a value, "" beyond the last.
func (w Words) Of(value uint8) string {
	if int(value) < len(w) {
		return w[value]
	}
	return ""
}

// ReadWord sets the value that a word stands for; [ErrWord] if it is none.
// No word is the value that is not set, in an enumeration that has one.
func ReadWord[E ~uint8](w Words, text []byte, value *E) error {
	if value == nil {
		return ErrNil
	}
	for i, word := range w {
		if word == string(text) {
			*value = E(i)
			return nil
		}
	}
	return ErrWord
}
