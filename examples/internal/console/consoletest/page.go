package consoletest

import (
	"encoding/xml"
	"errors"
	"io"
	"regexp"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/aap-lit/aap/examples/internal/console"
)

// An Element is a part of a page of HTML.
type Element struct {
	Name     string
	Attrs    map[string]string
	Parent   *Element
	Children []*Element
	Text     string // of the element and of all in it
	Own      string // of the element alone
}

// Read reads a page as strictly as XML, and returns what holds its elements.
func Read(t *testing.T, page string) *Element {
	t.Helper()
	in := xml.NewDecoder(strings.NewReader(page))
	root := &Element{}
	at := root
	for {
		token, err := in.Token()
		if errors.Is(err, io.EOF) {
			require.Same(t, root, at, "an element is not closed: %s", at.Name)
			return root
		}
		require.NoError(t, err)
		switch token := token.(type) {
		case xml.StartElement:
			e := &Element{Name: token.Name.Local, Attrs: map[string]string{}, Parent: at}
			for _, a := range token.Attr {
				require.NotContains(t, e.Attrs, a.Name.Local)
				e.Attrs[a.Name.Local] = a.Value
			}
			at.Children, at = append(at.Children, e), e
		case xml.EndElement:
			at = at.Parent
		case xml.CharData:
			at.Own += string(token)
			for up := at; up != nil; up = up.Parent {
				up.Text += string(token)
			}
		}
	}
}

// All returns the elements of a name below this one, in the order of the page;
// of any name, for "".
func (e *Element) All(name string) []*Element {
	var list []*Element
	for _, child := range e.Children {
		if name == "" || child.Name == name {
			list = append(list, child)
		}
		list = append(list, child.All(name)...)
	}
	return list
}

// First returns the first of All, which is there.
func (e *Element) First(t *testing.T, name string) *Element {
	t.Helper()
	list := e.All(name)
	require.NotEmpty(t, list, name)
	return list[0]
}

// Within reports whether an element of a name is above this one.
func (e *Element) Within(name string) bool {
	for e = e.Parent; e != nil; e = e.Parent {
		if e.Name == name {
			return true
		}
	}
	return false
}

// What a page may be made of: nothing in it runs or asks for another file.
var (
	elements = words(`html head meta title style body main header footer nav article section h1 h2 h3 h4 p a ul ol li dl div dt dd
		figure figcaption table caption thead tbody tr th td span bdi strong code wbr svg title desc defs pattern path rect line circle text`)
	attributes = words(`lang charset name content class id href scope colspan data-label data-head aria-hidden aria-label aria-labelledby
		role width height x y x1 x2 y1 y2 cx cy r d fill text-anchor viewBox patternUnits`)
	active = regexp.MustCompile(`(?i)@import|https?:|javascript:|^data:|//`)
	inside = regexp.MustCompile(`^(?:url\()?#([a-z0-9-]+)\)?$`)
)

func words(list string) map[string]bool {
	known := map[string]bool{}
	for _, word := range strings.Fields(list) {
		known[word] = true
	}
	return known
}

// Sound refuses a page that a reader without eyes, without colours or without a
// network could not read, and returns its elements.
func Sound(t *testing.T, page, lang string) *Element {
	t.Helper()
	require.True(t, strings.HasPrefix(page, "<!DOCTYPE html>\n<html lang="))
	root := Read(t, page)
	require.Equal(t, lang, root.First(t, "html").Attrs["lang"])
	for _, name := range []string{"h1", "main", "footer", "style"} {
		require.Len(t, root.All(name), 1, name)
	}
	ids := soundParts(t, root)
	for _, svg := range root.All("svg") {
		require.Equal(t, "img", svg.Attrs["role"])
		title, desc := svg.Children[0], svg.Children[1]
		require.Equal(t, []string{"title", "desc"}, []string{title.Name, desc.Name})
		require.Equal(t, title.Attrs["id"]+" "+desc.Attrs["id"], svg.Attrs["aria-labelledby"])
		require.NotEmpty(t, strings.TrimSpace(title.Text))
		require.NotEmpty(t, strings.TrimSpace(desc.Text))
		require.NotEqual(t, title.Text, desc.Text, "a description says more than the title")
	}
	for _, e := range root.All("") {
		for _, id := range strings.Fields(e.Attrs["aria-labelledby"]) {
			require.True(t, ids[id], id)
		}
		for _, name := range []string{"href", "fill"} {
			if value, given := e.Attrs[name]; given {
				to := inside.FindStringSubmatch(value)
				require.True(t, to != nil && ids[to[1]], value)
			}
		}
	}
	for line := range strings.SplitSeq(page, "\n") {
		require.Equal(t, console.Visible(line), line, "nothing is hidden")
	}
	require.Empty(t, leftovers.FindString(page))
	return root
}

// soundParts looks at each element by itself and at the order of headings, and
// returns the ids there are.
func soundParts(t *testing.T, root *Element) map[string]bool {
	t.Helper()
	ids, level := map[string]bool{}, 0
	for _, e := range root.All("") {
		require.True(t, elements[e.Name], "<%s>", e.Name)
		for name, value := range e.Attrs {
			require.True(t, attributes[name], "<%s %s=%q>", e.Name, name, value)
			require.True(t, name == "data-head" || name == "data-label" || !active.MatchString(value), "<%s %s=%q>", e.Name, name, value)
		}
		if id, given := e.Attrs["id"]; given {
			require.False(t, ids[id], "id %s twice", id)
			ids[id] = true
		}
		if len(e.Name) == 2 && e.Name[0] == 'h' && '1' <= e.Name[1] && e.Name[1] <= '6' {
			next := int(e.Name[1] - '0')
			require.LessOrEqual(t, next, level+1, "no level of headings is left out: %s", e.Text)
			require.NotEmpty(t, strings.TrimSpace(e.Text))
			level = next
		}
		switch e.Name {
		case "table":
			require.Equal(t, "caption", e.Children[0].Name)
		case "figure":
			require.NotEmpty(t, e.All("figcaption"))
		case "th":
			require.Contains(t, []string{"row", "col"}, e.Attrs["scope"])
		case "style":
			require.NotRegexp(t, `(?i)url\(|@import`, e.Text)
		}
	}
	return ids
}
