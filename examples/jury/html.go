package main

import (
	_ "embed" // for the page and its sheet
	"fmt"
	"html/template"
	"io"

	"golang.org/x/text/language"
)

// The page is one file that asks for no other: no script, no font, no image,
// and its sheet inside.
var (
	//go:embed page.html
	layout string
	//go:embed page.css
	sheet string
)

// writeHTML writes the page of a record. html/template escapes all that a
// session says; nothing of it is handed over as markup.
func writeHTML(w io.Writer, r *record) error {
	page, err := template.New("page").Funcs(template.FuncMap{"say": sayer(r.tag)}).Parse(layout + charts)
	if err != nil {
		return err
	}
	return page.Execute(w, newView(r))
}

// sayer gives the fixed words of the page, by their names in it.
func sayer(tag language.Tag) func(string) (string, error) {
	return func(name string) (string, error) {
		text, known := labels[name]
		if !known {
			return "", fmt.Errorf("no words for %q", name)
		}
		return typeset(text.in(tag)), nil
	}
}
