// Command appraise appraises dossiers of the call « Laboratoires d'innovation
// territoriale » (2016): which rules a dossier meets, what is missing, what to
// do about it, and how it is financed.
//
//	appraise                     a fictitious, complete dossier
//	appraise -sample labase      what is public about a real laboratory
//	appraise dossier.json        a dossier, or {"dossier": …, "call": …, "jury": …}
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
	"errors"
	"flag"
	"io"
	"os"
	"runtime/debug"
	"slices"
	"strings"

	"golang.org/x/text/language"

	"github.com/aap-lit/aap/eligibility"
	"github.com/aap-lit/aap/examples/internal/console"
	read "github.com/aap-lit/aap/examples/internal/input"
)

// garbage is how much of it may gather beside what lives, in percent: a few dossiers
// live at once, and to look for them as often as is usual takes a tenth of the time.
const garbage = 400

func main() {
	if os.Getenv("GOGC") == "" {
		debug.SetGCPercent(garbage)
	}
	os.Exit(run(os.Args[1:], os.Stdin, os.Stdout, os.Stderr, os.Getenv))
}

// run is the program: the command line without its first word, the three
// streams, and the environment.
func run(args []string, stdin io.Reader, stdout, stderr io.Writer, env func(string) string) int {
	o, err := parseOptions(args, env)
	desk := console.NewDesk("appraise", o.Options, read.Most, stdout, stderr)
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

// options are what the command line asks for.
type options struct {
	console.Options
	sample    string // "" when inputs are named
	list      bool
	draft     bool
	witnesses bool
	month     int          // of the project, that indicators are told at; 0 when not given
	messages  language.Tag // of the messages in the JSON; language.Und for none
}

// parseOptions reads the command line.
func parseOptions(args []string, env func(string) string) (options, error) {
	o := options{messages: language.Und}
	flags := o.Flags(env)
	flags.StringVar(&o.sample, "sample", "", "")
	flags.BoolVar(&o.list, "list", false, "")
	flags.BoolVar(&o.draft, "draft", false, "")
	flags.BoolVar(&o.witnesses, "witnesses", false, "")
	flags.IntVar(&o.month, "month", 0, "")
	flags.Func("messages", "", console.LanguageInto(&o.messages))
	if err := o.Parse(flags, args); err != nil {
		return o, err
	}
	given := false
	flags.Visit(func(f *flag.Flag) { given = given || f.Name == "month" })
	switch {
	case o.messages != language.Und && o.Format != console.JSON:
		return o, errors.New(sayMessagesAlone.In(o.Tag))
	case given && (o.month < 1 || o.month > maxMonth):
		return o, errors.New(sayBadMonth.With(o.Tag, o.month, maxMonth))
	case o.sample != "" && !slices.Contains(sampleNames(), o.sample):
		return o, errors.New(sayBadSample.With(o.Tag, o.sample, strings.Join(sampleNames(), ", ")))
	case o.sample != "" && len(o.Inputs) > 0:
		return o, errors.New(saySampleAlone.In(o.Tag))
	case o.sample == "" && len(o.Inputs) == 0:
		o.sample = sampleNames()[0]
	}
	return o, nil
}
