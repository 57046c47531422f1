package main

import (
	"errors"

	"github.com/aap-lit/aap/examples/internal/console"
)

// options are what the command line asks for.
type options struct {
	console.Options
	anonymous bool
}

// parseOptions reads the command line.
func parseOptions(args []string, env func(string) string) (options, error) {
	var o options
	flags := o.Flags(env)
	flags.BoolVar(&o.anonymous, "anonymous", false, "")
	if err := o.Parse(flags, args); err != nil {
		return o, err
	}
	if o.Format == console.HTML && len(o.Inputs) > 1 {
		return o, errors.New(sayOnePage.In(o.Tag))
	}
	return o, nil
}
