package console

import (
	"errors"
	"fmt"
	"io"
	"io/fs"
	"iter"
	"os"
	"slices"
	"strconv"

	"github.com/aap-lit/aap/eligibility"
)

// All deals with every input. The error is that of writing.
func (d *Desk) All(stdin io.Reader) error {
	before, after := d.Inputs, []string(nil)
	at := slices.Index(d.Inputs, "-")
	if at >= 0 {
		before, after = d.Inputs[:at], d.Inputs[at+1:]
	}
	if err := d.files(before); err != nil || at < 0 {
		return err
	}
	if err := d.stream(stdin); err != nil {
		return err
	}
	return d.files(after)
}

// Sample deals with an input that comes with the program.
func (d *Desk) Sample(raw []byte) error {
	_, err := d.answer(d.deal(input{raw: raw}))
	return err
}

// files deals with every file.
func (d *Desk) files(names []string) error {
	read := func(yield func(input) bool) {
		for _, name := range names {
			if !yield(d.read(name)) {
				return
			}
		}
	}
	for t := range d.turns(read) {
		if _, err := d.answer(t); err != nil {
			return err
		}
	}
	return nil
}

// read reads a file, and no more of it than is needed to see that it is too long.
func (d *Desk) read(name string) input {
	f, err := os.Open(name)
	if err != nil {
		return input{name: name, err: err}
	}
	defer f.Close()
	raw, err := io.ReadAll(io.LimitReader(f, int64(d.Most)+1))
	return input{raw, name, err}
}

// stream deals with every value of a stream, to the first that is not JSON.
func (d *Desk) stream(in io.Reader) error {
	malformed, err := false, error(nil)
	for t := range d.turns(d.values(in)) {
		if malformed {
			if t.err == nil {
				_, err = fmt.Fprintf(d.Errors, "%s: %s\n", d.Program, sayRestUnread.In(d.Tag))
			}
			return err
		}
		if malformed, err = d.answer(t); err != nil {
			return err
		}
	}
	return nil
}

// values ranges over those of a stream, and over one without a byte when the stream
// is empty.
func (d *Desk) values(in io.Reader) iter.Seq[input] {
	return func(yield func(input) bool) {
		stream := newValues(in, d.Most)
		for n := 0; ; n++ {
			raw, err := stream.next()
			if errors.Is(err, io.EOF) {
				if n > 0 {
					return
				}
				err = nil
			}
			if !yield(input{raw: raw, err: err}) || err != nil {
				return
			}
		}
	}
}

// answer answers an input in its turn, and reports whether it is not even JSON.
func (d *Desk) answer(t *turn) (malformed bool, err error) {
	d.count++
	switch {
	case t.err != nil:
		return false, d.unreadable(t.name, t.err)
	case len(t.faults) == 0:
		return false, t.write()
	}
	return errors.Is(t.faults[0], eligibility.ErrSyntax), d.Bad(t.name, FaultsIn(d.Words, t.faults))
}

// unreadable says that an input cannot be read at all. The code is one of the
// programs': the library reads no files.
func (d *Desk) unreadable(name string, err error) error {
	said := err.Error()
	var path *fs.PathError
	switch {
	case errors.Is(err, fs.ErrNotExist):
		said = sayNoFile.In(d.Tag)
	case errors.As(err, &path):
		said = path.Err.Error()
	}
	return d.Bad(name, []Fault{{Code: "unreadable", Message: Visible(said)}})
}

// ID returns what the ids of an input begin with on a page of HTML.
func (d *Desk) ID() string { return "d" + strconv.Itoa(d.count) }

// InputName names an input: by its file, or by its number.
func (d *Desk) InputName(name string) string {
	if name == "" {
		return sayInput.With(d.Tag, d.count)
	}
	return Visible(name)
}
