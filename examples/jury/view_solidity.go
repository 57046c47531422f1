package main

import (
	"html/template"
	"math/big"
	"strings"

	"github.com/aap-lit/aap/examples/internal/console"
	"github.com/aap-lit/aap/scoring"
)

// A solidity says how sure the result is, in three parts; in each, whatever
// changes nothing shares a sentence.
type solidity struct {
	Weights  []interval
	Without  []leftOut
	Others   string
	Recusals []string
}

// An interval says how far the weight of a criterion may move.
type interval struct {
	Criterion, Weight string
	Track             template.HTML
	Words             string
}

// A leftOut is the result without an assessor: the projects that gain and lose
// by it, and what becomes of all.
type leftOut struct {
	Assessor     string
	Gained, Lost string
	Words        string
}

func (r *record) solidity() *solidity {
	s := &solidity{Recusals: proses(r.recusals())}
	for i, w := range r.Stability.Weights {
		s.Weights = append(s.Weights, r.interval(i, w))
	}
	decisive, others := r.decisive()
	for _, l := range decisive {
		s.Without = append(s.Without, leftOut{
			prose(console.Sentence(r.assessor(l.Assessor()))), listed("+", l.Change().Gained), listed("−", l.Change().Lost), prose(l.Message(r.tag)),
		})
	}
	s.Others = prose(others)
	return s
}

// listed lists projects, with the sign of what becomes of them.
func listed(sign string, codes []string) string {
	if len(codes) == 0 {
		return "–"
	}
	return sign + "\u00a0" + prose(strings.Join(codes, ", "))
}

func (r *record) interval(i int, w scoring.WeightInterval) interval {
	present := w.Weight().Rat()
	v := interval{Criterion: prose(r.grid.Label(r.tag, w.Criterion())), Weight: r.weight(present), Words: prose(w.Message(r.tag))}
	v.Track = r.track(w).draw("track-"+number(i+1), sayTrack.With(r.tag, v.Criterion), v.Words)
	return v
}

func (r *record) track(w scoring.WeightInterval) *track {
	present := w.Weight().Rat()
	t := &track{
		half:    r.weight(new(big.Rat).Quo(present, big.NewRat(2, 1))),
		present: r.weight(present),
		twice:   r.weight(new(big.Rat).Mul(present, big.NewRat(2, 1))),
	}
	t.band(present, w)
	return t
}

// weight writes a weight of the grid, its half or its double: at most seven
// decimals, so that nothing is rounded.
func (r *record) weight(w *big.Rat) string {
	return r.decimal(strings.TrimSuffix(strings.TrimRight(w.FloatString(7), "0"), "."))
}

// An accord is the table of how far the assessors agree.
type accord struct {
	Columns []string
	Rows    []measured
}

type measured struct {
	On                  string
	Assessors, Projects string
	Cells               []datum // a column, and a coefficient or why there is none
}

func (r *record) accord() *accord {
	a := &accord{}
	for i, c := range r.concords() {
		row := measured{On: prose(c.on), Assessors: number(c.Assessors), Projects: number(c.WProjects)}
		for _, coefficient := range c.coefficients() {
			column := prose(console.Sentence(coefficient.Label(r.tag)))
			if i == 0 {
				a.Columns = append(a.Columns, column)
			}
			row.Cells = append(row.Cells, datum{column, r.coefficient(coefficient)})
		}
		a.Rows = append(a.Rows, row)
	}
	return a
}
