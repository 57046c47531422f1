package main

import (
	"html/template"
	"math/big"
	"strconv"
	"strings"

	"golang.org/x/text/language"

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

func newScores(id string, tag language.Tag, session scoring.Session) *scores {
	s := &scores{}
	if note := session.Grid().Note(tag); note != "" {
		s.Notes = append(s.Notes, prose(note))
	}
	projects := session.Projects()
	if len(projects) > 1 {
		s.Notes = append(s.Notes, sayManyProjects.In(tag))
	}
	s.Notes = append(s.Notes, sayScoreApart.In(tag))
	for i, each := range session.Rank().Scores() {
		s.Projects = append(s.Projects, newScore(id+"-p"+strconv.Itoa(i+1), tag, session.Grid(), projects[i], each))
	}
	return s
}

func newScore(id string, tag language.Tag, grid scoring.Grid, project scoring.Project, of scoring.Score) score {
	scale := grid.Spec().Scale
	low, high := scale.Min.Rat(), scale.Max.Rat()
	span := saySpan.With(tag, bound(tag, low), bound(tag, high))
	s := score{State: passing(tag, of), Name: prose(projectName(tag, project))}
	s.Table = newTable("scores", sayMarks.With(tag, span),
		sayCriterion.In(tag), sayBar.In(tag), sayMark.In(tag), sayContribution.In(tag))
	for i, c := range of.Criteria() {
		label, bar := grid.Label(tag, c.Code), cell{Class: "bar", Text: "–"}
		if c.Mark != nil {
			bar = cell{Class: "bar", Bar: func() template.HTML {
				about := sayOnScale.With(tag, points(tag, c.Mark), span)
				return drawGauge(id+"-"+strconv.Itoa(i+1), label, about, c.Mark.Rat(), low, high)
			}}
		}
		s.Table.add(label, bar, figure(points(tag, c.Mark)), figure(points(tag, c.Contribution)))
	}
	s.Table.total(sayScoreTotal.In(tag), cell{Class: "none"}, cell{Class: "none"}, figure(totalOf(tag, of)))
	if len(of.Unmarked()) > 0 || len(of.ShortOfQuorum()) > 0 {
		s.Notes = append(s.Notes, prose(of.Message(tag)))
	}
	for _, floor := range of.Failed() {
		s.Notes = append(s.Notes, prose(floor.Message(tag)+"."))
	}
	return s
}

func projectName(tag language.Tag, project scoring.Project) string {
	if project.Title == "" {
		return project.Code
	}
	return project.Code + " " + console.Quoted(tag, project.Title)
}

// passing says in a word whether a score passes. A failed floor goes before a
// mark that is missing: no mark mends it.
func passing(tag language.Tag, s scoring.Score) state {
	switch {
	case len(s.Failed()) > 0:
		return wrong(sayBelowFloor.In(tag))
	case len(s.Unmarked()) > 0:
		return pending(sayUnmarked.In(tag))
	case len(s.ShortOfQuorum()) > 0:
		return pending(sayNoQuorum.In(tag))
	}
	return good(sayPasses.In(tag))
}

// totalOf shows the total of a score, if it has one.
func totalOf(tag language.Tag, s scoring.Score) string {
	if total, ok := s.Total(); ok {
		return points(tag, &total)
	}
	return points(tag, nil)
}

// points shows a number with two decimals; a dash for none.
func points(tag language.Tag, r *scoring.Ratio) string {
	if r == nil {
		return "–"
	}
	return console.Decimal(tag, r.Decimal(2).StringFixed(2))
}

// bound writes a bound of a scale, without zeros at its end.
func bound(tag language.Tag, r *big.Rat) string {
	const places = 6 // a scale has no more
	return console.Decimal(tag, strings.TrimRight(strings.TrimRight(r.FloatString(places), "0"), "."))
}
