package eligibility

import (
	"github.com/aap-lit/aap/internal/state"
	"github.com/aap-lit/aap/internal/strict"
	"github.com/aap-lit/aap/partners"
)

// Errors of [ParseService].
var (
	ErrText    error = strict.ErrText    // a text with invisible or control characters, or a word that mixes scripts
	ErrTooLong error = strict.ErrTooLong // more than 200 characters
)

// Service is where an agent works (« direction ou service de l'État »), as its
// name tells it: an institution and a place. It is comparable; the zero value is
// a service not given.
//
// A name that the catalogue of the State in 2016 does not know, or one that
// leaves open which service is meant, is a Service too: it neither counts as a
// State service nor is dismissed, until [Agent].StateService settles it.
type Service struct {
	name        string // as written
	hash        uint64 // what the spellings of a name share; 0: not given
	institution state.Institution
	place       state.Regions // where the place named is
	meaning                   // in the organisation of 2016
}

// A meaning is what a name means in the organisation of one year.
type meaning struct {
	reason state.Reason  // 0: it is one State service, the first
	n      uint8         // how many State services it may be
	first  state.Service // of these
}

// ParseService reads the name of a service: an acronym or a long name, with the
// place before or behind it — a region, a département or its number, a town, a
// former region, an académie —, or without. "DREAL Bretagne", "D.R.E.A.L. de
// Bretagne" and the long name are one service, and so are "DDT 35" and "DDTM
// d'Ille-et-Vilaine". What follows a comma or a dash, or stands in brackets, is a
// part of the service: "DREAL Bretagne, service climat".
//
// Spaces and line ends around a name are a form's, and no part of it. A name of no
// visible character is a service not given. Names that could deceive a reader are
// refused: [ErrText] for invisible and control characters
// and for words that mix scripts, [ErrTooLong] beyond 200 characters.
func ParseService(name string) (Service, error) {
	trimmed, err := strict.TrimName(name)
	if err != nil {
		return Service{}, strict.Fault(err, name)
	}
	return readService(trimmed), nil
}

func readService(name string) Service {
	r := state.Read(name)
	if !r.Given() {
		return Service{}
	}
	return Service{name, r.Hash(), r.Institution(), r.Place().Regions(), meaningOf(r, state.Year)}
}

func meaningOf(r state.Reading, year int) meaning {
	m := r.In(year)
	services := m.Services()
	read := meaning{reason: m.Reason, n: uint8(len(services))}
	if len(services) > 0 {
		read.first = services[0]
	}
	return read
}

// Name returns the name as it was written, without spaces around it.
func (s Service) Name() string { return s.name }

// Institution returns the kind of service that was recognised, the first if the
// name tells several; its Class tells a State service from another body. It is
// zero if none was.
func (s Service) Institution() partners.Institution { return partners.Institution(s.institution) }

// Region returns the region of the place that the name of a State service tells;
// zero if it tells none, or one of several regions, and for another body.
func (s Service) Region() Region { return Region{uint8(s.place.Single())} }

// Recognised reports whether the catalogue settles what the service is: one State
// service, or a body that is none.
func (s Service) Recognised() bool { return s.given() && s.reason.Settled() }

// given reports whether a service is named.
func (s *Service) given() bool { return s.hash != 0 }

// Suggestion returns the name of a service that may be meant by one that is not
// recognised, because a word is mistyped for instance; "" if there is none. It is
// for a person to confirm: nothing counts by it.
func (s Service) Suggestion() string {
	if !s.given() || s.Recognised() {
		return ""
	}
	return state.Suggest(s.name)
}

// String returns the name as it was written.
func (s Service) String() string { return s.name }

// MarshalText returns the name as it was written.
func (s Service) MarshalText() ([]byte, error) { return []byte(s.name), nil }

// UnmarshalText reads what [ParseService] takes.
func (s *Service) UnmarshalText(text []byte) error {
	return strict.UnmarshalText(text, s, ParseService)
}
