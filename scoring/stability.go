package scoring

import (
	"encoding/json"

	"github.com/aap-lit/aap/internal/strict"
)

// maxStability is the most projects whose stability is told: pairs of them are
// compared, for every criterion.
const maxStability = 500

// A Stability is how sure a funding is (analyse de sensibilité): by how much
// each weight may move, and what becomes of the result without an assessor.
// The result meant is the pair of who is funded and who is tied.
type Stability struct {
	Weights   []WeightInterval `json:"weights"`   // of the criteria, in the order of the grid
	Assessors []LeftOut        `json:"assessors"` // in the order of their first ballots
	// Recusals are the ballots with a mark recused: those of the first
	// assessor, as the session has their projects, then of the next.
	Recusals []Replay `json:"recusals"`
}

// A WeightInterval is how far the weight of a criterion may move, the other
// weights, marks and floors being what they are, before the result changes:
// the values around the present one, without a gap, at which the same projects
// are funded and the same are tied. Any number above 0 is looked at, were it
// beyond what a grid may hold. Low and High may both be the weight itself.
type WeightInterval struct {
	Criterion string `json:"criterion"`
	Weight    Ratio  `json:"weight"` // the present one
	Low       *End   `json:"low"`    // nil when the weight may fall as near to 0 as one likes
	High      *End   `json:"high"`   // nil when it may rise without end

	grid *grid
	tied bool // somebody is tied now
}

// An End is that of an interval.
type End struct {
	At       Ratio
	Included bool // whether the result at that very value is still the same
	// Then is the first result met that is not the same: at that very value if
	// it is not included, otherwise just beyond.
	Then Change
}

// MarshalJSON writes {"exact": "6/7", "decimal": "0.86", "included": true,
// "then": {…}}.
func (e End) MarshalJSON() ([]byte, error) {
	return json.Marshal(struct {
		Exact    string `json:"exact"`
		Decimal  string `json:"decimal"`
		Included bool   `json:"included"`
		Then     Change `json:"then"`
	}{e.At.String(), strict.Fixed(e.At, shown), e.Included, e.Then})
}

// A Change is the result in another case, beside the present one. Projects are
// as the session has them.
type Change struct {
	Same   bool     `json:"same"`   // the same projects are funded, and the same are tied
	Funded []string `json:"funded"` // in that case
	Tied   []string `json:"tied"`   // in that case
	Places *Places  `json:"places"` // of the tied, as in [Outcome]; may differ though the rest is the same
	Gained []string `json:"gained"` // funded in that case and not now, be they tied now or not
	Lost   []string `json:"lost"`   // funded now and not in that case, where they may be tied
	// Unranked are the projects that have every mark and the quorum now, and
	// not in that case.
	Unranked []string `json:"unranked"`

	before *Outcome
}

// A LeftOut is the result without any ballot of an assessor.
type LeftOut struct {
	Assessor string `json:"assessor"`
	Change
}

// A Replay looks at the recusal of an assessor on a project (déport): what if
// they had not dealt with it at all, and what if they had not sat?
type Replay struct {
	Assessor        string `json:"assessor"`
	Project         string `json:"project"`
	Partial         bool   `json:"partial"`          // recused on some criteria, not on all
	WithoutBallot   Change `json:"without-ballot"`   // without their ballot on that project
	WithoutAssessor Change `json:"without-assessor"` // without any ballot of theirs
}

// Stability tells how sure the funding is. Every interval is exact; every
// assessor of the session is left out in turn, and every recusal replayed.
// Leaving ballots out is no fault of a session: a project that it deprives of a
// mark, or of the quorum, is unranked.
//
// A session of more than 500 projects is [ErrTooMany], at /projects. The zero
// value has nothing to be told.
func (f Funding) Stability() (Stability, error) {
	if f.f == nil {
		return Stability{Weights: []WeightInterval{}, Assessors: []LeftOut{}, Recusals: []Replay{}}, nil
	}
	if len(f.f.session.projects) > maxStability {
		var faults strict.Faults
		faults.Add("/projects", ErrTooMany, "")
		return Stability{}, faults.Err()
	}
	return f.f.stability(guard), nil
}

func (f *funding) stability(fit int) Stability {
	now, from := f.changes(), f.session
	s := Stability{
		Weights:   make([]WeightInterval, len(from.grid.criteria)),
		Assessors: make([]LeftOut, len(from.assessors)),
		Recusals:  []Replay{},
	}
	for c := range s.Weights {
		s.Weights[c] = now.interval(c, fit)
	}
	for e := range s.Assessors {
		s.Assessors[e] = LeftOut{from.assessors[e], now.withoutAssessor(int32(e))}
	}
	for _, i := range from.recusals() {
		own := from.ballots[i]
		s.Recusals = append(s.Recusals, Replay{
			Assessor: from.assessors[own.assessor], Project: from.projects[own.project].Code, Partial: from.partial(i),
			WithoutBallot:   now.keeping(func(b ballot) bool { return b != own }),
			WithoutAssessor: s.Assessors[own.assessor].clone(),
		})
	}
	return s
}
