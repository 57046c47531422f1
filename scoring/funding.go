package scoring

import (
	"encoding/json"

	"golang.org/x/text/language"

	"github.com/aap-lit/aap/budget"
	"github.com/aap-lit/aap/internal/strict"
	"github.com/aap-lit/aap/internal/wording"
)

// A Status is what becomes of a project.
type Status uint8

// The statuses, and their words in JSON.
const (
	Funded   Status = iota + 1 // funded: retenu
	Tied                       // tied: ex æquo à la limite de l'enveloppe; somebody must decide
	Reserve                    // reserve: liste d'attente
	Refused                    // refused: écarté, a floor is failed
	Unranked                   // unranked: non classé, a mark or the quorum is missing
)

var statusWords = strict.Words{"", "funded", "tied", "reserve", "refused", "unranked"}

// String is the word of the status, "" for none.
func (s Status) String() string { return statusWords.Of(uint8(s)) }

// Label is the status for people, "" for none.
func (s Status) Label(tag language.Tag) string {
	return wording.Label(tag, "scoring.status.", s.String())
}

// MarshalText writes the word of the status.
func (s Status) MarshalText() ([]byte, error) { return []byte(s.String()), nil }

// UnmarshalText reads the word of a status; another word is [ErrWord].
func (s *Status) UnmarshalText(text []byte) error { return strict.ReadWord(statusWords, text, s) }

// A Reason is why a project has its status.
type Reason uint8

// The reasons, and their words in JSON.
const (
	Fits              Reason = iota + 1 // fits: into the money left, with all of its class that do
	DoesNotFit                          // does-not-fit: asks for more than is left at its turn, or may be
	AfterTheLine                        // after-the-line: somebody ranked before did not fit
	TieCrossesTheLine                   // tie-crosses-the-line: its class does not fit together
	HangsOnATie                         // hangs-on-a-tie: what is left depends on how a tie above is broken
	BelowFloor                          // floor: fails one
	NoMark                              // no-mark: nobody gave a value on some criterion
	NoQuorum                            // no-quorum: too few dealt with some criterion
)

var reasonWords = strict.Words{"", "fits", "does-not-fit", "after-the-line", "tie-crosses-the-line",
	"hangs-on-a-tie", "floor", "no-mark", "no-quorum"}

// String is the word of the reason, "" for none.
func (r Reason) String() string { return reasonWords.Of(uint8(r)) }

// MarshalText writes the word of the reason.
func (r Reason) MarshalText() ([]byte, error) { return []byte(r.String()), nil }

// UnmarshalText reads the word of a reason; another word is [ErrWord].
func (r *Reason) UnmarshalText(text []byte) error { return strict.ReadWord(reasonWords, text, r) }

// A Funding is who gets money of an envelope, and why. It is immutable. The
// zero value funds nobody.
type Funding struct{ f *funding }

// Fund shares an envelope out: each project in the order of the ranking gets
// what it asks for or nothing, along the line; [ErrWord] when the line is
// none. Projects refused or unranked take no money and do not draw the line.
//
// A class of equals that does not fit whole is not broken by chance or by the
// order of a file. It is tied when two orders of its members would fund
// different projects: then who fits alone is tied, and somebody must decide.
// A member that asks for more than is left is reserve in any case. Under
// [Skip], who fits alone is funded when all who do fit together; a tied member
// may be small enough to be funded in every order.
//
// After a tied class, stop funds nobody. Skip goes on with what is left if all
// tied members ask for the same; otherwise that hangs on the tie, and later
// projects are tied too if they may still fit.
func (r Ranking) Fund(envelope budget.Amount, line Line) (Funding, error) {
	if line != Stop && line != Skip {
		return Funding{}, strict.Fault(ErrWord, line.String())
	}
	return Funding{r.ranking().fund(envelope.Cents(), line)}, nil
}

// An Outcome is the result of a funding in short; projects as the session has
// them.
type Outcome struct {
	Funded []string `json:"funded"`
	Tied   []string `json:"tied"`
	Places *Places  `json:"places"` // of the tied; nil when nobody is
}

// Places are the least and the most members of a tied class that an order of
// them can fund. Under [Skip] the least is a lower bound: to know it is to know
// how badly a bag can be packed. Of all the tied of an [Outcome] together, the
// most is an upper bound when some hang on a tie.
type Places struct {
	Least int `json:"least"`
	Most  int `json:"most"`
}

// Outcome is the result in short.
func (f Funding) Outcome() Outcome {
	if f.f == nil {
		return Outcome{Funded: []string{}, Tied: []string{}}
	}
	return f.f.outcome()
}

// A Decision is what becomes of one project.
type Decision struct {
	Project string `json:"project"`
	Status  Status `json:"status"`
	Reason  Reason `json:"reason"`
	// Remaining is the money left when the turn of the project's class comes;
	// nil when it hangs on a tie, or when the project is not ranked.
	Remaining *budget.Amount `json:"remaining"`
	Margin    Margin         `json:"margin"`
	Places    *Places        `json:"places,omitempty"` // of the class of a tied project

	score *Score // of a project that is not ranked
}

// A Margin is by how much a project is funded, or is not.
type Margin struct {
	// Points is the distance of its total to the lowest one from which upward
	// it is funded, all else equal; nil if none does.
	Points *Points `json:"points"`
	// Euros is, for a funded project, what its turn leaves over. Otherwise it
	// is what is missing: under [Stop] what the envelope lacks, the others
	// above served; under [Skip] what its turn lacks, and nothing is promised
	// of a larger envelope, which may go to others first. It is nil when the
	// money at its turn hangs on a tie, or when the project is not ranked.
	Euros *budget.Amount `json:"euros"`
}

// Points is a distance between totals. It is below zero in one case: under
// [Skip], a funded project that at a higher total would be tied.
type Points struct {
	Distance Ratio
	Included bool // whether the total at that distance is itself funded
}

// MarshalJSON writes {"exact": "9/2", "decimal": "4.50", "included": false}.
func (p Points) MarshalJSON() ([]byte, error) {
	return json.Marshal(struct {
		Exact    string `json:"exact"`
		Decimal  string `json:"decimal"`
		Included bool   `json:"included"`
	}{p.Distance.String(), strict.Fixed(p.Distance, shown), p.Included})
}

// Decisions tell what becomes of each project, as the session has them.
func (f Funding) Decisions() []Decision {
	if f.f == nil {
		return []Decision{}
	}
	from := f.f
	decisions := make([]Decision, len(from.session.projects))
	for p, standing := range from.standings {
		if standing != ranked {
			decisions[p] = from.aside(p, standing)
		}
	}
	for i := range from.classes() {
		requests := from.sorted(i)
		for _, p := range from.class(i) {
			decisions[p] = from.decision(i, int(p), requests)
		}
	}
	return decisions
}

// aside is the decision on a project that is not ranked.
func (f *funding) aside(project int, why standing) Decision {
	d := Decision{Project: f.session.projects[project].Code, score: new(f.score(project))}
	switch why {
	case noMark:
		d.Status, d.Reason = Unranked, NoMark
	case noQuorum:
		d.Status, d.Reason = Unranked, NoQuorum
	default:
		d.Status, d.Reason = Refused, BelowFloor
		d.Margin.Points = f.points(project, false)
	}
	return d
}

// decision is that on a project of a class whose requests are given, the
// smallest first.
func (f *funding) decision(class, project int, requests []int64) Decision {
	d := Decision{Project: f.session.projects[project].Code}
	d.Status, d.Reason = f.decide(class, project)
	if left := f.purses[class]; !left.hangs {
		d.Remaining = euros(left.cents)
	}
	d.Margin.Points = f.points(project, d.Status == Funded)
	if d.Status == Funded {
		d.Margin.Euros = euros(f.over(class))
		return d
	}
	if missing, known := f.missing(class, project, requests); known {
		d.Margin.Euros = euros(missing)
	}
	if d.Status == Tied {
		d.Places = new(f.places(class, requests))
	}
	return d
}
