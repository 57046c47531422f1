package strict

import (
	"errors"
	"strings"
)

// Malformed tells a fault of form — syntax, encoding or depth —, beside which
// nothing else counts: what is read is no JSON.
func Malformed(err error) bool {
	return errors.Is(err, ErrSyntax) || errors.Is(err, ErrEncoding) || errors.Is(err, ErrDepth)
}

// Settled joins what reading found and what the rules of a value found in what
// was read. The rules see a zero wherever reading failed, so what they say at or
// below such a place is left out; and nothing counts beside a fault of form.
func Settled(read, rules error) error {
	if read == nil {
		return rules
	}
	if Malformed(read) {
		return read
	}
	var all Faults
	all.Under("", read)
	refused := All(read)
	for _, found := range All(rules) {
		if !below(found.Pointer, refused) {
			all.Under("", found)
		}
	}
	return all.Err()
}

// below tells whether a place is, or is inside, one of those refused.
func below(pointer string, refused []*Error) bool {
	for _, e := range refused {
		if rest, ok := strings.CutPrefix(pointer, e.Pointer); ok && (rest == "" || rest[0] == '/') {
			return true
		}
	}
	return false
}
