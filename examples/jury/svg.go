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

// colors is the number of those in the style sheet; further criteria begin with
// the first again.
const colors = 7

func color(criterion int) int { return (criterion-1)%colors + 1 }

// digit is the room that one takes, on paper.
const digit = 4_50

// drawBar stacks the contributions to one total, of which all is the highest
// there may be. Each part has the number of its criterion on it, where that has
// the room; one that is nil has no part.
func drawBar(id, title, about string, contributions []*big.Rat, all *big.Rat) template.HTML {
	const height = 22
	d := console.NewDrawing(id, "bar", title, about, "width", "100%", "height", height)
	d.Shape("rect", "class", "ground", "width", "100%", "height", height)
	end := new(big.Rat)
	for i, worth := range contributions {
		if worth == nil {
			continue
		}
		x := share(end, all)
		end.Add(end, worth)
		width, label := share(end, all)-x, number(i+1)
		d.Shape("rect", "class", "c"+number(color(i+1)), "x", x, "width", width, "height", height)
		if width >= length(len(label))*digit {
			d.Text(label, "x", x+width/2, "y", 15, "text-anchor", "middle")
		}
	}
	return d.Done()
}

// place returns where a weight stands on the track of the present one.
func place(weight, present *big.Rat) length {
	if weight.Cmp(present) <= 0 {
		return share(weight, present) / 2
	}
	return whole - share(present, weight)/2
}

// mostDigits bounds the length of numbers that have room beside one another
// under a track.
const mostDigits = 5

// Track draws how far the weight of the i-th criterion may move. It runs from 0,
// on the left, to no limit, on the right, with the present weight in the middle:
// what lies below is drawn to scale, and a weight n times the present one stands
// at the n-th part of the way back from the right. Over the band nothing
// changes; a closed dot at its end belongs to it.
func (r *record) Track(i int, w scoring.WeightInterval) template.HTML {
	d := console.NewDrawing("track-"+number(i+1), "track", sayTrack.With(r.Tag, r.Label(w.Criterion())), r.Says(w), "width", "100%", "height", 44)
	line := func(class, x string, y1, y2 int) {
		d.Shape("line", "class", class, "x1", x, "x2", x, "y1", y1, "y2", y2)
	}
	present, from, to := w.Weight().Rat(), length(0), whole
	low, begins := w.Low()
	if begins {
		from = place(low.At.Rat(), present)
	}
	high, ends := w.High()
	if ends {
		to = place(high.At.Rat(), present)
	}
	dot := func(there bool, x length, included bool) {
		if there {
			d.Shape("circle", "class", map[bool]string{true: "closed", false: "open"}[included], "cx", x, "cy", 16, "r", 5)
		}
	}
	d.Shape("line", "class", "axis", "x1", "0", "x2", "100%", "y1", 16, "y2", 16)
	line("axis", "25%", 11, 21)
	line("axis", "75%", 11, 21)
	d.Shape("rect", "class", "band", "x", from, "width", to-from, "y", 12, "height", 8)
	line("present", "50%", 2, 30)
	dot(begins, from, low.Included)
	dot(ends, to, high.Included)
	now := console.Exact(r.Tag, present)
	half := console.Exact(r.Tag, new(big.Rat).Mul(present, big.NewRat(1, 2)))
	twice := console.Exact(r.Tag, new(big.Rat).Mul(present, big.NewRat(2, 1)))
	d.Text("0", "x", "0", "y", 42)
	if max(len(half), len(now), len(twice)) <= mostDigits {
		d.Text(half, "x", "25%", "y", 42, "text-anchor", "middle")
		d.Text(twice, "x", "75%", "y", 42, "text-anchor", "middle")
	}
	d.Text(now, "class", "now", "x", "50%", "y", 42, "text-anchor", "middle")
	d.Text("∞", "x", "100%", "y", 42, "text-anchor", "end")
	return d.Done()
}
