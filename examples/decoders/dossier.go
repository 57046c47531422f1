package decoders

import (
	"fmt"
	"strings"
	"time"
)

// A dossier in plain structs: texts and numbers, nothing resolved.
type dossier struct {
	Title    string    `json:"title"`
	Region   string    `json:"region"`
	Team     []agent   `json:"team"`
	Partners []partner `json:"partners"`
	Budget   plan      `json:"budget"`
	Deposit  deposit   `json:"deposit"`
	Seed     *bool     `json:"seed"`
	Growing  []string  `json:"growing"`
}

type agent struct {
	Name         string `json:"name"`
	Service      string `json:"service"`
	StateService *bool  `json:"state-service"`
}

type partner struct {
	Name     string `json:"name"`
	Category string `json:"category"`
	ID       string `json:"id"`
}

type plan struct {
	Lines     []line     `json:"lines"`
	Resources []resource `json:"resources"`
}

type line struct {
	Label  string `json:"label"`
	Kind   string `json:"kind"`
	Amount string `json:"amount"`
	From   int    `json:"from"`
	To     int    `json:"to"`
}

type resource struct {
	Label  string `json:"label"`
	Source string `json:"source"`
	Amount string `json:"amount"`
	InKind bool   `json:"in-kind"`
}

type deposit struct {
	By     string    `json:"by"`
	Region string    `json:"region"`
	At     time.Time `json:"at"`
}

// typical is a dossier of ordinary size: 8 agents of 4 services, 6 partners, 30
// lines, 4 resources.
func typical() []byte {
	var agents, partners, lines []string
	services := []string{"SGAR", "DREAL", "DRAAF", "DRAC"}
	for i := range 8 {
		agents = append(agents, fmt.Sprintf(`{"name": "Agent %d", "service": "%s Nouvelle-Aquitaine"}`, i, services[i%4]))
	}
	for i, category := range []string{"public-operator", "local-authority", "academia", "company", "association", "users"} {
		partners = append(partners, fmt.Sprintf(`{"name": "Partenaire n° %d du territoire", "category": "%s"}`, i, category))
	}
	for i := range 30 {
		lines = append(lines, fmt.Sprintf(`{"label": "Ligne %d", "kind": "contractor", "amount": "%d.%02d", "from": %d, "to": %d}`, i, 9000+37*i, i, 1+i%6, 12+i%8))
	}
	return fmt.Appendf(nil, `{"title": "Atelier du territoire", "region": "Nouvelle-Aquitaine", "team": [%s], "partners": [%s],
		"budget": {"lines": [%s], "resources": [{"label": "PIA", "source": "pia", "amount": "100000.00"}, {"source": "state", "amount": "40000"},
		{"source": "partner", "amount": "60000", "in-kind": true}, {"source": "own", "amount": "86095"}]},
		"deposit": {"by": "region-prefect", "region": "Nouvelle-Aquitaine", "at": "2016-09-27T16:00:00+02:00"}, "seed": true}`,
		strings.Join(agents, ", "), strings.Join(partners, ", "), strings.Join(lines, ", "))
}
