package eligibility

import (
	"golang.org/x/text/language"

	"github.com/aap-lit/aap/internal/wording"
)

// The rule seed: the project is a seed project (« projet d'amorçage »), on the
// bearer's word.
type seedRule struct{}

// SeedFacts is the bearer's own declaration.
type SeedFacts struct {
	Declared *bool `json:"declared,omitempty"`
}

func (SeedFacts) facts() {}

func seedOutcome(a answer) Outcome {
	switch a {
	case yes:
		return Met
	case no:
		return NotMet
	}
	return Unknown
}

func (seedRule) inForce(c *call) bool { return c.terms.Seed }

func (seedRule) asks() []fact { return []fact{seedFact{}} }

func (seedRule) path() string { return "/seed" }

func (seedRule) source() string { return "Appel à projets, « Proposez un projet », 4e point" }

func (seedRule) readings() []Reading { return nil }

func (seedRule) clause(tag language.Tag, _ *call) string { return wording.Text(tag, "clause.seed") }

func (seedRule) reading(tag language.Tag, _ *call) string {
	return wording.Text(tag, "clause.seed.reading")
}

func (seedRule) facts(e *evaluation) Facts {
	if e.seed == unanswered {
		return SeedFacts{}
	}
	declared := e.seed == yes
	return SeedFacts{&declared}
}

func (seedRule) message(tag language.Tag, e *evaluation) string {
	return wording.Text(tag, "finding.seed."+e.outcome[RuleSeed].String())
}

// A project cannot be repaired into a seed project.
func (seedRule) repairs(*evaluation) []Repair { return nil }

func (seedRule) plan(*planning) {}

func (seedFact) open(*evaluation) bool { return true }

func (seedFact) complete(_ *completion, d *Dossier) {
	if d.Seed == nil {
		d.Seed = truth(true)
	}
}

func (seedFact) spoil(_ *completion, d, _ *Dossier) { d.Seed = truth(false) }
