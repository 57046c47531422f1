package strict

import "sync"

// A Raw is a value that was passed over, to be read when what it refers to is
// known. The zero value is none. It holds the input, and must not outlive it.
type Raw struct {
	data   []byte
	place  string // in the document
	offset int
}

// Raw passes over the next value without judging it: whoever reads it does.
func (r *Reader) Raw() Raw {
	data, start := r.raw()
	if r.form != nil {
		return Raw{}
	}
	return Raw{data: data, place: r.pointer(), offset: r.offset + start}
}

// Given reports whether there is a value.
func (v Raw) Given() bool { return v.data != nil }

// Read reads the value as [Read] does. Places and offsets are those that it has
// in the whole document.
func (v Raw) Read(read func(r *Reader)) error {
	r := v.begin()
	read(r)
	return r.end()
}

// readers keeps readers that have ended, for the next ones: a value inside
// another that has a type of its own has a reader of its own.
var readers = sync.Pool{New: func() any { return new(Reader) }}

// begin returns a reader on the value, to be ended.
func (v Raw) begin() *Reader {
	r := readers.Get().(*Reader)
	r.data, r.place, r.offset = v.data, v.place, v.offset
	return r
}

// end returns the faults of what was read, which must be the whole. The reader
// must not be used again.
func (r *Reader) end() error {
	if r.space(); r.pos < len(r.data) {
		r.fail(ErrSyntax)
	}
	err := r.faults.Err()
	if r.form != nil {
		err = r.form
	}
	*r = Reader{path: r.path[:0]}
	readers.Put(r)
	return err
}
