package main

import (
	"math/big"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
	"golang.org/x/text/language"

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

func TestBand(t *testing.T) {
	var s scoring.Session
	require.NoError(t, s.UnmarshalJSON(example))
	r := newRecord(language.French, s, false)
	tracks := map[string]*track{}
	for _, w := range r.Stability.Weights {
		tracks[r.Label(w.Criterion())] = r.track(w)
	}
	for _, c := range []struct {
		criterion   string
		from, width string
		ends        []mark
	}{
		{"Objectif", "0.00%", "75.00%", []mark{{75_00, false}}},                     // to below 2
		{"Lieu ouvert", "25.00%", "72.50%", []mark{{25_00, false}, {97_50, false}}}, // from above 0.5 to below 20
		{"Projets", "50.00%", "0.00%", []mark{{50_00, true}, {50_00, true}}},        // may not move
	} {
		got := tracks[c.criterion]
		require.Equal(t, c.from, got.from.String(), c.criterion)
		require.Equal(t, c.width, got.width.String(), c.criterion)
		require.Equal(t, c.ends, got.ends, c.criterion)
		require.Equal(t, []string{"0,5", "1", "2"}, []string{got.half, got.present, got.twice})
	}
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
			for _, p := range r.bar(code, most).parts {
				require.Equal(t, at, p.x)
				require.GreaterOrEqual(t, p.width, length(0))
				at += p.width
			}
			if total, ok := score.Total(); ok {
				require.Equal(t, share(total.Rat(), most), at)
			}
		}
	}
}

// A number stands on a part that has the room, and only there.
func TestNumbersOnBars(t *testing.T) {
	var b bar
	b.add(1, rat(t, "45"), rat(t, "1000"))
	b.add(2, rat(t, "44"), rat(t, "1000"))
	b.add(10, rat(t, "90"), rat(t, "1000"))
	b.add(11, rat(t, "89"), rat(t, "1000"))
	for _, p := range b.parts {
		require.Equal(t, p.number == 1 || p.number == 10, p.shown(), p.number)
	}
	require.Equal(t, []int{1, 7, 1, 3}, []int{color(1), color(7), color(8), color(10)}, "the eighth criterion has the first colour again")
}

// The line of the envelope is drawn behind the last project that is funded.
func TestLineThroughTheRanking(t *testing.T) {
	order := func(r *record) (list []string) {
		for _, g := range r.Groups() {
			if g.Before != "" {
				list = append(list, "|"+strings.Fields(g.Before)[0])
			}
			codes := g.Status
			for _, row := range g.Rows {
				codes += " " + row.Rank + r.Sign(row.Code) + row.Code
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
		{"funded, with room below", three, "P", [2]string{"may lose less than 4.00", "leaves €1.00"}},
		{"funded, the next too", three, "Q", [2]string{"may lose less than 2.00", "leaves €0.00"}},
		{"reserve", three, "R", [2]string{"more than 2.00 missing", "€1.00 missing"}},
		{"tied", small(t, 1, "E P 4", "E Q 4"), "Q", [2]string{"any higher total would do", "€1.00 missing"}},
		{"no total would do", small(t, 0, "E P 5"), "P", [2]string{"no total would do", "€1.00 missing"}},
		{"not ranked", small(t, 1, "E P recused"), "P", [2]string{"–", "–"}},
		{"alone: any total would do", small(t, 1, "E P 5"), "P", [2]string{"may lose 10.00", "leaves €0.00"}},
		{"alone at the lowest total", small(t, 1, "E P 0"), "P", [2]string{"none", "leaves €0.00"}},
		{"reserve, and the tie key would let it in at an equal total", changed(t, askingNine(t, small(t, 9, "E P 5", "E Q 4"), "P"), `"ties":[]`, `"ties":["lower-request"]`), "Q", [2]string{"2.00 missing", "€1.00 missing"}},
	} {
		require.Equal(t, c.want, point(c.s, c.code), c.reason)
	}
}
