package main

import (
	"encoding/json"

	"golang.org/x/text/language"

	"github.com/apache/beam/sdks/v2/go/pkg/beam/register"

	"github.com/aap-lit/aap/eligibility"
	"github.com/aap-lit/aap/examples/internal/console"
	"github.com/aap-lit/aap/examples/internal/input"
)

func init() {
	register.DoFn4x1[Line, func(Line), func(Line), func(string, int64), error](&appraiseFn{})
}

// appraiseFn appraises dossiers. Its fields go to the workers as JSON.
type appraiseFn struct {
	Call     []byte // the terms and readings of inputs that bring no others
	Lang     string // of what is said of bad inputs
	Messages string // language of the messages in reports; "" for none

	call eligibility.Call
}

// Setup is called once on each worker.
func (f *appraiseFn) Setup() error { return f.call.UnmarshalJSON(f.Call) }

// ProcessElement gives the report of an input, as appraise writes it, or what is wrong
// with the input, and counts either.
func (f *appraiseFn) ProcessElement(in Line, report, bad func(Line), count func(string, int64)) error {
	if len(in.Text) == 0 { // a line is never empty; this is what a damaged file has in place of its rest
		return f.refuse(in, []console.Fault{{Code: codeUnreadable, Message: sayDamaged.In(language.Make(f.Lang))}}, bad, count)
	}
	read, faults := input.ReadUnder(f.call, in.Text, noMember)
	if len(faults) > 0 {
		return f.refuse(in, console.FaultsIn(language.Make(f.Lang), faults), bad, count)
	}
	found := read.Call.Evaluate(&read.Dossier)
	if f.Messages != "" {
		found = found.Worded(language.Make(f.Messages))
	}
	text, err := json.Marshal(found)
	if err != nil {
		return err
	}
	count(countVerdict+found.Verdict().String(), 1)
	for _, each := range found.Findings() {
		count(countRule+each.Code().String()+"/"+each.Outcome().String(), 1)
	}
	in.Text = text
	report(in)
	return nil
}

// refuse gives a bad input with its faults and its place.
func (f *appraiseFn) refuse(in Line, faults []console.Fault, bad func(Line), count func(string, int64)) error {
	text, err := json.Marshal(struct {
		Line
		Errors []console.Fault `json:"errors"`
	}{in, faults})
	if err != nil {
		return err
	}
	for _, fault := range faults {
		count(countFault+fault.Code, 1)
	}
	in.Text = text
	bad(in)
	return nil
}

// noMember is no further member of an input.
func noMember(string) json.Unmarshaler { return nil }

// codeUnreadable is the code of the programs for a file that cannot be read: the
// library reads none.
const codeUnreadable = "unreadable"
