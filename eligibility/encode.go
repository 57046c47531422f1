package eligibility

import (
	"encoding/json"
	"time"

	"github.com/aap-lit/aap/budget"
	"github.com/aap-lit/aap/internal/strict"
	"github.com/aap-lit/aap/partners"
)

type dossierJSON struct {
	Title    string              `json:"title,omitempty"`
	Region   Region              `json:"region,omitzero"`
	Team     *[]Agent            `json:"team,omitempty"`
	Partners *[]partners.Partner `json:"partners,omitempty"`
	Budget   *budget.Plan        `json:"budget,omitempty"`
	Deposit  Deposit             `json:"deposit,omitzero"`
	Seed     Answer              `json:"seed,omitzero"`
	Growing  []string            `json:"growing,omitempty"`
}

// MarshalJSON writes the dossier as [Decode] reads it. What is unknown, or out of
// range, is left out; a dossier that could not be read back, such as one with a title of
// 300 characters or of more than 1 MiB, is refused with the faults that [Dossier.Check]
// finds. Instants are written by the clock of Paris. Agents' names are written too: this
// is the bearer's own document, not a result.
func (d Dossier) MarshalJSON() ([]byte, error) {
	var faults strict.Faults
	if d.checkWritten(&faults); faults.Err() != nil {
		return nil, faults.Err()
	}
	out := dossierJSON{Title: strict.TrimLines(d.Title), Region: d.Region, Deposit: d.Deposit, Seed: d.Seed.known(), Growing: d.Growing.words()}
	if d.Team != nil {
		out.Team = &d.Team
	}
	if d.Partners != nil {
		out.Partners = &d.Partners
	}
	if d.Budget.LinesKnown() || d.Budget.ResourcesKnown() {
		out.Budget = &d.Budget
	}
	data, err := json.Marshal(out)
	if err == nil {
		err = strict.CheckSize(data, maxInput)
	}
	if err != nil {
		return nil, err
	}
	return data, nil
}

// MarshalJSON writes the agent as it stands in a dossier, name included.
func (a Agent) MarshalJSON() ([]byte, error) {
	return json.Marshal(struct {
		Name         string  `json:"name,omitempty"`
		Service      Service `json:"service,omitzero"`
		StateService Answer  `json:"state-service,omitzero"`
	}{strict.TrimLines(a.Name), a.Service, a.StateService.known()})
}

// MarshalJSON writes the deposit as it stands in a dossier, its instant at the
// hour of Paris.
func (d Deposit) MarshalJSON() ([]byte, error) {
	at := time.Time{}
	if writable(d.At) {
		at = Zone{}.in(d.At)
	}
	return json.Marshal(struct {
		By     Authority `json:"by,omitzero"`
		Region Region    `json:"region,omitzero"`
		At     time.Time `json:"at,omitzero"`
	}{d.By.known(), d.Region, at})
}
