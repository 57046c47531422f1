package main

import (
	"bufio"
	_ "embed" // for the session of the example
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"

	"github.com/aap-lit/aap/scoring"
)

// example is the session shown when none is named. It is fictitious, and its
// projects say so.
//
//go:embed samples/session.json
var example []byte

// A jury deals with sessions one by one, and writes each result when it has it.
type jury struct {
	options
	out    *bufio.Writer
	errors io.Writer
	count  int // of inputs so far
	pages  int // of them that have one
	worst  int // status of them
}

// all deals with every input. The error is that of writing.
func (j *jury) all(stdin io.Reader) error {
	if len(j.inputs) == 0 {
		_, err := j.one(example, "")
		return err
	}
	for _, name := range j.inputs {
		deal := j.file
		if name == "-" {
			deal = func(string) error { return j.stream(stdin) }
		}
		if err := deal(name); err != nil {
			return err
		}
	}
	return nil
}

// file deals with one file, of which no more is read than is needed to see that
// it is too long.
func (j *jury) file(name string) error {
	f, err := os.Open(name)
	if err != nil {
		return j.unreadable(name, err)
	}
	defer f.Close()
	raw, err := io.ReadAll(io.LimitReader(f, maxInput+1))
	if err != nil {
		return j.unreadable(name, err)
	}
	_, err = j.one(raw, name)
	return err
}

// stream deals with every value of a stream, to the first that is not JSON.
func (j *jury) stream(in io.Reader) error {
	stream := values{bufio.NewReader(in)}
	for n := 0; ; n++ {
		raw, err := stream.next()
		switch {
		case errors.Is(err, io.EOF) && n > 0:
			return nil
		case err != nil && !errors.Is(err, io.EOF):
			return j.unreadable("-", err)
		}
		last, err := j.one(raw, "") // without a byte, when the stream is empty
		if err != nil {
			return err
		}
		if last {
			if _, none := stream.next(); none == nil {
				_, err = fmt.Fprintf(j.errors, "jury: %s\n", sayRestUnread.in(j.tag))
			}
			return err
		}
	}
}

// one deals with one session. It tells whether the input was not even JSON.
func (j *jury) one(raw []byte, name string) (malformed bool, err error) {
	j.count++
	var s scoring.Session
	if err := s.UnmarshalJSON(raw); err != nil {
		var told []fault
		for _, f := range scoring.Faults(err) {
			told = append(told, fault{f.Pointer, f.Code(), f.Message(j.tag)})
		}
		return errors.Is(err, scoring.ErrSyntax), j.bad(name, told)
	}
	if j.anonymous {
		s = s.Anonymous()
	}
	switch j.format {
	case asJSON:
		return false, j.line(resultOf(s))
	case asHTML:
		return false, j.html(name, s)
	}
	return false, j.page(name, s)
}

// html writes the page of one session; a second one has no place in it.
func (j *jury) html(name string, s scoring.Session) error {
	if j.pages > 0 {
		return j.bad(name, []fault{{Code: "one-page", Message: sayOnePage.in(j.tag)}})
	}
	j.pages++
	if err := writeHTML(j.out, newRecord(j.tag, s, j.anonymous)); err != nil {
		return err
	}
	return j.out.Flush()
}

// page writes one result for people. Pages are named when there may be several.
func (j *jury) page(name string, s scoring.Session) error {
	p := &paper{}
	if j.pages > 0 {
		p.blank()
	}
	j.pages++
	if len(j.inputs) > 1 || len(j.inputs) == 1 && j.inputs[0] == "-" {
		p.put("", j.inputName(name))
		p.blank()
	}
	writePage(p, newRecord(j.tag, s, j.anonymous))
	if err := write(j.out, p.text()); err != nil {
		return err
	}
	return j.out.Flush()
}

// A fault is what is wrong at one place of an input.
type fault struct {
	Pointer string `json:"pointer"`
	Code    string `json:"code"`
	Message string `json:"message"`
}

// unreadable tells that an input cannot be read at all. The code is of this
// program: the library reads no files.
func (j *jury) unreadable(name string, err error) error {
	j.count++
	said := err.Error()
	var path *fs.PathError
	switch {
	case errors.Is(err, fs.ErrNotExist):
		said = sayNoFile.in(j.tag)
	case errors.As(err, &path):
		said = path.Err.Error()
	}
	return j.bad(name, []fault{{Code: "unreadable", Message: visible(said)}})
}

// bad tells of a bad input: on the error stream for people, and in its place
// among the results for programs.
func (j *jury) bad(name string, faults []fault) error {
	j.worst = statusBadInput
	for _, f := range faults {
		place := ""
		if f.Pointer != "" {
			place = f.Pointer + ": "
		}
		if _, err := fmt.Fprintf(j.errors, "jury: %s: %s%s\n", j.inputName(name), place, f.Message); err != nil {
			return err
		}
	}
	if j.format != asJSON {
		return nil
	}
	return j.line(struct {
		Input  int     `json:"input"`
		Errors []fault `json:"errors"`
	}{j.count, faults})
}

// inputName names an input: by its file, or by its number.
func (j *jury) inputName(name string) string {
	if name == "" || name == "-" {
		return sayInput.with(j.tag, j.count)
	}
	return visible(name)
}

// line writes one result for programs.
func (j *jury) line(result any) error {
	text, err := json.Marshal(result)
	if err != nil {
		return err
	}
	if _, err := j.out.Write(append(text, '\n')); err != nil {
		return err
	}
	return j.out.Flush()
}
