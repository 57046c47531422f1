package scoringtest

import (
	"bytes"
	"embed"
	"encoding/json"
	"errors"
	"fmt"
	"io/fs"
	"slices"
)

// A Case is one session and what every engine must say of it. It is written in
// JSON as it stands in the vectors. The zero value is a case that wants nothing.
type Case struct {
	Name   string `json:"name"`   // theme, slash, name: unique
	Reason string `json:"reason"` // what the case is about, in words
	// Session is what the engine is given.
	Session json.RawMessage `json:"session"`
	// Want is what matters of the answer. Of objects, the members named must be
	// equal, and one that is wanted null must be null or absent; others are not
	// looked at. Lists must have the entries wanted, in their order, and no other.
	Want json.RawMessage `json:"want"`
}

// Cases are all the cases, theme by theme. Each call gives a list of its own.
func Cases() []Case {
	trials, _ := whole() // a Suite reports the error
	cases := make([]Case, len(trials))
	for i := range trials {
		cases[i] = trials[i].clone()
	}
	return cases
}

// clone returns the same case with texts of its own.
func (c Case) clone() Case {
	c.Session, c.Want = slices.Clone(c.Session), slices.Clone(c.Want)
	return c
}

// Request is what an [Evaluator] is given: the session; {} for none, and null for one
// that is not JSON, which every engine refuses.
func (c Case) Request() []byte {
	session := orEmpty(c.Session)
	if !json.Valid(session) {
		return []byte("null")
	}
	return slices.Clone(session)
}

// orEmpty returns an object in JSON, the empty one for none.
func orEmpty(object json.RawMessage) json.RawMessage {
	if len(object) == 0 {
		return json.RawMessage("{}")
	}
	return object
}

//go:embed vectors/*.json
var vectors embed.FS

const folder = "vectors"

// themes are the files of the vectors, in the order in which a reader meets what
// they are about.
func themes() []string {
	return []string{
		"marks", "quorum", "floors", "ranks", "stop", "skip", "margins", "stability", "agreement",
		"faulty-grid", "faulty-session",
	}
}

// load reads the vectors.
func load() ([]Case, error) {
	files, err := fs.ReadDir(vectors, folder)
	if err != nil {
		return nil, err
	}
	if len(files) != len(themes()) {
		return nil, errors.New("a file of vectors is of no theme")
	}
	var cases []Case
	for _, theme := range themes() {
		var in struct {
			About string // what the theme is, for readers of the file
			Cases []Case
		}
		data, err := vectors.ReadFile(folder + "/" + theme + ".json")
		if err == nil {
			d := json.NewDecoder(bytes.NewReader(data))
			d.DisallowUnknownFields()
			err = d.Decode(&in)
		}
		if err != nil {
			return nil, fmt.Errorf("%s: %w", theme, err)
		}
		for _, c := range in.Cases {
			c.Name = theme + "/" + c.Name
			cases = append(cases, c)
		}
	}
	return cases, nil
}
