// Command jury ranks the projects of a jury's session and shares the envelope
// out along the ranking: what each is worth, what separates it from the next,
// whether it is funded, why, and by how much; then how sure that is, and how far
// the assessors agree.
//
//	jury                           a fictitious session
//	jury session.json              a session
//	jury -anonymous session.json   the same without the names of its assessors
//	jury -format html session.json the same as one page with charts
//	jury -format json -            a stream of sessions, one result a line
//
// The exit status is 0, or 2 when an input or the command line is wrong. Option
// -h says the rest.
package main

import (
	"embed"
	"errors"
	"io"
	"os"

	"github.com/aap-lit/aap/examples/internal/console"
	"github.com/aap-lit/aap/scoring"
)

// maxInput bounds a session, in bytes, as the library does.
const maxInput = 64 << 20

var (
	// example is the session shown when none is named. It is fictitious, and its
	// projects say so.
	//go:embed samples/session.json
	example []byte

	// pageFiles are one page that asks for no other file: no script, no font, no
	// image.
	//go:embed page.html
	pageFiles embed.FS

	// sheet is that of the page, which has it inside with its comments.
	//go:embed page.css
	sheet string
)

func main() {
	os.Exit(run(os.Args[1:], os.Stdin, os.Stdout, os.Stderr, os.Getenv))
}

// run is the program: the command line without its first word, the three
// streams, and the environment.
func run(args []string, stdin io.Reader, stdout, stderr io.Writer, env func(string) string) int {
	var j jury
	var o console.Options
	flags := o.Flags(env)
	flags.BoolVar(&j.anonymous, "anonymous", false, "")
	err := o.Parse(flags, args)
	if err == nil && o.Format == console.HTML && len(o.Inputs) > 1 {
		err = errors.New(sayOnePage.In(o.Tag))
	}
	j.Desk = console.NewDesk("jury", o, maxInput, stdout, stderr)
	if err != nil {
		return j.Refuse(err, sayUsage)
	}
	j.Deal = j.one
	if len(o.Inputs) == 0 {
		return j.End(j.Sample(example))
	}
	return j.End(j.All(stdin))
}

// A jury deals with sessions.
type jury struct {
	*console.Desk
	anonymous bool
	begun     bool // a page of HTML
}

// one deals with one session, among others.
func (j *jury) one(raw []byte, name string) (func() error, []*scoring.Error) {
	var s scoring.Session
	if err := s.UnmarshalJSON(raw); err != nil {
		return nil, scoring.Faults(err)
	}
	if j.anonymous {
		s = s.Anonymous()
	}
	r := newRecord(j.Tag, s, j.anonymous)
	switch j.Format {
	case console.JSON:
		line, err := r.json()
		return func() error { return j.Line(line, err) }, nil
	case console.HTML:
		return func() error { return j.html(name, r) }, nil
	}
	p := new(console.Paper)
	writePage(p, r)
	return func() error { return j.Page(name, p) }, nil
}

// html writes the page of one session; a second one has no place in it.
// Package html/template escapes what a session says, and package console what
// stands in the drawings.
func (j *jury) html(name string, r *record) error {
	if j.begun {
		return j.Bad(name, []console.Fault{{Code: "one-page", Message: sayOnePage.In(j.Tag)}})
	}
	j.begun = true
	page, err := console.Template(j.Tag, pageFiles, labels)
	if err != nil {
		return err
	}
	if err := page.Execute(j.Out, r); err != nil {
		return err
	}
	return j.Out.Flush()
}
