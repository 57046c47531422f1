package main

import (
	"html/template"
	"math/big"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
	"golang.org/x/text/language"

	"github.com/aap-lit/aap/examples/internal/console/consoletest"
	"github.com/aap-lit/aap/scoring"
)

// The lengths of charts are exact shares, rounded down.
func TestShare(t *testing.T) {
	for _, c := range []struct {
		reason    string
		part, all string
		want      string
	}{
		{"nothing", "0", "35", "0.00%"},
		{"all", "35", "35", "100.00%"},
		{"a third is rounded down", "1", "3", "33.33%"},
		{"two thirds too", "2", "3", "66.66%"},
		{"what is all but all is not", "999999999999", "1000000000000", "99.99%"},
		{"one hundredth of a percent", "1", "10000", "0.01%"},
		{"just less", "9999", "100000000", "0.00%"},
		{"more than all has no more room", "2", "1", "100.00%"},
		{"nothing of nothing", "0", "0", "0.00%"},
		{"something of nothing", "1", "0", "0.00%"},
		{"less than nothing", "-1", "2", "0.00%"},
	} {
		require.Equal(t, c.want, share(rat(t, c.part), rat(t, c.all)).String(), c.reason)
	}
}

func rat(t *testing.T, text string) *big.Rat {
	t.Helper()
	r, ok := new(big.Rat).SetString(text)
	require.True(t, ok)
	return r
}

// A weight stands further to the right than any lower one, and no limit is at
// the edge.
func TestPlace(t *testing.T) {
	for _, c := range []struct{ weight, present, want string }{
		{"0", "3", "0.00%"}, {"3/2", "3", "25.00%"}, {"3", "3", "50.00%"}, {"6", "3", "75.00%"}, {"12", "3", "87.50%"},
		{"2999999", "3000000", "49.99%"}, {"3000001", "3000000", "50.01%"}, {"1000000", "1/1000000", "100.00%"},
	} {
		require.Equal(t, c.want, place(rat(t, c.weight), rat(t, c.present)).String(), "%s of %s", c.weight, c.present)
	}
}

// shapes returns the shapes of a drawing that have a name and a class; any, for "".
func shapes(t *testing.T, drawing template.HTML, name, class string) []*consoletest.Element {
	t.Helper()
	return slices.DeleteFunc(consoletest.Read(t, string(drawing)).All(name), func(e *consoletest.Element) bool {
		return class != "" && e.Attrs["class"] != class
	})
}

func TestBand(t *testing.T) {
	var s scoring.Session
	require.NoError(t, s.UnmarshalJSON(example))
	r := newRecord(language.French, s, false)
	tracks := map[string]template.HTML{}
	for i, w := range r.Stability.Weights {
		tracks[r.Label(w.Criterion())] = r.Track(i, w)
	}
	for _, c := range []struct {
		criterion   string
		from, width string
		ends        []string
	}{
		{"Objectif", "0.00%", "75.00%", []string{"75.00% open"}},                    // to below 2
		{"Lieu ouvert", "25.00%", "72.50%", []string{"25.00% open", "97.50% open"}}, // from above 0.5 to below 20
		{"Projets", "50.00%", "0.00%", []string{"50.00% closed", "50.00% closed"}},  // may not move
	} {
		band := shapes(t, tracks[c.criterion], "rect", "band")[0]
		require.Equal(t, c.from, band.Attrs["x"], c.criterion)
		require.Equal(t, c.width, band.Attrs["width"], c.criterion)
		var ends, texts []string
		for _, e := range shapes(t, tracks[c.criterion], "circle", "") {
			ends = append(ends, e.Attrs["cx"]+" "+e.Attrs["class"])
		}
		for _, e := range shapes(t, tracks[c.criterion], "text", "") {
			texts = append(texts, e.Text)
		}
		require.Equal(t, c.ends, ends, c.criterion)
		require.Equal(t, []string{"0", "0,5", "2", "1", "∞"}, texts)
	}
}

// hundredths reads a length of a drawing.
func hundredths(t *testing.T, text string) length {
	t.Helper()
	n, err := strconv.Atoi(strings.NewReplacer(".", "", "%", "").Replace(text))
	require.NoError(t, err)
	return length(n)
}

// The parts of a bar abut, and end at the total.
func TestBars(t *testing.T) {
	for _, input := range []string{string(example), hostile} {
		var s scoring.Session
		require.NoError(t, s.UnmarshalJSON([]byte(input)))
		r := newRecord(language.English, s, false)
		most := new(big.Rat)
		for _, c := range r.grid.Spec().Criteria {
			most.Add(most, new(big.Rat).Mul(c.Weight.Rat(), big.NewRat(5, 1)))
		}
		for code, score := range r.scores {
			at := length(0)
			for _, p := range shapes(t, r.Bar(0, code), "rect", "")[1:] { // the first is the ground
				require.Equal(t, at, hundredths(t, p.Attrs["x"]))
				width := hundredths(t, p.Attrs["width"])
				require.GreaterOrEqual(t, width, length(0))
				at += width
			}
			if total, ok := score.Total(); ok {
				require.Equal(t, share(total.Rat(), most), at)
			}
		}
	}
}

// A number stands on a part that has the room, and only there; the eighth
// criterion has the first colour again.
func TestNumbersOnBars(t *testing.T) {
	contributions := make([]*big.Rat, 11)
	contributions[0], contributions[1], contributions[9], contributions[10] = rat(t, "45"), rat(t, "44"), rat(t, "90"), rat(t, "89")
	drawing := drawBar("b", "Bar", "About", contributions, rat(t, "1000"))
	var numbers []string
	for _, e := range shapes(t, drawing, "text", "") {
		numbers = append(numbers, e.Text)
	}
	require.Equal(t, []string{"1", "10"}, numbers)
	require.Len(t, shapes(t, drawing, "rect", ""), 1+4, "what is not known has no part")
	require.Equal(t, []int{1, 7, 1, 3}, []int{color(1), color(7), color(8), color(10)})
}

// The line of the envelope is drawn behind the last project that is funded.
func TestLineThroughTheRanking(t *testing.T) {
	order := func(r *record) (list []string) {
		for _, g := range r.Groups() {
			if g.Before != "" {
				list = append(list, "|"+strings.Fields(g.Before)[0])
			}
			codes := g.Status
			for _, code := range g.Codes {
				codes += " " + r.Rank(code) + r.Sign(code) + code
			}
			list = append(list, codes)
			if g.After != "" {
				list = append(list, "|"+strings.Fields(g.After)[0])
			}
		}
		return list
	}
	skip := func(s scoring.Session) scoring.Session { return changed(t, s, `"line":"stop"`, `"line":"skip"`) }
	dear := func(s scoring.Session, code string) scoring.Session { return askingNine(t, s, code) }
	three := small(t, 2, "E P 5", "E Q 4", "E R 3")
	var none scoring.Session
	require.NoError(t, none.UnmarshalJSON([]byte(noEnvelope)))
	for _, c := range []struct {
		reason string
		s      scoring.Session
		want   []string
	}{
		{"between funded and reserve", three, []string{"funded 1●P 2●Q", "|Ligne", "reserve 3○R"}},
		{"before a tie", small(t, 2, "E P 5", "E Q 4", "E R 4"), []string{"funded 1●P", "|Ligne", "tied 2 ==Q 2 ==R"}},
		{"all are funded", small(t, 3, "E P 5", "E Q 4", "E R 3"), []string{"funded 1●P 2●Q 3●R", "|L’enveloppe"}},
		{"nobody is", small(t, 0, "E P 5", "E Q 4"), []string{"|Ligne", "reserve 1○P 2○Q"}},
		{"stop: nobody after who does not fit", dear(three, "Q"), []string{"funded 1●P", "|Ligne", "reserve 2○Q 3○R"}},
		{"skip: whoever fits", skip(dear(three, "Q")), []string{"funded 1●P", "reserve 2○Q", "funded 3●R", "|Fin"}},
		{"who is not ranked comes last", small(t, 1, "E P recused", "E Q 4"), []string{"funded 1●Q", "|L’enveloppe", "unranked ––P"}},
		{"equals, those of a status together", dear(small(t, 2, "E P 4", "E Q 4", "E R 4", "E S 4"), "Q"),
			[]string{"|Ligne", "tied 1 ==P 1 ==R 1 ==S", "reserve 1 =○Q"}},
		{"an envelope, and nobody in the ranking", small(t, 1, "E P recused"), []string{"unranked ––P"}},
		{"no envelope", none, []string{"aside –A"}},
	} {
		require.Equal(t, c.want, order(newRecord(language.French, c.s, false)), c.reason)
	}
}

// changed is a session with something else in its JSON.
func changed(t *testing.T, s scoring.Session, from, to string) scoring.Session {
	t.Helper()
	text := written(t, s)
	require.Contains(t, text, from)
	var other scoring.Session
	require.NoError(t, other.UnmarshalJSON([]byte(strings.Replace(text, from, to, 1))))
	return other
}

// askingNine is a session in which one project asks for €9.
func askingNine(t *testing.T, s scoring.Session, code string) scoring.Session {
	t.Helper()
	project := `{"code":"` + code + `","title":"","request":`
	return changed(t, s, project+`"1.00"`, project+`"9.00"`)
}

// Margins in a few words say what the library says in sentences.
func TestMarginsInWords(t *testing.T) {
	point := func(session scoring.Session, code string) [2]string {
		r := newRecord(language.English, session, false)
		return [2]string{r.Points(code), r.Euros(code)}
	}
	three := small(t, 2, "E P 5", "E Q 4", "E R 3")
	for _, c := range []struct {
		reason string
		s      scoring.Session
		code   string
		want   [2]string
	}{
		{"funded, with room below", three, "P", [2]string{"may lose less than 4.00", "leaves €1"}},
		{"funded, the next too", three, "Q", [2]string{"may lose less than 2.00", "leaves €0"}},
		{"reserve", three, "R", [2]string{"more than 2.00 missing", "€1 missing"}},
		{"tied", small(t, 1, "E P 4", "E Q 4"), "Q", [2]string{"any higher total would do", "€1 missing"}},
		{"no total would do", small(t, 0, "E P 5"), "P", [2]string{"no total would do", "€1 missing"}},
		{"not ranked", small(t, 1, "E P recused"), "P", [2]string{"–", "–"}},
		{"alone: any total would do", small(t, 1, "E P 5"), "P", [2]string{"may lose 10.00", "leaves €0"}},
		{"alone at the lowest total", small(t, 1, "E P 0"), "P", [2]string{"none", "leaves €0"}},
		{"reserve, and the tie key would let it in at an equal total", changed(t, askingNine(t, small(t, 9, "E P 5", "E Q 4"), "P"), `"ties":[]`, `"ties":["lower-request"]`), "Q", [2]string{"2.00 missing", "€1 missing"}},
	} {
		require.Equal(t, c.want, point(c.s, c.code), c.reason)
	}
}
