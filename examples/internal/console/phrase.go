package console

import (
	"fmt"

	"golang.org/x/text/language"
)

// A Phrase is what a program says, in French and in English. It may take
// arguments, as package fmt does.
type Phrase [2]string

// In returns the phrase in a language, with the spaces that French has before
// its signs.
func (p Phrase) In(tag language.Tag) string {
	if tag == language.English {
		return typeset(p[1])
	}
	return typeset(p[0])
}

// With returns the phrase in a language with its arguments.
func (p Phrase) With(tag language.Tag, args ...any) string { return fmt.Sprintf(p.In(tag), args...) }

// A Count is a phrase about one thing, and the same about several.
type Count [2]Phrase

// Of returns the phrase that agrees with a number, which is its argument.
func (c Count) Of(tag language.Tag, n int) string { return c.With(tag, n, n) }

// With returns the phrase that agrees with a number, with arguments of its own.
// None is singular in French and plural in English.
func (c Count) With(tag language.Tag, n int, args ...any) string {
	if n == 1 || n == 0 && tag != language.English {
		return c[0].With(tag, args...)
	}
	return c[1].With(tag, args...)
}

// Always returns a count that says the same of one and of several.
func Always(p Phrase) Count { return Count{p, p} }

// IfAny returns the phrase of Of as a list, which is empty for none.
func (c Count) IfAny(tag language.Tag, n int) []string {
	if n == 0 {
		return nil
	}
	return []string{c.Of(tag, n)}
}
