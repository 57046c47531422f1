package strict

import (
	"errors"
	"slices"
	"strconv"
	"strings"
	"time"
)

// maxFaults bounds how many faults of one input are reported.
const maxFaults = 50

// Faults collects the faults of one input, in the order in which they are found
// and at most 50 of them. A place that has a fault takes no second one: the
// first says what is wrong, others would only follow from it. The zero value is
// ready to use.
type Faults struct {
	list    []*Error
	private bool // what comes now may be personal data
}

// Add records a fault at a place and quotes input, cut to 40 characters. The
// error may be a sentinel, or an [Error] that says more: what it says is kept.
func (f *Faults) Add(pointer string, err error, input string) {
	if !f.Full() {
		f.Under(pointer, Fault(err, input))
	}
}

// Under records every [Error] in err, with prefix before its pointer. An error
// of another type is recorded at prefix itself.
func (f *Faults) Under(prefix string, err error) { f.record(prefix, err, nil) }

// Follow records what the rules of a value say of what was read, as Under does.
// It leaves out what they say of a place that has a fault already, and of what is
// inside it: the rules saw a zero there.
func (f *Faults) Follow(prefix string, err error) { f.record(prefix, err, f.list) }

// Err returns nil without a fault, else all of them joined.
func (f *Faults) Err() error {
	if f.list == nil {
		return nil
	}
	list := make([]error, len(f.list))
	for i, e := range f.list {
		list[i] = e
	}
	return errors.Join(list...)
}

// Full reports whether there are as many faults as are told: what is found after
// them need not be looked for, nor its place be written.
func (f *Faults) Full() bool { return len(f.list) == maxFaults }

// record adds the faults in err that are not within the place of one of before.
func (f *Faults) record(prefix string, err error, before []*Error) {
	if f.Full() {
		return
	}
	for _, found := range All(err) {
		e := *found
		e.Pointer = prefix + e.Pointer
		if f.Full() || slices.ContainsFunc(before, func(known *Error) bool { return within(e.Pointer, known.Pointer) }) {
			continue
		}
		if f.private {
			e.hide()
		}
		if !slices.ContainsFunc(f.list, func(known *Error) bool { return known.Pointer == e.Pointer }) {
			f.list = append(f.list, &e)
		}
	}
}

// hide takes out of a fault what may be personal data: the input, and a key
// that is not one of ours.
func (e *Error) hide() {
	e.nearest = e.Nearest()
	e.Input = ""
	if key := strings.LastIndexByte(e.Pointer, '/') + 1; key > 0 && errors.Is(e.Err, ErrKey) {
		e.Pointer = e.Pointer[:key] + "…"
	}
}

// within reports whether a place is another one, or is inside it.
func within(place, other string) bool {
	rest, ok := strings.CutPrefix(place, other)
	return ok && (rest == "" || rest[0] == '/')
}

// Fault returns the fault that err is, of an input that is one value, and quotes
// the input.
func Fault(err error, input string) error {
	e := detailed(err)
	if input != "" {
		e.Input = shown(input)
	}
	return &e
}

// detailed returns the fault that err is, with what it says already.
func detailed(err error) Error {
	if e, ok := err.(*Error); ok && e != nil { //nolint:errorlint // one that is wrapped stays wrapped
		return *e
	}
	return Error{Err: err}
}

// Meant returns err with what was probably meant, beside what it says already.
func Meant(err error, right string) error {
	e := detailed(err)
	e.nearest = right
	return &e
}

// Because returns err with what is wrong, a word of the catalogue, to be said in
// place of what is wrong with any input of its kind.
func Because(err error, reason string) error { return &Error{Err: err, reason: reason} }

// Either returns err with the two meanings of an input, as people write them.
func Either(err error, one, other string) error {
	return &Error{Err: err, meanings: []string{one, other}}
}

// Seeming returns err with the word for what the input seems to be, and with what
// was probably meant; "" for none.
func Seeming(err error, what, right string) error {
	return &Error{Err: err, seems: what, nearest: right}
}

// Bounded returns err with the bounds that a value must keep, as plain numbers;
// "" for none.
func Bounded(err error, low, high string) error {
	return &Error{Err: err, low: low, high: high}
}

// Decimals returns the fault of a number of more decimals than so many.
func Decimals(most int) error { return Bounded(ErrPrecision, "", strconv.Itoa(most)) }

// Near returns err with the words of which one may be meant, a list that must not be
// written to afterwards.
func Near(err error, words []string) error { return &Error{Err: err, words: words} }

// Advised returns err with what to do about it, a word of the catalogue.
func Advised(err error, advice string) error { return &Error{Err: err, advice: advice} }

// Instants returns err with the one instant that was probably meant, or with the
// first two that one must choose between. Each is said by its own offset.
func Instants(err error, meant ...time.Time) error {
	return &Error{Err: err, instants: slices.Clone(meant[:min(2, len(meant))])}
}

// quoted returns err as a fault that quotes input, unless it says already what
// it found or where.
func quoted(err error, input string) error {
	var e *Error
	if errors.As(err, &e) && e.Input+e.Pointer != "" {
		return err
	}
	return Fault(err, input)
}

// All lists the faults joined in an error, however it wraps them; nil has none.
// An error that is no fault of an input comes as one without a place.
func All(err error) (list []*Error) {
	switch e := err.(type) { //nolint:errorlint // takes the tree apart level by level
	case nil:
		return nil
	case *Error:
		if e == nil {
			return nil
		}
		return []*Error{e}
	case interface{ Unwrap() []error }:
		for _, part := range e.Unwrap() {
			list = append(list, All(part)...)
		}
		return list
	}
	if inner := errors.Unwrap(err); errors.As(inner, new(*Error)) {
		return All(inner)
	}
	return []*Error{{Err: err}}
}
