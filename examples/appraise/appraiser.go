package main

import (
	"bufio"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"strconv"

	"github.com/aap-lit/aap/eligibility"
)

// An appraiser appraises inputs one by one, and writes each result when it has
// it.
type appraiser struct {
	options
	call   eligibility.Call
	out    *bufio.Writer
	errors io.Writer
	colour bool
	count  int // of inputs so far
	pages  int // of them that have one
	worst  int // status of them
	site   *site
}

// all appraises every input. The error is that of writing.
func (a *appraiser) all(stdin io.Reader) error {
	if !a.html {
		return a.inputsOf(stdin)
	}
	site, err := newSite(a.tag, a.call, a.several())
	if err != nil {
		return err
	}
	a.site = site
	if err := a.inputsOf(stdin); err != nil {
		return err
	}
	if err := site.end(a.out); err != nil {
		return err
	}
	return a.out.Flush()
}

func (a *appraiser) inputsOf(stdin io.Reader) error {
	if a.sample != "" {
		raw, err := readSample(a.sample)
		if err != nil {
			return a.unreadable(a.sample, err)
		}
		_, err = a.one(raw, "")
		return err
	}
	for _, name := range a.inputs {
		appraise := a.file
		if name == "-" {
			appraise = func(string) error { return a.stream(stdin) }
		}
		if err := appraise(name); err != nil {
			return err
		}
	}
	return nil
}

// file appraises one file.
func (a *appraiser) file(name string) error {
	raw, err := readFile(name)
	if err != nil {
		return a.unreadable(name, err)
	}
	_, err = a.one(raw, name)
	return err
}

// readFile reads no more of a file than is needed to see that it is too long.
func readFile(name string) ([]byte, error) {
	f, err := os.Open(name)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	return io.ReadAll(io.LimitReader(f, maxInput+1))
}

// stream appraises every value of a stream, to the first that is not JSON.
func (a *appraiser) stream(in io.Reader) error {
	stream := values{bufio.NewReader(in)}
	for n := 0; ; n++ {
		raw, err := stream.next()
		switch {
		case errors.Is(err, io.EOF) && n > 0:
			return nil
		case err != nil && !errors.Is(err, io.EOF):
			return a.unreadable("-", err)
		}
		last, err := a.one(raw, "") // without a byte, when the stream is empty
		if err != nil {
			return err
		}
		if last {
			if _, none := stream.next(); none == nil {
				_, err = fmt.Fprintf(a.errors, "appraise: %s\n", sayRestUnread.in(a.tag))
			}
			return err
		}
	}
}

// one appraises one input. It tells whether the input was not even JSON.
func (a *appraiser) one(raw []byte, name string) (malformed bool, err error) {
	a.count++
	in, faults := decode(raw)
	if len(faults) > 0 {
		malformed = errors.Is(faults[0], eligibility.ErrSyntax)
		return malformed, a.reject(name, faults)
	}
	if a.draft {
		in.dossier = in.dossier.Draft()
	}
	call, err := a.call.With(in.readings)
	if err != nil {
		return false, a.reject(name, below(memberReadings, eligibility.Faults(err)))
	}
	report := call.Evaluate(&in.dossier)
	if report.Verdict() != eligibility.Eligible {
		a.worst = max(a.worst, statusNotEligible)
	}
	switch {
	case a.json:
		return false, a.line(result(a.options, call, &in, report))
	case a.html:
		s := newSheet(a.id(), a.options, call, &in, report)
		if a.several() {
			s.Input = a.inputName(name)
		}
		return false, a.article("article", s.Title, s)
	}
	return false, a.page(name, &in, report)
}

// unreadable tells that an input cannot be read at all. The code is of this
// program: the library reads no files.
func (a *appraiser) unreadable(name string, err error) error {
	a.count++
	said := err.Error()
	var path *fs.PathError
	switch {
	case errors.Is(err, fs.ErrNotExist):
		said = sayNoFile.in(a.tag)
	case errors.As(err, &path):
		said = path.Err.Error()
	}
	return a.bad(name, []fault{{Code: "unreadable", Message: visible(said)}})
}

// reject tells what is wrong with an input.
func (a *appraiser) reject(name string, faults []*eligibility.Error) error {
	tag := a.tag
	if a.messages != und {
		tag = a.messages
	}
	told := make([]fault, len(faults))
	for i, f := range faults {
		told[i] = fault{f.Pointer, f.Code(), f.Message(tag)}
	}
	return a.bad(name, told)
}

// bad tells of a bad input: on the error stream for people, and in its place
// among the results for programs.
func (a *appraiser) bad(name string, faults []fault) error {
	a.worst = statusBadInput
	for _, f := range faults {
		place := ""
		if f.Pointer != "" {
			place = f.Pointer + ": "
		}
		if _, err := fmt.Fprintf(a.errors, "appraise: %s: %s%s\n", a.inputName(name), place, f.Message); err != nil {
			return err
		}
	}
	switch {
	case a.json:
		return a.line(rejection(a.count, faults))
	case a.html:
		return a.article("bad", "", struct {
			ID, Input string
			Faults    []fault
		}{a.id(), a.inputName(name), faults})
	}
	return nil
}

// id begins the ids of an input in an HTML page.
func (a *appraiser) id() string { return "d" + strconv.Itoa(a.count) }

// article writes one part of an HTML page.
func (a *appraiser) article(name, title string, about any) error {
	if err := a.site.article(a.out, name, title, about); err != nil {
		return err
	}
	return a.out.Flush()
}

// inputName names an input: by its file, or by its number in the stream.
func (a *appraiser) inputName(name string) string {
	if name == "" || name == "-" {
		return sayInput.with(a.tag, a.count)
	}
	return visible(name)
}

// line writes one result.
func (a *appraiser) line(json []byte, err error) error {
	if err != nil {
		return err
	}
	if _, err := a.out.Write(append(json, '\n')); err != nil {
		return err
	}
	return a.out.Flush()
}

// page writes one result for people. Pages are kept apart and named when there
// may be several.
func (a *appraiser) page(name string, in *input, report eligibility.Report) error {
	p := &paper{tag: a.tag, colour: a.colour}
	if a.several() {
		if a.pages > 0 {
			p.blank()
		}
		p.title(a.inputName(name))
	}
	a.pages++
	writePage(p, a.options, report.Call(), in, report)
	if _, err := a.out.WriteString(p.text()); err != nil {
		return err
	}
	return a.out.Flush()
}
