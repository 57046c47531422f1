package main

import (
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

// title says at which month the indicators are read.
func (f followed) title(tag language.Tag) string {
	if f.month == 0 {
		return sayAtStart.In(tag)
	}
	return sayIndicators.With(tag, f.month)
}

// summary counts the indicators of each status there is, the best first.
func (f followed) summary(tag language.Tag) string {
	of := map[indicators.Status]int{}
	for _, each := range f.list {
		of[each.Status(f.month)]++
	}
	var parts []string
	for _, c := range []struct {
		status indicators.Status
		says   count
	}{{indicators.Achieved, countReached}, {indicators.OnTrack, countOnTrack}, {indicators.Behind, countBehind}, {indicators.NoData, countNoData}} {
		if n := of[c.status]; n > 0 {
			parts = append(parts, c.says.Of(tag, n))
		}
	}
	return strings.Join(parts, ", ") + "."
}

// said is where an indicator stands, in words.
func (f followed) said(tag language.Tag, i indicators.Indicator) string {
	return i.Status(f.month).Label(tag) + sayColon.In(tag) + inner(i.Progress(f.month).Message(tag))
}

// expected says what the straight line from the baseline to the target has at
// the month; "" where it has nothing, or where progress cannot be told.
func (f followed) expected(tag language.Tag, i indicators.Indicator) string {
	line, ok := i.Expected(f.month)
	value, err := indicators.ValueOf(line.Decimal(2))
	if !ok || err != nil || i.Progress(f.month).Undefined() != 0 {
		return ""
	}
	return sayExpected.With(tag, f.month, value.Format(tag))
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

// at is a value and its month.
func at(tag language.Tag, p indicators.Point) string {
	return sayAtMonth.With(tag, p.Value.Format(tag), p.Month)
}
