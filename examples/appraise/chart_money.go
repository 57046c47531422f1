package main

import (
	"fmt"
	"html/template"
	"math/big"
	"slices"

	"github.com/aap-lit/aap/budget"
	"github.com/aap-lit/aap/examples/internal/console"
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
		c.text("figure", "end", chartWidth, y+12, v.amount(p.Total))
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
		y, scale := i*step, max(amount.Cents(), highest.Cents())
		end, at := share(amount.Cents(), scale, chartWidth-2), share(highest.Cents(), scale, chartWidth-2)
		c.text("name", "start", 0, y+12, l.name.In(v.tag))
		c.text("figure", "end", chartWidth, y+12, v.amount(amount))
		c.rect("track", 0, y+18, chartWidth, bar)
		c.rect("within", 0, y+18, min(end, at), bar)
		if end > at {
			c.Shape("rect", "fill", "url(#"+id+"-p)", "x", at, "y", y+18, "width", end-at, "height", bar)
		}
		c.line("limit", at+1, y+15, at+1, y+18+bar+4)
		c.text("small", "start", 0, y+54, l.most.In(v.tag))
		c.text("small", "end", chartWidth, y+54, v.amount(highest))
	}
	return c.Done()
}
