package eligibilitytest

import (
	"bytes"
	"embed"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"strings"
)

// A Case is one dossier and what every engine must say of it. It is written in
// JSON as it stands in the vectors. The zero value is a case that wants
// nothing of a dossier of which nothing is known.
type Case struct {
	Name     string            `json:"name"`               // theme, slash, name: unique
	Reason   string            `json:"reason"`             // the constraint that the case checks, in words
	Code     string            `json:"code"`               // the rule concerned, or "verdict"
	Call     json.RawMessage   `json:"call,omitempty"`     // the terms of another call than that of 2016
	Readings map[string]string `json:"readings,omitempty"` // those that differ from the call of 2016, by wire word
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
	cases, _ := load() // Check and Run report the error
	return cases
}

// Request is what an [Evaluator] is given: {"call": {…}, "readings": {…}, "dossier": {…}},
// the call left out where it is that of 2016, and the readings where they are its own.
func (c Case) Request() []byte {
	dossier := c.Dossier
	if !json.Valid(dossier) {
		dossier = json.RawMessage("{}")
	}
	request, _ := json.Marshal(struct {
		Call     json.RawMessage   `json:"call,omitempty"`
		Readings map[string]string `json:"readings,omitempty"`
		Dossier  json.RawMessage   `json:"dossier"`
	}{c.Call, c.Readings, dossier}) // neither can fail to be written
	return request
}

//go:embed vectors/*.json
var vectors embed.FS

const folder = "vectors"

// load reads the vectors.
func load() ([]Case, error) {
	files, err := fs.ReadDir(vectors, folder)
	if err != nil {
		return nil, err
	}
	var cases []Case
	var faults []error
	for _, file := range files {
		theme := strings.TrimSuffix(file.Name(), ".json")
		if theme == maskTheme {
			continue
		}
		var in struct {
			About string // what the theme is, for readers of the file
			Cases []Case
		}
		faults = append(faults, read(file.Name(), &in))
		for _, c := range in.Cases {
			c.Name = theme + "/" + c.Name
			cases = append(cases, c)
		}
	}
	generated, err := masks()
	return append(cases, generated...), errors.Join(append(faults, err)...)
}

// read decodes a file of vectors; a member that nothing reads is a fault.
func read(name string, into any) error {
	data, err := vectors.ReadFile(folder + "/" + name)
	if err == nil {
		err = decode(data, into, true)
	}
	if err != nil {
		return fmt.Errorf("%s: %w", name, err)
	}
	return nil
}

var errTrailing = errors.New("more than one JSON value")

// decode reads one JSON value. Numbers keep their digits.
func decode(data []byte, into any, strict bool) error {
	d := json.NewDecoder(bytes.NewReader(data))
	d.UseNumber()
	if strict {
		d.DisallowUnknownFields()
	}
	if err := d.Decode(into); err != nil {
		return err
	}
	if _, err := d.Token(); err != io.EOF {
		return errTrailing
	}
	return nil
}
