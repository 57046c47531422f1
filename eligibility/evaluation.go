package eligibility

import (
	"time"

	"github.com/aap-lit/aap/budget"
	"github.com/aap-lit/aap/partners"
)

// This file holds the figures that rules are judged on and reports written
// from. The rules themselves stand in their own files.

// A ruling is what the rules of a call find in a dossier: one pass over the
// dossier, figures only, from which reports are written. It is flat, so that a
// verdict alone costs no allocation.
type ruling struct {
	verdict  Verdict
	outcome  [afterRules]Outcome // by Code; absent rules are Met
	possible joints

	candidates uint32 // the regions that may be the project's
	region     Region
	by         Authority
	depositAt  Region // the region of the deposit
	deposit    uint32 // the candidates for which the deposit is, or may be, right
	at         time.Time
	team       tally
	partners   actors
	seed       Answer
	money      purse
}

// joints tells, of the two groups of rules that share facts, whether some
// completion of the dossier meets all of them: team and deposit speak of one
// region, cap and share of one list of costs.
type joints struct{ region, money bool }

// actors are the partners of a project that count: distinct, of one of the six
// categories, and no State service.
type actors struct {
	known, final bool
	listed       int // entries of the list
	n            int
	covered      partners.Coverage
}

// A purse is what a financing plan tells of the cap and the share: its figures,
// none where a list is unknown, and what may still become of them.
type purse struct {
	budget.Assessment
	linesFinal, resourcesFinal bool
	late                       int64 // cents of the total that fall after the funded months
	highest                    int64 // cents of the greatest share that the cap leaves possible; -1 without bound
}

// lines and resources report whether the lists are known.
func (p *purse) lines() bool     { return p.Total != budget.Figure{} }
func (p *purse) resources() bool { return p.Request != budget.Figure{} }

// conclude draws the verdict from the outcomes and the joints.
func (r *ruling) conclude() {
	r.verdict = Eligible
	for _, o := range r.outcome[1:] {
		switch o {
		case NotMet:
			r.verdict = Ineligible
			return
		case Unknown:
			r.verdict = Undetermined
		}
	}
	if !r.possible.region || !r.possible.money {
		r.verdict = Ineligible
	}
}

// evaluation is what a report is written from.
type evaluation struct {
	call *call
	ruling
	agents          []Agent       // the team, without their names
	host, hostAfter []HostFinding // of the dossier; of what the plan makes of it
	flipped         [5]flipped    // what each reading would give, by Reading − 1
}

// flipped is the outcome of every rule under one reading flipped.
type flipped struct {
	is      bool // the call can be read so, and something hangs on it
	verdict Verdict
	outcome [afterRules]Outcome
}

// unknown reports whether the rule is neither met nor lost.
func (e *evaluation) unknown(code Code) bool { return e.outcome[code] == Unknown }

// lost reports whether no completion meets the rule.
func (e *evaluation) lost(code Code) bool { return e.outcome[code] == NotMet }

// A planning is the work of making one plan: the steps so far, and what they
// leave to the rules that come after.
type planning struct {
	*evaluation
	steps   []Step
	regions uint32 // for which services are added
	after   ruling // its figures once the steps are carried out
}

func (p *planning) add(code Code, r Repair) {
	p.steps = append(p.steps, Step{Code: code, Repair: r})
	p.carryOut(r)
}

// A completion is the work of completing one dossier in two ways, which differ
// in the fact asked alone.
type completion struct {
	*evaluation
	asked fact
	where Region // of the eligible project
}
