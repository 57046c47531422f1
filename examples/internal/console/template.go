package console

import (
	"fmt"
	"html/template"
	"io/fs"

	"golang.org/x/text/language"
)

// Template reads page.html, the page of a program, with the templates beside it
// in other files. It says a phrase by its name, and makes prose of other texts.
func Template(tag language.Tag, files fs.FS, phrases map[string]Phrase) (*template.Template, error) {
	say := func(name string) (string, error) {
		phrase, known := phrases[name]
		if !known {
			return "", fmt.Errorf("no phrase %q", name)
		}
		return phrase.In(tag), nil
	}
	return template.New("page.html").Funcs(template.FuncMap{"say": say, "prose": Prose}).ParseFS(files, "*")
}
