package main

import (
	"github.com/aap-lit/aap/eligibility"
	"github.com/aap-lit/aap/scoring"
)

// An input is a dossier and, if it comes with one, the session of the jury that
// marked it.
type input struct {
	dossier eligibility.Dossier
	jury    *scoring.Session
}

// The members of an input that is wrapped.
const (
	memberDossier = "dossier"
	memberJury    = "jury"
)

// member reads one of them, and gives its faults at their place in the input.
func (in *input) member(name string, raw []byte) []*eligibility.Error {
	if name == memberDossier {
		return below(name, eligibility.Faults(in.dossier.UnmarshalJSON(raw)))
	}
	in.jury = new(scoring.Session)
	return below(name, scoring.Faults(in.jury.UnmarshalJSON(raw)))
}

// below puts the faults of a member at their place in what wraps it.
func below(name string, faults []*eligibility.Error) []*eligibility.Error {
	for i, f := range faults {
		faults[i] = &eligibility.Error{Pointer: "/" + name + f.Pointer, Err: f.Err, Input: f.Input}
	}
	return faults
}
