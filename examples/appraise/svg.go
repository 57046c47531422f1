package main

import (
	"fmt"
	"html"
	"html/template"
	"math/big"
	"strings"

	"golang.org/x/text/language"

	"github.com/aap-lit/aap/indicators"
)

// A drawing is an SVG being drawn, on whole coordinates. Its colours are those
// of the page, by class. It is an image with a title and a description.
type drawing struct{ strings.Builder }

func newDrawing(id, class string, width, height int, title, about string) *drawing {
	var d drawing
	fmt.Fprintf(&d, `<svg class="%s" viewBox="0 0 %d %d" role="img" aria-labelledby="%s-t %[4]s-d">`, class, width, height, id)
	fmt.Fprintf(&d, `<title id="%s-t">%s</title><desc id="%[1]s-d">%s</desc>`, id, html.EscapeString(title), html.EscapeString(about))
	return &d
}

func (d *drawing) rect(class string, x, y, width, height int) {
	fmt.Fprintf(d, `<rect class="%s" x="%d" y="%d" width="%d" height="%d"/>`, class, x, y, width, height)
}

func (d *drawing) line(class string, x1, y1, x2, y2 int) {
	fmt.Fprintf(d, `<line class="%s" x1="%d" y1="%d" x2="%d" y2="%d"/>`, class, x1, y1, x2, y2)
}

func (d *drawing) dot(class string, x, y int) {
	fmt.Fprintf(d, `<circle class="%s" cx="%d" cy="%d" r="4"/>`, class, x, y)
}

// text writes words that begin, end or are centred ("start", "end", "middle")
// at a place.
func (d *drawing) text(class, anchor string, x, y int, words string) {
	fmt.Fprintf(d, `<text class="%s" text-anchor="%s" x="%d" y="%d">%s</text>`, class, anchor, x, y, html.EscapeString(words))
}

// done is the drawing, every text of which was escaped when it was written.
func (d *drawing) done() template.HTML { return template.HTML(d.String() + "</svg>") }

// part is how long a part of a whole is, on a line of a width, rounded down.
func part(of, whole int64, width int) int {
	if whole <= 0 {
		return 0
	}
	length := new(big.Int).Mul(big.NewInt(of), big.NewInt(int64(width)))
	return int(length.Quo(length, big.NewInt(whole)).Int64())
}

// chartWidth is the width of a chart: about that of a small screen, so that its
// letters are as large as those around it.
const chartWidth = 360

// A stack is a bar of several parts, one after the other.
type stack struct {
	name, figure string
	parts        []int64
	funded, last int // months of it that are funded, and that there are; none without months
}

// stacks draws bars on one scale, the greatest as wide as the chart. Parts are
// told apart by a pattern each, which the key names.
func stacks(id, title, about string, key []string, funded, later string, bars []stack) template.HTML {
	const line, step, bar, strip, cell = 18, 62, 22, 7, chartWidth / 12
	top := line*((len(key)+1)/2+1) + 6 // two names of the key on a line
	d := newDrawing(id, "chart", chartWidth, top+step*len(bars), title, about)
	d.WriteString("<defs>")
	for i, path := range []string{"", "M-1 7 7 -1M-1 1 1 -1M5 7 7 5", "M0 3H6"} {
		fmt.Fprintf(d, `<pattern id="%s-p%d" width="6" height="6" patternUnits="userSpaceOnUse"><rect class="s%[2]d" width="6" height="6"/><path class="hatch" d="%s"/></pattern>`, id, i+1, path)
	}
	d.WriteString("</defs>")
	fill := func(i, x, y, width, height int) {
		fmt.Fprintf(d, `<rect class="part" fill="url(#%s-p%d)" x="%d" y="%d" width="%d" height="%d"/>`, id, i%3+1, x, y, width, height)
	}
	for i, name := range key {
		x, y := i%2*chartWidth/2, i/2*line
		fill(i, x, y+1, 12, 12)
		d.text("small", "start", x+18, y+11, name)
	}
	for i, name := range []string{funded, later} {
		x, y := i*chartWidth/2, line*((len(key)+1)/2)
		d.rect([]string{"month funded", "month"}[i], x+1, y+4, 11, strip)
		d.text("small", "start", x+18, y+12, name)
	}

	var greatest int64
	for _, b := range bars {
		greatest = max(greatest, total(b.parts))
	}
	for i, b := range bars {
		y := top + i*step
		d.text("name", "start", 0, y+12, b.name)
		d.text("figure", "end", chartWidth, y+12, b.figure)
		d.rect("track", 0, y+18, chartWidth, bar)
		before := int64(0)
		for k, p := range b.parts {
			from, to := part(before, greatest, chartWidth), part(before+p, greatest, chartWidth)
			if before += p; to > from {
				fill(k, from, y+18, to-from, bar)
			}
		}
		for m := range b.last {
			class := "month"
			if m < b.funded {
				class = "month funded"
			}
			d.rect(class, m*cell+1, y+18+bar+3, cell-2, strip)
		}
	}
	return d.done()
}

func total(parts []int64) int64 {
	var sum int64
	for _, p := range parts {
		sum += p
	}
	return sum
}

// A limited is an amount and the most that it may be, with the words of both.
type limited struct {
	amount, limit                    int64
	name, figure, limitName, limited string
}

// limits draws amounts against their limits, each pair on its own scale; what
// is beyond a limit has a pattern.
func limits(id, title, about string, all []limited) template.HTML {
	const step, bar = 66, 20
	d := newDrawing(id, "chart", chartWidth, step*len(all), title, about)
	fmt.Fprintf(d, `<defs><pattern id="%s-p" width="6" height="6" patternUnits="userSpaceOnUse"><rect class="beyond" width="6" height="6"/><path class="hatch" d="M-1 7 7 -1M-1 1 1 -1M5 7 7 5"/></pattern></defs>`, id)
	for i, l := range all {
		y, scale := i*step, max(l.amount, l.limit)
		within, end := part(min(l.amount, l.limit), scale, chartWidth-2), part(l.amount, scale, chartWidth-2)
		at := part(l.limit, scale, chartWidth-2) + 1
		d.text("name", "start", 0, y+12, l.name)
		d.text("figure", "end", chartWidth, y+12, l.figure)
		d.rect("track", 0, y+18, chartWidth, bar)
		d.rect("within", 0, y+18, within, bar)
		if end > within {
			fmt.Fprintf(d, `<rect fill="url(#%s-p)" x="%d" y="%d" width="%d" height="%d"/>`, id, within, y+18, end-within, bar)
		}
		d.line("limit", at, y+15, at, y+18+bar+4)
		d.text("small", "start", 0, y+54, l.limitName)
		d.text("small", "end", chartWidth, y+54, l.limited)
	}
	return d.done()
}

// gauge draws a mark on its scale.
func gauge(id, title, about string, mark, low, high *big.Rat) template.HTML {
	const width, height = 120, 12
	d := newDrawing(id, "gauge", width, height, title, about)
	d.rect("track", 0, 0, width, height)
	d.rect("within", 0, 0, width-level(mark, low, high, width), height)
	return d.done()
}

// level is how far below the highest value another is, on a height, rounded
// down; half of it when all values are one.
func level(v, low, high *big.Rat, height int) int {
	span := new(big.Rat).Sub(high, low)
	if span.Sign() == 0 {
		return height / 2
	}
	down := new(big.Rat).Sub(high, v)
	down.Quo(down.Mul(down, new(big.Rat).SetInt64(int64(height))), span)
	return int(new(big.Int).Quo(down.Num(), down.Denom()).Int64())
}

// The field that the course of an indicator is drawn on.
const (
	courseWidth, courseHeight = 300, 150
	courseLeft, courseRight   = 8, courseWidth - 8
	courseTop, courseBottom   = 32, 104
	courseAxis                = 124
)

// A course draws an indicator: a broken line from the baseline to the target,
// what was observed, and the month it is read at.
type course struct {
	*drawing
	tag       language.Tag
	spec      indicators.Spec
	low, high *big.Rat
	last      int // month at the right end
}

// drawCourse draws an indicator as it stands at a month.
func drawCourse(id string, tag language.Tag, i indicators.Indicator, month int, about string) template.HTML {
	c := course{
		drawing: newDrawing(id, "course", courseWidth, courseHeight, named(i), about),
		tag:     tag, spec: i.Spec(), last: max(1, month),
	}
	points := append([]indicators.Point{c.spec.Baseline, c.spec.Target}, c.spec.Observations...)
	for _, p := range points {
		c.last = max(c.last, p.Month)
		if v := number(p.Value); v != nil {
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
	return c.done()
}

// number is a value as a fraction; nil when it is not available.
func number(v indicators.Value) *big.Rat {
	r, ok := new(big.Rat).SetString(v.String())
	if !ok {
		return nil
	}
	return r
}

func (c *course) x(month int) int {
	return courseLeft + month*(courseRight-courseLeft)/c.last
}

func (c *course) y(v *big.Rat) int {
	return courseTop + level(v, c.low, c.high, courseBottom-courseTop)
}

// axis draws the months, and the one that is read.
func (c *course) axis(month int) {
	c.line("axis", courseLeft, courseAxis, courseRight, courseAxis)
	x := c.x(month)
	c.line("now", x, 16, x, courseAxis+4)
	c.label("small", x, 11, sayMonth.with(c.tag, month))
	if x > courseLeft+30 {
		c.text("small", "start", courseLeft, courseAxis+16, "0")
	}
	c.text("small", "end", courseRight, courseAxis+16, sayMonth.with(c.tag, c.last))
}

// plan draws the line from the baseline to the target, which stays there.
func (c *course) plan() {
	from, to := number(c.spec.Baseline.Value), number(c.spec.Target.Value)
	start, due := c.x(c.spec.Baseline.Month), c.x(c.spec.Target.Month)
	if from != nil && to != nil {
		c.line("plan", start, c.y(from), due, c.y(to))
		c.line("plan", due, c.y(to), courseRight, c.y(to))
	}
	if from != nil {
		c.rect("end", start-3, c.y(from)-3, 6, 6)
	}
	if to != nil {
		c.rect("end", due-3, c.y(to)-3, 6, 6)
	}
}

// observed draws the observations, joined where none is missing between them;
// hollow when they are later than the month.
func (c *course) observed(month int) {
	var before *indicators.Point
	for i, p := range c.spec.Observations {
		x, v := c.x(p.Month), number(p.Value)
		if v == nil {
			c.line("missing", x-4, courseAxis-4, x+4, courseAxis+4)
			c.line("missing", x-4, courseAxis+4, x+4, courseAxis-4)
			before = nil
			continue
		}
		if before != nil {
			c.line("seen", c.x(before.Month), c.y(number(before.Value)), x, c.y(v))
		}
		before = &c.spec.Observations[i]
	}
	for _, p := range c.spec.Observations {
		if v := number(p.Value); v != nil {
			class := "dot"
			if p.Month > month {
				class = "dot later"
			}
			c.dot(class, c.x(p.Month), c.y(v))
		}
	}
}

// labels writes the figures of the baseline, of the target unless it is the
// same, and of the latest observation, out of the way of the line. Where there
// is no room among many observations, they stand in the text alone.
func (c *course) labels(month, direction int) {
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
	if p, ok := c.latest(month); ok {
		gap := above
		if direction >= 0 && c.y(number(p.Value)) > courseTop+10 {
			gap = below
		}
		c.figure("latest", p, gap)
	}
}

// figure writes the figure of a point above it or below.
func (c *course) figure(class string, p indicators.Point, gap int) {
	if v := number(p.Value); v != nil {
		c.label(class, c.x(p.Month), c.y(v)+gap, p.Value.Format(c.tag))
	}
}

func (c *course) latest(month int) (latest indicators.Point, ok bool) {
	for _, p := range c.spec.Observations {
		if p.Month <= month && p.Value.Available() {
			latest, ok = p, true
		}
	}
	return latest, ok
}

// label writes a short text at a point, so that it does not leave the field; a
// long one stands in the table alone.
func (c *course) label(class string, x, y int, words string) {
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
