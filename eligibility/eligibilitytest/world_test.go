package eligibilitytest_test

import (
	"encoding/json"
	"fmt"
	"math/big"
	"time"
)

// The world in which the oracle and the engine are compared: regions, names of
// services (names_test.go) and actors, as tokens that mean what they say. The engine
// is given the JSON that they are written as.

type (
	dossier struct {
		region, by, depositRegion *string // nil is unknown
		at                        *time.Time
		seed                      *bool
		team                      []agent
		partners                  []partner
		lines                     []line
		resources                 []resource
		growing                   map[string]bool
	}
	agent struct {
		name    *name
		written string // the spelling of the name
		state   *bool  // the answer to state-service
	}
	partner struct {
		name, category, id string
		who                string // the actor
		counts             bool   // it is one of the six categories that the call lists, and no State service
		other              bool   // it is of another, and none of those that never count
	}
	line struct {
		cents    int64
		from, to int
	}
	resource struct {
		cents int64
		pia   bool
	}
	// terms are those of a call; absent names the rules it does not have.
	terms struct {
		services, partners                          int
		categories                                  []string  // of partners, each required
		opens, closes                               time.Time // either may be zero
		cap                                         int64
		rate                                        *big.Rat
		months                                      int
		separately, regional, capFunded, shareWhole bool
		anyActor                                    bool
		absent                                      map[string]bool
	}
)

var authorities = []string{"region-prefect", "high-commissioner", "higher-administrator", "prefect", "other"}

// titles are those of the State's representatives, by region.
var titles = func() map[string][]string {
	all := map[string][]string{
		polynesie: {"high-commissioner"}, caledonie: {"high-commissioner"}, "Saint-Pierre-et-Miquelon": {"prefect"},
		"Saint-Martin": {"prefect", "region-prefect"}, "Saint-Barthélemy": {"prefect", "region-prefect"},
		wallis: {"higher-administrator", "prefect"}, taaf: {"higher-administrator", "prefect"},
	}
	for _, r := range regionsOfState {
		all[r] = []string{"region-prefect"}
	}
	return all
}()

var actorPool = []partner{
	{"Commune de Valombre", "local-authority", "", "valombre", true, false},
	{"COMMUNE DE VALOMBRE", "association", "", "valombre", true, false},
	{"Commune de Valombre", "local-authority", "213502388", "213502388", true, false},
	{"Valombre", "users", "213502388", "213502388", true, false},
	{"Tournesol numérique", "company", "", "tournesol", true, false},
	{"DM Conseil", "company", "", "dm", true, false},
	{"ARS Bretagne", "public-operator", "", "ars", true, false},
	{"Le Phare", "other", "", "phare", false, true},
	{"École de Valombre", "other", "", "école", false, true},
	{"DRAC Bretagne", "public-operator", "", "drac", false, false},
	{"DREAL Bretagne", "other", "", "dreal", false, false},
	{"Préfecture du Finistère", "local-authority", "", "préfecture", false, false},
	{"Ministère de la culture", "other", "", "ministère", false, false},
	{"Tribunal administratif de Rennes", "other", "", "tribunal", false, false},
}

func pointer[T any](v T) *T { return &v }

// MarshalJSON writes a dossier as any host would.
func (d *dossier) MarshalJSON() ([]byte, error) {
	out := map[string]any{}
	put(out, "region", d.region)
	put(out, "seed", d.seed)
	deposit := map[string]any{}
	put(deposit, "by", d.by)
	put(deposit, "region", d.depositRegion)
	if d.at != nil {
		offset := time.FixedZone("", int(d.at.UnixNano()%25-12)*3600) // any
		deposit["at"] = d.at.In(offset).Format(time.RFC3339Nano)
	}
	budget := map[string]any{}
	out["deposit"], out["budget"] = deposit, budget
	entries(out, "team", d.team, func(a agent) map[string]any {
		agent := map[string]any{}
		if a.name != nil {
			agent["service"] = a.written
		}
		put(agent, "state-service", a.state)
		return agent
	})
	entries(out, "partners", d.partners, func(p partner) map[string]any {
		partner := map[string]any{"name": p.name, "category": p.category}
		if p.id != "" {
			partner["id"] = p.id
		}
		return partner
	})
	entries(budget, "lines", d.lines, func(l line) map[string]any {
		return map[string]any{"kind": "other", "amount": euros(l.cents), "from": l.from, "to": l.to}
	})
	entries(budget, "resources", d.resources, func(r resource) map[string]any {
		source := "own"
		if r.pia {
			source = "pia"
		}
		return map[string]any{"source": source, "amount": euros(r.cents)}
	})
	var growing []string
	for list, grows := range d.growing {
		if grows {
			growing = append(growing, list)
		}
	}
	out["growing"] = growing
	return json.Marshal(out)
}

func put[T any](object map[string]any, key string, value *T) {
	if value != nil {
		object[key] = *value
	}
}

func entries[T any](object map[string]any, key string, list []T, write func(T) map[string]any) {
	if list == nil {
		return
	}
	all := []map[string]any{}
	for _, v := range list {
		all = append(all, write(v))
	}
	object[key] = all
}

func euros(cents int64) string { return fmt.Sprintf("%d.%02d", cents/100, cents%100) }
