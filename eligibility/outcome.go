package eligibility

import (
	"golang.org/x/text/language"

	"github.com/aap-lit/aap/internal/strict"
	"github.com/aap-lit/aap/internal/wording"
)

// Outcome is what a rule says of a dossier. The zero value is Unknown.
type Outcome uint8

// The outcomes, in the order of the wire words unknown, met and not-met.
const (
	Unknown Outcome = iota // some completions of the dossier meet the rule, others do not
	Met                    // every completion meets it
	NotMet                 // none does
)

var outcomeWords = strict.Words{"unknown", "met", "not-met"}

// String returns the wire word.
func (o Outcome) String() string { return outcomeWords.Of(uint8(o)) }

// Label returns the outcome in French or English.
func (o Outcome) Label(tag language.Tag) string { return wording.Label(tag, "outcome.", o.String()) }

// MarshalText returns the wire word; a value that has none is [ErrWord].
func (o Outcome) MarshalText() ([]byte, error) { return outcomeWords.Text(uint8(o)) }

// UnmarshalText reads a wire word; any other text is [ErrWord].
func (o *Outcome) UnmarshalText(text []byte) error { return strict.ReadWord(outcomeWords, text, o) }

// Verdict is what the rules together say. The zero value is Undetermined.
type Verdict uint8

// The verdicts, in the order of the wire words undetermined, eligible and
// ineligible.
const (
	Undetermined Verdict = iota // some completions of the dossier are eligible, others are not
	Eligible                    // every completion is
	Ineligible                  // none is
)

var verdictWords = strict.Words{"undetermined", "eligible", "ineligible"}

// String returns the wire word.
func (v Verdict) String() string { return verdictWords.Of(uint8(v)) }

// Label returns the verdict in French or English.
func (v Verdict) Label(tag language.Tag) string { return wording.Label(tag, "verdict.", v.String()) }

// MarshalText returns the wire word; a value that has none is [ErrWord].
func (v Verdict) MarshalText() ([]byte, error) { return verdictWords.Text(uint8(v)) }

// UnmarshalText reads a wire word; any other text is [ErrWord].
func (v *Verdict) UnmarshalText(text []byte) error { return strict.ReadWord(verdictWords, text, v) }
