package main

import (
	"html/template"
	"strconv"
	"strings"

	"golang.org/x/text/language"

	"github.com/aap-lit/aap/indicators"
)

// progress is how far along the indicators are.
type progress struct {
	Title, Summary string
	Heads          [4]string // of the figures of each
	Courses        []course
	Table          table
}

// A course is an indicator: where it stands, its figures in words and in a
// chart.
type course struct {
	State             state
	Name              string
	Figures           [4]string // baseline, target, latest value, progress; a dash for what is not there
	Unknown, Expected string    // why progress cannot be told, or what it would be at a steady pace
	Observed          string
	Chart             drawing
}

// newProgress puts indicators in words; nil when there is none.
func newProgress(id string, tag language.Tag, set indicators.Set, month int) *progress {
	f := follow(set, month)
	if len(f.list) == 0 {
		return nil
	}
	p := &progress{
		Title: f.title(tag), Summary: f.summary(tag),
		Heads: [4]string{sayBaseline.In(tag), sayTarget.In(tag), sayActual.In(tag), sayProgress.In(tag)},
	}
	p.Table = newTable("wide", sayIndicatorTable.In(tag), append(append([]string{sayIndicator.In(tag)}, p.Heads[:]...), sayStatus.In(tag))...)
	for i, each := range f.list {
		c := f.course(id+"-i"+strconv.Itoa(i+1), tag, each)
		told := c.Figures[3]
		if c.Unknown != "" {
			told = c.Unknown
		}
		p.Table.add(c.Name, figure(c.Figures[0]), figure(c.Figures[1]), figure(c.Figures[2]), figure(told), cell{State: &c.State})
		p.Courses = append(p.Courses, c)
	}
	return p
}

func (f followed) course(id string, tag language.Tag, i indicators.Indicator) course {
	c := course{
		State: standing(i.Status(f.month), tag), Name: prose(named(i)), Figures: f.figures(tag, i),
		Expected: f.expected(tag, i), Observed: observations(tag, i.Spec()),
	}
	if why := i.Progress(f.month).Undefined(); why != 0 {
		c.Unknown = sentence(why.Label(tag))
	}
	about := f.said(tag, i) + ". " + c.Notes()
	c.Chart = func() template.HTML { return drawCourse(id, tag, i, f.month, about) }
	return c
}

// Notes are the figures of an indicator, in sentences.
func (c course) Notes() string { return strings.TrimSpace(c.Observed + " " + c.Expected) }

func standing(s indicators.Status, tag language.Tag) state {
	switch word := s.Label(tag); s {
	case indicators.Achieved:
		return good(word)
	case indicators.OnTrack:
		return state{good(word).Class, "▸", word}
	case indicators.Behind:
		return wrong(word)
	default:
		return pending(word)
	}
}

func (f followed) figures(tag language.Tag, i indicators.Indicator) [4]string {
	const none = "–"
	cells := [4]string{none, none, none, none}
	spec := i.Spec()
	if spec.Baseline.Value.Available() {
		cells[0] = at(tag, spec.Baseline)
	}
	if spec.Target != (indicators.Point{}) {
		cells[1] = at(tag, spec.Target)
	}
	if actual, ok := i.Actual(f.month); ok {
		cells[2] = at(tag, actual)
	}
	if progress := i.Progress(f.month); progress.Undefined() == 0 {
		cells[3] = progress.Message(tag)
	}
	return cells
}

// observations are all the figures of an indicator, in a sentence.
func observations(tag language.Tag, spec indicators.Spec) string {
	say := func(p indicators.Point) string {
		if !p.Value.Available() && p.Month == 0 {
			return p.Value.Format(tag)
		}
		return at(tag, p)
	}
	seen := []string{}
	for _, o := range spec.Observations {
		seen = append(seen, at(tag, o))
	}
	if len(seen) == 0 {
		seen = []string{sayNoneSeen.In(tag)}
	}
	return sayObserved.With(tag, say(spec.Baseline), say(spec.Target), strings.Join(seen, ", "))
}
