package main

import (
	"errors"

	"github.com/aap-lit/aap/examples/internal/input"
)

// decode reads a dossier, by itself or as {"dossier": …, "readings": …,
// "call": …}, and the call that it is judged by.
func decode(raw []byte) (in input.Input, err error) {
	in, faults := input.Read(raw, nil)
	for _, f := range faults {
		err = errors.Join(err, f)
	}
	return in, err
}
