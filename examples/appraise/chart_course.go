package main

import (
	"html/template"
	"math/big"

	"golang.org/x/text/language"

	"github.com/aap-lit/aap/examples/internal/console"
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
