package main

import (
	"strings"
	"unicode/utf8"
)

// A table has a column of names and, under each of its heads, cells.
type table struct {
	Class, Caption string
	Heads          []head
	Rows           []row
}

// A head stands over a column, of figures or of words.
type head struct{ Class, Name string }

type row struct {
	Name  string
	Total bool
	Cells []cell
}

// A cell is a text, or names apart, or a state, or a bar.
type cell struct {
	Class, Head, Text string
	Names             []noted
	State             *state
	Bar               drawing
}

// A noted name has a note beside it, "" for none.
type noted struct{ Name, Note string }

func newTable(class, caption string, heads ...string) table {
	t := table{Class: class, Caption: caption}
	for _, name := range heads {
		t.Heads = append(t.Heads, head{Name: sentence(name)})
	}
	return t
}

// add adds a row; each cell is told its head, which stands beside it where the
// page is narrow. A table whose figures would not fit is written smaller.
func (t *table) add(name string, cells ...cell) {
	const tight, room = " tight", 70
	unbroken := 0
	for i := range cells {
		c := &cells[i]
		c.Head, c.Text = t.Heads[i+1].Name, prose(c.Text)
		for i := range c.Names {
			c.Names[i].Name = prose(c.Names[i].Name)
		}
		if c.Class != figureClass {
			continue
		}
		t.Heads[i+1].Class = figureClass
		unbroken += c.longest()
	}
	if unbroken > room && !strings.HasSuffix(t.Class, tight) {
		t.Class += tight
	}
	t.Rows = append(t.Rows, row{Name: prose(name), Cells: cells})
}

// total marks the last row as one that stands out, such as a sum.
func (t *table) total() { t.Rows[len(t.Rows)-1].Total = true }

const figureClass = "figure"

func figure(text string) cell { return cell{Class: figureClass, Text: text} }

// Pieces are the parts of a text that may stand on lines of their own: a long
// fraction is parted after its stroke.
func (c cell) Pieces() []string { return strings.SplitAfter(c.Text, "/") }

// longest is the length of the longest part of a text that stays on one line.
func (c cell) longest() int {
	longest := 0
	for _, piece := range c.Pieces() {
		for word := range strings.SplitSeq(piece, " ") {
			longest = max(longest, utf8.RuneCountInString(word))
		}
	}
	return longest
}
