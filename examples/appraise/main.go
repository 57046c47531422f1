// Command appraise appraises dossiers of the call « Laboratoires d'innovation
// territoriale » (2016): which rules a dossier meets, what is missing, what to
// do about it, and how it is financed.
//
//	appraise                     a fictitious, complete dossier
//	appraise -sample labase      what is public about a real laboratory
//	appraise dossier.json        a dossier, or {"dossier": …, "indicators": …, "jury": …}
//	appraise -month 12           the indicators at the end of month 12
//	appraise -sample jury        the same, with the marks of a jury
//	appraise -format json -      a stream of them, one result a line
//	appraise -format html        one HTML page, to be read and printed
//
// The exit status is 0 when every dossier is eligible, 1 when one is not, and
// 2 when an input or the command line is wrong; no score changes it. Option -h tells the rest.
package main

import (
	"bufio"
	"errors"
	"flag"
	"fmt"
	"io"
	"os"

	"github.com/aap-lit/aap/eligibility"
)

func main() {
	os.Exit(run(os.Args[1:], os.Stdin, os.Stdout, os.Stderr, os.Getenv))
}

// Exit statuses, the worst of all inputs.
const (
	statusEligible = iota
	statusNotEligible
	statusBadInput
)

// run is the program: the command line without its first word, the three
// streams, and the environment.
func run(args []string, stdin io.Reader, stdout, stderr io.Writer, env func(string) string) int {
	o, err := parseOptions(args, env)
	if errors.Is(err, flag.ErrHelp) {
		return finish(stderr, write(stdout, sayUsage.in(o.tag)), statusEligible)
	}
	if err != nil {
		_ = write(stderr, "appraise: "+visible(err.Error())+"\n"+sayHint.in(o.tag)+"\n")
		return statusBadInput
	}
	if o.list {
		return finish(stderr, write(stdout, listing(o.tag)), statusEligible)
	}
	a := &appraiser{
		options: o,
		call:    eligibility.LIT2016(),
		out:     bufio.NewWriter(stdout),
		errors:  stderr,
		colour:  colours(stdout, env),
	}
	err = a.all(stdin)
	return finish(stderr, err, a.worst)
}

func write(w io.Writer, text string) error {
	_, err := io.WriteString(w, text)
	return err
}

// finish is the exit status, which a result that could not be written makes
// that of bad input.
func finish(stderr io.Writer, err error, status int) int {
	if err != nil {
		_, _ = fmt.Fprintf(stderr, "appraise: %v\n", err)
		return statusBadInput
	}
	return status
}
