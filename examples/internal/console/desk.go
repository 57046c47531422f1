package console

import (
	"bufio"
	"encoding/json"
	"errors"
	"flag"
	"fmt"
	"io"
	"slices"

	"golang.org/x/text/language"

	"github.com/aap-lit/aap/eligibility"
)

// BadInput is the exit status of a program whose command line or one of whose
// inputs is wrong.
const BadInput = 2

// A Desk takes the inputs of a program, deals with several at once, and writes what
// comes of each in their order, as soon as it may: results to the one stream, what is
// wrong to the other. Its methods are for one goroutine, which also calls Reject and
// what Deal returns.
type Desk struct {
	Options
	Program string       // its name, which begins what it says is wrong
	Most    int          // bytes of an input
	Words   language.Tag // of the faults of inputs
	Out     *bufio.Writer
	Errors  io.Writer
	Status  int // the exit status, the worst of all inputs

	// Deal deals with an input, which has a name if it is a file, on any goroutine and
	// beside others. It returns the faults of one that is wrong, or else what writes the
	// result in its turn, whose error is that of writing.
	Deal func(raw []byte, name string) (write func() error, faults []*eligibility.Error)
	// Reject, if given, writes a bad input in its place on a page of HTML.
	Reject func(name string, faults []Fault) error

	count int // of inputs so far
	pages int // of them that have one
}

// NewDesk returns the desk of a program, which is still to be told how to deal
// with an input.
func NewDesk(program string, o Options, most int, stdout, stderr io.Writer) *Desk {
	return &Desk{Options: o, Program: program, Most: most, Words: o.Tag, Out: bufio.NewWriter(stdout), Errors: stderr}
}

// Refuse answers a command line that was not understood, or one that asks how
// to use the program, and returns the exit status.
func (d *Desk) Refuse(err error, usage Phrase) int {
	if errors.Is(err, flag.ErrHelp) {
		return d.End(d.Write(usage.In(d.Tag)))
	}
	_, _ = fmt.Fprintf(d.Errors, "%s: %s\n%s\n", d.Program, Visible(err.Error()), sayHint.With(d.Tag, d.Program))
	return BadInput
}

// Write writes a text, with what is still waiting.
func (d *Desk) Write(text string) error {
	_, _ = d.Out.WriteString(text) // an error stays until the next call
	return d.Out.Flush()
}

// Line writes one result for programs.
func (d *Desk) Line(result []byte, err error) error {
	if err != nil {
		return err
	}
	_, _ = d.Out.Write(result) // an error stays until the next call
	return d.Write("\n")
}

// Joined returns the JSON of an object with the members of another after its
// own, for a report that writes itself and so is open to none. What the report writes
// is not read again, as json.Marshal would.
func Joined(report json.Marshaler, members any) ([]byte, error) {
	line, err := report.MarshalJSON()
	if err != nil {
		return nil, err
	}
	more, err := json.Marshal(members)
	if err != nil || string(more) == "{}" {
		return line, err
	}
	return slices.Concat(line[:len(line)-1], []byte{','}, more[1:]), nil
}

// Page writes one result for people. Pages are kept apart, and named when there
// may be several.
func (d *Desk) Page(name string, page *Paper) error {
	p := &Paper{Colours: page.Colours}
	if d.pages > 0 {
		p.Blank()
	}
	d.pages++
	if d.Several() {
		p.Title(d.InputName(name))
	}
	p.lines = append(p.lines, page.lines...)
	return d.Write(p.Text())
}

// End returns the exit status. A result that could not be written is as bad as
// an input.
func (d *Desk) End(err error) int {
	if err != nil {
		_, _ = fmt.Fprintf(d.Errors, "%s: %v\n", d.Program, err)
		return BadInput
	}
	return d.Status
}

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

// What every program says of its command line and of its inputs.
var (
	sayHint       = Phrase{"« %s -h » dit comment s’en servir.", "“%s -h” tells how to use it."}
	sayBadFormat  = Phrase{"-format %s : text, json ou html", "-format %s: text, json or html"}
	sayOneStream  = Phrase{"« - » ne peut être donné qu’une fois", "“-” can be given only once"}
	sayRestUnread = Phrase{"la suite n’est pas lue : où elle commence n’est pas sûr", "what follows is not read: where it begins is uncertain"}
	sayNoFile     = Phrase{"ce fichier n’existe pas", "this file does not exist"}
	sayInput      = Phrase{"entrée %d", "input %d"}
)
