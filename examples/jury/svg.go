package main

import (
	"math/big"
	"strconv"

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

// share is the length that part has, when all is the whole.
func share(part, all *big.Rat) length {
	if part.Sign() <= 0 || all.Sign() <= 0 {
		return 0
	}
	if part.Cmp(all) >= 0 {
		return whole
	}
	ratio := new(big.Rat).Quo(part, all)
	hundredths := new(big.Int).Mul(ratio.Num(), big.NewInt(int64(whole)))
	return length(hundredths.Quo(hundredths, ratio.Denom()).Int64())
}

// A picture is what every chart has: its number on the page, and its words for
// who cannot see it.
type picture struct {
	ID          string
	Title, Desc string
}

// A bar stacks the contributions to one total. Each part has the number of its
// criterion on it, where that has the room.
type bar struct {
	picture
	Parts []part
	end   *big.Rat
}

type part struct {
	Number           int // of the criterion, from 1
	Color            int // 1 to colors
	X, Middle, Width length
	Shown            bool
}

// colors are those of the sheet; criteria beyond take them up again.
const colors = 7

// Room for a digit, on paper.
const digit = 4_50

// add puts the contribution of a criterion at the end of the bar.
func (b *bar) add(criterion int, worth, all *big.Rat) {
	if b.end == nil {
		b.end = new(big.Rat)
	}
	from := share(b.end, all)
	b.end.Add(b.end, worth)
	width := share(b.end, all) - from
	b.Parts = append(b.Parts, part{
		Number: criterion + 1, Color: criterion%colors + 1,
		X: from, Middle: from + width/2, Width: width,
		Shown: width >= length(len(strconv.Itoa(criterion+1)))*digit,
	})
}

// A track is how far a weight may move. It runs from 0, on the left, to no
// limit, on the right, with the present weight in the middle: what lies below
// is drawn to scale, and a weight n times the present one stands at the n-th
// part of the way back from the right.
type track struct {
	picture
	Half, Present, Twice string // what stands at a quarter, the half, three quarters
	Ticks                bool   // there is room for the first and the last of these
	From, Width          length // of the band in which nothing changes
	Ends                 []mark // none where the band has no end
}

// A mark is an end of the band.
type mark struct {
	X      length
	Closed bool // the end belongs to the band
}

// place is where a weight stands on the track of the present one.
func place(weight, present *big.Rat) length {
	if weight.Cmp(present) <= 0 {
		return share(weight, present) / 2
	}
	return whole - share(present, weight)/2
}

// band draws the interval of a weight.
func (t *track) band(present *big.Rat, w scoring.WeightInterval) {
	from, to := length(0), whole
	if low, ends := w.Low(); ends {
		from = place(low.At.Rat(), present)
		t.Ends = append(t.Ends, mark{from, low.Included})
	}
	if high, ends := w.High(); ends {
		to = place(high.At.Rat(), present)
		t.Ends = append(t.Ends, mark{to, high.Included})
	}
	t.From, t.Width = from, to-from
}

// charts are the drawings, as templates: what stands in them is escaped with
// the page.
const charts = `
{{define "picture"}}<title id="{{.ID}}-t">{{.Title}}</title><desc id="{{.ID}}-d">{{.Desc}}</desc>{{end}}

{{define "bar" -}}
<svg class="bar" width="100%" height="22" role="img" aria-labelledby="{{.ID}}-t {{.ID}}-d">{{template "picture" .}}
{{- ""}}<rect class="ground" width="100%" height="22"/>
{{- range .Parts}}<rect class="c{{.Color}}" x="{{.X}}" width="{{.Width}}" height="22"/>
{{- if .Shown}}<text x="{{.Middle}}" y="15" text-anchor="middle">{{.Number}}</text>{{end}}{{end}}</svg>
{{- end}}

{{define "track" -}}
<svg class="track" width="100%" height="44" role="img" aria-labelledby="{{.ID}}-t {{.ID}}-d">{{template "picture" .}}
{{- ""}}<line class="axis" x1="0" x2="100%" y1="16" y2="16"/>
{{- ""}}<line class="axis" x1="25%" x2="25%" y1="11" y2="21"/><line class="axis" x1="75%" x2="75%" y1="11" y2="21"/>
{{- ""}}<rect class="band" x="{{.From}}" width="{{.Width}}" y="12" height="8"/>
{{- ""}}<line class="present" x1="50%" x2="50%" y1="2" y2="30"/>
{{- range .Ends}}<circle class="{{if .Closed}}closed{{else}}open{{end}}" cx="{{.X}}" cy="16" r="5"/>{{end}}
{{- ""}}<text x="0" y="42">0</text>{{if .Ticks}}<text x="25%" y="42" text-anchor="middle">{{.Half}}</text>
{{- ""}}<text x="75%" y="42" text-anchor="middle">{{.Twice}}</text>{{end}}
{{- ""}}<text class="now" x="50%" y="42" text-anchor="middle">{{.Present}}</text>
{{- ""}}<text x="100%" y="42" text-anchor="end">∞</text></svg>
{{- end}}
`
