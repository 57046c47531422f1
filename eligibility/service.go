package eligibility

import (
	"strings"

	"github.com/aap-lit/aap/internal/strict"
	"github.com/aap-lit/aap/internal/wording"
	"github.com/aap-lit/aap/partners"
)

// Errors of [ParseService].
var (
	ErrText    error = strict.ErrText    // a text with invisible or control characters, or a word that mixes scripts
	ErrTooLong error = strict.ErrTooLong // more than 200 characters
)

// Service is where an agent works (« direction ou service de l'État »): an
// institution and a place, as a name gives them. It is comparable; the zero
// value is a service not given.
//
// A name that the catalogue does not know, or one whose place is no place, is
// a Service too: it neither counts as a State service nor is dismissed, until
// [Agent].StateService settles it.
type Service struct {
	name        string // as written
	folded      string // what two spellings of a name share
	institution partners.Institution
	place       place
	located     bool // the place is known, or is that of the project
	// What the rule on the team reads, computed once.
	own, whole   unit   // by itself, and with the service it is part of
	region       Region // where it counts; zero: in the project's region
	departmental bool
	counts       bool // it is a State service, and located
}

// ParseService reads the name of a service: an acronym or a long name, then
// possibly a place — a region, a department or its number, a former region,
// an académie. "DREAL Bretagne", "D.R.E.A.L. de Bretagne" and the long name
// are equal services but for [Service.Name]. What follows a comma or a dash, or
// stands in brackets, after the place is a part of the service: "DREAL Bretagne,
// service climat".
//
// A name of no visible character is a service not given. Names that could
// deceive a reader are refused: [ErrText] for invisible and control characters
// and for words that mix scripts, [ErrTooLong] beyond 200 characters.
func ParseService(name string) (Service, error) {
	if err := strict.CheckName(name); err != nil {
		return Service{}, strict.Fault(err, name)
	}
	s := Service{name: name, folded: wording.Fold(name)}
	if s.folded == "" {
		return Service{}, nil
	}
	spelling := s.folded // only the dots of acronyms would be missed
	if strings.Contains(name, ".") {
		spelling = name
	}
	var rest string
	s.institution, rest = partners.Recognise(spelling)
	s.place, s.located = locate(s.institution, rest)
	if !s.located && s.institution != 0 {
		s.place, s.located = locateWhole(name, s.institution)
	}
	if s.located && s.institution.Class() == partners.StateService {
		s.counts, s.region = true, places().region[s.place]
		s.own, s.whole, s.departmental = units(s.institution, s.place)
	}
	return s, nil
}

// locate finds the place named after an institution. No place is that of the
// project, and so is that of an interregional service, whose name tells a
// seaboard or a seat and not the regions it serves. Where an operator is does
// not matter: it is no State service anywhere.
func locate(i partners.Institution, rest string) (place, bool) {
	switch {
	case i == 0:
		return 0, false
	case rest == "", i.Level() == partners.Interregional:
		return 0, true
	}
	if p, ok := placeNamed(rest); ok {
		return p, true
	}
	return 0, i.Class() == partners.Operator
}

// locateWhole finds the place of a service whose name goes on to tell a part of
// it, after a comma or the like: "DREAL Bretagne, service climat" is that DREAL.
// A name that goes on with another place or another institution tells no part.
func locateWhole(name string, whole partners.Institution) (place, bool) {
	for cut := lastMark(name); cut > 0; cut = lastMark(name[:cut]) {
		part := wording.Fold(name[cut:])
		institution, rest := partners.Recognise(name[:cut])
		other, _ := partners.Recognise(part)
		_, elsewhere := placeNamed(part)
		if p, ok := placeNamed(rest); ok && institution == whole && other == 0 && !elsewhere {
			return p, true
		}
	}
	return 0, false
}

// lastMark returns where the last mark stands after which a name may tell a part; -1
// without one.
func lastMark(name string) int {
	last := strings.LastIndexAny(name, ",;:(")
	for _, dash := range []string{" - ", " – ", " — "} {
		last = max(last, strings.LastIndex(name, dash))
	}
	return last
}

// placeNamed returns the place of that name.
func placeNamed(rest string) (place, bool) {
	names := places().names
	if p, ok := names[rest]; ok {
		return p, true
	}
	// A department may be followed by its number: "marne 51".
	if cut := strings.LastIndexByte(rest, ' '); cut > 0 {
		if p := names[rest[:cut]]; p.isDepartment() && names[rest[cut+1:]] == p {
			return p, true
		}
	}
	return 0, false
}

// Name returns the name as it was written.
func (s Service) Name() string { return s.name }

// Institution returns the kind of service that was recognised; its Class tells a
// State service from a public operator. It is zero when none was.
func (s Service) Institution() partners.Institution { return s.institution }

// Region returns the region of the place named, zero when the name has none.
func (s Service) Region() Region { return places().region[s.place] }

// Recognised reports whether the catalogue settles if this is a State service
// and where it is.
func (s Service) Recognised() bool { return s.located }

// String returns the name as it was written.
func (s Service) String() string { return s.name }

// MarshalText returns the name as it was written.
func (s Service) MarshalText() ([]byte, error) { return []byte(s.name), nil }

// UnmarshalText reads what [ParseService] takes.
func (s *Service) UnmarshalText(text []byte) error {
	return strict.UnmarshalText(text, s, ParseService)
}
