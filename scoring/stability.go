package scoring

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
// It is bounded by its work, and not by a count of projects: one that takes more
// than 300 million steps is given up, which is [ErrTooMuchWork], and the pointer
// tells what to leave out. At /ballots it is recusals and assessors, each of which
// takes a ranking, and a list of projects in the answer; at /projects it is
// projects, of which pairs are compared for every criterion. A usual session takes
// far less: one of 500 projects, 7 criteria and 30 assessors some millions.
func (f Funding) Stability() (Stability, error) {
	return f.orEmpty().stability(guard, &meter{left: maxWork})
}

func (f *funding) stability(fit int, m *meter) (Stability, error) {
	now, from := f.changes(m), f.session
	s := Stability{
		Weights:   make([]WeightInterval, len(from.grid.criteria)),
		Assessors: make([]LeftOut, 0, len(from.assessors)),
		Recusals:  []Replay{},
	}
	for e, own := range from.byAssessor() {
		left := LeftOut{assessor: from.assessors[e], change: now.without(own)}
		s.Assessors = append(s.Assessors, left)
		for _, i := range from.recusals(own) {
			s.Recusals = append(s.Recusals, Replay{
				assessor: left.assessor, project: from.projects[from.ballots[i].project].Code, partial: from.partial(i),
				withoutBallot: now.without([]int32{i}), withoutAssessor: left.change,
			})
			m.list(left.change.Funded)
			m.list(left.change.Tied)
		}
		if m.spent() {
			return Stability{}, &Error{Pointer: "/ballots", Err: ErrTooMuchWork}
		}
	}
	for c := range s.Weights {
		s.Weights[c] = now.interval(c, fit)
		if m.spent() {
			return Stability{}, &Error{Pointer: "/projects", Err: ErrTooMuchWork}
		}
	}
	return s, nil
}
