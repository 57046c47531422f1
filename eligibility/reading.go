package eligibility

import (
	"github.com/aap-lit/aap/budget"
	"github.com/aap-lit/aap/internal/strict"
)

// Reading names one of the five places where the text of the call can be read in
// two ways. The zero value names none.
type Reading uint8

// The readings, in the order of the wire words hierarchy, level, actors, cap-base
// and share-base.
const (
	ReadHierarchy Reading = iota + 1 // Terms.Hierarchy
	ReadLevel                        // Terms.Level
	ReadActors                       // Terms.Actors
	ReadCapBase                      // Terms.Budget.CapBase
	ReadShareBase                    // Terms.Budget.ShareBase
)

var readingWords = strict.Words{"", "hierarchy", "level", "actors", "cap-base", "share-base"}

// String returns the wire word, "" for none.
func (r Reading) String() string { return readingWords.Of(uint8(r)) }

// MarshalText returns the wire word; a value that has none is not set, and empty.
func (r Reading) MarshalText() ([]byte, error) { return readingWords.Text(uint8(r)) }

// UnmarshalText reads a wire word; an empty text is the value that is not set, any
// other [ErrWord].
func (r *Reading) UnmarshalText(text []byte) error { return strict.ReadWord(readingWords, text, r) }

// Hierarchy is how a unit and the service it is part of are counted.
type Hierarchy uint8

// The readings of hierarchy, in the order of the wire words once and
// separately.
const (
	HierarchyOnce       Hierarchy = iota // a unit and the service it is part of are one service
	HierarchySeparately                  // they are two
)

var hierarchyWords = strict.Words{"once", "separately"}

// String returns the wire word.
func (h Hierarchy) String() string { return hierarchyWords.Of(uint8(h)) }

// MarshalText returns the wire word; a value that has none is [ErrWord].
func (h Hierarchy) MarshalText() ([]byte, error) { return hierarchyWords.Text(uint8(h)) }

// UnmarshalText reads a wire word; any other text is [ErrWord].
func (h *Hierarchy) UnmarshalText(text []byte) error { return strict.ReadWord(hierarchyWords, text, h) }

// Level is which services count as services of the region (« en région »).
type Level uint8

// The readings of level, in the order of the wire words any and regional.
const (
	LevelAny      Level = iota // those of the region's departments too
	LevelRegional              // those of the region alone
)

var levelWords = strict.Words{"any", "regional"}

// String returns the wire word.
func (l Level) String() string { return levelWords.Of(uint8(l)) }

// MarshalText returns the wire word; a value that has none is [ErrWord].
func (l Level) MarshalText() ([]byte, error) { return levelWords.Text(uint8(l)) }

// UnmarshalText reads a wire word; any other text is [ErrWord].
func (l *Level) UnmarshalText(text []byte) error { return strict.ReadWord(levelWords, text, l) }

// Actors is which partners count as « d'autres acteurs du territoire ».
type Actors uint8

// The readings of actors, in the order of the wire words listed and any.
const (
	ActorsListed Actors = iota // those of the six categories that the call lists
	ActorsAny                  // any other body too: the call's first page opens a laboratory to public bodies and schools
)

var actorsWords = strict.Words{"listed", "any"}

// String returns the wire word.
func (a Actors) String() string { return actorsWords.Of(uint8(a)) }

// MarshalText returns the wire word; a value that has none is [ErrWord].
func (a Actors) MarshalText() ([]byte, error) { return actorsWords.Text(uint8(a)) }

// UnmarshalText reads a wire word; any other text is [ErrWord].
func (a *Actors) UnmarshalText(text []byte) error { return strict.ReadWord(actorsWords, text, a) }

// Readings are the five choices a call makes. The zero value is not the default
// of the call of 2016, of which the share is one of the funded months: begin
// with [Call.Readings]. Decoded from JSON, a reading that is left out stays as
// it was.
type Readings struct {
	Hierarchy Hierarchy   `json:"hierarchy"`
	Level     Level       `json:"level"`
	Actors    Actors      `json:"actors"`
	CapBase   budget.Base `json:"cap-base"`
	ShareBase budget.Base `json:"share-base"`
}

var readingsKeys = readingWords[1:]

func (r Readings) write(w *strict.Writer, key string) {
	w.Object(key)
	w.Word("hierarchy", r.Hierarchy.String())
	w.Word("level", r.Level.String())
	w.Word("actors", r.Actors.String())
	w.Word("cap-base", r.CapBase.String())
	w.Word("share-base", r.ShareBase.String())
	w.End()
}

// UnmarshalJSON reads readings strictly: unknown, duplicate and wrongly cased
// keys and words are faults, reported together, each an [Error] with its
// pointer. On an error r is left as it was.
func (r *Readings) UnmarshalJSON(data []byte) error {
	if r == nil {
		return strict.Fault(strict.ErrNil, "")
	}
	in := *r
	err := strict.Read(data, func(from *strict.Reader) {
		for key := range from.Object(readingsKeys...) {
			switch key {
			case "hierarchy":
				from.Word(&in.Hierarchy)
			case "level":
				from.Word(&in.Level)
			case "actors":
				from.Word(&in.Actors)
			case "cap-base":
				from.Word(&in.CapBase)
			case "share-base":
				from.Word(&in.ShareBase)
			}
		}
	})
	if err == nil {
		*r = in
	}
	return err
}
