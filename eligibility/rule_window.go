package eligibility

import (
	"time"

	"golang.org/x/text/language"

	"github.com/aap-lit/aap/internal/strict"
	"github.com/aap-lit/aap/internal/wording"
)

// The rule window: the dossier is received while the consultation is open, both
// ends included.
type windowRule struct{}

// WindowFacts are instants, as the clock of the call shows them.
type WindowFacts struct {
	_ [0]func() // not comparable

	At     time.Time `json:"at,omitzero"`
	Opens  time.Time `json:"opens,omitzero"`
	Closes time.Time `json:"closes,omitzero"`
}

// receipt returns the instant at which a dossier was received, zero if it is not
// known or cannot be meant.
func receipt(d *Dossier) time.Time {
	if !writable(d.Deposit.At) {
		return time.Time{}
	}
	return d.Deposit.At
}

func (c *call) windowOutcome(at time.Time) Outcome {
	switch {
	case at.IsZero():
		return Unknown
	case c.early(at), !c.terms.Closes.IsZero() && at.After(c.terms.Closes):
		return NotMet
	}
	return Met
}

// early reports whether an instant is before the opening.
func (c *call) early(at time.Time) bool {
	return !c.terms.Opens.IsZero() && at.Before(c.terms.Opens)
}

func (windowRule) inForce(c *call) bool { return !c.terms.Opens.IsZero() || !c.terms.Closes.IsZero() }

func (windowRule) asks() []fact { return []fact{depositAtFact{}} }

func (windowRule) path() string { return "/deposit/at" }

func (windowRule) source(*evaluation) string {
	return "Avis de la consultation CSL_2016_Tqv_B9Ast2 : ouverture et date limite"
}

func (windowRule) readings() []Reading { return nil }

func (windowRule) clause(tag language.Tag, c *call) string {
	key := "clause.window"
	switch {
	case c.terms.Opens.IsZero():
		key += ".until"
	case c.terms.Closes.IsZero():
		key += ".from"
	}
	zone := c.terms.Zone
	return wording.Text(tag, key, zone.say(tag, c.terms.Opens), zone.say(tag, c.terms.Closes))
}

func (windowRule) reading(tag language.Tag, _ *call) string {
	return wording.Text(tag, "clause.window.reading")
}

func (windowRule) write(w *strict.Writer, key string, e *evaluation) {
	facts := windowFacts(e)
	w.Object(key)
	writeInstant(w, "at", facts.At)
	writeInstant(w, "opens", facts.Opens)
	writeInstant(w, "closes", facts.Closes)
	w.End()
}

// Window returns the figures of the rule window; none where the call does not have
// the rule.
func (r Report) Window() WindowFacts { return factsOf(r, RuleWindow, windowFacts) }

func windowFacts(e *evaluation) WindowFacts {
	c := e.call
	return WindowFacts{At: c.terms.Zone.in(e.at), Opens: c.opens, Closes: c.closes}
}

func (windowRule) message(tag language.Tag, e *evaluation) string {
	key := "finding.window." + e.outcome[RuleWindow].String()
	terms := &e.call.terms
	switch {
	case e.lost(RuleWindow) && e.call.early(e.at):
		key += ".early"
	case e.unknown(RuleWindow) && terms.Opens.IsZero():
		key += ".until"
	case e.unknown(RuleWindow) && terms.Closes.IsZero():
		key += ".from"
	}
	zone := terms.Zone
	return wording.Text(tag, key, zone.say(tag, e.at, terms.Opens, terms.Closes), zone.say(tag, terms.Opens), zone.say(tag, terms.Closes))
}

// What came late cannot be repaired.
func (windowRule) repairs(e *evaluation) []Repair {
	if !e.call.early(e.at) {
		return nil
	}
	return []Repair{{Action: DepositFrom, From: e.call.terms.Zone.in(e.call.terms.Opens)}}
}

func (r windowRule) plan(p *planning) {
	if p.lost(RuleWindow) && p.call.early(p.at) {
		p.add(RuleWindow, r.repairs(p.evaluation)[0])
	}
}

func (depositAtFact) open(*evaluation) bool { return true }

func (depositAtFact) complete(w *completion, d *Dossier) {
	if w.at.IsZero() {
		d.Deposit.At = w.call.inside()
	}
}

// inside returns an instant at which the consultation is open.
func (c *call) inside() time.Time {
	switch {
	case !c.terms.Opens.IsZero():
		return c.terms.Opens
	case !c.terms.Closes.IsZero():
		return c.terms.Closes
	}
	return time.Date(2016, time.June, 1, 12, 0, 0, 0, time.UTC)
}

func (depositAtFact) spoil(w *completion, d, _ *Dossier) {
	if closes := w.call.terms.Closes; !closes.IsZero() {
		d.Deposit.At = closes.Add(time.Second)
		return
	}
	d.Deposit.At = w.call.terms.Opens.Add(-time.Second)
}
