package partners

import "github.com/aap-lit/aap/internal/strict"

// A Class says on which side of a project an institution stands. The zero value is
// none.
type Class uint8

// The classes of an institution.
const (
	StateService Class = iota + 1 // state-service: direction ou service de l'État en région, which bears a project
	Operator                      // public-operator: opérateur public, which is a partner ([PublicOperator])
)

var classWords = strict.Words{StateService: "state-service", Operator: "public-operator"}

// String returns the word of c, "state-service" or "public-operator"; "" for none.
func (c Class) String() string { return classWords.Of(uint8(c)) }

// MarshalText writes the word of [Class.String].
func (c Class) MarshalText() ([]byte, error) { return classWords.Text(uint8(c)) }

// UnmarshalText reads the word of a class, "" as none; any other text is
// [ErrWord].
func (c *Class) UnmarshalText(text []byte) error { return strict.ReadWord(classWords, text, c) }

// A Level is the size of the territory that an institution serves (échelon). The
// zero value is none.
type Level uint8

// The levels of an institution.
const (
	Regional                Level = iota + 1 // régional: one region
	Departmental                             // départemental: one department
	Interregional                            // interrégional: several regions, such as a seaboard
	RegionalAndDepartmental                  // régional et départemental: overseas, where one department is a region
	Territorial                              // a collectivity overseas that is not a region (collectivité d'outre-mer)
	Zonal                                    // a defence zone and a department (zonal et départemental): the préfecture de police
)

var levelWords = strict.Words{
	Regional:                "regional",
	Departmental:            "departmental",
	Interregional:           "interregional",
	RegionalAndDepartmental: "regional-and-departmental",
	Territorial:             "territorial",
	Zonal:                   "zonal",
}

// String returns the word of l, such as "departmental"; "" for none.
func (l Level) String() string { return levelWords.Of(uint8(l)) }

// MarshalText writes the word of [Level.String].
func (l Level) MarshalText() ([]byte, error) { return levelWords.Text(uint8(l)) }

// UnmarshalText reads the word of a level, "" as none; any other text is
// [ErrWord].
func (l *Level) UnmarshalText(text []byte) error { return strict.ReadWord(levelWords, text, l) }
