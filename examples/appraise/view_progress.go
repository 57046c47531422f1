package main

import (
	"cmp"
	"html/template"
	"slices"
	"strconv"
	"strings"

	"golang.org/x/text/language"

	"github.com/aap-lit/aap/indicators"
)

// maxMonth is the last month of a project.
const maxMonth = 120

// followed are the indicators of a project at the end of one of its months.
type followed struct {
	list  []indicators.Indicator
	month int
}

// follow reads indicators at a month; 0 is the last month in which one of them
// was observed, or the start when none was.
func follow(set indicators.Set, month int) followed {
	f := followed{set.Indicators(), month}
	if month > 0 {
		return f
	}
	for _, each := range f.list {
		if last, ok := each.Actual(maxMonth); ok {
			f.month = max(f.month, last.Month)
		}
	}
	return f
}

// said is where an indicator stands, in words.
func (f followed) said(tag language.Tag, i indicators.Indicator) string {
	return i.Status(f.month).Label(tag) + sayColon.In(tag) + inner(i.Progress(f.month).Message(tag))
}

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

// Notes are the figures of an indicator, in sentences.
func (c course) Notes() string { return strings.TrimSpace(c.Observed + " " + c.Expected) }

// Indicators puts indicators in words; nil when there is none.
func (v *view) Indicators() *progress {
	if v.in.indicators == nil || len(v.in.indicators.Indicators()) == 0 {
		return nil
	}
	f := follow(*v.in.indicators, v.asked.month)
	p := &progress{
		Title: sayIndicators.With(v.tag, f.month),
		Heads: [4]string{sayBaseline.In(v.tag), sayTarget.In(v.tag), sayActual.In(v.tag), sayProgress.In(v.tag)},
	}
	if f.month == 0 {
		p.Title = sayAtStart.In(v.tag)
	}
	p.Table = newTable("wide", sayIndicatorTable.In(v.tag), append(append([]string{sayIndicator.In(v.tag)}, p.Heads[:]...), sayStatus.In(v.tag))...)
	of := map[indicators.Status]int{}
	for n, each := range f.list {
		of[each.Status(f.month)]++
		c := v.course(v.ID+"-i"+strconv.Itoa(n+1), f, each)
		told := c.Figures[3]
		if c.Unknown != "" {
			told = c.Unknown
		}
		p.Table.add(c.Name, figure(c.Figures[0]), figure(c.Figures[1]), figure(c.Figures[2]), figure(told), cell{State: &c.State})
		p.Courses = append(p.Courses, c)
	}
	p.Summary = strings.Join(slices.Concat(
		countReached.IfAny(v.tag, of[indicators.Achieved]), countOnTrack.IfAny(v.tag, of[indicators.OnTrack]),
		countBehind.IfAny(v.tag, of[indicators.Behind]), countNoData.IfAny(v.tag, of[indicators.NoData])), ", ") + "."
	return p
}

func (v *view) course(id string, f followed, i indicators.Indicator) course {
	spec, status, far := i.Spec(), i.Status(f.month), i.Progress(f.month)
	c := course{Name: prose(named(spec)), Observed: v.observations(spec)}
	c.State = stateOf(status.Label(v.tag), status == indicators.Achieved || status == indicators.OnTrack, status == indicators.Behind)
	if status == indicators.OnTrack {
		c.State.Sign = "▸"
	}
	for n := range c.Figures {
		c.Figures[n] = "–"
	}
	if spec.Baseline.Value.Available() {
		c.Figures[0] = v.at(spec.Baseline)
	}
	if spec.Target != (indicators.Point{}) {
		c.Figures[1] = v.at(spec.Target)
	}
	if actual, ok := i.Actual(f.month); ok {
		c.Figures[2] = v.at(actual)
	}
	if why := far.Undefined(); why != 0 {
		c.Unknown = sentence(why.Label(v.tag))
	} else {
		c.Figures[3] = far.Message(v.tag)
		line, ok := i.Expected(f.month) // on the straight line from the baseline to the target
		if value, err := indicators.ValueOf(line.Decimal(2)); ok && err == nil {
			c.Expected = sayExpected.With(v.tag, f.month, value.Format(v.tag))
		}
	}
	about := f.said(v.tag, i) + ". " + c.Notes()
	c.Chart = func() template.HTML { return drawCourse(id, v.tag, i, f.month, about) }
	return c
}

// named is an indicator for people: what it measures, and in what.
func named(spec indicators.Spec) string {
	name := cmp.Or(spec.Label, spec.Code)
	if spec.Unit != "" {
		name += " (" + spec.Unit + ")"
	}
	return name
}

// at is a value and its month.
func (v *view) at(p indicators.Point) string {
	return sayAtMonth.With(v.tag, p.Value.Format(v.tag), p.Month)
}

// observations are all the figures of an indicator, in a sentence.
func (v *view) observations(spec indicators.Spec) string {
	say := func(p indicators.Point) string {
		if !p.Value.Available() && p.Month == 0 {
			return p.Value.Format(v.tag)
		}
		return v.at(p)
	}
	seen := []string{}
	for _, o := range spec.Observations {
		seen = append(seen, v.at(o))
	}
	if len(seen) == 0 {
		seen = []string{sayNoneSeen.In(v.tag)}
	}
	return sayObserved.With(v.tag, say(spec.Baseline), say(spec.Target), strings.Join(seen, ", "))
}
