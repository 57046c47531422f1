package main

import (
	"html/template"
	"math/big"
	"strconv"

	"github.com/aap-lit/aap/examples/internal/console"
	"github.com/aap-lit/aap/scoring"
)

// The charts of the page are drawn here by hand. Their widths are shares of the
// place they are given, so that the signs in them keep their size on a narrow
// screen: no viewBox, no scaling. Every length is a whole number of hundredths
// of a percent, rounded down from the exact figure; the same figures stand in
// the table around each chart.

// length is a share of the width of a chart, in hundredths of a percent.
type length int

const whole length = 100_00

// String writes the length as SVG reads it.
func (l length) String() string {
	return strconv.Itoa(int(l/100)) + "." + strconv.Itoa(int(l/10%10)) + strconv.Itoa(int(l%10)) + "%"
}

// share returns how long a part is on a chart whose width stands for all.
func share(part, all *big.Rat) length { return length(console.Share(part, all, int(whole))) }

// A bar stacks the contributions to one total. Each part has the number of its
// criterion on it, where that has the room.
type bar struct {
	parts []part
	end   big.Rat
}

type part struct {
	number   int // of the criterion, from 1
	x, width length
}

// colors is the number of those in the style sheet; further criteria begin with
// the first again.
const colors = 7

func color(criterion int) int { return (criterion-1)%colors + 1 }

// digit is the room that one takes, on paper.
const digit = 4_50

// add puts the contribution of the next criterion at the end of the bar.
func (b *bar) add(number int, worth, all *big.Rat) {
	from := share(&b.end, all)
	b.end.Add(&b.end, worth)
	b.parts = append(b.parts, part{number, from, share(&b.end, all) - from})
}

// shown reports whether the number of a part has the room.
func (p part) shown() bool { return p.width >= length(len(number(p.number)))*digit }

func (b *bar) draw(id, title, about string) template.HTML {
	const height = 22
	d := console.NewDrawing(id, "bar", title, about, "width", "100%", "height", height)
	d.Shape("rect", "class", "ground", "width", "100%", "height", height)
	for _, p := range b.parts {
		d.Shape("rect", "class", "c"+number(color(p.number)), "x", p.x, "width", p.width, "height", height)
		if p.shown() {
			d.Text(number(p.number), "x", p.x+p.width/2, "y", 15, "text-anchor", "middle")
		}
	}
	return d.Done()
}

// A track is how far a weight may move. It runs from 0, on the left, to no
// limit, on the right, with the present weight in the middle: what lies below
// is drawn to scale, and a weight n times the present one stands at the n-th
// part of the way back from the right.
type track struct {
	half, present, twice string // what stands at a quarter, the half, three quarters
	from, width          length // of the band in which nothing changes
	ends                 []mark // none where the band has no end
}

// A mark is an end of the band.
type mark struct {
	x      length
	closed bool // the end belongs to the band
}

// place returns where a weight stands on the track of the present one.
func place(weight, present *big.Rat) length {
	if weight.Cmp(present) <= 0 {
		return share(weight, present) / 2
	}
	return whole - share(present, weight)/2
}

// track is how far the weight of a criterion may move.
func (r *record) track(w scoring.WeightInterval) *track {
	present := w.Weight().Rat()
	write := func(times *big.Rat) string { return console.Exact(r.Tag, times.Mul(times, present)) }
	t := &track{half: write(big.NewRat(1, 2)), present: write(big.NewRat(1, 1)), twice: write(big.NewRat(2, 1)), width: whole}
	if low, ends := w.Low(); ends {
		t.from = place(low.At.Rat(), present)
		t.width = whole - t.from
		t.ends = append(t.ends, mark{t.from, low.Included})
	}
	if high, ends := w.High(); ends {
		to := place(high.At.Rat(), present)
		t.width = to - t.from
		t.ends = append(t.ends, mark{to, high.Included})
	}
	return t
}

// mostDigits bounds the length of numbers that have room beside one another
// under a track.
const mostDigits = 5

func (t *track) draw(id, title, about string) template.HTML {
	d := console.NewDrawing(id, "track", title, about, "width", "100%", "height", 44)
	line := func(class, x string, y1, y2 int) {
		d.Shape("line", "class", class, "x1", x, "x2", x, "y1", y1, "y2", y2)
	}
	d.Shape("line", "class", "axis", "x1", "0", "x2", "100%", "y1", 16, "y2", 16)
	line("axis", "25%", 11, 21)
	line("axis", "75%", 11, 21)
	d.Shape("rect", "class", "band", "x", t.from, "width", t.width, "y", 12, "height", 8)
	line("present", "50%", 2, 30)
	for _, end := range t.ends {
		class := "open"
		if end.closed {
			class = "closed"
		}
		d.Shape("circle", "class", class, "cx", end.x, "cy", 16, "r", 5)
	}
	d.Text("0", "x", "0", "y", 42)
	if max(len(t.half), len(t.present), len(t.twice)) <= mostDigits {
		d.Text(t.half, "x", "25%", "y", 42, "text-anchor", "middle")
		d.Text(t.twice, "x", "75%", "y", 42, "text-anchor", "middle")
	}
	d.Text(t.present, "class", "now", "x", "50%", "y", 42, "text-anchor", "middle")
	d.Text("∞", "x", "100%", "y", 42, "text-anchor", "end")
	return d.Done()
}
