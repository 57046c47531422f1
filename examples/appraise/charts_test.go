package main

import (
	"fmt"
	"math/big"
	"strconv"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
	"golang.org/x/text/language"

	"github.com/aap-lit/aap/examples/internal/console"
	"github.com/aap-lit/aap/examples/internal/console/consoletest"
)

func TestShare(t *testing.T) {
	cases := []struct {
		reason    string
		of, whole int64
		want      int
	}{
		{"none of it", 0, 7, 0},
		{"all of it", 7, 7, 360},
		{"rounded down", 1, 7, 51},
		{"nothing is part of nothing", 0, 0, 0},
		{"the greatest amount there is", 99_999_999_999_999, 100_000_000_000_000, 359},
	}
	for _, c := range cases {
		require.Equal(t, c.want, share(c.of, c.whole, 360), c.reason)
	}
}

func TestLevel(t *testing.T) {
	at := func(v, low, high string) int {
		number := func(text string) *big.Rat { r, _ := new(big.Rat).SetString(text); return r }
		return level(number(v), number(low), number(high), 72)
	}
	require.Equal(t, 0, at("20", "-10", "20"), "the highest")
	require.Equal(t, 72, at("-10", "-10", "20"), "the lowest")
	require.Equal(t, 24, at("10", "-10", "20"), "a third of the way down")
	require.Equal(t, 36, at("5", "5", "5"), "all values are one")
	require.Equal(t, 71, at("0.000001", "0", "1"), "rounded down")
}

// shapes lists the figures of a kind of shape in a chart: those of its class.
func shapes(root *consoletest.Element, chart, name, class string) []*consoletest.Element {
	var found []*consoletest.Element
	for _, e := range root.All(name) {
		if e.Attrs["class"] == class && e.Parent.Attrs["class"] == chart {
			found = append(found, e)
		}
	}
	return found
}

func whole(t *testing.T, e *consoletest.Element, name string) int {
	t.Helper()
	n, err := strconv.Atoi(e.Attrs[name])
	require.NoError(t, err)
	return n
}

func TestBarsOfCosts(t *testing.T) {
	root := consoletest.Read(t, sheetOf("").Stdout)
	funded := shapes(root, "chart", "rect", "month funded")
	require.Len(t, funded, 18+1, "the funded months, and one in the key")
	require.Len(t, shapes(root, "chart", "rect", "month"), 12+1, "the others")
	var parts []*consoletest.Element
	for _, e := range shapes(root, "chart", "rect", "part") {
		if e.Attrs["height"] == "22" {
			parts = append(parts, e)
		}
	}
	require.Len(t, parts, 4*3, "the whole and three years, of three kinds")
	ends := []int{360, 360 * 14152525 / 31825050, 360 * 13152525 / 31825050, 360 * 4520000 / 31825050}
	for i, want := range ends {
		bar := parts[3*i : 3*i+3]
		x := 0
		for k, e := range bar {
			require.Equal(t, x, whole(t, e, "x"), "parts touch")
			require.Contains(t, e.Attrs["fill"], fmt.Sprintf("-p%d)", k+1), "each kind has its pattern")
			x += whole(t, e, "width")
		}
		require.Equal(t, want, x, "as long as its cost")
	}
}

func TestMonthsThatAreFunded(t *testing.T) {
	for _, c := range []struct {
		reason            string
		last, want, later int
	}{
		{"all of a short project", 17, 17, 0}, {"to the last of them", 18, 18, 0}, {"one month more is not", 19, 18, 1}, {"nor are later years", 25, 18, 7},
	} {
		input := fmt.Sprintf(`{"budget": {"lines": [{"kind": "other", "amount": "1000", "from": 1, "to": %d}]}}`, c.last)
		root := consoletest.Read(t, sheetOf(input, "-").Stdout)
		require.Len(t, shapes(root, "chart", "rect", "month funded"), c.want+1, c.reason)
		require.Len(t, shapes(root, "chart", "rect", "month"), c.later+1, c.reason)
	}
}

func TestLimits(t *testing.T) {
	beyond := func(root *consoletest.Element) (n int) {
		for _, e := range root.All("rect") {
			if strings.HasSuffix(e.Attrs["fill"], "-limits-p)") {
				n += whole(t, e, "width")
			}
		}
		return n
	}
	require.Zero(t, beyond(consoletest.Read(t, sheetOf("").Stdout)), "nothing is beyond its limit")
	root := consoletest.Read(t, sheetOf("", "-sample", "refused").Stdout)
	within := shapes(root, "chart", "rect", "within")
	require.Len(t, within, 2)
	require.Equal(t, 358*460/500, whole(t, within[0], "width"), "the cost, on the scale of the cap")
	require.Equal(t, 358*215/225, whole(t, within[1], "width"), "the share, on the scale of the request")
	require.Equal(t, 358-358*215/225, beyond(root), "what is asked beyond it")
	require.Len(t, shapes(root, "chart", "line", "limit"), 2)
}

func TestLimitsNeedBothFigures(t *testing.T) {
	require.NotContains(t, sheetOf("", "-sample", "labase").Stdout, "<svg", "no cost was published")
	page := sheetOf(`{"budget": {"lines": []}}`, "-").Stdout
	require.Len(t, shapes(consoletest.Read(t, page), "chart", "line", "limit"), 1, "the cost has a cap; no request is known")
}

func TestCourses(t *testing.T) {
	root := consoletest.Read(t, sheetOf("", "-month", "12").Stdout)
	courses := 0
	for _, e := range root.All("svg") {
		if e.Attrs["class"] == "course" {
			courses++
		}
	}
	require.Equal(t, 5, courses)
	require.Len(t, shapes(root, "course", "circle", "dot"), 2+2+2+1+1, "what was seen by month 12")
	require.Len(t, shapes(root, "course", "circle", "dot later"), 1+1+1+0+1, "and after it")
	require.Len(t, shapes(root, "course", "line", "missing"), 2, "the strokes of a cross")
	require.Len(t, shapes(root, "course", "line", "now"), 5)
	require.Len(t, shapes(root, "course", "line", "seen"), 2+2+2+0+1, "no line over what is missing")
	for _, e := range root.All("text") {
		require.GreaterOrEqual(t, whole(t, e, "x"), 0)
		require.LessOrEqual(t, whole(t, e, "x"), chartWidth)
	}
}

func TestNoLineOverWhatIsMissing(t *testing.T) {
	input := watched(fmt.Sprintf(agents, `{"month": 1, "value": "1"}, {"month": 2, "value": "2"}, {"month": 3, "value": "not-available"}, {"month": 4, "value": "4"}`))
	root := consoletest.Read(t, sheetOf(input, "-").Stdout)
	require.Len(t, shapes(root, "course", "line", "seen"), 1)
	require.Len(t, shapes(root, "course", "circle", "dot"), 3)
}

func TestFiguresAmongManyObservations(t *testing.T) {
	for _, c := range []struct{ many, want int }{{24, 3 + 3}, {25, 3}} { // the months have theirs
		var seen []string
		for m := 1; m <= c.many; m++ {
			seen = append(seen, fmt.Sprintf(`{"month": %d, "value": "%d"}`, m, m))
		}
		input := watched(fmt.Sprintf(agents, strings.Join(seen, ",")))
		require.Len(t, consoletest.Read(t, sheetOf(input, "-").Stdout).All("text"), c.want)
	}
}

func TestMarksOnTheirScale(t *testing.T) {
	root := consoletest.Read(t, sheetOf("", "-sample", "jury").Stdout)
	bars := shapes(root, "gauge", "rect", "within")
	require.Len(t, bars, 7)
	require.Equal(t, 120*4/5, whole(t, bars[0], "width"))
	require.Equal(t, "de 0 à 5", saySpan.With(language.French, console.Exact(language.French, new(big.Rat)), console.Exact(language.French, big.NewRat(5, 1))))
	require.Equal(t, "0,5", console.Exact(language.French, big.NewRat(1, 2)))
	require.Equal(t, "1000000", console.Exact(language.English, big.NewRat(1000000, 1)))
}
