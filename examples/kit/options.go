package main

import (
	"errors"
	"flag"
	"io"
	"slices"
	"strings"
	"time"

	"github.com/aap-lit/aap/eligibility/eligibilitytest"
	"github.com/aap-lit/aap/examples/internal/console"
)

// verbs are the first words of a command line; those that take a command after it.
var verbs = map[string]bool{"cases": false, "check": true, "mutants": false, "engine": false, "score": true, "terms": false}

// Options are those of a command line.
type options struct {
	verb    string
	jury    bool          // all but terms: the kit of a jury
	level   level         // check
	known   bool          // cases, check: fully known dossiers alone
	only    string        // cases, check, score: what names begin with
	call    string        // cases, check: the file of the terms of another call; its cases
	timeout time.Duration // check: of an answer; score: of a run
	jobs    int           // score: how many runs at once
	mutant  string        // engine
	command []string      // check, score: after the options
	given   []string      // the options, but for -only
}

// flags returns the one option that may stand before the verb as well as after it.
func (k *kit) flags() *flag.FlagSet {
	flags := flag.NewFlagSet("", flag.ContinueOnError)
	flags.SetOutput(io.Discard)
	flags.Func("lang", "", func(text string) error {
		k.lang = []string{"-lang", text}
		return console.LanguageInto(&k.tag)(text)
	})
	return flags
}

// options reads a command line from its verb on.
func (k *kit) options(args []string) (options, error) {
	o := options{verb: args[0]}
	takes, known := verbs[o.verb]
	if !known {
		return o, errors.New(sayNoVerb.With(k.tag, o.verb))
	}
	flags := k.flags()
	if o.verb != "terms" {
		flags.BoolVar(&o.jury, "jury", false, "")
	}
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
		flags.DurationVar(&o.timeout, "timeout", 10*time.Minute, "")
	}
	if o.verb == "check" {
		flags.TextVar(&o.level, "level", eligibilitytest.All, "")
		flags.DurationVar(&o.timeout, "timeout", 10*time.Second, "")
	}
	if err := flags.Parse(args[1:]); err != nil {
		return o, err
	}
	o.command, o.given = flags.Args(), k.lang
	flags.Visit(func(f *flag.Flag) {
		switch value := f.Value.String(); f.Name {
		case "only", "lang":
		case "known", "jury":
			o.given = append(o.given, "-"+f.Name)
		default:
			o.given = append(o.given, "-"+f.Name, quoted(value))
		}
	})
	switch {
	case takes && len(o.command) == 0:
		return o, errors.New(sayNoCommand.In(k.tag))
	case !takes && len(o.command) > 0:
		return o, errors.New(sayTooMuch.With(k.tag, o.command[0]))
	case o.jury && (o.known || o.call != ""):
		return o, errors.New(sayNotOfJury.In(k.tag))
	case (o.verb == "check" || o.verb == "score") && o.timeout <= 0, o.verb == "score" && o.jobs <= 0:
		return o, errors.New(sayBelowZero.In(k.tag))
	}
	return o, nil
}

// again is the command line that does the same on one case, or one mutant, alone.
func (o *options) again(verb, only string) string {
	words := append([]string{"kit", verb}, o.given...)
	words = append(words, "-only", quoted(only))
	if verbs[verb] {
		words = append(words, "--")
		for _, word := range o.command {
			words = append(words, quoted(word))
		}
	}
	return strings.Join(words, " ")
}

// kit is the option that says of which kit, where it is not that of the rules.
func (o *options) kit() string {
	if o.jury {
		return " -jury"
	}
	return ""
}

// choice is how the options choose cases.
func (o *options) choice() []string {
	var all []string
	if o.jury {
		all = append(all, "-jury")
	}
	if o.call != "" {
		all = append(all, "-call", quoted(o.call))
	}
	if o.known {
		all = append(all, "-known")
	}
	if o.only != "" {
		all = append(all, "-only", quoted(o.only))
	}
	return all
}

// picked returns what has a name, or else all whose name begins so.
func picked[T any](all []T, only string, name func(T) string) []T {
	if i := slices.IndexFunc(all, func(one T) bool { return name(one) == only }); i >= 0 {
		return all[i : i+1]
	}
	return slices.DeleteFunc(all, func(one T) bool { return !strings.HasPrefix(name(one), only) })
}

// quoted is a word as a shell reads it.
func quoted(word string) string {
	if word != "" && !strings.ContainsAny(word, " '\"\\$&;()<>|*?`~#[]{}!\t\n") {
		return word
	}
	return "'" + strings.ReplaceAll(word, "'", `'\''`) + "'"
}
