package strict

import "errors"

// maxFaults bounds how many faults of one input are reported.
const maxFaults = 50

// Faults collects the faults of one input, in the order they are found and at
// most 50 of them. A place that has a fault takes no second one: the first
// says what is wrong, others would only follow from it.
// The zero value is ready to use.
type Faults struct {
	list   []*Error
	silent bool // what comes now is not quoted
}

// Add records a fault at a place; input is quoted, cut to 40 characters.
func (f *Faults) Add(pointer string, err error, input string) {
	f.record(Error{Pointer: pointer, Err: err, Input: shown(input)})
}

// Under records every [Error] joined in err, its pointer put below prefix.
// An error of another type is recorded at prefix itself.
func (f *Faults) Under(prefix string, err error) {
	switch err := err.(type) { //nolint:errorlint // takes the tree apart level by level
	case nil:
	case *Error:
		f.record(Error{Pointer: prefix + err.Pointer, Err: err.Err, Input: err.Input})
	case interface{ Unwrap() []error }:
		for _, e := range err.Unwrap() {
			f.Under(prefix, e)
		}
	default:
		f.Add(prefix, err, "")
	}
}

// Fault is the error of an input that is one value.
func Fault(err error, input string) error {
	return &Error{Err: err, Input: shown(input)}
}

// All takes an error of joined faults apart.
func All(err error) []*Error {
	var f Faults
	f.Under("", err)
	return f.list
}

// Err is nil without a fault, else all of them joined.
func (f *Faults) Err() error {
	list := make([]error, len(f.list))
	for i, e := range f.list {
		list[i] = e
	}
	return errors.Join(list...)
}

// record takes e unless there are enough, or one at its place already.
func (f *Faults) record(e Error) {
	if len(f.list) == maxFaults {
		return
	}
	for _, known := range f.list {
		if known.Pointer == e.Pointer {
			return
		}
	}
	if f.silent {
		e.Input = ""
	}
	f.list = append(f.list, &e)
}
