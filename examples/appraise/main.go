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
// 2 when an input or the command line is wrong; no score changes it. Option
// -h says the rest.
package main

import (
	"io"
	"os"

	"golang.org/x/text/language"

	"github.com/aap-lit/aap/eligibility"
	"github.com/aap-lit/aap/examples/internal/console"
)

func main() {
	os.Exit(run(os.Args[1:], os.Stdin, os.Stdout, os.Stderr, os.Getenv))
}

// statusNotEligible is the exit status when a dossier is not eligible.
const statusNotEligible = 1

// run is the program: the command line without its first word, the three
// streams, and the environment.
func run(args []string, stdin io.Reader, stdout, stderr io.Writer, env func(string) string) int {
	o, err := parseOptions(args, env)
	desk := console.NewDesk("appraise", o.Options, maxInput, stdout, stderr)
	if err != nil {
		return desk.Refuse(err, sayUsage)
	}
	if o.list {
		return desk.End(desk.Write(listing(o.Tag)))
	}
	a := &appraiser{Desk: desk, asked: o, call: eligibility.LIT2016(), colours: console.Colours(stdout, env)}
	desk.Deal, desk.Reject = a.one, a.reject
	if o.messages != language.Und {
		desk.Words = o.messages
	}
	return desk.End(a.all(stdin))
}
