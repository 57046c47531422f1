package main

import (
	"cmp"
	"errors"
	"flag"
	"fmt"
	"io"
	"os"
	"slices"
	"strings"
	"time"

	"github.com/aap-lit/aap/eligibility"
	"github.com/aap-lit/aap/eligibility/eligibilitytest"
	"github.com/aap-lit/aap/examples/internal/console"
)

// verbs are the first words of a command line; those that take a command after it.
var verbs = map[string]bool{"cases": false, "check": true, "mutants": false, "engine": false, "score": true}

// Options are those of a command line.
type options struct {
	verb    string
	level   eligibilitytest.Level // check
	known   bool                  // cases, check: fully known dossiers alone
	only    string                // cases, check, score: what names begin with
	call    string                // cases, check: the file of the terms of another call; its cases
	timeout time.Duration         // check: of an answer; score: of a run
	jobs    int                   // score: how many runs at once
	mutant  string                // engine
	command []string              // check, score: after the options
}

// options reads a command line.
func (k *kit) options(args []string) (options, error) {
	o := options{verb: args[0]}
	takes, known := verbs[o.verb]
	if !known && !slices.Contains([]string{"-h", "-help", "--help"}, o.verb) {
		return o, errors.New(sayNoVerb.With(k.tag, o.verb))
	}
	flags := flag.NewFlagSet("", flag.ContinueOnError)
	flags.SetOutput(io.Discard)
	flags.Func("lang", "", console.LanguageInto(&k.tag))
	switch o.verb {
	case "cases", "check":
		flags.BoolVar(&o.known, "known", false, "")
		flags.StringVar(&o.only, "only", "", "")
		flags.StringVar(&o.call, "call", "", "")
	case "engine":
		flags.StringVar(&o.mutant, "mutant", "", "")
	case "score":
		flags.StringVar(&o.only, "only", "", "")
		flags.IntVar(&o.jobs, "jobs", 2, "")
		flags.DurationVar(&o.timeout, "timeout", 0, "")
	}
	if o.verb == "check" {
		flags.TextVar(&o.level, "level", eligibilitytest.All, "")
		flags.DurationVar(&o.timeout, "timeout", 0, "")
	}
	if !known {
		return o, cmp.Or(flags.Parse(args), flag.ErrHelp)
	}
	if err := flags.Parse(args[1:]); err != nil {
		return o, err
	}
	o.command = flags.Args()
	switch {
	case takes && len(o.command) == 0:
		return o, errors.New(sayNoCommand.With(k.tag, o.verb))
	case !takes && len(o.command) > 0:
		return o, errors.New(sayTooMuch.With(k.tag, o.command[0]))
	case o.timeout < 0 || o.verb == "score" && o.jobs < 1:
		return o, errors.New(sayBelowZero.In(k.tag))
	}
	return o, nil
}

// chosen are the cases that the options ask for.
func (o *options) chosen() ([]eligibilitytest.Case, error) {
	cases := eligibilitytest.Cases()
	if o.call != "" {
		terms, err := os.ReadFile(o.call)
		if err != nil {
			return nil, err
		}
		var call eligibility.Call
		if err := call.UnmarshalJSON(terms); err != nil {
			return nil, fmt.Errorf("%s: %w", o.call, err)
		}
		cases = eligibilitytest.CasesOf(call)
	}
	if o.known {
		cases = eligibilitytest.Known(cases)
	}
	return slices.DeleteFunc(cases, func(c eligibilitytest.Case) bool { return !strings.HasPrefix(c.Name, o.only) }), nil
}
