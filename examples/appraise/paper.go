package main

import (
	"io"
	"io/fs"
	"strings"
	"unicode/utf8"

	"golang.org/x/text/language"
)

const (
	pageWidth = 80
	indent    = "  "
)

// A paper is a page being written: lines of at most 80 characters.
type paper struct {
	tag    language.Tag
	colour bool
	lines  []string
}

func (p *paper) text() string { return strings.Join(p.lines, "\n") + "\n" }

func (p *paper) blank() { p.lines = append(p.lines, "") }

// title names the page itself, among others.
func (p *paper) title(text string) {
	for _, line := range wrap(text, pageWidth) {
		p.lines = append(p.lines, p.dress(bold, line))
	}
	p.lines = append(p.lines, p.dress(dim, strings.Repeat("═", pageWidth)))
}

// heading opens a part of the page.
func (p *paper) heading(text string) {
	text = typeset(text)
	rule := strings.Repeat("─", max(0, pageWidth-utf8.RuneCountInString(text)-4))
	p.blank()
	p.lines = append(p.lines, p.dress(dim, "── ")+p.dress(bold, text)+p.dress(dim, " "+rule))
}

// put writes a text from where its lead ends, and lines it up under its own
// beginning.
func (p *paper) put(lead, text string, look look) { p.putDressed(lead, plain, text, look) }

func (p *paper) putDressed(lead string, leadLook look, text string, look look) {
	width := utf8.RuneCountInString(lead)
	for _, line := range wrap(text, pageWidth-width) {
		p.lines = append(p.lines, p.dress(leadLook, lead)+p.dress(look, line))
		lead = strings.Repeat(" ", width)
	}
}

// row writes a name and, at the end of the column of figures, a figure.
func (p *paper) row(name, figure string, look look) {
	const column = 72
	name = indent + indent + typeset(name)
	gap := max(1, column-utf8.RuneCountInString(name)-utf8.RuneCountInString(figure))
	p.lines = append(p.lines, p.dress(look, name+strings.Repeat(" ", gap)+figure))
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

// A look is how a text is dressed, as parameters of an ANSI escape sequence.
type look string

const (
	plain look = ""
	bold  look = "1"
	dim   look = "2"
)

// dress gives a text a look, on a page in colours.
func (p *paper) dress(look look, text string) string {
	if !p.colour || look == plain || text == "" {
		return text
	}
	return "\x1b[" + string(look) + "m" + text + "\x1b[0m"
}

// colours tells whether a page may be dressed: it goes to a terminal that can
// show it, and nobody asked for none.
func colours(stdout io.Writer, env func(string) string) bool {
	out, ok := stdout.(interface{ Stat() (fs.FileInfo, error) })
	if !ok || env("NO_COLOR") != "" || env("TERM") == "dumb" {
		return false
	}
	info, err := out.Stat()
	return err == nil && info.Mode()&fs.ModeCharDevice != 0
}
