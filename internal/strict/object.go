package strict

import (
	"iter"
	"slices"
)

// members are the keys that an object may have, and which of them it has.
type members struct {
	keys   []string
	seen   uint64
	twice  uint64 // those that it was told to have twice
	next   int    // the place of the key that comes next where all come in order
	hidden bool   // it was told to have a key that is unknown, and that is not named
}

// Object ranges over the members of an object. It yields each key that is one
// of keys (at most 64); the body must consume its value with one read, and must
// not leave the loop. A key that is unknown, wrongly cased or given twice is a
// fault.
func (r *Reader) Object(keys ...string) iter.Seq[string] {
	return func(yield func(string) bool) {
		r.ended = members{}
		if !r.open('{') {
			return
		}
		own := members{keys: keys}
		defer r.close()
		for i := 0; r.more(i, '}'); i++ {
			raw := r.rawString()
			if !r.expect(':') {
				return
			}
			known := r.member(&own, raw)
			if known < 0 {
				r.Skip()
				continue
			}
			r.path = append(r.path, step{key: keys[known]})
			ok := yield(keys[known])
			r.path = r.path[:len(r.path)-1]
			if !ok {
				return
			}
		}
		if r.form == nil {
			r.ended = own
		}
	}
}

// member returns the place of a key among those that are known. It records a key
// that is unknown or given twice, and returns -1; nothing is read of an object
// once no more faults are told.
func (r *Reader) member(own *members, raw []byte) int {
	if r.form != nil || r.faults.Full() {
		return -1
	}
	i := own.find(raw)
	switch {
	case i < 0:
		if !own.hidden {
			r.faultBelow(string(raw), &Error{Err: ErrKey, words: own.keys}, string(raw))
		}
		own.hidden = r.faults.private
		return -1
	case own.seen&(1<<i) != 0:
		if own.twice&(1<<i) == 0 {
			r.faultBelow(own.keys[i], ErrDuplicate, "")
		}
		own.twice |= 1 << i
		return -1
	}
	own.seen |= 1 << i
	own.next = i + 1
	return i
}

// find returns the place of a key among those that are known, -1 for any other.
func (m *members) find(raw []byte) int {
	if m.next < len(m.keys) && string(raw) == m.keys[m.next] {
		return m.next
	}
	for i, key := range m.keys {
		if string(raw) == key {
			return i
		}
	}
	return -1
}

// faultBelow records a fault of a member of the current object.
func (r *Reader) faultBelow(key string, err error, input string) {
	if !r.faults.Full() {
		r.faults.Add(r.pointer()+Pointer(key), err, input)
	}
}

// Require records [ErrMissing] for each of keys that the last object ranged over
// does not have.
func (r *Reader) Require(keys ...string) {
	for _, key := range keys {
		r.RequireElse(key, "")
	}
}

// RequireElse records [ErrMissing] where the last object ranged over does not have a
// key, with what to do then, a word of the catalogue; "" for nothing to say.
func (r *Reader) RequireElse(key, advice string) {
	if r.ended.seen == 1<<len(r.ended.keys)-1 {
		return // it has them all
	}
	i := slices.Index(r.ended.keys, key)
	switch {
	case i < 0 || r.ended.seen&(1<<i) != 0:
	case advice == "":
		r.faultBelow(key, ErrMissing, "")
	default:
		r.faultBelow(key, Advised(ErrMissing, advice), "")
	}
}
