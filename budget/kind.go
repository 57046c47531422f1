package budget

import (
	"golang.org/x/text/language"

	"github.com/aap-lit/aap/internal/strict"
	"github.com/aap-lit/aap/internal/wording"
)

// A Kind is the nature of a cost (nature de dépense). The flyer of the call,
// « Proposez un projet », last item, names two that a budget may include: the
// valued time of agents, and contractors. The zero value, and any value that is
// not one of the constants, stands for no kind.
type Kind uint8

// The kinds of cost, and their words in JSON.
const (
	AgentTime  Kind = iota + 1 // agent-time: temps des agents, valorisé
	Contractor                 // contractor: prestataires
	OtherCost                  // other: autres coûts
)

var kindWords = strict.Words{"", "agent-time", "contractor", "other"}

// Kinds returns the kinds of cost, in their order.
func Kinds() []Kind { return []Kind{AgentTime, Contractor, OtherCost} }

// String returns the word of the kind, "" for none.
func (k Kind) String() string { return kindWords.Of(uint8(k)) }

// Label returns the name of the kind for people, "" for none.
func (k Kind) Label(tag language.Tag) string { return wording.Label(tag, "budget.kind.", k.String()) }

// MarshalText writes the word of the kind, "" for none.
func (k Kind) MarshalText() ([]byte, error) { return kindWords.Text(uint8(k)) }

// UnmarshalText reads the word of a kind, "" as none; any other text is
// [ErrWord].
func (k *Kind) UnmarshalText(text []byte) error { return strict.ReadWord(kindWords, text, k) }
