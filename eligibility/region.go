package eligibility

import (
	"sync"

	"github.com/aap-lit/aap/internal/state"
	"github.com/aap-lit/aap/internal/strict"
	"github.com/aap-lit/aap/internal/wording"
)

// Region is one of the 18 regions or 7 overseas collectivities of 2016
// (« région », « collectivité d'outre-mer »). It is comparable; the zero value
// is an unknown region.
type Region struct {
	index uint8 // 1 + index in regionRows
}

// Errors of [ParseRegion].
var (
	ErrRegion     error = strict.Sentinel("region")     // a text that is no region
	ErrDepartment error = strict.Sentinel("department") // a département, which is in the region that the fault names
)

// ParseRegion reads a region by its INSEE code (75 is Nouvelle-Aquitaine, not
// Paris), its ISO 3166-2 code (FR-NAQ), its name, the provisional name in use
// until 30 September 2016, the name of a region merged into it that year, or an
// acronym in use (PACA, IDF, ARA), with or without "région" or "la". Case, accents
// and punctuation do not matter, nor do spaces and line ends around it.
//
// A département, by name or by number, is [ErrDepartment], and Nearest of the fault
// names its region; but a number that is also the code of a region is that region:
// 44 is Grand Est, not Loire-Atlantique. Any other text is [ErrRegion], and so is
// one with characters that could deceive a reader.
func ParseRegion(text string) (Region, error) {
	name, err := strict.TrimName(text)
	if err != nil {
		return Region{}, strict.Fault(ErrRegion, text)
	}
	return readRegion(name)
}

// readRegion reads a region that stands in JSON, where a line end is a fault.
func readRegion(text string) (Region, error) {
	if strict.CheckName(text) != nil {
		return Region{}, strict.Fault(ErrRegion, text)
	}
	r, department := state.ReadRegion(text)
	if r != 0 {
		return Region{uint8(r)}, nil
	}
	if its := department.Regions().Single(); its != 0 {
		return Region{}, strict.Fault(strict.Meant(ErrDepartment, its.Name()), text)
	}
	return Region{}, strict.Fault(strict.Near(ErrRegion, regionNames()), text)
}

// regionNames are the names of the regions, to find the nearest of.
var regionNames = sync.OnceValue(func() []string {
	var names []string
	for _, row := range regionRows {
		names = append(names, row.name)
	}
	return names
})

// Regions returns the 18 regions and 7 overseas collectivities, in the order of
// their INSEE codes.
func Regions() []Region {
	all := make([]Region, len(regionRows))
	for i := range all {
		all[i].index = uint8(i + 1)
	}
	return all
}

func (r Region) row() *regionRow {
	if r.index == 0 {
		return &regionRow{}
	}
	return &regionRows[r.index-1]
}

// Known reports whether it is not the zero value.
func (r Region) Known() bool { return r.index != 0 }

// Code returns the INSEE code of 2016, "" when unknown.
func (r Region) Code() string { return r.row().insee }

// ISO returns the ISO 3166-2 code, "" when unknown.
func (r Region) ISO() string { return r.row().iso }

// Name returns the official name, "" when unknown. It stays French in all
// languages.
func (r Region) Name() string { return r.row().name }

// title returns the full title of who represents the State in the region, in
// French: « préfet de la région Bretagne ».
func (r Region) title() string { return wording.Name(r.row().title) }

// Authority returns who represents the State in the region and so deposits its
// dossiers: the usual one, where two may (977, 978).
func (r Region) Authority() Authority { return r.row().authorities[0] }

// Accepts reports whether a deposit by a is one by the region's representative.
func (r Region) Accepts(a Authority) bool {
	titles := r.row().authorities
	return a != 0 && (a == titles[0] || a == titles[1])
}

// String returns the name.
func (r Region) String() string { return r.Name() }

// MarshalText returns the name: a code could be read as that of a department.
func (r Region) MarshalText() ([]byte, error) { return []byte(r.Name()), nil }

// UnmarshalText reads what [ParseRegion] takes, but for line ends around it, which
// are a form's; an empty text is unknown.
func (r *Region) UnmarshalText(text []byte) error {
	return strict.UnmarshalText(text, r, func(text string) (Region, error) {
		if text == "" {
			return Region{}, nil
		}
		return readRegion(text)
	})
}
