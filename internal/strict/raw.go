package strict

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
	r := &Reader{data: v.data, place: v.place, offset: v.offset}
	read(r)
	if r.space(); r.pos < len(r.data) {
		r.fail(ErrSyntax)
	}
	if r.form != nil {
		return r.form
	}
	return r.faults.Err()
}
