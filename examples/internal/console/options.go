package console

import (
	"cmp"
	"errors"
	"flag"
	"io"
	"strings"

	"golang.org/x/text/language"
)

// The formats of an answer: a page for a terminal, a line of JSON for each
// input, a page of HTML.
const (
	Text = "text"
	JSON = "json"
	HTML = "html"
)

// Options are what the command line of every program may ask for.
type Options struct {
	Tag    language.Tag // -lang: of pages and errors; by default that of the environment
	Format string       // -format
	Inputs []string     // files, or "-" for a stream
}

// Flags returns the flags of the options, to which a program adds its own. They
// print nothing: what is wrong is for the program to say.
func (o *Options) Flags(env func(string) string) *flag.FlagSet {
	o.Tag, o.Format = Language(env), Text
	flags := flag.NewFlagSet("", flag.ContinueOnError)
	flags.SetOutput(io.Discard)
	flags.Func("lang", "", LanguageInto(&o.Tag))
	flags.StringVar(&o.Format, "format", o.Format, "")
	return flags
}

// Parse reads the command line. The language is right even when the rest is not.
func (o *Options) Parse(flags *flag.FlagSet, args []string) error {
	if err := flags.Parse(args); err != nil {
		return err
	}
	o.Inputs = flags.Args()
	streams := 0
	for _, input := range o.Inputs {
		if input == "-" {
			streams++
		}
	}
	switch {
	case o.Format != Text && o.Format != JSON && o.Format != HTML:
		return errors.New(sayBadFormat.With(o.Tag, o.Format))
	case streams > 1:
		return errors.New(sayOneStream.In(o.Tag))
	}
	return nil
}

// Several reports whether more than one input may come.
func (o *Options) Several() bool {
	return len(o.Inputs) > 1 || len(o.Inputs) == 1 && o.Inputs[0] == "-"
}

// LanguageInto returns what reads the value of a flag, fr or en.
func LanguageInto(tag *language.Tag) func(string) error {
	return func(text string) error {
		if text != "fr" && text != "en" {
			return errors.New("fr, en")
		}
		*tag = language.Make(text)
		return nil
	}
}

// Language returns English where the environment asks for it, and otherwise
// French, the language of the call.
func Language(env func(string) string) language.Tag {
	locale := cmp.Or(env("LC_ALL"), env("LC_MESSAGES"), env("LANG"))
	if name, _, _ := strings.Cut(strings.ReplaceAll(locale, ".", "_"), "_"); name == "en" {
		return language.English
	}
	return language.French
}
