package scoring

import (
	"slices"
	"strings"

	"golang.org/x/text/language"

	"github.com/aap-lit/aap/internal/strict"
	"github.com/aap-lit/aap/internal/wording"
)

// A Change is the result in another case, beside the present one: the codes of
// projects, in the order of the session.
type Change struct {
	Same   bool     // whether the same projects are funded, and the same are tied
	Funded []string // in that case
	Tied   []string // in that case
	Places *Places  // of the tied, as in [Outcome]; may differ though the rest is the same
	Gained []string // funded in that case and not now, be they tied now or not
	Lost   []string // funded now and not in that case, where they may be tied
	// Unranked are the projects that have every mark and the quorum now, and
	// not in that case.
	Unranked []string

	wereTied []string // now
}

// MarshalJSON writes {"same": true, "funded": ["A"], "tied": [], "places": null,
// "gained": [], "lost": [], "unranked": []}.
func (c Change) MarshalJSON() ([]byte, error) { return strict.Written(c.write) }

func (c Change) write(w *strict.Writer, key string) {
	w.Object(key)
	c.writeMembers(w)
	w.End()
}

func (c Change) writeMembers(w *strict.Writer) {
	w.Bool("same", c.Same)
	w.Texts("funded", c.Funded)
	w.Texts("tied", c.Tied)
	c.Places.writeIfAny(w, "places")
	w.Texts("gained", c.Gained)
	w.Texts("lost", c.Lost)
	w.Texts("unranked", c.Unranked)
}

// clone returns the same change with lists of its own.
func (c Change) clone() Change {
	for _, list := range []*[]string{&c.Funded, &c.Tied, &c.Gained, &c.Lost, &c.Unranked} {
		*list = append([]string{}, *list...)
	}
	if c.Places != nil {
		c.Places = new(*c.Places)
	}
	return c
}

// changes compares other results with the present one.
type changes struct {
	now    *funding
	before Outcome
	awards []Award // Funded, Tied or else Reserve, by project
	meter  *meter
}

func (f *funding) changes(m *meter) *changes {
	c := &changes{now: f, before: f.outcome(), awards: make([]Award, len(f.session.projects)), meter: m}
	for p := range c.awards {
		c.awards[p] = Reserve
	}
	for i := range f.classes() {
		for _, p := range f.class(i) {
			c.awards[p], _ = f.decide(i, int(p))
		}
	}
	return c
}

// none returns the change to the same result, which shares the lists of the
// present one.
func (c *changes) none() Change {
	c.meter.list(c.before.Funded)
	c.meter.list(c.before.Tied)
	return Change{
		Same: true, Funded: c.before.Funded, Tied: c.before.Tied, Places: c.before.Places,
		Gained: []string{}, Lost: []string{}, Unranked: []string{}, wereTied: c.before.Tied,
	}
}

// to returns the change to another result. A list that is the present one is
// held once.
func (c *changes) to(f *funding) Change {
	o := f.outcome()
	if slices.Equal(o.Funded, c.before.Funded) {
		o.Funded = c.before.Funded
	}
	if slices.Equal(o.Tied, c.before.Tied) {
		o.Tied = c.before.Tied
	}
	change := Change{
		Funded: o.Funded, Tied: o.Tied, Places: o.Places,
		Gained: without(o.Funded, c.before.Funded), Lost: without(c.before.Funded, o.Funded),
		Unranked: []string{}, wereTied: c.before.Tied,
	}
	change.Same = slices.Equal(o.Funded, c.before.Funded) && slices.Equal(o.Tied, c.before.Tied)
	for p, standing := range f.field.standings {
		if was := c.now.field.standings[p]; standing.lacks() && !was.lacks() {
			change.Unranked = append(change.Unranked, c.now.session.projects[p].Code)
		}
	}
	for _, list := range [][]string{change.Funded, change.Tied, change.Gained, change.Lost, change.Unranked} {
		c.meter.list(list)
	}
	return change
}

// without returns the codes of a list that another does not have.
func without(list, other []string) []string {
	has := make(map[string]bool, len(other))
	for _, code := range other {
		has[code] = true
	}
	rest := []string{}
	for _, code := range list {
		if !has[code] {
			rest = append(rest, code)
		}
	}
	return rest
}

// clauses says what changes: who replaces whom, who becomes tied or no longer
// is, who is left without marks.
func (c *Change) clauses(tag language.Tag) string {
	lost := without(c.Lost, c.Tied)
	var clauses []string
	say := func(what string, who []string, args ...any) {
		if len(who) > 0 {
			clauses = append(clauses, wording.Text(tag, agreed("stability."+what, who), append([]any{named(tag, who)}, args...)...))
		}
	}
	switch {
	case c.Same && len(c.Unranked) == 0:
		return wording.Text(tag, "stability.same")
	case c.Same:
		clauses = append(clauses, wording.Text(tag, "stability.same-result"))
	case len(c.Gained) > 0 && len(lost) > 0:
		say("replaces", c.Gained, named(tag, lost))
	default:
		say("gained", c.Gained)
		say("lost", lost)
	}
	say("tied", without(c.Tied, c.wereTied))
	say("untied", without(without(c.wereTied, c.Tied), c.Funded))
	say("unranked", c.Unranked)
	return strings.Join(clauses, wording.Text(tag, "stability.and"))
}

// agreed returns the key of a text whose verb agrees with so many.
func agreed(key string, who []string) string {
	if len(who) == 1 {
		return key + ".one"
	}
	return key + ".many"
}

// named lists projects: "le projet A", "les projets A, B et C".
func named(tag language.Tag, codes []string) string {
	last := len(codes) - 1
	if last == 0 {
		return wording.Text(tag, "stability.project", codes[0])
	}
	return wording.Text(tag, "stability.projects", strings.Join(codes[:last], ", "), codes[last])
}
