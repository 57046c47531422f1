package console

import (
	"encoding/json"
	"fmt"

	"golang.org/x/text/language"

	"github.com/aap-lit/aap/eligibility"
)

// A Fault is what is wrong at one place of an input, with its words.
type Fault struct {
	Pointer string `json:"pointer"`
	Code    string `json:"code"`
	Message string `json:"message"`
}

// FaultsIn returns faults in words. All packages of the library have one type
// of faults.
func FaultsIn(tag language.Tag, faults []*eligibility.Error) []Fault {
	told := make([]Fault, len(faults))
	for i, f := range faults {
		told[i] = Fault{f.Pointer, f.Code(), f.Message(tag)}
	}
	return told
}

// Bad says what is wrong with an input: on the error stream for people, and in
// its place among the results for programs.
func (d *Desk) Bad(name string, faults []Fault) error {
	d.Status = BadInput
	for _, f := range faults {
		said := f.Message
		if f.Pointer != "" {
			said = f.Pointer + ": " + said
		}
		if _, err := fmt.Fprintf(d.Errors, "%s: %s: %s\n", d.Program, d.InputName(name), Visible(said)); err != nil {
			return err
		}
	}
	switch {
	case d.Format == JSON:
		return d.Line(json.Marshal(struct {
			Input  int     `json:"input"`
			Errors []Fault `json:"errors"`
		}{d.count, faults}))
	case d.Format == HTML && d.Reject != nil:
		return d.Reject(name, faults)
	}
	return nil
}
