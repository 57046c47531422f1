package partners

import "github.com/aap-lit/aap/internal/strict"

// A Class tells on which side of a project an institution stands. The zero
// value is none.
type Class uint8

// The classes of an institution.
const (
	// StateService is a directorate or service of the State in the region
	// (direction ou service de l'État en région): a bearer, not a partner.
	StateService Class = iota + 1
	// Operator is an operator of the State (opérateur public), which the flyer
	// counts among the partners, under [PublicOperator].
	Operator
)

var classWords = strict.Words{StateService: "state-service", Operator: "public-operator"}

// String is the word for c, "state-service" or "public-operator"; "" for none.
func (c Class) String() string { return classWords.Of(uint8(c)) }

// MarshalText gives the word of [Class.String]. It never fails.
func (c Class) MarshalText() ([]byte, error) { return []byte(c.String()), nil }

// UnmarshalText reads such a word; an empty text is none. Any other is
// [ErrWord].
func (c *Class) UnmarshalText(text []byte) error { return strict.ReadWord(classWords, text, c) }

// A Level is the territory that an institution serves (échelon). The zero value
// is none.
type Level uint8

// The levels of an institution.
const (
	Regional                Level = iota + 1 // régional: one region
	Departmental                             // départemental: one department
	Interregional                            // interrégional: several regions, such as a seaboard
	RegionalAndDepartmental                  // régional et départemental: overseas, where one department is a region
	Territorial                              // a collectivity overseas that is not a region (collectivité d'outre-mer)
	Zonal                                    // zonal et départemental: the préfecture de police
)

var levelWords = strict.Words{
	Regional:                "regional",
	Departmental:            "departmental",
	Interregional:           "interregional",
	RegionalAndDepartmental: "regional-and-departmental",
	Territorial:             "territorial",
	Zonal:                   "zonal",
}

// String is the word for l, such as "departmental"; "" for none.
func (l Level) String() string { return levelWords.Of(uint8(l)) }

// MarshalText gives the word of [Level.String]. It never fails.
func (l Level) MarshalText() ([]byte, error) { return []byte(l.String()), nil }

// UnmarshalText reads such a word; an empty text is none. Any other is
// [ErrWord].
func (l *Level) UnmarshalText(text []byte) error { return strict.ReadWord(levelWords, text, l) }
