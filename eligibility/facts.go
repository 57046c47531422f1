package eligibility

import (
	"time"

	"github.com/aap-lit/aap/budget"
	"github.com/aap-lit/aap/partners"
)

// Facts are the figures a finding rests on: one of [TeamFacts],
// [DepositFacts], [WindowFacts], [PartnersFacts], [SeedFacts], [CapFacts] and
// [ShareFacts]. A figure that is not known is nil or zero, and absent from the
// JSON.
type Facts interface{ facts() }

// TeamFacts counts distinct State services of the project's region; when the
// region is unknown, of the region where they are fewest, and most.
type TeamFacts struct {
	Services *int `json:"services,omitempty"` // counted for sure
	Possible *int `json:"possible,omitempty"` // with those that may prove to be; nil while the team may grow
	Required int  `json:"required"`
}

// DepositFacts tells who deposits for which region, and who should for the
// region of the project.
type DepositFacts struct {
	By        Authority `json:"by,omitzero"`
	Region    Region    `json:"region,omitzero"`
	Authority Authority `json:"authority,omitzero"`
}

// WindowFacts are instants, at the offset of Paris in summer (+02:00).
type WindowFacts struct {
	At     time.Time `json:"at,omitzero"`
	Opens  time.Time `json:"opens,omitzero"`
	Closes time.Time `json:"closes,omitzero"`
}

// PartnersFacts counts distinct partners in the six categories.
type PartnersFacts struct {
	Partners *int                `json:"partners,omitempty"`
	Required int                 `json:"required"`
	Missing  []partners.Category `json:"missing,omitempty"` // categories, of the six, without a partner
}

// SeedFacts is the bearer's own declaration.
type SeedFacts struct {
	Declared *bool `json:"declared,omitempty"`
}

// CapFacts compares the cost with the cap.
type CapFacts struct {
	Total  *budget.Amount `json:"total,omitempty"` // the cost that the cap looks at
	Cap    budget.Amount  `json:"cap"`
	Excess *budget.Amount `json:"excess,omitempty"` // iff the rule is not met
	Room   *budget.Amount `json:"room,omitempty"`   // else, what the cap leaves
}

// ShareFacts compares the request with the funded share.
type ShareFacts struct {
	Request *budget.Amount `json:"request,omitempty"`
	Base    *budget.Amount `json:"base,omitempty"`   // the cost that the rate applies to
	Share   *budget.Amount `json:"share,omitempty"`  // its share, rounded down to the cent
	Excess  *budget.Amount `json:"excess,omitempty"` // iff the rule is not met
	Room    *budget.Amount `json:"room,omitempty"`   // else, what may still be asked
}

func (TeamFacts) facts()     {}
func (DepositFacts) facts()  {}
func (WindowFacts) facts()   {}
func (PartnersFacts) facts() {}
func (SeedFacts) facts()     {}
func (CapFacts) facts()      {}
func (ShareFacts) facts()    {}

// Facts are the figures the finding rests on; nil for the zero Finding.
func (f Finding) Facts() Facts {
	if !f.given() {
		return nil
	}
	switch f.Code {
	case RuleTeam:
		return f.e.teamFacts()
	case RuleDeposit:
		return DepositFacts{By: f.e.by, Region: f.e.depositAt, Authority: f.e.region.Authority()}
	case RuleWindow:
		terms := &f.e.call.terms
		return WindowFacts{At: local(f.e.at), Opens: local(terms.Opens), Closes: local(terms.Closes)}
	case RulePartners:
		return f.e.partnersFacts()
	case RuleSeed:
		return f.e.seedFacts()
	case RuleCap:
		return f.e.capFacts()
	}
	return f.e.shareFacts()
}

func (e *evaluation) teamFacts() TeamFacts {
	facts := TeamFacts{Required: e.call.terms.MinServices}
	if e.team.known {
		facts.Services = cloned(&e.team.sure)
	}
	if e.team.final {
		facts.Possible = cloned(&e.team.most)
	}
	return facts
}

func (e *evaluation) partnersFacts() PartnersFacts {
	facts := PartnersFacts{Required: e.call.required}
	if e.partners.known {
		facts.Partners = cloned(&e.partners.n)
		facts.Missing = e.partners.covered.Missing()
	}
	return facts
}

func (e *evaluation) seedFacts() SeedFacts {
	if e.seed == unanswered {
		return SeedFacts{}
	}
	declared := e.seed == yes
	return SeedFacts{&declared}
}

func (e *evaluation) capFacts() CapFacts {
	facts := CapFacts{Cap: cents(e.call.cap)}
	if e.money.lines {
		facts.Total = amount(e.money.capped)
		facts.Excess, facts.Room = gap(e.money.capped, e.call.cap)
	}
	return facts
}

func (e *evaluation) shareFacts() ShareFacts {
	var facts ShareFacts
	m := &e.money
	if m.resources {
		facts.Request = amount(m.request)
	}
	if m.lines {
		facts.Base, facts.Share = amount(m.base), amount(m.share)
	}
	if m.lines && m.resources {
		facts.Excess, facts.Room = gap(m.request, m.share)
		if e.outcome[RuleShare] != NotMet { // costs may still be added
			facts.Excess = nil
		}
	}
	return facts
}

// gap is how far n is above a limit, or what the limit leaves.
func gap(n, limit int64) (excess, room *budget.Amount) {
	if n > limit {
		return amount(n - limit), nil
	}
	return nil, amount(limit - n)
}

func amount(n int64) *budget.Amount {
	a := cents(n)
	return &a
}

// cents is an amount of n cents, which stays within the bounds of amounts:
// all figures here are amounts, or differences of amounts that are ≥ 0.
func cents(n int64) budget.Amount {
	a, _ := budget.Cents(n)
	return a
}

// paris is the offset of Paris in summer, at which instants are written.
var paris = time.FixedZone("", 2*60*60)

// local is an instant as it is written; an instant not known stays so.
func local(t time.Time) time.Time {
	if t.IsZero() {
		return t
	}
	return t.In(paris)
}

// The first second of 1900 and of 31 December 9999, in UTC, as Unix time: the
// bounds of the instants that [Decode] takes.
const firstSecond, endSecond = -2_208_988_800, 253_402_214_400

// writable tells that an instant can be written in RFC 3339 and read back, and
// was meant.
func writable(t time.Time) bool {
	s := t.Unix()
	return firstSecond <= s && s < endSecond
}
