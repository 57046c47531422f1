package main

import (
	"embed"
	"fmt"
	"html/template"
	"io"

	"golang.org/x/text/language"

	"github.com/aap-lit/aap/eligibility"
)

//go:embed page.html page.css
var pageFiles embed.FS

// A site is one HTML page being written, an article for each input as it comes.
type site struct {
	out       io.Writer
	tag       language.Tag
	call      eligibility.Call
	several   bool // inputs there may be
	templates *template.Template
	begun     bool
}

func newSite(out io.Writer, tag language.Tag, call eligibility.Call, several bool) (*site, error) {
	say := func(name string) (string, error) {
		words, ok := pagePhrases[name]
		if !ok {
			return "", fmt.Errorf("no phrase %q", name)
		}
		return words.In(tag), nil
	}
	templates, err := template.New("").Funcs(template.FuncMap{"say": say}).ParseFS(pageFiles, "page.html", "page.css")
	return &site{out: out, tag: tag, call: call, several: several, templates: templates}, err
}

// article writes a part of the page, the head before the first.
func (s *site) article(name, title string, about any) error {
	if !s.begun {
		s.begun = true
		if err := s.part("head", struct {
			Title, Code string
			Several     bool
		}{title, s.call.Terms().Code, s.several}); err != nil {
			return err
		}
	}
	return s.part(name, about)
}

// end writes the foot of the page.
func (s *site) end() error { return s.part("foot", footing(s.tag, s.call)) }

func (s *site) part(name string, about any) error {
	return s.templates.ExecuteTemplate(s.out, name, about)
}
