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
	"io"
	"os"

	"github.com/aap-lit/aap/examples/internal/console"
)

func main() {
	os.Exit(run(os.Args[1:], os.Stdin, os.Stdout, os.Stderr, os.Getenv))
}

// run is the program: the command line without its first word, the three
// streams, and the environment.
func run(args []string, stdin io.Reader, stdout, stderr io.Writer, env func(string) string) int {
	o, err := parseOptions(args, env)
	desk := console.NewDesk("jury", o.Options, maxInput, stdout, stderr)
	if err != nil {
		return desk.Refuse(err, sayUsage)
	}
	j := &jury{Desk: desk, anonymous: o.anonymous}
	desk.Deal = j.one
	if len(o.Inputs) == 0 {
		return desk.End(desk.Sample(example))
	}
	return desk.End(desk.All(stdin))
}
