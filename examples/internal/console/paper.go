package console

import (
	"io"
	"io/fs"
	"strings"
	"unicode/utf8"
)

// Width is that of a page, in characters; Indent is where its text begins.
const (
	Width  = 80
	Indent = "  "
)

// A Paper is a page being written for a terminal, of lines no longer than Width.
// Its zero value is an empty page without colours.
type Paper struct {
	Colours bool
	lines   []string
}

// Text returns what is written, which ends with a line feed.
func (p *Paper) Text() string { return strings.Join(p.lines, "\n") + "\n" }

// Line writes a line as it is.
func (p *Paper) Line(text string) { p.lines = append(p.lines, text) }

// Blank writes an empty line.
func (p *Paper) Blank() { p.Line("") }

// Title names the page among others.
func (p *Paper) Title(text string) {
	p.PutIn(Bold, "", text)
	p.Line(p.Dress(Dim, strings.Repeat("═", Width)))
}

// Heading opens a part of the page.
func (p *Paper) Heading(text string) {
	rule := strings.Repeat("─", max(0, Width-utf8.RuneCountInString(text)-4))
	p.Blank()
	p.Line(p.Dress(Dim, "── ") + p.Dress(Bold, text) + p.Dress(Dim, " "+rule))
}

// Rule closes the page, but for its foot.
func (p *Paper) Rule() {
	p.Blank()
	p.Line(p.Dress(Dim, strings.Repeat("─", Width)))
}

// Put writes texts one below the other, each from where its lead ends, and
// lines them up under their own beginning.
func (p *Paper) Put(lead string, texts ...string) { p.PutIn(Plain, lead, texts...) }

// PutIn is Put with a look for the texts.
func (p *Paper) PutIn(look Look, lead string, texts ...string) {
	for _, text := range texts {
		p.PutAfter(lead, Plain, text, look)
	}
}

// PutAfter is Put with a look for the lead and one for the text.
func (p *Paper) PutAfter(lead string, leadLook Look, text string, look Look) {
	width := utf8.RuneCountInString(lead)
	for _, line := range Wrap(text, Width-width) {
		p.Line(p.Dress(leadLook, lead) + p.Dress(look, line))
		lead = strings.Repeat(" ", width)
	}
}

// Wrap parts a text, made fit to be read, into lines of at most so many
// characters: at its spaces, and within a word that is longer than a line.
func Wrap(text string, width int) []string {
	var lines []string
	var line []rune
	for _, word := range strings.FieldsFunc(Prose(text), func(r rune) bool { return r == ' ' }) {
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

// Left fills a column to the right of a text, made fit to be read; what is too
// long for it is cut.
func Left(text string, width int) string {
	runes := []rune(Prose(text))
	if len(runes) > width {
		return string(runes[:width-1]) + "…"
	}
	return string(runes) + strings.Repeat(" ", width-len(runes))
}

// Right fills a column to the left of a figure; what is too long for it stays
// whole.
func Right(text string, width int) string {
	return strings.Repeat(" ", max(0, width-utf8.RuneCountInString(text))) + text
}

// A Look is how a text is dressed, as parameters of an ANSI escape sequence.
type Look string

// The looks of texts.
const (
	Plain Look = ""
	Bold  Look = "1"
	Dim   Look = "2"
	Green Look = "1;32"
	Red   Look = "1;31"
	Amber Look = "1;33"
)

// Dress gives a text a look, on a page in colours.
func (p *Paper) Dress(look Look, text string) string {
	if !p.Colours || look == Plain || text == "" {
		return text
	}
	return "\x1b[" + string(look) + "m" + text + "\x1b[0m"
}

// Colours reports whether a page may have colours: it goes to a terminal that
// can show them, and nobody asked for none.
func Colours(stdout io.Writer, env func(string) string) bool {
	out, ok := stdout.(interface{ Stat() (fs.FileInfo, error) })
	if !ok || env("NO_COLOR") != "" || env("TERM") == "dumb" {
		return false
	}
	info, err := out.Stat()
	return err == nil && info.Mode()&fs.ModeCharDevice != 0
}
