package console

import (
	"fmt"
	"html"
	"html/template"
	"strings"
)

// A Drawing is an SVG being drawn for a page of HTML: an image with a title and
// a description, whose colours are those of the page, by class. The attributes
// of its elements are given as pairs of a name and a value.
type Drawing struct{ svg strings.Builder }

// NewDrawing returns an empty drawing of a size, which is attributes.
func NewDrawing(id, class, title, about string, size ...any) *Drawing {
	d := &Drawing{}
	d.Open("svg", append(append([]any{"class", class}, size...), "role", "img", "aria-labelledby", id+"-t "+id+"-d")...)
	d.words("title", title, "id", id+"-t")
	d.words("desc", about, "id", id+"-d")
	return d
}

// Open begins an element that has others in it, and Close ends it.
func (d *Drawing) Open(name string, attributes ...any) {
	d.tag(name, attributes)
	d.svg.WriteString(">")
}

// Close ends the element that was opened last.
func (d *Drawing) Close(name string) { d.svg.WriteString("</" + name + ">") }

// Shape draws an element without content.
func (d *Drawing) Shape(name string, attributes ...any) {
	d.tag(name, attributes)
	d.svg.WriteString("/>")
}

// Text writes words, made fit to be read.
func (d *Drawing) Text(words string, attributes ...any) { d.words("text", words, attributes...) }

// Done returns the drawing. Nothing stands in it but what was escaped when it
// was written.
func (d *Drawing) Done() template.HTML { return template.HTML(d.svg.String() + "</svg>") }

func (d *Drawing) words(name, words string, attributes ...any) {
	d.Open(name, attributes...)
	d.svg.WriteString(html.EscapeString(Prose(words)))
	d.Close(name)
}

func (d *Drawing) tag(name string, attributes []any) {
	d.svg.WriteString("<" + name)
	for i := 0; i < len(attributes); i += 2 {
		fmt.Fprintf(&d.svg, ` %s="%s"`, attributes[i], html.EscapeString(fmt.Sprint(attributes[i+1])))
	}
}
