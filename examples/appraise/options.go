package main

import (
	"errors"
	"flag"
	"io"
	"slices"
	"strings"

	"golang.org/x/text/language"
)

// options are what the command line asks for.
type options struct {
	tag       language.Tag // of the page and of errors
	sample    string       // "" when inputs are named
	inputs    []string     // files, or "-"
	list      bool
	draft     bool
	witnesses bool
	month     int // of the project, that indicators are told at; 0 when not given
	json      bool
	html      bool
	messages  language.Tag // of the messages in the JSON; language.Und for none
}

// parseOptions reads the command line. The language of the answer is right even
// when the rest is not.
func parseOptions(args []string, env func(string) string) (options, error) {
	o := options{tag: environmentLanguage(env), messages: language.Und}
	format := "text"
	flags := flag.NewFlagSet("appraise", flag.ContinueOnError)
	flags.SetOutput(io.Discard)
	flags.StringVar(&o.sample, "sample", "", "")
	flags.BoolVar(&o.list, "list", false, "")
	flags.BoolVar(&o.draft, "draft", false, "")
	flags.BoolVar(&o.witnesses, "witnesses", false, "")
	flags.IntVar(&o.month, "month", 0, "")
	flags.Func("lang", "", languageInto(&o.tag))
	flags.Func("messages", "", languageInto(&o.messages))
	flags.StringVar(&format, "format", format, "")
	if err := flags.Parse(args); err != nil {
		return o, err
	}
	o.inputs, o.json, o.html = flags.Args(), format == "json", format == "html"
	given := false
	flags.Visit(func(f *flag.Flag) { given = given || f.Name == "month" })
	if given && (o.month < 1 || o.month > maxMonth) {
		return o, errors.New(sayBadMonth.with(o.tag, o.month, maxMonth))
	}
	return o, o.check(format)
}

// check refuses what the flags allow and the program does not.
func (o *options) check(format string) error {
	streams := 0
	for _, input := range o.inputs {
		if input == "-" {
			streams++
		}
	}
	switch {
	case format != "text" && format != "json" && format != "html":
		return errors.New(sayBadFormat.with(o.tag, format))
	case o.sample != "" && !slices.Contains(sampleNames(), o.sample):
		return errors.New(sayBadSample.with(o.tag, o.sample, strings.Join(sampleNames(), ", ")))
	case o.sample != "" && len(o.inputs) > 0:
		return errors.New(saySampleAlone.in(o.tag))
	case streams > 1:
		return errors.New(sayOneStream.in(o.tag))
	}
	if o.sample == "" && len(o.inputs) == 0 {
		o.sample = sampleNames()[0]
	}
	return nil
}

// several tells that more than one input may come.
func (o *options) several() bool {
	return o.sample == "" && (len(o.inputs) > 1 || o.inputs[0] == "-")
}

// languageInto reads fr or en.
func languageInto(tag *language.Tag) func(string) error {
	return func(text string) error {
		switch text {
		case "fr":
			*tag = language.French
		case "en":
			*tag = language.English
		default:
			return errors.New("fr, en")
		}
		return nil
	}
}

// environmentLanguage is English where the environment asks for it, else
// French, the language of the call.
func environmentLanguage(env func(string) string) language.Tag {
	for _, name := range []string{"LC_ALL", "LC_MESSAGES", "LANG"} {
		if value := env(name); value != "" {
			if name, _, _ := strings.Cut(strings.ReplaceAll(value, ".", "_"), "_"); name == "en" {
				return language.English
			}
			return language.French
		}
	}
	return language.French
}
