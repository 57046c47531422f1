package eligibility

import (
	"encoding/json"
	"time"

	"github.com/aap-lit/aap/budget"
	"github.com/aap-lit/aap/internal/strict"
	"github.com/aap-lit/aap/partners"
)

// Action is what a repair asks for. The zero value asks for nothing.
type Action uint8

// The actions; the wire words are the names in lower case with hyphens.
const (
	AddServices Action = iota + 1 // Count State services more in the team
	DepositBy                     // a deposit by Authority, for Region where it is known
	DepositFrom                   // a deposit at From or later
	AddPartners                   // Count partners more, Categories among them
	CutTotal                      // Amount less of cost
	CutRequest                    // Amount less asked for
	RaiseBase                     // Amount more of cost in the funded months
)

var actionWords = strict.Words{"", "add-services", "deposit-by", "deposit-from", "add-partners", "cut-total", "cut-request", "raise-base"}

// String is the wire word, "" for none.
func (a Action) String() string { return actionWords.Of(uint8(a)) }

// MarshalText gives the wire word.
func (a Action) MarshalText() ([]byte, error) { return []byte(a.String()), nil }

// UnmarshalText takes a wire word.
func (a *Action) UnmarshalText(text []byte) error { return strict.ReadWord(actionWords, text, a) }

// Repair is a change to a dossier, exact to the cent and to the unit. Only the
// figures its action names are set.
type Repair struct {
	Action    Action
	Count     int
	Amount    budget.Amount
	Authority Authority
	Region    Region
	From      time.Time
	// Categories are those that must be among the partners added; empty where
	// the call requires none, or has all it requires.
	Categories partners.Coverage

	months int // the funded months of the call, for the message
}

// repairs are the alternatives for one rule that is not met.
func (e *evaluation) repairs(code Code) []Repair {
	switch code {
	case RuleTeam: // a service that is not told may prove to be one of those added
		return []Repair{{Action: AddServices, Count: e.call.terms.MinServices - e.team.told}}
	case RuleDeposit:
		return []Repair{e.depositBy()}
	case RuleWindow:
		if e.call.early(e.at) {
			return []Repair{e.depositFrom()}
		}
	case RulePartners:
		return []Repair{e.call.morePartners(e.partners)}
	case RuleCap:
		return []Repair{{Action: CutTotal, Amount: cents(e.money.capped - e.call.cap)}}
	case RuleShare:
		return e.shareRepairs()
	}
	return nil
}

func (e *evaluation) depositFrom() Repair {
	return Repair{Action: DepositFrom, From: local(e.call.terms.Opens)}
}

// depositBy is the deposit by the representative of the State in a region: the
// one given, else one in which the team may be right — that of the deposit if
// it is one of these, else the one with most services of the team —, else that
// of the deposit, else the one with most services of the team.
func (e *evaluation) depositBy() Repair {
	r := e.region
	if !r.Known() {
		r = e.likely(e.team.possibly)
	}
	return Repair{Action: DepositBy, Authority: r.Authority(), Region: r}
}

// likely chooses a region of a set, of all if the set is empty.
func (e *evaluation) likely(set uint32) Region {
	if set == 0 {
		set = everywhere
	}
	if e.depositAt.Known() && set&e.depositAt.bit() != 0 {
		return e.depositAt
	}
	best := Region{}
	for _, r := range Regions() {
		if set&r.bit() != 0 && (!best.Known() || e.team.in[r.index] > e.team.in[best.index]) {
			best = r
		}
	}
	return best
}

// shareRepairs are to ask for less, or to spend more in the months that the
// share looks at, where the cap leaves room for that.
func (e *evaluation) shareRepairs() []Repair {
	m := &e.money
	all := []Repair{{Action: CutRequest, Amount: cents(m.request - m.share)}}
	base, ok := e.call.rule.BaseFor(cents(m.request))
	if !ok {
		return all
	}
	more := base.Cents() - m.base
	if e.call.has[RuleCap] && m.capped+more > e.call.cap {
		return all
	}
	return append(all, Repair{Action: RaiseBase, Amount: cents(more), months: e.call.terms.Budget.Months})
}

type repairJSON struct {
	Action     Action            `json:"action"`
	Count      int               `json:"count,omitzero"`
	Amount     budget.Amount     `json:"amount,omitzero"`
	Authority  Authority         `json:"authority,omitzero"`
	Region     Region            `json:"region,omitzero"`
	From       time.Time         `json:"from,omitzero"`
	Categories partners.Coverage `json:"categories,omitzero"`
	Message    string            `json:"message,omitempty"`
}

func (r Report) repairJSON(p Repair) repairJSON {
	return repairJSON{p.Action, p.Count, p.Amount, p.Authority, p.Region, p.From, p.Categories, r.message(p)}
}

// MarshalJSON writes the action and the figures it names.
func (p Repair) MarshalJSON() ([]byte, error) { return json.Marshal(Report{}.repairJSON(p)) }
