package main

import (
	"fmt"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/language"
)

const (
	pageWidth = 80
	indent    = "  "
)

// A paper is a page being written: lines of at most 80 characters.
type paper struct{ lines []string }

func (p *paper) text() string { return strings.Join(p.lines, "\n") + "\n" }

func (p *paper) blank() { p.lines = append(p.lines, "") }

// heading opens a part of the page.
func (p *paper) heading(text string) {
	text = typeset(text)
	p.blank()
	p.lines = append(p.lines, "── "+text+" "+strings.Repeat("─", max(0, pageWidth-utf8.RuneCountInString(text)-4)))
}

// put writes a text from where its lead ends, and lines it up under its own
// beginning.
func (p *paper) put(lead, text string) {
	width := utf8.RuneCountInString(lead)
	for _, line := range wrap(text, pageWidth-width) {
		p.lines = append(p.lines, strings.TrimRight(lead+line, " "))
		lead = strings.Repeat(" ", width)
	}
}

// wrap parts a text into lines of at most so many characters, at its spaces; a
// word that is longer is cut. What has no form on a screen is made visible.
func wrap(text string, width int) []string {
	var lines []string
	var line []rune
	for _, word := range strings.FieldsFunc(typeset(visible(text)), func(r rune) bool { return r == ' ' }) {
		next := []rune(word)
		if len(line) > 0 && len(line)+1+len(next) > width {
			lines, line = append(lines, string(line)), nil
		}
		if len(line) > 0 {
			line = append(line, ' ')
		}
		line = append(line, next...)
		for len(line) > width {
			lines, line = append(lines, string(line[:width])), line[width:]
		}
	}
	return append(lines, string(line))
}

// left and right fill a column; what is too long for it is cut.
func left(text string, width int) string {
	if runes := []rune(text); len(runes) > width {
		return string(runes[:width-1]) + "…"
	}
	return text + strings.Repeat(" ", width-utf8.RuneCountInString(text))
}

func right(text string, width int) string {
	return strings.Repeat(" ", max(0, width-utf8.RuneCountInString(text))) + text
}

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

// A count is a phrase about a number of things. French counts nothing in the
// singular, English in the plural.
type count struct{ one, many phrase }

func (c count) of(tag language.Tag, n int) string { return c.say(tag, n, n) }

// say is a phrase that agrees with a number, and has arguments of its own.
func (c count) say(tag language.Tag, n int, args ...any) string {
	if n == 1 || n == 0 && tag != language.English {
		return c.one.with(tag, args...)
	}
	return c.many.with(tag, args...)
}

// typeset puts no-break spaces where French has them.
func typeset(text string) string { return spaces.Replace(text) }

var spaces = strings.NewReplacer(
	" ;", "\u202f;", " !", "\u202f!", " ?", "\u202f?",
	" :", "\u00a0:", "« ", "«\u00a0", " »", "\u00a0»",
)

// visible writes what has no form of its own on a screen — control characters,
// marks that turn the direction of a line — as escapes.
func visible(text string) string {
	var b strings.Builder
	for _, r := range text {
		switch {
		case r == unicode.ReplacementChar:
			b.WriteString(`\ufffd`)
		case unicode.IsGraphic(r):
			b.WriteRune(r)
		default:
			quoted := strconv.QuoteRuneToASCII(r) // '\u202e'
			b.WriteString(quoted[1 : len(quoted)-1])
		}
	}
	return b.String()
}
