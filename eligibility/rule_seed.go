package eligibility

import (
	"golang.org/x/text/language"

	"github.com/aap-lit/aap/internal/strict"
	"github.com/aap-lit/aap/internal/wording"
)

// The rule seed: the project is a seed project (« projet d'amorçage »), on the
// bearer's word.
type seedRule struct{}

// SeedFacts is the bearer's own declaration.
type SeedFacts struct {
	Declared Answer `json:"declared,omitzero"`
}

func seedOutcome(a Answer) Outcome {
	switch a {
	case Yes:
		return Met
	case No:
		return NotMet
	}
	return Unknown
}

func (seedRule) inForce(c *call) bool { return c.terms.Seed }

func (seedRule) asks() []fact { return []fact{seedFact{}} }

func (seedRule) path() string { return "/seed" }

func (seedRule) source(*evaluation) string {
	return "Appel à projets, « Proposez un projet », 4e point"
}

func (seedRule) readings() []Reading { return nil }

func (seedRule) clause(tag language.Tag, _ *call) string { return wording.Text(tag, "clause.seed") }

func (seedRule) reading(tag language.Tag, _ *call) string {
	return wording.Text(tag, "clause.seed.reading")
}

func (seedRule) write(w *strict.Writer, key string, e *evaluation) {
	w.Object(key)
	if e.seed != Unanswered {
		w.Bool("declared", e.seed == Yes)
	}
	w.End()
}

// Seed returns the figures of the rule seed; none where the call does not have
// the rule.
func (r Report) Seed() SeedFacts { return factsOf(r, RuleSeed, seedFacts) }

func seedFacts(e *evaluation) SeedFacts { return SeedFacts{Declared: e.seed} }

func (seedRule) message(tag language.Tag, e *evaluation) string {
	return wording.Text(tag, "finding.seed."+e.outcome[RuleSeed].String())
}

// A project cannot be repaired into a seed project.
func (seedRule) repairs(*evaluation) []Repair { return nil }

func (seedRule) plan(*planning) {}

func (seedFact) open(*evaluation) bool { return true }

func (seedFact) complete(w *completion, d *Dossier) {
	if w.seed == Unanswered {
		d.Seed = Yes
	}
}

func (seedFact) spoil(_ *completion, d, _ *Dossier) { d.Seed = No }
