package main

import (
	"bufio"
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"

	"github.com/aap-lit/aap/eligibility"
)

// longest bounds a line that an engine reads or writes, in bytes.
const longest = 4 << 20

// mutants lists the mutants, a line each: name, mistake, place and witness, with a tab
// between them.
func (k *kit) mutants(o options) error {
	for _, m := range o.subject().mutants() {
		if _, err := fmt.Fprintf(k.out, "%s\t%s\t%s\t%s\n", m.name, m.mistake(k.tag), m.place(k.tag), m.witness); err != nil {
			return err
		}
	}
	return nil
}

// terms writes the terms of the call of 2016: its figures, its dates and its readings,
// as option -call takes those of another.
func (k *kit) terms() error {
	terms, err := eligibility.LIT2016().MarshalJSON()
	if err != nil {
		return err
	}
	var text bytes.Buffer
	if err := json.Indent(&text, terms, "", "  "); err != nil {
		return err
	}
	_, err = fmt.Fprintln(k.out, text.String())
	return err
}

// engine answers each line of the standard input with a line, as an engine does. What
// it cannot answer it says in a member "error".
func (k *kit) engine(o options) error {
	evaluate, err := k.evaluator(o)
	if err != nil {
		return err
	}
	lines := bufio.NewReaderSize(k.in, 1<<16)
	for {
		request, err := lines.ReadBytes('\n')
		if len(request) > 0 {
			report, bad := evaluate(request)
			if bad != nil {
				report, _ = json.Marshal(map[string]string{"error": bad.Error()}) // texts can be written
			}
			_, _ = k.out.Write(append(report, '\n')) // an error stays until the flush
			if err := k.out.Flush(); err != nil {
				return err
			}
		}
		if errors.Is(err, io.EOF) {
			return nil
		}
		if err != nil {
			return err
		}
	}
}

// evaluator returns the mutant that the options name, or the reference for none.
func (k *kit) evaluator(o options) (evaluator, error) {
	if o.mutant == "" {
		return o.subject().reference, nil
	}
	for _, m := range o.subject().mutants() {
		if m.name == o.mutant {
			return m.evaluate, nil
		}
	}
	return nil, errors.New(sayNoMutant.With(k.tag, o.mutant, o.kit()))
}
