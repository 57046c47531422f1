package console

import (
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"strconv"

	"github.com/aap-lit/aap/eligibility"
)

// All deals with every input. The error is that of writing.
func (d *Desk) All(stdin io.Reader) error {
	for _, name := range d.Inputs {
		deal := d.file
		if name == "-" {
			deal = func(string) error { return d.stream(stdin) }
		}
		if err := deal(name); err != nil {
			return err
		}
	}
	return nil
}

// Sample deals with an input that comes with the program.
func (d *Desk) Sample(raw []byte) error {
	_, err := d.one(raw, "")
	return err
}

// file deals with one file, of which no more is read than is needed to see that
// it is too long.
func (d *Desk) file(name string) error {
	f, err := os.Open(name)
	if err != nil {
		return d.unreadable(name, err)
	}
	defer f.Close()
	raw, err := io.ReadAll(io.LimitReader(f, int64(d.Most)+1))
	if err != nil {
		return d.unreadable(name, err)
	}
	_, err = d.one(raw, name)
	return err
}

// stream deals with every value of a stream, to the first that is not JSON.
func (d *Desk) stream(in io.Reader) error {
	stream := newValues(in, d.Most)
	for n := 0; ; n++ {
		raw, err := stream.next()
		switch {
		case errors.Is(err, io.EOF) && n > 0:
			return nil
		case err != nil && !errors.Is(err, io.EOF):
			return d.unreadable("", err)
		}
		last, err := d.one(raw, "") // without a byte, when the stream is empty
		if err != nil {
			return err
		}
		if last {
			if _, none := stream.next(); none == nil {
				_, err = fmt.Fprintf(d.Errors, "%s: %s\n", d.Program, sayRestUnread.In(d.Tag))
			}
			return err
		}
	}
}

// one deals with one input, and reports whether it is not even JSON.
func (d *Desk) one(raw []byte, name string) (malformed bool, err error) {
	d.count++
	faults, err := d.Deal(raw, name)
	if err != nil || len(faults) == 0 {
		return false, err
	}
	return errors.Is(faults[0], eligibility.ErrSyntax), d.Bad(name, FaultsIn(d.Words, faults))
}

// unreadable says that an input cannot be read at all. The code is one of the
// programs': the library reads no files.
func (d *Desk) unreadable(name string, err error) error {
	d.count++
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
