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

// writeHTML writes the page of a record. html/template escapes what a session
// says, and package console what stands in the drawings.
func writeHTML(w io.Writer, r *record) error {
	page, err := template.New("page").Funcs(template.FuncMap{"say": sayer(r.tag)}).Parse(layout)
	if err != nil {
		return err
	}
	return page.Execute(w, newView(r))
}

// sayer returns the fixed words of the page, by the names that it has for them.
func sayer(tag language.Tag) func(string) (string, error) {
	return func(name string) (string, error) {
		text, known := labels[name]
		if !known {
			return "", fmt.Errorf("no words for %q", name)
		}
		return text.In(tag), nil
	}
}
