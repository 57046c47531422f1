package console

import (
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/language"

	"github.com/aap-lit/aap/internal/wording"
)

// Prose returns a text fit to be read: with the spaces of French, and with
// escapes for what cannot be seen. It leaves its own results as they are.
func Prose(text string) string { return typeset(Visible(text)) }

// spaces are the no-break spaces of French: narrow before ; ! and ?, of full
// width before : and inside « ». English has no such signs after a space.
var spaces = strings.NewReplacer(
	" ;", "\u202f;", " !", "\u202f!", " ?", "\u202f?",
	" :", "\u00a0:", "« ", "«\u00a0", " »", "\u00a0»",
)

// typeset puts no-break spaces where French has them.
func typeset(text string) string { return spaces.Replace(text) }

// Visible returns a text with escapes, such as \u202e, for what cannot be seen,
// so that no name looks like another or turns the line around it.
func Visible(text string) string {
	if !strings.ContainsFunc(text, unseen) {
		return text
	}
	var b strings.Builder
	for _, r := range text {
		if !unseen(r) {
			b.WriteRune(r)
			continue
		}
		quoted := strconv.QuoteRuneToASCII(r) // '\u202e'
		b.WriteString(quoted[1 : len(quoted)-1])
	}
	return b.String()
}

// unseen reports whether a character has no form of its own on a screen:
// controls, what the library takes for invisible, and bytes that are no UTF-8.
func unseen(r rune) bool {
	return r == unicode.ReplacementChar || !unicode.IsGraphic(r) || wording.Invisible(r)
}

// Quoted puts a name between the quotes of the language.
func Quoted(tag language.Tag, name string) string {
	return Phrase{"« %s »", "“%s”"}.With(tag, name)
}

// Sentence begins a text with a capital letter.
func Sentence(text string) string { return begun(text, unicode.ToUpper) }

// Inner begins a text without one, to stand inside a sentence.
func Inner(text string) string { return begun(text, unicode.ToLower) }

func begun(text string, letter func(rune) rune) string {
	if text == "" {
		return ""
	}
	first, size := utf8.DecodeRuneInString(text)
	return string(letter(first)) + text[size:]
}
