package main

import (
	"encoding/json"

	"github.com/aap-lit/aap/eligibility"
	read "github.com/aap-lit/aap/examples/internal/input"
	"github.com/aap-lit/aap/indicators"
	"github.com/aap-lit/aap/scoring"
)

// An input is a dossier with the call to judge it by and, if it comes with them, the
// indicators of the project and the session of the jury that marked it.
type input struct {
	read.Input
	indicators *indicators.Set
	jury       *scoring.Session
}

// decode reads a dossier, as it is or as {"dossier": …, "call": …, "readings": …,
// "indicators": …, "jury": …}, and returns what is wrong with it.
func decode(raw []byte) (in input, faults []*eligibility.Error) {
	in.Input, faults = read.Read(raw, in.member)
	return in, faults
}

// member returns what a member of its own is read into; nil for a name that is none.
func (in *input) member(name string) json.Unmarshaler {
	switch name {
	case "indicators":
		in.indicators = new(indicators.Set)
		return in.indicators
	case "jury":
		in.jury = new(scoring.Session)
		return in.jury
	}
	return nil
}
