package main

import (
	"errors"
	"flag"
	"slices"
	"strings"

	"golang.org/x/text/language"

	"github.com/aap-lit/aap/examples/internal/console"
)

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
	case given && (o.month < 1 || o.month > maxMonth):
		return o, errors.New(sayBadMonth.With(o.Tag, o.month, maxMonth))
	case o.sample != "" && !slices.Contains(sampleNames(), o.sample):
		return o, errors.New(sayBadSample.With(o.Tag, o.sample, strings.Join(sampleNames(), ", ")))
	case o.sample != "" && len(o.Inputs) > 0:
		return o, errors.New(saySampleAlone.In(o.Tag))
	}
	if o.sample == "" && len(o.Inputs) == 0 {
		o.sample = sampleNames()[0]
	}
	return o, nil
}
