package main

import (
	"strings"
	"unicode/utf8"

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

// summary counts the indicators of each status there is, the best first.
func (f followed) summary(tag language.Tag) string {
	counted := map[indicators.Status]int{}
	for _, each := range f.list {
		counted[each.Status(f.month)]++
	}
	var parts []string
	for _, c := range []struct {
		status indicators.Status
		says   count
	}{{indicators.Achieved, countReached}, {indicators.OnTrack, countOnTrack}, {indicators.Behind, countBehind}, {indicators.NoData, countNoData}} {
		if n := counted[c.status]; n > 0 {
			parts = append(parts, c.says.of(tag, n))
		}
	}
	return strings.Join(parts, ", ") + "."
}

// title says at which month the indicators are read.
func (f followed) title(tag language.Tag) string {
	if f.month == 0 {
		return sayAtStart.in(tag)
	}
	return sayIndicators.with(tag, f.month)
}

// said is where an indicator stands, in words.
func (f followed) said(tag language.Tag, i indicators.Indicator) string {
	return sayStanding.with(tag, i.Status(f.month).Label(tag), inner(i.Progress(f.month).Message(tag)))
}

// expected says what the straight line from the baseline to the target has at
// the month; "" where it has nothing, or where progress cannot be told.
func (f followed) expected(tag language.Tag, i indicators.Indicator) string {
	line, ok := i.Expected(f.month)
	value, err := indicators.ValueOf(line.Decimal(2))
	if !ok || err != nil || i.Progress(f.month).Undefined() != 0 {
		return ""
	}
	return sayExpected.with(tag, f.month, value.Format(tag))
}

// named is an indicator for people: what it measures, and in what.
func named(i indicators.Indicator) string {
	spec := i.Spec()
	name := spec.Label
	if name == "" {
		name = spec.Code
	}
	if spec.Unit != "" {
		name += " (" + spec.Unit + ")"
	}
	return name
}

func statusSign(s indicators.Status) sign {
	switch s {
	case indicators.Achieved:
		return good
	case indicators.OnTrack:
		return sign{"▸", good.look}
	case indicators.Behind:
		return wrong
	}
	return pending
}

// at is a value and its month.
func at(tag language.Tag, p indicators.Point) string {
	return sayAtMonth.with(tag, p.Value.Format(tag), p.Month)
}

// figures are the baseline, the target, the latest value and the progress of an
// indicator; what is not there is a dash.
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

// progress shows how far along the indicators are, in four columns of figures.
func (p *page) progress(f followed) {
	if len(f.list) == 0 {
		return
	}
	p.heading(f.title(p.tag))
	p.put(indent, f.summary(p.tag), plain)
	p.blank()
	heads := [4]string{sayBaseline.in(p.tag), sayTarget.in(p.tag), sayActual.in(p.tag), sayProgress.in(p.tag)}
	p.columns(heads, dim)
	for _, each := range f.list {
		status := each.Status(f.month)
		s := statusSign(status)
		p.putDressed(indent+s.mark+" ", s.look, named(each)+" — "+status.Label(p.tag), bold)
		cells := f.figures(p.tag, each)
		if !p.columns(cells, plain) {
			p.put(margin, sayEach.with(p.tag, heads[0], cells[0], heads[1], cells[1], heads[2], cells[2], heads[3], cells[3]), plain)
		}
		if why := each.Progress(f.month).Undefined(); why != 0 {
			p.put(margin, sentence(why.Label(p.tag))+".", dim)
		}
		if expected := f.expected(p.tag, each); expected != "" {
			p.put(margin, expected, dim)
		}
	}
}

// columns writes figures one under the other; false when one is too long to.
func (p *page) columns(cells [4]string, look look) bool {
	row := margin
	for i, width := range [4]int{17, 17, 26, 16} {
		if utf8.RuneCountInString(cells[i]) >= width {
			return false
		}
		row += right(cells[i], width)
	}
	p.lines = append(p.lines, p.dress(look, row))
	return true
}
