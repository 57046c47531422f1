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
// -h tells the rest.
package main

import (
	"bufio"
	"errors"
	"flag"
	"fmt"
	"io"
	"os"
)

func main() {
	os.Exit(run(os.Args[1:], os.Stdin, os.Stdout, os.Stderr, os.Getenv))
}

// Exit statuses, the worst of all inputs.
const (
	statusDone     = 0
	statusBadInput = 2
)

// run is the program: the command line without its first word, the three
// streams, and the environment.
func run(args []string, stdin io.Reader, stdout, stderr io.Writer, env func(string) string) int {
	o, err := parseOptions(args, env)
	if errors.Is(err, flag.ErrHelp) {
		return finish(stderr, write(stdout, sayUsage.in(o.tag)), statusDone)
	}
	if err != nil {
		_ = write(stderr, "jury: "+visible(err.Error())+"\n"+sayHint.in(o.tag)+"\n")
		return statusBadInput
	}
	j := &jury{options: o, out: bufio.NewWriter(stdout), errors: stderr}
	return finish(stderr, j.all(stdin), j.worst)
}

func write(w io.Writer, text string) error {
	_, err := io.WriteString(w, text)
	return err
}

// finish is the exit status, which a result that could not be written makes
// that of bad input.
func finish(stderr io.Writer, err error, status int) int {
	if err != nil {
		_, _ = fmt.Fprintf(stderr, "jury: %v\n", err)
		return statusBadInput
	}
	return status
}
