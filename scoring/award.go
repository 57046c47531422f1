package scoring

import (
	"golang.org/x/text/language"

	"github.com/aap-lit/aap/internal/strict"
	"github.com/aap-lit/aap/internal/wording"
)

// An Award is what becomes of a project.
type Award uint8

// The awards, and their words in JSON, where an award is the "status".
const (
	Funded   Award = iota + 1 // funded: retenu
	Tied                      // tied: ex æquo à la limite de l'enveloppe; somebody must decide
	Reserve                   // reserve: liste d'attente
	Refused                   // refused: écarté, a floor is failed
	Unranked                  // unranked: non classé, a mark or the quorum is missing
)

var awardWords = strict.Words{"", "funded", "tied", "reserve", "refused", "unranked"}

// String returns the word of the award, "" for none.
func (a Award) String() string { return awardWords.Of(uint8(a)) }

// Label returns the name of the award for people, "" for none.
func (a Award) Label(tag language.Tag) string {
	return wording.Label(tag, "scoring.status.", a.String())
}

// MarshalText writes the word of the award, "" for none.
func (a Award) MarshalText() ([]byte, error) { return []byte(a.String()), nil }

// UnmarshalText reads what MarshalText writes; any other text is [ErrWord].
func (a *Award) UnmarshalText(text []byte) error { return strict.ReadWord(awardWords, text, a) }

// A Reason is why a project has its award.
type Reason uint8

// The reasons, and their words in JSON.
const (
	Fits              Reason = iota + 1 // fits: the money left suffices for it, with all of its class that fit
	DoesNotFit                          // does-not-fit: it asks for more than is left at its turn, or may be left
	AfterTheLine                        // after-the-line: a project ranked before did not fit
	TieCrossesTheLine                   // tie-crosses-the-line: its class does not fit together
	HangsOnATie                         // hangs-on-a-tie: what is left depends on how a tie above is broken
	BelowFloor                          // floor: it fails one
	NoMark                              // no-mark: nobody gave a value on some criterion
	NoQuorum                            // no-quorum: too few assessors dealt with some criterion
)

var reasonWords = strict.Words{"", "fits", "does-not-fit", "after-the-line", "tie-crosses-the-line",
	"hangs-on-a-tie", "floor", "no-mark", "no-quorum"}

// String returns the word of the reason, "" for none.
func (r Reason) String() string { return reasonWords.Of(uint8(r)) }

// MarshalText writes the word of the reason, "" for none.
func (r Reason) MarshalText() ([]byte, error) { return []byte(r.String()), nil }

// UnmarshalText reads what MarshalText writes; any other text is [ErrWord].
func (r *Reason) UnmarshalText(text []byte) error { return strict.ReadWord(reasonWords, text, r) }
