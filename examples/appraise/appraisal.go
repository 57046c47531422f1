package main

import (
	"strings"
	"unicode/utf8"

	"golang.org/x/text/language"

	"github.com/aap-lit/aap/scoring"
)

// appraisal is what the jury gave: for each project of its session, the mark on
// every criterion and what that adds to the total. It ranks nothing.
func (p *page) appraisal(s scoring.Session) {
	p.heading(sayAppraisal.in(p.tag))
	if note := s.Grid().Note(p.tag); note != "" {
		p.put(indent, note, plain)
	}
	projects := s.Projects()
	if len(projects) > 1 {
		p.put(indent, sayManyProjects.in(p.tag), plain)
	}
	p.put(indent, sayScoreApart.in(p.tag), plain)
	for i, score := range s.Rank().Scores() {
		p.blank()
		p.score(s.Grid(), projects[i], score)
	}
}

func (p *page) score(grid scoring.Grid, project scoring.Project, score scoring.Score) {
	sign, state := standing(score)
	p.putDressed(indent+sign.mark+" ", sign.look, projectName(p.tag, project)+" — "+state.in(p.tag), bold)
	p.marks(sayCriterion.in(p.tag), sayMark.in(p.tag), sayContribution.in(p.tag), dim)
	for _, c := range score.Criteria() {
		p.marks(grid.Label(p.tag, c.Code), p.points(c.Mark), p.points(c.Contribution), plain)
	}
	p.marks(sayScoreTotal.in(p.tag), "", p.total(score), bold)
	if len(score.Unmarked()) > 0 || len(score.ShortOfQuorum()) > 0 {
		p.put(margin, score.Message(p.tag), plain)
	}
	for _, floor := range score.Failed() {
		p.put(margin, floor.Message(p.tag)+".", plain)
	}
}

func projectName(tag language.Tag, project scoring.Project) string {
	if project.Title == "" {
		return project.Code
	}
	return project.Code + " " + quoted(tag, project.Title)
}

// standing says in a word whether a score passes. A failed floor goes before a
// mark that is missing: no mark mends it.
func standing(s scoring.Score) (sign, phrase) {
	switch {
	case len(s.Failed()) > 0:
		return wrong, sayBelowFloor
	case len(s.Unmarked()) > 0:
		return pending, sayUnmarked
	case len(s.ShortOfQuorum()) > 0:
		return pending, sayNoQuorum
	}
	return good, sayPasses
}

// marks writes a criterion, its mark and its contribution, in three columns.
func (p *page) marks(name, mark, contribution string, look look) {
	const nameColumn, markColumn, contributionColumn = 40, 11, 16
	name = visible(name)
	if runes := []rune(name); len(runes) > nameColumn {
		name = string(runes[:nameColumn-1]) + "…"
	}
	p.row(name, right(mark, markColumn)+right(contribution, contributionColumn), look)
}

func right(text string, width int) string {
	return strings.Repeat(" ", max(0, width-utf8.RuneCountInString(text))) + text
}

// total shows the total of a score, if it has one.
func (p *page) total(s scoring.Score) string {
	if total, ok := s.Total(); ok {
		return p.points(&total)
	}
	return p.points(nil)
}

// points shows a number with two decimals, with the sign of the language.
func (p *page) points(r *scoring.Ratio) string {
	if r == nil {
		return "–"
	}
	text := r.Decimal(2).StringFixed(2)
	return phrase{strings.Replace(text, ".", ",", 1), text}.in(p.tag)
}
