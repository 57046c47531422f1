package main

import (
	"errors"
	"flag"
	"io"
	"strings"

	"golang.org/x/text/language"
)

// options are what the command line asks for.
type options struct {
	tag       language.Tag
	inputs    []string // files, or "-"; none for the embedded session
	anonymous bool
	json      bool
}

// parseOptions reads the command line. The language of the answer is right even
// when the rest is not.
func parseOptions(args []string, env func(string) string) (options, error) {
	o := options{tag: environmentLanguage(env)}
	format := "text"
	flags := flag.NewFlagSet("jury", flag.ContinueOnError)
	flags.SetOutput(io.Discard)
	flags.BoolVar(&o.anonymous, "anonymous", false, "")
	flags.Func("lang", "", func(text string) error {
		switch text {
		case "fr":
			o.tag = language.French
		case "en":
			o.tag = language.English
		default:
			return errors.New("fr, en")
		}
		return nil
	})
	flags.StringVar(&format, "format", format, "")
	if err := flags.Parse(args); err != nil {
		return o, err
	}
	o.inputs, o.json = flags.Args(), format == "json"
	streams := 0
	for _, input := range o.inputs {
		if input == "-" {
			streams++
		}
	}
	switch {
	case format != "text" && format != "json":
		return o, errors.New(sayBadFormat.with(o.tag, format))
	case streams > 1:
		return o, errors.New(sayOneStream.in(o.tag))
	}
	return o, nil
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
