package eligibility

import (
	"golang.org/x/text/language"

	"github.com/aap-lit/aap/internal/strict"
	"github.com/aap-lit/aap/internal/wording"
)

// The rule deposit: the State's representative in the region deposits the
// dossier. What it shares with the rule team stands in joint_region.go.
type depositRule struct{}

// DepositFacts tells who deposits for which region, and who should for the
// region of the project.
type DepositFacts struct {
	By        Authority `json:"by,omitzero"`
	Region    Region    `json:"region,omitzero"`
	Authority Authority `json:"authority,omitzero"`
}

func (r *ruling) depositOutcome() Outcome {
	switch {
	case r.deposit == 0:
		return NotMet
	case r.region.Known() && r.by != 0 && r.depositAt.Known():
		return Met
	}
	return Unknown
}

func (depositRule) inForce(c *call) bool { return c.terms.Deposit }

func (depositRule) asks() []fact { return []fact{regionFact{}, depositByFact{}, depositRegionFact{}} }

func (depositRule) path() string { return "/deposit" }

// The answer of 21 June 2016 is a source where the State's representative has
// another title than that of the text.
func (depositRule) source(e *evaluation) string {
	const text = "Appel à projets, « Proposez un projet », 2e point"
	if e == nil || e.region.Known() && e.region.Authority() != AuthorityRegionPrefect {
		return text + " ; réponse du 21 juin 2016 sur la Polynésie française"
	}
	return text
}

func (depositRule) readings() []Reading { return nil }

func (depositRule) clause(tag language.Tag, _ *call) string {
	return wording.Text(tag, "clause.deposit")
}

func (depositRule) reading(tag language.Tag, c *call) string {
	text := wording.Text(tag, "clause.deposit.reading")
	if c.lit {
		text += " " + wording.Text(tag, "clause.deposit.letter")
	}
	return text
}

func (depositRule) write(w *strict.Writer, key string, e *evaluation) {
	facts := depositFacts(e)
	w.Object(key)
	w.WordIfAny("by", facts.By.String())
	w.WordIfAny("region", facts.Region.Name())
	w.WordIfAny("authority", facts.Authority.String())
	w.End()
}

// Deposit returns the figures of the rule deposit; none where the call does not have
// the rule.
func (r Report) Deposit() DepositFacts { return factsOf(r, RuleDeposit, depositFacts) }

func depositFacts(e *evaluation) DepositFacts {
	return DepositFacts{By: e.by, Region: e.depositAt, Authority: e.region.Authority()}
}

func (depositRule) message(tag language.Tag, e *evaluation) string {
	key := "finding.deposit." + e.outcome[RuleDeposit].String()
	switch {
	case e.outcome[RuleDeposit] == Met:
		return wording.Text(tag, key, e.region.title())
	case e.lost(RuleDeposit):
		return wording.Text(tag, key, e.depositBy().Region.title())
	case e.by == 0:
		key += ".by"
	case !e.depositAt.Known():
		key += ".region"
	default:
		key += ".project"
	}
	return wording.Text(tag, key)
}

func (depositRule) repairs(e *evaluation) []Repair { return []Repair{e.depositBy()} }

func (depositRule) plan(p *planning) { p.planDeposit() }

func (depositByFact) open(e *evaluation) bool { return e.by == 0 }

func (depositByFact) complete(w *completion, d *Dossier) {
	if w.by == 0 {
		d.Deposit.By = w.where.Authority()
	}
}

func (depositByFact) spoil(_ *completion, d, _ *Dossier) { d.Deposit.By = AuthorityOther }

func (depositRegionFact) open(e *evaluation) bool { return !e.depositAt.Known() }

func (depositRegionFact) complete(w *completion, d *Dossier) {
	if !w.depositAt.Known() {
		d.Deposit.Region = w.where
	}
}

func (depositRegionFact) spoil(w *completion, d, _ *Dossier) { w.elsewhere(d, &d.Deposit.Region) }
