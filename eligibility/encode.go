package eligibility

import (
	"encoding/json"
	"time"

	"github.com/aap-lit/aap/budget"
	"github.com/aap-lit/aap/partners"
)

type dossierJSON struct {
	Title    string              `json:"title,omitempty"`
	Region   Region              `json:"region,omitzero"`
	Team     *[]agentJSON        `json:"team,omitempty"`
	Partners *[]partners.Partner `json:"partners,omitempty"`
	Budget   *budget.Plan        `json:"budget,omitempty"`
	Deposit  *depositJSON        `json:"deposit,omitempty"`
	Seed     *bool               `json:"seed,omitempty"`
	Growing  []string            `json:"growing,omitempty"`
}

type agentJSON struct {
	Name         string  `json:"name,omitempty"`
	Service      Service `json:"service,omitzero"`
	StateService *bool   `json:"state-service,omitempty"`
}

type depositJSON struct {
	By     Authority `json:"by,omitzero"`
	Region Region    `json:"region,omitzero"`
	At     time.Time `json:"at,omitzero"`
}

// MarshalJSON writes the dossier as [Decode] reads it; what is unknown is left
// out. Instants are written at +02:00. Agents' names are written too: this is
// the bearer's own document, not a result.
func (d Dossier) MarshalJSON() ([]byte, error) {
	out := dossierJSON{Title: d.Title, Region: d.Region, Budget: d.Budget, Seed: d.Seed, Growing: d.Growing.words()}
	if d.Team != nil {
		team := each(d.Team, func(a Agent) agentJSON { return agentJSON(a) })
		out.Team = &team
	}
	if d.Partners != nil {
		out.Partners = &d.Partners
	}
	if d.Deposit != (Deposit{}) {
		out.Deposit = &depositJSON{By: d.Deposit.By, Region: d.Deposit.Region}
		if writable(d.Deposit.At) {
			out.Deposit.At = local(d.Deposit.At)
		}
	}
	return json.Marshal(out)
}
