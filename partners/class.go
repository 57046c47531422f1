package partners

import (
	"github.com/aap-lit/aap/internal/state"
	"github.com/aap-lit/aap/internal/strict"
)

// A Class says what an institution is: a State service, which bears a project, or
// another body. The zero value is none.
type Class state.Class

// The classes of an institution. The words are those of [Category] where they are
// of the same actors.
const (
	StateService          = Class(state.StateService) // state-service: direction ou service de l'État en région
	Operator              = Class(state.Operator)     // public-operator: opérateur public
	AcademicOperator      = Class(state.Academia)     // academia: établissement d'enseignement supérieur ou de recherche
	LocalBody             = Class(state.Local)        // local-authority: collectivité, établissement public local, chambre
	SocialBody            = Class(state.Social)       // social: sécurité sociale, santé, autorité indépendante et autres organismes
	Court                 = Class(state.Court)        // court: juridiction
	CentralAdministration = Class(state.Central)      // central: administration centrale
)

var classWords = strict.Words{
	StateService:          "state-service",
	Operator:              "public-operator",
	AcademicOperator:      "academia",
	LocalBody:             "local-authority",
	SocialBody:            "social",
	Court:                 "court",
	CentralAdministration: "central",
}

// String returns the word of c, such as "state-service"; "" for none.
func (c Class) String() string { return classWords.Of(uint8(c)) }

// MarshalText writes the word of [Class.String].
func (c Class) MarshalText() ([]byte, error) { return classWords.Text(uint8(c)) }

// UnmarshalText reads the word of a class, "" as none; any other text is
// [ErrWord].
func (c *Class) UnmarshalText(text []byte) error { return strict.ReadWord(classWords, text, c) }

// ofState reports whether what is of that class is a part of the State itself.
func (c Class) ofState() bool {
	return c == StateService || c == CentralAdministration || c == Court
}
