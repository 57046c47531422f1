package eligibility

import (
	"slices"
	"sync"

	"golang.org/x/text/language"

	"github.com/aap-lit/aap/internal/strict"
	"github.com/aap-lit/aap/internal/wording"
)

// This file lists what there is: the codes, the rules behind them, the facts
// they ask for; and it asks each rule for its outcome, on the hot path. What is known
// of one rule stands in its own file, rule_….go; of rules that share a fact, in
// joint_….go.

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

	afterRules // bounds arrays over the codes; names no rule
)

var codeWords = strict.Words{"", "team", "deposit", "window", "partners", "seed", "cap", "share"}

// rules are all that is known of each rule but its outcome, which is on the hot
// path: see [call.judge].
var rules = [afterRules]rule{
	RuleTeam:     teamRule{},
	RuleDeposit:  depositRule{},
	RuleWindow:   windowRule{},
	RulePartners: partnersRule{},
	RuleSeed:     seedRule{},
	RuleCap:      capRule{},
	RuleShare:    shareRule{},
}

// judge reads in a dossier what the rules look at, and draws their outcomes and
// the verdict; a nil dossier is an empty one. This is the hot path: it names the
// rules one by one, as finding them in the table costs more than judging them.
func (c *call) judge(d *Dossier, r *ruling) {
	if d == nil {
		d = &Dossier{}
	}
	r.readRegion(d)
	c.tallyInto(&r.team, d, r.candidates)
	c.decideRegion(r)
	r.at = receipt(d)
	r.outcome[RuleWindow] = c.ruled(RuleWindow, c.windowOutcome(r.at))
	r.partners = c.actors(d)
	r.outcome[RulePartners] = c.ruled(RulePartners, c.partnersOutcome(&r.partners))
	r.seed = d.Seed.known()
	r.outcome[RuleSeed] = c.ruled(RuleSeed, seedOutcome(r.seed))
	c.purseInto(&r.money, d)
	c.decideMoney(r)
	r.conclude()
}

func (c *call) decideRegion(r *ruling) {
	r.outcome[RuleTeam] = c.ruled(RuleTeam, r.teamOutcome())
	r.outcome[RuleDeposit] = c.ruled(RuleDeposit, r.depositOutcome())
	r.possible.region = c.regionsLeft(r) != 0
}

func (c *call) decideMoney(r *ruling) {
	r.outcome[RuleCap] = c.ruled(RuleCap, c.capOutcome(&r.money))
	r.outcome[RuleShare] = c.ruled(RuleShare, shareOutcome(&r.money))
	r.possible.money = c.moneyPossible(&r.money)
}

// planned is the order in which rules enter their steps into a plan. The
// deposit comes first: it settles for which region services are added.
var planned = [afterRules - 1]Code{RuleDeposit, RuleWindow, RuleTeam, RulePartners, RuleSeed, RuleCap, RuleShare}

// A rule is one clause of the call. A finding, a clause and a plan ask it for
// their part; sentences are rendered in the language of tag.
type rule interface {
	inForce(c *call) bool                              // whether the terms of the call ask for it
	asks() []fact                                      // the facts it hangs on
	path() string                                      // of the part of a dossier that it reads, as a JSON Pointer
	source(e *evaluation) string                       // where the call of 2016 says so, in French; of a clause, with nil, for all dossiers
	readings() []Reading                               // of the call that change it
	clause(tag language.Tag, c *call) string           // what it asks
	reading(tag language.Tag, c *call) string          // how its text is read, but for readings
	write(w *strict.Writer, key string, e *evaluation) // the figures of its finding
	message(tag language.Tag, e *evaluation) string    // its finding in a sentence
	repairs(e *evaluation) []Repair                    // when it is not met; none if nothing helps
	plan(p *planning)                                  // adds its steps, if it needs any
}

// The facts of a dossier, each with its path: the leaves that may be unknown
// and that a rule hangs on.
type (
	regionFact        struct{}
	teamFact          struct{}
	depositByFact     struct{}
	depositRegionFact struct{}
	depositAtFact     struct{}
	partnersFact      struct{}
	seedFact          struct{}
	linesFact         struct{}
	resourcesFact     struct{}
)

func (regionFact) path() string        { return "/region" }
func (teamFact) path() string          { return "/team" }
func (depositByFact) path() string     { return "/deposit/by" }
func (depositRegionFact) path() string { return "/deposit/region" }
func (depositAtFact) path() string     { return "/deposit/at" }
func (partnersFact) path() string      { return "/partners" }
func (seedFact) path() string          { return "/seed" }
func (linesFact) path() string         { return "/budget/lines" }
func (resourcesFact) path() string     { return "/budget/resources" }

func (f regionFact) questions(*evaluation) []Question        { return []Question{{path: f.path()}} }
func (f depositByFact) questions(*evaluation) []Question     { return []Question{{path: f.path()}} }
func (f depositRegionFact) questions(*evaluation) []Question { return []Question{{path: f.path()}} }
func (f depositAtFact) questions(*evaluation) []Question     { return []Question{{path: f.path()}} }
func (f partnersFact) questions(*evaluation) []Question      { return []Question{{path: f.path()}} }
func (f seedFact) questions(*evaluation) []Question          { return []Question{{path: f.path()}} }
func (f linesFact) questions(*evaluation) []Question         { return []Question{{path: f.path()}} }
func (f resourcesFact) questions(*evaluation) []Question     { return []Question{{path: f.path()}} }

// A fact is asked for while it is open, and completed in two ways to show that
// a verdict hangs on it. Facts are comparable.
type fact interface {
	path() string

	// questions returns what to ask for it, without the rules it serves.
	questions(e *evaluation) []Question

	// open reports whether two answers to it alone give different verdicts, in an
	// evaluation that is undetermined and leaves a rule that asks for it unknown.
	open(e *evaluation) bool

	// complete makes the fact right in d where it is not known, after the facts
	// asked for before it.
	complete(w *completion, d *Dossier)

	// spoil changes the fact, and it alone, so that d, which is complete and
	// eligible, is not eligible. What given knows of it stays.
	spoil(w *completion, d, given *Dossier)
}

// allFacts are those that rules ask for, each once, in the order of the rules and
// then of the dossier.
var allFacts = sync.OnceValue(func() []fact {
	var all []fact
	for _, code := range Codes() {
		for _, f := range rules[code].asks() {
			if !slices.Contains(all, f) {
				all = append(all, f)
			}
		}
	}
	return all
})

// A joint is rules that share a fact, and may be impossible together while each
// is possible by itself.
type joint interface {
	codes() [2]Code
	possible(e *evaluation) bool // whether some completion meets all of them
	facts(e *evaluation) (ConflictFacts, bool)
	message(tag language.Tag, e *evaluation) string
	repairs(e *evaluation) []Repair // of the conflict
}

var allJoints = [...]joint{regionJoint{}, moneyJoint{}}

// conflicting reports whether rules that are not lost by themselves cannot hold
// together.
func conflicting(e *evaluation, j joint) bool {
	for _, code := range j.codes() {
		if e.lost(code) {
			return false
		}
	}
	return !j.possible(e)
}

// Codes returns the codes of all rules there are, in the order of reports. A
// call may have fewer, see [Call.Clauses].
func Codes() []Code {
	codes := make([]Code, 0, afterRules-1)
	for code := Code(1); code < afterRules; code++ {
		codes = append(codes, code)
	}
	return codes
}

// String returns the wire word, "" for none.
func (c Code) String() string { return codeWords.Of(uint8(c)) }

// Label names the rule in French or English, as a heading; "" for none.
func (c Code) Label(tag language.Tag) string { return wording.Label(tag, "rule.", c.String()) }

// MarshalText returns the wire word; a value that has none is not set, and empty.
func (c Code) MarshalText() ([]byte, error) { return codeWords.Text(uint8(c)) }

// UnmarshalText reads a wire word; an empty text is the value that is not set, any
// other [ErrWord].
func (c *Code) UnmarshalText(text []byte) error { return strict.ReadWord(codeWords, text, c) }
