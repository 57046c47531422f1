package scoring

import (
	"github.com/aap-lit/aap/budget"
	"github.com/aap-lit/aap/internal/strict"
)

// A Ranking is the order in which a session puts its projects (classement). It
// is immutable. The zero value ranks nobody.
type Ranking struct{ r *ranking }

// A Class is a rank and the projects that hold it (ex æquo): nothing in the
// grid separates them.
type Class struct {
	Rank     int      `json:"rank"`     // 1, 2, 2, 4: one more than there are projects before
	Projects []string `json:"projects"` // as the session has them
	// SeparatedBy is the key that separates the class from the one before:
	// "total", the code of a criterion, [LowerRequest] or [Draw]; empty on the
	// first.
	SeparatedBy string `json:"separated-by"`

	above, below *entry // of the first projects of both classes
	grid         *grid
}

// An entry is what separates neighbours: a number of points, or a request.
type entry struct {
	points  Ratio
	request budget.Amount
}

// Rank puts the projects into classes of equals, best first. Only those that
// have every mark, and enough of them for the quorum, and pass every floor are
// ranked. The time it takes grows with n·log n for n projects.
func (s Session) Rank() Ranking {
	from := s.session()
	return Ranking{from.field(nil, guard).rank(from.grid.exact(), guard)}
}

func (r Ranking) ranking() *ranking {
	if r.r == nil {
		return Session{}.Rank().r
	}
	return r.r
}

// Scores are those of all projects, ranked or not, as the session has them.
func (r Ranking) Scores() []Score {
	from := r.ranking()
	scores := make([]Score, len(from.session.projects))
	for p := range scores {
		scores[p] = from.score(p)
	}
	return scores
}

// Classes are the ranks and who holds them, best first.
func (r Ranking) Classes() []Class {
	from := r.ranking()
	classes := make([]Class, from.classes())
	for i := range classes {
		c := Class{Rank: int(from.starts[i]) + 1, grid: from.session.grid}
		for _, p := range from.class(i) {
			c.Projects = append(c.Projects, from.session.projects[p].Code)
		}
		if i > 0 {
			c.SeparatedBy = from.session.grid.keyCode(from.by[i])
			c.above, c.below = from.entry(i-1, from.by[i]), from.entry(i, from.by[i])
		}
		classes[i] = c
	}
	return classes
}

// entry is what a class has for a key.
func (r *ranking) entry(class int, k key) *entry {
	p := int(r.class(class)[0])
	switch k {
	case byTotal:
		return &entry{points: r.weighted.value(p)}
	case byRequest:
		return &entry{request: r.session.projects[p].Request}
	case byDraw, byNothing:
		return &entry{}
	}
	mark := r.marks.of(p)[k]
	return &entry{points: strict.RatioIn(r.perStep, mark.sum, int64(mark.count))}
}
