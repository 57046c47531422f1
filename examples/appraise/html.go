package main

import (
	"embed"
	"fmt"
	"html/template"
	"io"
	"strings"

	"golang.org/x/text/language"

	"github.com/aap-lit/aap/eligibility"
)

//go:embed page.html page.css
var pageFiles embed.FS

// A site is one HTML page being written, an article for each input as it comes.
type site struct {
	tag       language.Tag
	call      eligibility.Call
	several   bool // inputs there may be
	templates *template.Template
	begun     bool
}

func newSite(tag language.Tag, call eligibility.Call, several bool) (*site, error) {
	say := func(name string) (string, error) {
		words, ok := pagePhrases[name]
		if !ok {
			return "", fmt.Errorf("no phrase %q", name)
		}
		return words.in(tag), nil
	}
	templates, err := template.New("").Funcs(template.FuncMap{"say": say}).ParseFS(pageFiles, "page.html", "page.css")
	return &site{tag: tag, call: call, several: several, templates: templates}, err
}

// article writes a part of the page, the head before the first.
func (s *site) article(out io.Writer, name, title string, about any) error {
	if !s.begun {
		s.begun = true
		if err := s.part(out, "head", struct {
			Title, Code string
			Several     bool
		}{title, s.call.Terms().Code, s.several}); err != nil {
			return err
		}
	}
	return s.part(out, name, about)
}

// end writes the foot of the page.
func (s *site) end(out io.Writer) error {
	return s.part(out, "foot", footing(s.tag, s.call))
}

func (s *site) part(out io.Writer, name string, about any) error {
	var b strings.Builder
	err := s.templates.ExecuteTemplate(&b, name, about)
	if err == nil {
		_, err = io.WriteString(out, legible(b.String()))
	}
	return err
}

// legible sets the texts of a page between its tags as the language does, and
// writes what has no form of its own on a screen as escapes. A style sheet is
// left as it is.
func legible(page string) string {
	var b strings.Builder
	for page != "" {
		text, rest, tagged := strings.Cut(page, "<")
		lines := strings.Split(text, "\n")
		for i, line := range lines {
			lines[i] = typeset(visible(line))
		}
		b.WriteString(strings.Join(lines, "\n"))
		if !tagged {
			break
		}
		end := strings.IndexByte(rest, '>') + 1
		if strings.HasPrefix(rest, "style") {
			end = strings.Index(rest, "</style")
		}
		b.WriteString("<" + rest[:end])
		page = rest[end:]
	}
	return b.String()
}
