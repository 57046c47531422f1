package scoring

// maxStability is the most projects of a session whose stability is computed:
// pairs of them are compared, for every criterion.
const maxStability = 500

// A Stability is how sure a funding is (analyse de sensibilité): how far each
// weight may move, and what becomes of the result without an assessor. The
// result meant is the pair of who is funded and who is tied.
type Stability struct {
	Weights   []WeightInterval `json:"weights"`   // of the criteria, in the order of the grid
	Assessors []LeftOut        `json:"assessors"` // in the order of their first ballots
	// Recusals are about the ballots with a mark recused: those of the first
	// assessor, in the order of the projects, then those of the next.
	Recusals []Replay `json:"recusals"`
}

// Stability computes how sure the funding is. Every interval is exact; every
// assessor of the session is left out in turn, and every recusal is replayed.
// Leaving ballots out is no fault: a project that lacks a mark or the quorum
// without them is unranked.
//
// A session of more than 500 projects is [ErrTooMany], at /projects.
func (f Funding) Stability() (Stability, error) {
	from := f.orEmpty()
	if len(from.session.projects) > maxStability {
		return Stability{}, &Error{Pointer: "/projects", Err: ErrTooMany}
	}
	return from.stability(guard), nil
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
		s.Assessors[e] = LeftOut{assessor: from.assessors[e], change: now.withoutAssessor(int32(e))}
	}
	for _, i := range from.recusals() {
		own := from.ballots[i]
		s.Recusals = append(s.Recusals, Replay{
			assessor: from.assessors[own.assessor], project: from.projects[own.project].Code, partial: from.partial(i),
			withoutBallot:   now.keeping(func(b ballot) bool { return b != own }),
			withoutAssessor: s.Assessors[own.assessor].change,
		})
	}
	return s
}
