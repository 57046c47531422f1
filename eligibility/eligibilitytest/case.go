package eligibilitytest

import (
	"bytes"
	"embed"
	"encoding/json"
	"errors"
	"fmt"

	"github.com/aap-lit/aap/internal/kit"
)

// A Case is one dossier and what every engine must say of it. It is written in
// JSON as it stands in the vectors. The zero value is a case that wants
// nothing of a dossier of which nothing is known.
type Case struct {
	Name     string            `json:"name"`               // theme, slash, name: unique
	Reason   string            `json:"reason"`             // the constraint that the case checks, in words
	Code     string            `json:"code"`               // the rule concerned, or "verdict"
	Call     json.RawMessage   `json:"call,omitempty"`     // the terms of the call; none: that of 2016
	Readings map[string]string `json:"readings,omitempty"` // those that differ from the call's, by wire word
	Dossier  json.RawMessage   `json:"dossier"`
	Want     Want              `json:"want"`
}

// Want is what matters in a report. A member that is nil or empty is not
// looked at, but for an empty list that is not nil: the report must have it,
// empty. Of objects, the members named must be equal, and one that is wanted
// null must be absent; others are not looked at. Lists must have the entries
// wanted, in their order, and no other.
type Want struct {
	Verdict      string                      `json:"verdict,omitempty"`
	Outcomes     map[string]string           `json:"outcomes,omitempty"` // by code
	Facts        map[string]map[string]any   `json:"facts,omitempty"`    // by code
	Repairs      map[string][]map[string]any `json:"repairs,omitempty"`  // by code: the alternatives of a finding
	Conflicts    []map[string]any            `json:"conflicts,omitzero"`
	Open         []map[string]any            `json:"open,omitzero"`
	Plan         []map[string]any            `json:"plan,omitzero"`
	BeyondRepair []string                    `json:"beyond-repair,omitzero"`
	Readings     []map[string]any            `json:"readings,omitzero"` // what each reading, flipped alone, would change
}

// Cases are all the cases: those of the vectors, theme by theme, then the
// generated ones. Each call gives a list of its own.
func Cases() []Case {
	cases, _ := load() // a Suite reports the error
	return cases
}

// Request is what an [Evaluator] is given: {"call": {…}, "readings": {…}, "dossier":
// {…}}, without the call where it is that of 2016, and without the readings where they
// are those of the call.
func (c Case) Request() []byte {
	request, _ := json.Marshal(struct {
		Call     json.RawMessage   `json:"call,omitempty"`
		Readings map[string]string `json:"readings,omitempty"`
		Dossier  json.RawMessage   `json:"dossier"`
	}{asWritten(c.Call, nil), c.Readings, asWritten(c.Dossier, json.RawMessage("{}"))}) // none can fail to be written
	return request
}

// clone shares nothing that can be written to with c.
func (c *Case) clone() Case {
	var own Case
	text, err := json.Marshal(c)
	if err == nil {
		err = kit.Decode(text, &own)
	}
	if err != nil {
		return Case{}
	}
	return own
}

// asWritten returns what can be written of a case: no value is written as none, and
// what is not JSON as null, which every engine refuses.
func asWritten(value, none json.RawMessage) json.RawMessage {
	switch {
	case len(value) == 0:
		return none
	case !json.Valid(value):
		return json.RawMessage("null")
	}
	return value
}

//go:embed vectors/*.json
var vectors embed.FS

const folder = "vectors"

// themes are those of the vectors, in the order in which somebody would make an engine
// pass them: what is plain first.
var themes = []string{
	"boundaries", "unknown", "money", "partners", "regions-and-deposit", "services", "spelling", "counting",
	"growing", "joint", "readings", "standings", "asked", "laboratories",
}

// load reads the vectors.
func load() ([]Case, error) {
	var cases []Case
	var faults []error
	for _, theme := range themes {
		var in struct {
			About string // what the theme is, for readers of the file
			Cases []Case
		}
		faults = append(faults, readFile(theme+".json", &in))
		for _, c := range in.Cases {
			c.Name = theme + "/" + c.Name
			cases = append(cases, c)
		}
	}
	generated, err := masks()
	return append(cases, generated...), errors.Join(append(faults, err)...)
}

// readFile decodes a file of vectors; a member that nothing reads is a fault.
func readFile(name string, into any) error {
	data, err := vectors.ReadFile(folder + "/" + name)
	if err == nil {
		d := json.NewDecoder(bytes.NewReader(data))
		d.UseNumber()
		d.DisallowUnknownFields()
		err = d.Decode(into)
	}
	if err != nil {
		return fmt.Errorf("%s: %w", name, err)
	}
	return nil
}
