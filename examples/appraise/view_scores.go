package main

import (
	"html/template"
	"strconv"

	"github.com/aap-lit/aap/examples/internal/console"
	"github.com/aap-lit/aap/scoring"
)

// scores are what the jury gave.
type scores struct {
	Notes    []string
	Projects []score
}

// A score is that of a project of the session: the mark on every criterion and
// what that adds to the total. It is not ranked.
type score struct {
	State state
	Name  string
	Table table
	Notes []string
}

// The columns of a table of marks.
const (
	barColumn = iota
	markColumn
	contributionColumn
)

// Scores are what the jury gave; nil when no session comes with the dossier.
func (v *view) Scores() *scores {
	session := v.in.jury
	if session == nil {
		return nil
	}
	s := &scores{}
	if note := session.Grid().Note(v.tag); note != "" {
		s.Notes = append(s.Notes, prose(note))
	}
	projects := session.Projects()
	if len(projects) > 1 {
		s.Notes = append(s.Notes, sayManyProjects.In(v.tag))
	}
	s.Notes = append(s.Notes, sayScoreApart.In(v.tag))
	for i, each := range session.Rank().Scores() {
		name := projects[i].Code
		if projects[i].Title != "" {
			name += " " + console.Quoted(v.tag, projects[i].Title)
		}
		one := v.score(v.ID+"-p"+strconv.Itoa(i+1), session.Grid(), each)
		one.Name = prose(name)
		s.Projects = append(s.Projects, one)
	}
	return s
}

func (v *view) score(id string, grid scoring.Grid, of scoring.Score) score {
	scale := grid.Spec().Scale
	low, high := scale.Min.Rat(), scale.Max.Rat()
	span := saySpan.With(v.tag, console.Exact(v.tag, low), console.Exact(v.tag, high))
	s := score{State: v.passing(of), Table: newTable("scores", sayMarks.With(v.tag, span),
		sayCriterion.In(v.tag), sayBar.In(v.tag), sayMark.In(v.tag), sayContribution.In(v.tag))}
	for i, c := range of.Criteria() {
		label, mark := grid.Label(v.tag, c.Code), console.Points(v.tag, c.Mark)
		bar := cell{Class: "bar", Text: mark}
		if c.Mark != nil {
			bar = cell{Class: "bar", Bar: func() template.HTML {
				return drawGauge(id+"-"+strconv.Itoa(i+1), label, sayOnScale.With(v.tag, mark, span), c.Mark.Rat(), low, high)
			}}
		}
		s.Table.add(label, bar, figure(mark), figure(console.Points(v.tag, c.Contribution)))
	}
	most := grid.Highest()
	s.Table.add(sayScoreTotal.With(v.tag, console.Exact(v.tag, most.Rat())), cell{Class: "none"}, cell{Class: "none"}, figure(console.Total(v.tag, of)))
	s.Table.total()
	if len(of.Unmarked()) > 0 || len(of.ShortOfQuorum()) > 0 {
		s.Notes = append(s.Notes, prose(of.Message(v.tag)))
	}
	for _, floor := range of.Failed() {
		s.Notes = append(s.Notes, prose(floor.Message(v.tag)+"."))
	}
	return s
}

// passing says in a word whether a score passes. A failed floor goes before a
// mark that is missing: no mark mends it.
func (v *view) passing(s scoring.Score) state {
	switch {
	case len(s.Failed()) > 0:
		return wrong(sayBelowFloor.In(v.tag))
	case len(s.Unmarked()) > 0:
		return pending(sayUnmarked.In(v.tag))
	case len(s.ShortOfQuorum()) > 0:
		return pending(sayNoQuorum.In(v.tag))
	}
	return good(sayPasses.In(v.tag))
}
