package eligibility

import (
	"encoding/json"
	"slices"

	"github.com/aap-lit/aap/internal/state"
	"github.com/aap-lit/aap/internal/strict"
)

// An Institution is a State service that a host knows and the catalogue does not,
// such as a mission of one region. Agents name it by one of its whole names, in
// any spelling; no place is read in them.
type Institution struct {
	Names        []string // one at least
	Departmental bool     // it is one of a département, or of a part of one; else one of a region
	Regions      []Region // where it counts; empty: in every region
	PartOf       string   // the service that it is a unit of: one of the catalogue, or one listed before; empty: none
}

// Errors of [New] on institutions.
var (
	ErrKnownName error = strict.Sentinel("known-name") // a name that the catalogue knows, or another institution has
	ErrWhole     error = strict.Sentinel("whole")      // a whole that is no service of the catalogue and is not listed before
)

// institutionsOf checks institutions and makes them ready to be found by the hash of
// each name. They are units beyond those of the catalogue.
func institutionsOf(all []Institution, year int, faults *strict.Faults) map[uint64]meaning {
	if len(all) > maxList {
		faults.Add("/institutions", tooMany(), "")
		return nil
	}
	byName := map[uint64]meaning{}
	for i := range all {
		own := &all[i]
		m, ok := own.meaning(byName, year)
		if !ok {
			faults.Add(strict.Pointer("institutions", i, "part-of"), ErrWhole, own.PartOf)
		}
		m.first.Own = state.UnitCount + state.Unit(i)
		if own.PartOf == "" {
			m.first.Whole = m.first.Own
		}
		if k := slices.Index(own.Regions, Region{}); k >= 0 {
			faults.Add(strict.Pointer("institutions", i, "regions", k), ErrMissing, "")
		}
		if len(own.Names) == 0 {
			faults.Add(strict.Pointer("institutions", i, "names"), ErrMissing, "")
		}
		if len(own.Names) > maxList {
			faults.Add(strict.Pointer("institutions", i, "names"), tooMany(), "")
			continue
		}
		for k, name := range own.Names {
			s, err := ParseService(name)
			_, taken := byName[s.hash]
			switch {
			case err != nil:
			case !s.given():
				err = strict.Fault(ErrMissing, "")
			case taken || s.reason != state.UnknownName:
				err = strict.Fault(ErrKnownName, name)
			}
			faults.Under(strict.Pointer("institutions", i, "names", k), err)
			if s.given() {
				byName[s.hash] = m
			}
		}
	}
	return byName
}

// meaning returns what the names of an institution mean but for its unit; false if
// its whole is not known.
func (i *Institution) meaning(before map[uint64]meaning, year int) (meaning, bool) {
	m := meaning{n: 1}
	m.first.Departmental = i.Departmental
	for _, r := range i.Regions {
		m.first.Regions |= state.Regions(r.bit())
	}
	if len(i.Regions) == 0 {
		m.first.Regions = state.Everywhere
	}
	if i.PartOf == "" {
		return m, true
	}
	s, err := ParseService(i.PartOf)
	whole, known := before[s.hash]
	if !known {
		whole = meaningOf(state.Read(s.name), year)
	}
	m.first.Whole, m.first.WholeKind = whole.first.Whole, whole.first.WholeKind
	return m, err == nil && s.given() && whole.reason == 0
}

// year returns the year of which the organisation counts.
func (c *call) year() int { return c.terms.year() }

func (t *Terms) year() int {
	if t.Year == 0 {
		return state.Year
	}
	return t.Year
}

// meaning returns what the name of a service means under the call.
func (c *call) meaning(s *Service) meaning {
	if c.plain {
		return s.meaning
	}
	return c.otherMeaning(s)
}

// otherMeaning returns the same under a call of another year, or of institutions of
// its own.
func (c *call) otherMeaning(s *Service) meaning {
	if !s.given() {
		return s.meaning
	}
	if m, ok := c.institutions[s.hash]; ok {
		return m
	}
	if c.year() == state.Year {
		return s.meaning
	}
	return meaningOf(state.Read(s.name), c.year())
}

var (
	institutionKeys   = []string{"names", "level", "regions", "part-of"}
	institutionLevels = strict.Words{"regional", "departmental"}
)

// MarshalJSON writes the institution as it stands in terms.
func (i Institution) MarshalJSON() ([]byte, error) {
	level := institutionLevels[0]
	if i.Departmental {
		level = institutionLevels[1]
	}
	return json.Marshal(struct {
		Names   []string `json:"names"`
		Level   string   `json:"level"`
		Regions []Region `json:"regions,omitempty"`
		PartOf  string   `json:"part-of,omitempty"`
	}{i.Names, level, i.Regions, i.PartOf})
}

// UnmarshalJSON reads an institution strictly; whether a call takes it, [New] says.
// On an error i is left as it was.
func (i *Institution) UnmarshalJSON(data []byte) error {
	return strict.Unmarshal(data, i, (*Institution).read)
}

func (i *Institution) read(r *strict.Reader) {
	for key := range r.Object(institutionKeys...) {
		if r.Null() {
			continue
		}
		switch key {
		case "names":
			i.Names = readList(r, func(name *string, r *strict.Reader) { *name, _ = r.Text() })
		case "level":
			i.Departmental, _ = strict.Parse(r, departmental)
		case "regions":
			i.Regions = readList(r, func(region *Region, r *strict.Reader) { r.Word(region) })
		case "part-of":
			i.PartOf, _ = r.Text()
		}
	}
}

func departmental(level string) (bool, error) {
	k := slices.Index(institutionLevels, level)
	if k < 0 {
		return false, strict.UnknownWord(level, institutionLevels)
	}
	return k == 1, nil
}
