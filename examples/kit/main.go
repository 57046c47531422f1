// Command kit takes the conformance kits of packages eligibility and, with -jury,
// scoring to engines and to suites of tests in any language.
//
//	kit cases                       what is asked and what is wanted, a case a line
//	kit check -- COMMAND            puts the cases to an engine
//	kit mutants                     the mistakes that people make, one a line
//	kit engine -mutant NAME         the reference with that mistake, as an engine
//	kit score -- SUITE              how many of the mistakes a suite of tests notices
//	kit terms                       the figures and readings of the call, in JSON
//
// An engine is a command that reads a request on each line of its standard input and
// writes a report on a line of its standard output. The page
// eligibility/eligibilitytest/vectors/README.md leads through all of it; that in
// scoring/scoringtest/vectors says what the sessions of a jury and their answers are.
//
// The exit status is 0, 1 when an engine fails a case or a suite lets a mistake pass,
// or 2 when something cannot be done. Option -h says the rest.
package main

import (
	"bufio"
	"errors"
	"flag"
	"fmt"
	"io"
	"os"
	"strings"

	"golang.org/x/text/language"

	"github.com/aap-lit/aap/examples/internal/console"
)

// The exit statuses beside 0.
const (
	failed  = 1
	misused = console.BadInput
)

func main() { os.Exit(run(os.Args[1:], os.Stdin, os.Stdout, os.Stderr, os.Getenv)) }

// run is the program: the command line without its first word, the three streams, and
// the environment.
func run(args []string, stdin io.Reader, stdout, stderr io.Writer, env func(string) string) int {
	k := kit{in: stdin, out: bufio.NewWriter(stdout), err: stderr, tag: console.Language(env)}
	flags, status := k.flags(), misused
	err := flags.Parse(args)
	if err == nil && flags.NArg() == 0 {
		_, _ = io.WriteString(stderr, sayUsage.In(k.tag))
		return misused
	}
	if err == nil {
		status, err = k.run(flags.Args())
	}
	if flushed := k.out.Flush(); err == nil {
		err = flushed
	}
	switch {
	case errors.Is(err, flag.ErrHelp):
		_, err = io.WriteString(stdout, sayUsage.In(k.tag))
		if err == nil {
			return 0
		}
		fallthrough
	case err != nil:
		_, _ = fmt.Fprintf(stderr, "kit: %s\n", visible(err.Error()))
		return misused
	}
	return status
}

// A kit is a run of the program.
type kit struct {
	in   io.Reader
	out  *bufio.Writer
	err  io.Writer
	tag  language.Tag
	lang []string // the option, if it was given
}

// run does what the verb says, the first word of args.
func (k *kit) run(args []string) (status int, err error) {
	o, err := k.options(args)
	if err != nil {
		return misused, err
	}
	switch o.verb {
	case "cases":
		return 0, k.cases(o)
	case "check":
		return k.check(o)
	case "mutants":
		return 0, k.mutants(o)
	case "engine":
		return 0, k.engine(o)
	case "terms":
		return 0, k.terms()
	}
	return k.score(o)
}

// visible returns a text of several lines with escapes for what cannot be seen in each.
func visible(text string) string {
	lines := strings.Split(text, "\n")
	for i, line := range lines {
		lines[i] = console.Visible(line)
	}
	return strings.Join(lines, "\n")
}
