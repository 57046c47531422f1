package console

import (
	"fmt"
	"html/template"
	"io/fs"

	"golang.org/x/text/language"
)

// Template reads page.html, the page of a program. It puts page.css where it
// asks for the sheet, says a phrase by its name, and makes prose of other texts.
func Template(tag language.Tag, files fs.FS, phrases map[string]Phrase) (*template.Template, error) {
	sheet, err := fs.ReadFile(files, "page.css")
	if err != nil {
		return nil, err
	}
	return template.New("page.html").Funcs(template.FuncMap{
		"sheet": func() template.CSS { return template.CSS(sheet) },
		"prose": Prose,
		"say": func(name string) (string, error) {
			phrase, known := phrases[name]
			if !known {
				return "", fmt.Errorf("no phrase %q", name)
			}
			return phrase.In(tag), nil
		},
	}).ParseFS(files, "page.html")
}
