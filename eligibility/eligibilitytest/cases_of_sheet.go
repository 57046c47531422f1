package eligibilitytest

import (
	"cmp"
	"fmt"
	"slices"
	"time"

	"github.com/aap-lit/aap/eligibility"
	"github.com/aap-lit/aap/internal/wording"
	"github.com/aap-lit/aap/partners"
)

// A sheet is a dossier as it is written in JSON: a fact that is zero is left out, and
// a list that is empty and not nil is written.
type (
	sheet struct {
		Region   string      `json:"region,omitempty"`
		Team     []colleague `json:"team,omitzero"`
		Partners []associate `json:"partners,omitzero"`
		Budget   estimate    `json:"budget,omitzero"`
		Deposit  filing      `json:"deposit,omitzero"`
		Seed     *bool       `json:"seed,omitempty"`
		Growing  []string    `json:"growing,omitempty"`
	}
	colleague struct {
		Service string `json:"service,omitempty"`
		State   *bool  `json:"state-service,omitempty"`
	}
	associate struct {
		Name     string `json:"name"`
		Category string `json:"category"`
		ID       string `json:"id,omitempty"`
	}
	estimate struct {
		Lines     []cost   `json:"lines,omitzero"`
		Resources []source `json:"resources,omitzero"`
	}
	cost struct {
		Kind   string `json:"kind"`
		Amount cents  `json:"amount"`
		From   int    `json:"from"`
		To     int    `json:"to"`
	}
	source struct {
		Source string `json:"source"`
		Amount cents  `json:"amount"`
	}
	filing struct {
		By     string `json:"by,omitempty"`
		Region string `json:"region,omitempty"`
		At     string `json:"at,omitempty"`
	}
)

// cents are an amount, written as one: "0.01".
type cents int64

func (c cents) String() string { return fmt.Sprintf("%d.%02d", c/100, c%100) }

// MarshalText writes the amount as it stands in a dossier.
func (c cents) MarshalText() ([]byte, error) { return []byte(c.String()), nil }

// maxCount bounds the least numbers that a call may ask for, and the lists of a
// dossier.
const maxCount = 1000

// The places of the sheets: that of most, and another.
const home, away = "Bretagne", "Corse"

var lists = []string{"team", "partners", "lines", "resources"}

// with returns a copy of a sheet, changed. Lists are replaced, not written to.
func (s sheet) with(change func(s *sheet)) sheet {
	change(&s)
	return s
}

// in returns a sheet of a project in a region, deposited there.
func (s sheet) in(region eligibility.Region) sheet {
	s.Region = region.Name()
	s.Deposit.Region, s.Deposit.By = region.Name(), region.Authority().String()
	return s
}

// needs are what a dossier must hold to be right under one call, or under several.
type needs struct {
	services, partners int
	categories         partners.Coverage
	cost, request      int64 // cents
	months             int   // the last of those that the cost falls in
	at                 time.Time
	taken              map[string]bool // folded names that mean something to a call
}

// needsOf returns what is right under each of the calls; where these ask for nothing,
// what is usual. Windows that have no instant in common are taken for the first.
func needsOf(calls ...eligibility.Call) needs {
	n := needs{cost: usualCost, months: lastMonth, taken: map[string]bool{}}
	var opens, closes time.Time
	for _, call := range calls {
		t, m := call.Terms(), moneyOf(call.Terms())
		n.services = max(n.services, t.MinServices)
		n.categories = partners.CoverageOf(slices.Concat(n.categories.Categories(), t.RequiredCategories.Categories())...)
		n.partners = max(n.partners, t.MinPartners, n.categories.Len(), 1)
		n.months = min(n.months, cmp.Or(t.Budget.Months, 12))
		if m.cap > 0 {
			n.cost = min(n.cost, m.cap)
		}
		if t.Opens.After(opens) {
			opens = t.Opens
		}
		if closes.IsZero() || !t.Closes.IsZero() && t.Closes.Before(closes) {
			closes = t.Closes
		}
		for _, own := range t.Institutions {
			for _, name := range own.Names {
				n.taken[wording.Fold(name)] = true
			}
		}
	}
	if !closes.IsZero() && closes.Before(opens) {
		opens, closes = calls[0].Terms().Opens, calls[0].Terms().Closes
	}
	n.services, n.at = cmp.Or(n.services, 2), between(opens, closes)
	shares := []int64{}
	for _, call := range calls {
		if m := moneyOf(call.Terms()); m.pays() {
			shares = append(shares, m.share(n.cost))
		}
	}
	if n.request = n.cost / 2; len(shares) > 0 {
		n.request = slices.Min(shares)
	}
	return n
}

// usualCost is what a project costs where no cap is below, in cents.
const usualCost = 100_000_00

// between returns an instant of a window: ten o'clock of the day in its middle, or the
// full second, where that is inside. A bound may be zero.
func between(opens, closes time.Time) time.Time {
	switch {
	case opens.IsZero() && closes.IsZero():
		return time.Date(2016, time.June, 1, 10, 0, 0, 0, time.UTC)
	case opens.IsZero():
		return closes
	case closes.IsZero():
		return opens
	}
	middle := time.Unix((opens.Unix()+closes.Unix())/2, 0).UTC()
	for _, at := range []time.Time{middle.Truncate(24 * time.Hour).Add(10 * time.Hour), middle} {
		if !at.Before(opens) && !at.After(closes) {
			return at
		}
	}
	return opens
}

// sheet returns a dossier that has what is needed, and no more.
func (n needs) sheet() sheet {
	return sheet{
		Region: home, Team: n.team(n.services), Partners: actors(n.partners, wordsIn(n.categories)),
		Budget: estimate{
			Lines:     []cost{{"contractor", cents(n.cost), 1, n.months}},
			Resources: []source{{"pia", cents(n.request)}},
		},
		Deposit: filing{"region-prefect", home, n.at.Format(time.RFC3339Nano)}, Seed: answer(true),
	}
}

// regionalServices are services of the region itself, none part of another, in any
// year and under any reading.
var regionalServices = []string{"SGAR Bretagne", "DRAC Bretagne", "Rectorat de Rennes", "DRFiP Bretagne"}

// team returns agents of so many services: of those of Bretagne but for some, and of
// missions.
func (n needs) team(count int, except ...string) []colleague {
	team := []colleague{}
	for _, name := range regionalServices {
		if len(team) < count && !slices.Contains(except, name) {
			team = append(team, colleague{Service: name})
		}
	}
	return append(team, n.missions(count-len(team))...)
}

// missions returns agents of so many services that nobody knows by name, declared to
// be of the State: these count in any region and any year, and are part of nothing.
func (n needs) missions(count int) []colleague {
	team := []colleague{}
	for i := 1001; len(team) < count; i++ {
		if name := mission(i); !n.taken[wording.Fold(name)] {
			team = append(team, colleague{name, answer(true)})
		}
	}
	return team
}

// stranger returns a name that no call and no catalogue knows, and no mission has.
func (n needs) stranger() string {
	i := 5001
	for n.taken[wording.Fold(mission(i))] {
		i++
	}
	return mission(i)
}

func mission(i int) string { return fmt.Sprintf("Mission d'exemple %d", i) }

func answer(yes bool) *bool { return &yes }

// actorNames are partners by category.
var actorNames = map[string]string{
	"public-operator": "Agence de Valombre", "local-authority": "Commune de Valombre", "academia": "Université de Valombre",
	"company": "Tournesol numérique", "association": "Les Voisins de Valombre", "users": "Usagers de Valombre",
}

// actors returns so many partners who stand in each of the categories, and in no
// other: an actor may stand in several. Without any category, they are local
// authorities.
func actors(count int, categories []string) []associate {
	list := []associate{}
	if len(categories) == 0 {
		categories = []string{"local-authority"}
	}
	for i := 0; count > 0 && i < max(count, len(categories)); i++ {
		who := min(i, count-1) // the last stands in all that are left
		name := fmt.Sprintf("Partenaire d'exemple %d", 1001+who)
		if who < len(categories) {
			name = actorNames[categories[who]]
		}
		list = append(list, associate{Name: name, Category: categories[i%len(categories)]})
	}
	return list
}

func wordsIn(categories partners.Coverage) []string {
	var words []string
	for _, c := range categories.Categories() {
		words = append(words, c.String())
	}
	return words
}
