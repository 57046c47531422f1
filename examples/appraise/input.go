package main

import (
	"encoding/json"

	"github.com/aap-lit/aap/eligibility"
	"github.com/aap-lit/aap/indicators"
	"github.com/aap-lit/aap/scoring"
)

// An input is a dossier and, if it comes with them, the readings of the call to
// judge it by, the indicators of the project and the session of the jury that
// marked it.
type input struct {
	dossier    eligibility.Dossier
	readings   eligibility.Readings // those of the call, where it names no other
	indicators *indicators.Set
	jury       *scoring.Session
}

// usual are the readings by which a dossier is judged that asks for no other.
func usual() eligibility.Readings { return eligibility.LIT2016().Readings() }

// member returns what a member of an input is read into; nil for a name that is
// none.
func (in *input) member(name string) json.Unmarshaler {
	switch name {
	case "dossier":
		return &in.dossier
	case "readings":
		return &in.readings
	case "indicators":
		in.indicators = new(indicators.Set)
		return in.indicators
	case "jury":
		in.jury = new(scoring.Session)
		return in.jury
	}
	return nil
}

// below returns the faults of a member at their place in the input. All packages
// have one type of them.
func below(name string, err error) []*eligibility.Error {
	faults := eligibility.Faults(err)
	for i, f := range faults {
		moved := *f // with what would have been right
		moved.Pointer = "/" + name + f.Pointer
		faults[i] = &moved
	}
	return faults
}
