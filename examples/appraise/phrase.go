package main

import (
	"fmt"
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/language"
)

// A phrase is what the program says, in both languages; it may take arguments,
// as package fmt does.
type phrase struct{ fr, en string }

func (p phrase) in(tag language.Tag) string {
	if tag == language.English {
		return p.en
	}
	return p.fr
}

func (p phrase) with(tag language.Tag, args ...any) string { return fmt.Sprintf(p.in(tag), args...) }

// A count is a phrase about a number of things.
type count struct{ one, many phrase }

func (c count) of(tag language.Tag, n int) string {
	if n == 1 {
		return c.one.with(tag, n)
	}
	return c.many.with(tag, n)
}

// spaces are the no-break spaces of French: narrow before ; ! and ?, of full
// width before : and inside « ». English has no such signs after a space.
var spaces = strings.NewReplacer(
	" ;", "\u202f;", " !", "\u202f!", " ?", "\u202f?",
	" :", "\u00a0:", "« ", "«\u00a0", " »", "\u00a0»",
)

// typeset puts no-break spaces where French has them.
func typeset(text string) string { return spaces.Replace(text) }

// quoted puts a name between the quotes of the language.
func quoted(tag language.Tag, name string) string {
	return phrase{"« " + name + " »", "“" + name + "”"}.in(tag)
}

// sentence begins a text with a capital letter.
func sentence(text string) string {
	first, size := utf8.DecodeRuneInString(text)
	return string(unicode.ToUpper(first)) + text[size:]
}

// inner begins a text without one, to stand inside a sentence.
func inner(text string) string {
	first, size := utf8.DecodeRuneInString(text)
	return string(unicode.ToLower(first)) + text[size:]
}
