package eligibilitytest_test

import (
	"encoding/json"
	"fmt"
	"strconv"
	"time"
)

// The world in which the oracle and the engine are compared: a few regions,
// services and actors, as tokens that mean what they say. The engine is given
// the JSON that they are written as.

type (
	dossier struct {
		region, by, depositRegion *string // nil is unknown
		at                        *int64  // nanoseconds since 1970
		seed                      *bool
		team                      []agent
		partners                  []partner
		lines                     []line
		resources                 []resource
		growing                   map[string]bool
	}
	agent struct {
		service *service
		state   *bool // the answer to state-service
	}
	// A service is a kind at a place: a region, a department or, "", that of the
	// project. Without a kind, place is a name that no catalogue knows.
	service struct{ kind, place string }
	partner struct {
		name, category, id string
		who                string // the actor
		counts             bool
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
		opens, closes                               int64
		cap, percent                                int64
		months                                      int
		separately, regional, capFunded, shareWhole bool
		absent                                      map[string]bool
	}
)

// worldRegions are the regions that dossiers name, then two that none names.
var worldRegions = []string{
	"Bretagne", "Occitanie", "La Réunion", "Polynésie française", "Wallis et Futuna",
	"Saint-Pierre-et-Miquelon", "Saint-Martin", "Normandie", "Nouvelle-Calédonie",
}

const unnamedRegions = 2

var authorities = []string{"region-prefect", "high-commissioner", "higher-administrator", "prefect", "other"}

// titles are those of the State's representatives.
var titles = map[string][]string{
	"Bretagne": {"region-prefect"}, "Occitanie": {"region-prefect"}, "Normandie": {"region-prefect"}, "La Réunion": {"region-prefect"},
	"Polynésie française": {"high-commissioner"}, "Nouvelle-Calédonie": {"high-commissioner"},
	"Wallis et Futuna": {"higher-administrator"}, "Saint-Pierre-et-Miquelon": {"prefect"},
	"Saint-Martin": {"prefect", "region-prefect"},
}

var departments = map[string]struct {
	region string
	seat   bool // of the region's chief town
}{
	"Finistère": {"Bretagne", false}, "Ille-et-Vilaine": {"Bretagne", true},
	"Hérault": {"Occitanie", false}, "Haute-Garonne": {"Occitanie", true},
}

var kinds = map[string]struct {
	partOf                                string
	departmental, interregional, operator bool
}{
	"Préfecture de région": {}, "SGAR": {partOf: "Préfecture de région"}, "DREAL": {}, "DRAC": {}, "DEAL": {},
	"DIRECCTE": {}, "UD DIRECCTE": {partOf: "DIRECCTE", departmental: true},
	"Rectorat": {}, "DSDEN": {partOf: "Rectorat", departmental: true},
	"Préfecture": {departmental: true}, "DDTM": {departmental: true}, "DDPP": {departmental: true},
	"DIRM": {interregional: true}, "ARS": {operator: true}, "Pôle emploi": {operator: true},
}

// unknownNames are names that no catalogue knows.
var unknownNames = []string{"Mission Alpha", "Délégation Bêta", "DREAL de Nulle-Part"}

func newName(i int) string { return "Service nouveau " + strconv.Itoa(i) }

var actorPool = []partner{
	{"Commune de Valombre", "local-authority", "", "valombre", true},
	{"COMMUNE DE VALOMBRE", "association", "", "valombre", true},
	{"Commune de Valombre", "local-authority", "213502388", "213502388", true},
	{"Valombre", "users", "213502388", "213502388", true},
	{"Tournesol numérique", "company", "", "tournesol", true},
	{"DM Conseil", "company", "", "dm", true},
	{"ARS Bretagne", "public-operator", "", "ars", true},
	{"Le Phare", "other", "", "phare", false},
	{"DRAC Bretagne", "public-operator", "", "drac", false},
	{"Préfecture du Finistère", "local-authority", "", "préfecture", false},
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
		offset := time.FixedZone("", int(*d.at%25-12)*3600) // any
		deposit["at"] = time.Unix(0, *d.at).In(offset).Format(time.RFC3339Nano)
	}
	budget := map[string]any{}
	out["deposit"], out["budget"] = deposit, budget
	entries(out, "team", d.team, func(a agent) map[string]any {
		agent := map[string]any{}
		if a.service != nil {
			agent["service"] = a.service.String()
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

// String is the service as people write it.
func (s service) String() string {
	switch {
	case s.kind == "":
		return s.place
	case s.place == "":
		return s.kind
	}
	return s.kind + " " + s.place
}

func euros(cents int64) string { return fmt.Sprintf("%d.%02d", cents/100, cents%100) }
