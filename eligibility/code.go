package eligibility

import "github.com/aap-lit/aap/internal/strict"

// Code names a rule. The zero value names none.
type Code uint8

// The rules, in the order of the report; the wire words are the names in lower
// case, without the prefix.
const (
	RuleTeam     Code = iota + 1 // borne by agents of several State services
	RuleDeposit                  // deposited by the State's representative in the region
	RuleWindow                   // received while the consultation was open
	RulePartners                 // associates other actors of the territory
	RuleSeed                     // is a seed project
	RuleCap                      // the budget is not above the cap
	RuleShare                    // the request is not above the share of the budget that is funded
)

const rules = 7

var codeWords = strict.Words{"", "team", "deposit", "window", "partners", "seed", "cap", "share"}

// String is the wire word, "" for none.
func (c Code) String() string { return codeWords.Of(uint8(c)) }

// MarshalText gives the wire word.
func (c Code) MarshalText() ([]byte, error) { return []byte(c.String()), nil }

// UnmarshalText takes a wire word.
func (c *Code) UnmarshalText(text []byte) error { return strict.ReadWord(codeWords, text, c) }

// Outcome is what a rule says of a dossier. The zero value is Unknown.
type Outcome uint8

// The outcomes, in the order of the wire words unknown, met and not-met.
const (
	Unknown Outcome = iota // some completions of the dossier meet the rule, others do not
	Met                    // every completion meets it
	NotMet                 // none does
)

var outcomeWords = strict.Words{"unknown", "met", "not-met"}

// String is the wire word.
func (o Outcome) String() string { return outcomeWords.Of(uint8(o)) }

// MarshalText gives the wire word; another value is [ErrWord].
func (o Outcome) MarshalText() ([]byte, error) { return outcomeWords.Text(uint8(o)) }

// UnmarshalText takes a wire word.
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

// String is the wire word.
func (v Verdict) String() string { return verdictWords.Of(uint8(v)) }

// MarshalText gives the wire word; another value is [ErrWord].
func (v Verdict) MarshalText() ([]byte, error) { return verdictWords.Text(uint8(v)) }

// UnmarshalText takes a wire word.
func (v *Verdict) UnmarshalText(text []byte) error { return strict.ReadWord(verdictWords, text, v) }
