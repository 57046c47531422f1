package eligibility

import (
	"encoding/json"

	"github.com/aap-lit/aap/budget"
)

// Conflict is two rules that no completion of the dossier meets together,
// though neither is lost by itself: a request above what the cap can ever
// leave to share, or a deposit for a region where the team has too few
// services.
type Conflict struct {
	Codes [2]Code
	e     *evaluation
}

// Conflicts are the pairs of rules that cannot hold together. A report has
// none unless it is ineligible.
func (r Report) Conflicts() []Conflict {
	if r.e == nil {
		return nil
	}
	var all []Conflict
	if r.e.teamConflict() {
		all = append(all, Conflict{[2]Code{RuleTeam, RuleDeposit}, r.e})
	}
	if r.e.moneyConflict() {
		all = append(all, Conflict{[2]Code{RuleCap, RuleShare}, r.e})
	}
	return all
}

func (e *evaluation) teamConflict() bool {
	return !e.possible.team && e.outcome[RuleTeam] != NotMet && e.outcome[RuleDeposit] != NotMet
}

func (e *evaluation) moneyConflict() bool {
	return !e.possible.money && e.outcome[RuleCap] != NotMet && e.outcome[RuleShare] != NotMet
}

// ConflictFacts are the figures of a conflict between the cap and the share.
type ConflictFacts struct {
	Request budget.Amount `json:"request"`
	Highest budget.Amount `json:"highest"` // the greatest share that any budget within the cap gives
	Excess  budget.Amount `json:"excess"`  // what the request is above it
}

// Facts are the figures of a conflict between the cap and the share; false for
// one between team and deposit, which has none.
func (c Conflict) Facts() (ConflictFacts, bool) {
	if c.e == nil || c.Codes[0] != RuleCap {
		return ConflictFacts{}, false
	}
	m := &c.e.money
	return ConflictFacts{cents(m.request), cents(m.highest), cents(m.request - m.highest)}, true
}

// Repairs are the alternatives that remove the conflict, each by itself.
func (c Conflict) Repairs() []Repair {
	if c.e == nil {
		return nil
	}
	if facts, ok := c.Facts(); ok {
		return []Repair{{Action: CutRequest, Amount: facts.Excess}}
	}
	return []Repair{c.e.depositBy(), c.e.addServices(c.e.deposit)}
}

type conflictJSON struct {
	Codes   [2]Code        `json:"codes"`
	Facts   *ConflictFacts `json:"facts,omitempty"`
	Message string         `json:"message,omitempty"`
	Repairs []repairJSON   `json:"repairs,omitempty"`
}

func (r Report) conflictJSON(c Conflict) conflictJSON {
	out := conflictJSON{Codes: c.Codes, Message: r.message(c), Repairs: each(c.Repairs(), r.repairJSON)}
	if facts, ok := c.Facts(); ok {
		out.Facts = &facts
	}
	return out
}

// MarshalJSON writes the conflict as a report does, without a message.
func (c Conflict) MarshalJSON() ([]byte, error) { return json.Marshal(Report{}.conflictJSON(c)) }
