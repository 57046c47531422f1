package kit

import (
	"slices"
	"strings"
)

// A Result is what came of one case put to an engine.
type Result struct {
	// Name is the theme of the case, a slash, and its name in the theme.
	Name string
	// Reason is why the answer must be what the case wants.
	Reason string
	// About is what the case is about, a word that ends what differs in an engine that
	// fails it for that; "" if it is about no one thing.
	About string
	// Input is what was asked: JSON, of which a reader is shown the members.
	Input []byte
	// Err is why there is no answer to look at; nil if there is one.
	Err error
	// Differences are what the answer has otherwise than the case wants, in the order
	// of importance.
	Differences []Difference
}

// A Difference is one place of an answer that is not as it must be.
type Difference struct {
	// What is the kind of thing that differs, which differences are counted by:
	// "verdict", "outcome of cap".
	What string
	// Place is a JSON Pointer below it, "" for the thing itself.
	Place string
	// Got and Want are JSON; "none" stands for a member that is not there.
	Got, Want string
}

// String returns the difference as a line.
func (d Difference) String() string {
	return d.at() + ": got " + d.Got + ", want " + d.Want
}

func (d Difference) at() string {
	if d.Place == "" {
		return d.What
	}
	return d.What + " at " + d.Place
}

// Passed reports whether the answer was there and right.
func (r Result) Passed() bool { return r.Err == nil && len(r.Differences) == 0 }

// toThePoint reports whether what differs is what the case is about.
func (r Result) toThePoint() bool {
	return slices.ContainsFunc(r.Differences, func(d Difference) bool {
		return d.What == r.About || strings.HasSuffix(d.What, " "+r.About)
	})
}

// Theme returns the theme of the case.
func (r Result) Theme() string {
	theme, _, _ := strings.Cut(r.Name, "/")
	return theme
}
