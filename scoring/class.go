package scoring

import (
	"strings"

	"golang.org/x/text/language"

	"github.com/aap-lit/aap/internal/strict"
	"github.com/aap-lit/aap/internal/wording"
)

// A Class is a rank and the projects that hold it (ex æquo): nothing in the
// grid separates them. The zero value is of no rank.
type Class struct {
	_       noEqual
	ranking *ranking // nil in the zero value
	place   int      // of the class
}

// Rank returns the rank, one more than there are projects before: 1, 2, 2, 4.
func (c Class) Rank() int {
	if c.ranking == nil {
		return 0
	}
	return int(c.ranking.starts[c.place]) + 1
}

// Projects returns the codes of the projects, in the order of the session.
func (c Class) Projects() []string {
	if c.ranking == nil {
		return []string{}
	}
	return c.ranking.session.codes(c.ranking.class(c.place))
}

// codes returns the codes of projects.
func (s *session) codes(projects []int32) []string {
	codes := make([]string, len(projects))
	for i, p := range projects {
		codes[i] = s.projects[p].Code
	}
	return codes
}

// SeparatedBy returns the key that separates the class from the one before:
// "total", the code of a criterion, [LowerRequest] or [Draw]; "" for the first
// class.
func (c Class) SeparatedBy() string {
	if c.ranking == nil || c.place == 0 {
		return ""
	}
	return c.ranking.session.grid.keyCode(c.ranking.by[c.place])
}

// MarshalJSON writes {"rank": 3, "projects": ["B"], "separated-by": "total"}.
func (c Class) MarshalJSON() ([]byte, error) { return strict.Written(c.write) }

func (c Class) write(w *strict.Writer, key string) {
	w.Object(key)
	w.Int("rank", c.Rank())
	w.Texts("projects", c.Projects())
	w.Text("separated-by", c.SeparatedBy())
	w.End()
}

// Message says what separates the class from the one before, and whether
// several projects hold its rank.
func (c Class) Message(tag language.Tag) string {
	var sentences []string
	if c.SeparatedBy() != "" {
		sentences = append(sentences, c.separation(tag))
	}
	if n := len(c.Projects()); n > 1 {
		sentences = append(sentences, wording.Text(tag, "scoring.tied", n))
	}
	return strings.Join(sentences, " ")
}

// separation says what separates the class from the one before.
func (c Class) separation(tag language.Tag) string {
	r := c.ranking
	above, below := int(r.class(c.place - 1)[0]), int(r.class(c.place)[0])
	switch k := r.by[c.place]; k {
	case byTotal:
		more, less := apart(tag, r.weighted.value(above), r.weighted.value(below))
		return wording.Text(tag, "scoring.separated.total", less, more)
	case byRequest:
		projects := r.session.projects
		return wording.Text(tag, "scoring.separated.lower-request",
			wording.Cents(projects[below].Request.Cents()), wording.Cents(projects[above].Request.Cents()))
	case byDraw:
		return wording.Text(tag, "scoring.separated.draw")
	default:
		more, less := apart(tag, r.mark(above, int(k)), r.mark(below, int(k)))
		name := r.session.grid.label(tag, r.session.grid.criteria[k].code)
		return wording.Text(tag, "scoring.separated.criterion", name, less, more)
	}
}

// apart shows two numbers that differ so that the difference is seen: exactly,
// if their two decimals are the same.
func apart(tag language.Tag, a, b Ratio) (string, string) {
	if strict.Fixed(a, shown) == strict.Fixed(b, shown) {
		return inPoints(tag, a, exactly(tag, a)), exactly(tag, b)
	}
	return inPoints(tag, a, points(tag, a)), points(tag, b)
}
