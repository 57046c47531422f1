package main

import (
	"math/big"
	"strconv"
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

// Room for a digit, on a narrow screen.
const digit = 3_00

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

// charts are the drawings, as templates: what stands in them is escaped with
// the page.
const charts = `
{{define "svg"}}role="img" aria-labelledby="{{.ID}}-t {{.ID}}-d"><title id="{{.ID}}-t">{{.Title}}</title><desc id="{{.ID}}-d">{{.Desc}}</desc>{{end}}

{{define "bar" -}}
<svg class="bar" width="100%" height="22" {{template "svg" .}}
{{- ""}}<rect class="ground" width="100%" height="22"/>
{{- range .Parts}}<rect class="c{{.Color}}" x="{{.X}}" width="{{.Width}}" height="22"/>
{{- if .Shown}}<text x="{{.Middle}}" y="15" text-anchor="middle">{{.Number}}</text>{{end}}{{end}}</svg>
{{- end}}
`
