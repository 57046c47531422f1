package main

import (
	"fmt"
	"html/template"
	"math/big"
	"slices"

	"golang.org/x/text/language"

	"github.com/aap-lit/aap/budget"
	"github.com/aap-lit/aap/examples/internal/console"
	"github.com/aap-lit/aap/indicators"
)

// A chart is a drawing on whole coordinates, each of its shapes of a class of
// the page's.
type chart struct{ *console.Drawing }

func newChart(id, class string, width, height int, title, about string) chart {
	return chart{console.NewDrawing(id, class, title, about, "viewBox", fmt.Sprintf("0 0 %d %d", width, height))}
}

func (c chart) rect(class string, x, y, width, height int) {
	c.Shape("rect", "class", class, "x", x, "y", y, "width", width, "height", height)
}

func (c chart) line(class string, x1, y1, x2, y2 int) {
	c.Shape("line", "class", class, "x1", x1, "y1", y1, "x2", x2, "y2", y2)
}

// text writes words that begin, end or are centred ("start", "end", "middle")
// at a place.
func (c chart) text(class, anchor string, x, y int, words string) {
	c.Text(words, "class", class, "text-anchor", anchor, "x", x, "y", y)
}

// pattern defines a ground with strokes over it, to fill other shapes with.
func (c chart) pattern(id, ground, strokes string) {
	const size = 6
	c.Open("pattern", "id", id, "width", size, "height", size, "patternUnits", "userSpaceOnUse")
	c.Shape("rect", "class", ground, "width", size, "height", size)
	c.Shape("path", "class", "hatch", "d", strokes)
	c.Close("pattern")
}

// slanted are the strokes of a hatching.
const slanted = "M-1 7 7 -1M-1 1 1 -1M5 7 7 5"

// share is how long a part of a whole is, on a line of a width.
func share(part, whole int64, width int) int {
	return console.Share(big.NewRat(part, 1), big.NewRat(whole, 1), width)
}

// chartWidth is the width of a chart: about that of a small screen, so that its
// letters are as large as those around it.
const chartWidth = 360

// drawBars draws what each period costs on one scale, the whole as wide as the
// chart. Kinds of cost are told apart by a pattern each, which the key names.
func (v *view) drawBars(id string, m *money) template.HTML {
	const line, step, bar, strip, cell = 18, 62, 22, 7, chartWidth / 12
	half := func(i int) int { return i % 2 * chartWidth / 2 } // two names of the key on a line
	months := line * ((len(m.Kinds) + 1) / 2)
	top := months + line + 6
	c := newChart(id, "chart", chartWidth, top+step*len(m.Periods), sayBars.In(v.tag), sayBarsAbout.In(v.tag))
	c.Open("defs")
	for i, strokes := range []string{"", slanted, "M0 3H6"} {
		c.pattern(fmt.Sprintf("%s-p%d", id, i+1), fmt.Sprintf("s%d", i+1), strokes)
	}
	c.Close("defs")
	fill := func(i, x, y, width, height int) {
		c.Shape("rect", "class", "part", "fill", fmt.Sprintf("url(#%s-p%d)", id, i%3+1), "x", x, "y", y, "width", width, "height", height)
	}
	for i, kind := range m.Kinds {
		fill(i, half(i), i/2*line+1, 12, 12)
		c.text("small", "start", half(i)+18, i/2*line+11, kind)
	}
	for i, name := range []phrase{sayFundedMonth, sayLaterMonth} {
		c.rect(monthClass(i == 0), half(i)+1, months+4, 11, strip)
		c.text("small", "start", half(i)+18, months+12, name.In(v.tag))
	}
	whole := m.Periods[0].Total.Cents()
	for i, p := range m.Periods {
		y := top + i*step
		c.text("name", "start", 0, y+12, sentence(p.Name))
		c.text("figure", "end", chartWidth, y+12, m.amount(p.Total))
		c.rect("track", 0, y+18, chartWidth, bar)
		before := int64(0)
		for k, part := range p.Parts {
			from, to := share(before, whole, chartWidth), share(before+part.Cents(), whole, chartWidth)
			if before += part.Cents(); to > from {
				fill(k, from, y+18, to-from, bar)
			}
		}
		for month, funded := range p.Months {
			c.rect(monthClass(funded), month*cell+1, y+18+bar+3, cell-2, strip)
		}
	}
	return c.Done()
}

func monthClass(funded bool) string {
	if funded {
		return "month funded"
	}
	return "month"
}

// A limited is an amount and the most that it may be.
type limited struct {
	name, most      phrase
	amount, highest budget.Figure
}

// limits compares the cost with the cap, and the request with the share, where
// both are known; nil where neither is.
func (v *view) limits(id string, plan budget.Plan) drawing {
	a, none := v.call.Financing().Assess(plan), budget.Figure{}
	all := slices.DeleteFunc([]limited{{sayTotal, sayCap, a.Capped, a.Cap}, {sayRequest, sayShare, a.Request, a.Share}},
		func(l limited) bool { return l.amount == none || l.highest == none })
	if len(all) == 0 {
		return nil
	}
	return func() template.HTML { return v.drawLimits(id, all) }
}

// drawLimits draws each amount and its limit on a scale of their own, with a
// pattern beyond the limit.
func (v *view) drawLimits(id string, all []limited) template.HTML {
	const step, bar = 66, 20
	c := newChart(id, "chart", chartWidth, step*len(all), sayLimits.In(v.tag), sayLimitsAbout.In(v.tag))
	c.Open("defs")
	c.pattern(id+"-p", "beyond", slanted)
	c.Close("defs")
	for i, l := range all {
		amount, _ := l.amount.Amount()
		highest, _ := l.highest.Amount()
		said := budget.FormatAll(v.tag, amount, highest)
		y, scale := i*step, max(amount.Cents(), highest.Cents())
		end, at := share(amount.Cents(), scale, chartWidth-2), share(highest.Cents(), scale, chartWidth-2)
		c.text("name", "start", 0, y+12, l.name.In(v.tag))
		c.text("figure", "end", chartWidth, y+12, said[0])
		c.rect("track", 0, y+18, chartWidth, bar)
		c.rect("within", 0, y+18, min(end, at), bar)
		if end > at {
			c.Shape("rect", "fill", "url(#"+id+"-p)", "x", at, "y", y+18, "width", end-at, "height", bar)
		}
		c.line("limit", at+1, y+15, at+1, y+18+bar+4)
		c.text("small", "start", 0, y+54, l.most.In(v.tag))
		c.text("small", "end", chartWidth, y+54, said[1])
	}
	return c.Done()
}

// drawGauge draws a mark on its scale.
func drawGauge(id, title, about string, mark, low, high *big.Rat) template.HTML {
	const width, height = 120, 12
	d := newChart(id, "gauge", width, height, title, about)
	d.rect("track", 0, 0, width, height)
	d.rect("within", 0, 0, width-level(mark, low, high, width), height)
	return d.Done()
}

// level is how far below the highest value another is, on a height, rounded
// down; half of it when all values are one.
func level(v, low, high *big.Rat, height int) int {
	span := new(big.Rat).Sub(high, low)
	if span.Sign() == 0 {
		return height / 2
	}
	return console.Share(new(big.Rat).Sub(high, v), span, height)
}

// The field that the course of an indicator is drawn on.
const (
	courseWidth, courseHeight = 300, 150
	courseLeft, courseRight   = 8, courseWidth - 8
	courseTop, courseBottom   = 32, 104
	courseAxis                = 124
)

// A courseChart draws an indicator: a broken line from the baseline to the
// target, what was observed, and the month it is read at.
type courseChart struct {
	chart
	tag       language.Tag
	spec      indicators.Spec
	low, high *big.Rat
	last      int // month at the right end
}

// drawCourse draws an indicator as it stands at a month.
func drawCourse(id string, tag language.Tag, i indicators.Indicator, month int, about string) template.HTML {
	c := courseChart{tag: tag, spec: i.Spec(), last: max(1, month)}
	c.chart = newChart(id, "course", courseWidth, courseHeight, named(c.spec), about)
	for _, p := range append([]indicators.Point{c.spec.Baseline, c.spec.Target}, c.spec.Observations...) {
		c.last = max(c.last, p.Month)
		d, known := p.Value.Decimal()
		if v := d.Rat(); known {
			if c.low == nil || v.Cmp(c.low) < 0 {
				c.low = v
			}
			if c.high == nil || v.Cmp(c.high) > 0 {
				c.high = v
			}
		}
	}
	c.axis(month)
	if c.low != nil {
		c.plan()
		c.observed(month)
		c.labels(month, i.Direction())
	}
	return c.Done()
}

func (c *courseChart) x(month int) int {
	return courseLeft + month*(courseRight-courseLeft)/c.last
}

// y is where a value stands; false when it is not available.
func (c *courseChart) y(v indicators.Value) (int, bool) {
	d, known := v.Decimal()
	if !known {
		return 0, false
	}
	return courseTop + level(d.Rat(), c.low, c.high, courseBottom-courseTop), true
}

// axis draws the months, and the one that is read.
func (c *courseChart) axis(month int) {
	c.line("axis", courseLeft, courseAxis, courseRight, courseAxis)
	x := c.x(month)
	c.line("now", x, 16, x, courseAxis+4)
	c.label("small", x, 11, sayMonth.With(c.tag, month))
	if x > courseLeft+30 {
		c.text("small", "start", courseLeft, courseAxis+16, "0")
	}
	c.text("small", "end", courseRight, courseAxis+16, sayMonth.With(c.tag, c.last))
}

// plan draws the line from the baseline to the target, which stays there.
func (c *courseChart) plan() {
	from, begins := c.y(c.spec.Baseline.Value)
	to, ends := c.y(c.spec.Target.Value)
	start, due := c.x(c.spec.Baseline.Month), c.x(c.spec.Target.Month)
	if begins && ends {
		c.line("plan", start, from, due, to)
		c.line("plan", due, to, courseRight, to)
	}
	if begins {
		c.rect("end", start-3, from-3, 6, 6)
	}
	if ends {
		c.rect("end", due-3, to-3, 6, 6)
	}
}

// observed draws the observations, joined where none is missing between them;
// hollow when they are later than the month.
func (c *courseChart) observed(month int) {
	beforeX, beforeY, joined := 0, 0, false
	for _, p := range c.spec.Observations {
		x := c.x(p.Month)
		y, known := c.y(p.Value)
		switch {
		case !known:
			c.line("missing", x-4, courseAxis-4, x+4, courseAxis+4)
			c.line("missing", x-4, courseAxis+4, x+4, courseAxis-4)
		case joined:
			c.line("seen", beforeX, beforeY, x, y)
		}
		beforeX, beforeY, joined = x, y, known
	}
	for _, p := range c.spec.Observations {
		class := "dot"
		if p.Month > month {
			class = "dot later"
		}
		if y, known := c.y(p.Value); known {
			c.Shape("circle", "class", class, "cx", c.x(p.Month), "cy", y, "r", 4)
		}
	}
}

// labels writes the figures of the baseline, of the target unless it is the
// same, and of the latest observation, out of the way of the line. Where there
// is no room among many observations, they stand in the text alone.
func (c *courseChart) labels(month, direction int) {
	const above, below, crowd = -8, 16, 24
	if len(c.spec.Observations) > crowd {
		return
	}
	gapFrom, gapTo := below, above
	if direction < 0 {
		gapFrom, gapTo = above, below
	}
	c.figure("small", c.spec.Baseline, gapFrom)
	if direction != 0 || !c.spec.Baseline.Value.Available() {
		c.figure("small", c.spec.Target, gapTo)
	}
	var latest indicators.Point
	for _, p := range c.spec.Observations {
		if p.Month <= month && p.Value.Available() {
			latest = p
		}
	}
	gap := above
	if y, _ := c.y(latest.Value); direction >= 0 && y > courseTop+10 {
		gap = below
	}
	c.figure("latest", latest, gap)
}

// figure writes the figure of a point, if it is available, above it or below.
func (c *courseChart) figure(class string, p indicators.Point, gap int) {
	if y, known := c.y(p.Value); known {
		c.label(class, c.x(p.Month), y+gap, p.Value.Format(c.tag))
	}
}

// label writes a short text at a point, so that it does not leave the field; a
// long one stands in the table alone.
func (c *courseChart) label(class string, x, y int, words string) {
	const longest, near = 16, 60
	anchor := "middle"
	switch {
	case len([]rune(words)) > longest:
		return
	case x < near:
		anchor, x = "start", max(x-4, 0)
	case x > courseWidth-near:
		anchor, x = "end", min(x+4, courseWidth)
	}
	c.text(class, anchor, x, y, words)
}
