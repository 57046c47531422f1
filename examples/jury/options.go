package main

import (
	"errors"
	"flag"
	"io"
	"strings"

	"golang.org/x/text/language"
)

// The formats of the answer.
const (
	asText = "text"
	asJSON = "json"
	asHTML = "html"
)

// options are what the command line asks for.
type options struct {
	tag       language.Tag
	inputs    []string // files, or "-"; none for the embedded session
	anonymous bool
	format    string // text, json or html
}

// parseOptions reads the command line. The language of the answer is right even
// when the rest is not.
func parseOptions(args []string, env func(string) string) (options, error) {
	o := options{tag: environmentLanguage(env), format: asText}
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
	flags.StringVar(&o.format, "format", o.format, "")
	if err := flags.Parse(args); err != nil {
		return o, err
	}
	o.inputs = flags.Args()
	streams := 0
	for _, input := range o.inputs {
		if input == "-" {
			streams++
		}
	}
	switch {
	case o.format != asText && o.format != asJSON && o.format != asHTML:
		return o, errors.New(sayBadFormat.with(o.tag, o.format))
	case o.format == asHTML && len(o.inputs) > 1:
		return o, errors.New(sayOnePage.in(o.tag))
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
