package main

import (
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

// The members of an input that is wrapped.
const (
	memberDossier    = "dossier"
	memberReadings   = "readings"
	memberIndicators = "indicators"
	memberJury       = "jury"
)

// isMember tells whether an input may have a member of this name.
func isMember(name string) bool {
	return name == memberDossier || name == memberReadings || name == memberIndicators || name == memberJury
}

// member reads one of them, and gives its faults at their place in the input.
func (in *input) member(name string, raw []byte) []*eligibility.Error {
	var err error
	switch name {
	case memberDossier:
		err = in.dossier.UnmarshalJSON(raw)
	case memberReadings:
		err = in.readings.UnmarshalJSON(raw)
	case memberIndicators:
		in.indicators = new(indicators.Set)
		err = in.indicators.UnmarshalJSON(raw)
	case memberJury:
		in.jury = new(scoring.Session)
		err = in.jury.UnmarshalJSON(raw)
	}
	return below(name, eligibility.Faults(err)) // the packages have one shape of faults
}

// below puts the faults of a member at their place in what wraps it.
func below(name string, faults []*eligibility.Error) []*eligibility.Error {
	for i, f := range faults {
		faults[i] = &eligibility.Error{Pointer: "/" + name + f.Pointer, Err: f.Err, Input: f.Input}
	}
	return faults
}
