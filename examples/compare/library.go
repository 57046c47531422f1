package main

import (
	"encoding/json"

	"github.com/aap-lit/aap/eligibility"
)

// library is this module's own engine. It takes the dossier as it stands: to count
// services and partners and to add up lines is part of its verdict.
type library struct{}

func compileLibrary(string) (policy, error) {
	_, err := eligibility.New(eligibility.LIT2016().Terms()) // as a call of one's own is made
	return library{}, err
}

func (library) prepare(f *facts) (any, error) { return f, nil }

func (library) verdict(prepared any) (string, error) {
	f := prepared.(*facts)
	return f.call.Verdict(&f.dossier).String(), nil
}

func (library) report(f *facts) ([]byte, error) { return json.Marshal(f.told) }
