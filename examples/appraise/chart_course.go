package main

import (
	"html/template"
	"math/big"

	"golang.org/x/text/language"

	"github.com/aap-lit/aap/indicators"
)

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
	c := courseChart{
		chart: newChart(id, "course", courseWidth, courseHeight, named(i.Spec()), about),
		tag:   tag, spec: i.Spec(), last: max(1, month),
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
	return c.Done()
}

// number is a value as a fraction; nil when it is not available.
func number(v indicators.Value) *big.Rat {
	r, ok := new(big.Rat).SetString(v.String())
	if !ok {
		return nil
	}
	return r
}

func (c *courseChart) x(month int) int {
	return courseLeft + month*(courseRight-courseLeft)/c.last
}

func (c *courseChart) y(v *big.Rat) int {
	return courseTop + level(v, c.low, c.high, courseBottom-courseTop)
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
func (c *courseChart) observed(month int) {
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
			c.Shape("circle", "class", class, "cx", c.x(p.Month), "cy", c.y(v), "r", 4)
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
	if p, ok := c.latest(month); ok {
		gap := above
		if direction >= 0 && c.y(number(p.Value)) > courseTop+10 {
			gap = below
		}
		c.figure("latest", p, gap)
	}
}

// figure writes the figure of a point above it or below.
func (c *courseChart) figure(class string, p indicators.Point, gap int) {
	if v := number(p.Value); v != nil {
		c.label(class, c.x(p.Month), c.y(v)+gap, p.Value.Format(c.tag))
	}
}

func (c *courseChart) latest(month int) (latest indicators.Point, ok bool) {
	for _, p := range c.spec.Observations {
		if p.Month <= month && p.Value.Available() {
			latest, ok = p, true
		}
	}
	return latest, ok
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
