package partners

import "github.com/aap-lit/aap/internal/strict"

// An ID is the number by which a partner is registered: a [SIREN], a [SIRET] or
// none. It is comparable; the zero value is none.
type ID struct {
	siren SIREN // none when siret is given
	siret SIRET
}

// ParseID reads a SIREN or a SIRET, written as [ParseSIREN] and [ParseSIRET]
// take them, with their errors: [ErrIdentifier], or [ErrChecksum] together with
// the value.
func ParseID(text string) (ID, error) {
	id, err := parseID(text)
	if err != nil {
		err = strict.Fault(err, text)
	}
	return id, err
}

func parseID(text string) (ID, error) {
	const longestSIREN = len("123 456 789")
	if len(text) > longestSIREN {
		siret, err := parseSIRET(text)
		return ID{siret: siret}, err
	}
	siren, err := parseSIREN(text)
	return ID{siren: siren}, err
}

// SIREN is the number of the legal person, and whether there is one.
func (id ID) SIREN() (SIREN, bool) {
	siren := id.siren
	if id.siret != (SIRET{}) {
		siren = id.siret.SIREN()
	}
	return siren, siren != SIREN{}
}

// String is the number as nine or fourteen digits, "" for none.
func (id ID) String() string {
	if id.siret != (SIRET{}) {
		return id.siret.String()
	}
	return id.siren.String()
}

// MarshalText gives the digits of [ID.String]. It never fails.
func (id ID) MarshalText() ([]byte, error) { return []byte(id.String()), nil }

// UnmarshalText reads a number as [ParseID] does, and refuses one that fails
// its check; an empty text is none.
func (id *ID) UnmarshalText(text []byte) error {
	return strict.UnmarshalText(text, id, func(text string) (ID, error) {
		if text == "" {
			return ID{}, nil
		}
		return ParseID(text)
	})
}
