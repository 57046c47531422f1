package main

import (
	"encoding/json"
	"slices"

	"github.com/aap-lit/aap/budget"
	"github.com/aap-lit/aap/eligibility"
)

// facts are a request of the kit, read, and what a policy is given of it.
type facts struct {
	call    eligibility.Call
	dossier eligibility.Dossier
	told    eligibility.Report // by the library: read for what hangs on names, and for no outcome

	document
}

// A document is what a policy judges. Names are resolved, services and partners
// counted: no policy language can, and the library did. What is not known is nil, and
// a list that is not known grows from nothing.
type document struct {
	Region    any        `json:"region,omitempty" expr:"region"`
	Places    []place    `json:"places" expr:"places"` // the regions that the project may be in
	Team      team       `json:"team" expr:"team"`
	Actors    int        `json:"actors" expr:"actors"` // distinct partners that count
	Lines     []line     `json:"lines,omitzero" expr:"lines"`
	Resources []resource `json:"resources,omitzero" expr:"resources"`
	Deposit   deposit    `json:"deposit" expr:"deposit"`
	Seed      any        `json:"seed,omitempty" expr:"seed"`
	Growing   []string   `json:"growing" expr:"growing"` // the lists that may still receive entries
	CapBase   string     `json:"cap_base" expr:"cap_base"`
	ShareBase string     `json:"share_base" expr:"share_base"`
}

// A place is a region as the project may be in it: how many services of the team may
// prove to be there, and who may deposit for it.
type place struct {
	Name     string   `json:"name" expr:"name" cel:"name"`
	Possible int      `json:"possible" expr:"possible" cel:"possible"`
	Accepts  []string `json:"accepts" expr:"accepts" cel:"accepts"`
}

// A team is counted in the region where it is least and in the one where it is most.
type team struct {
	Sure     int `json:"sure" expr:"sure"`
	Possible int `json:"possible" expr:"possible"`
}

type line struct {
	Cents int64 `json:"cents" expr:"cents"`
	From  int   `json:"from" expr:"from"`
	To    int   `json:"to" expr:"to"`
}

type resource struct {
	Cents int64 `json:"cents" expr:"cents"`
	PIA   bool  `json:"pia" expr:"pia"`
}

type deposit struct {
	By     any `json:"by,omitempty" expr:"by"`
	Region any `json:"region,omitempty" expr:"region"`
	At     any `json:"at,omitempty" expr:"at"`
}

// read reads a request of the kit.
func read(request []byte) (*facts, error) {
	lit := eligibility.LIT2016()
	in := struct {
		Readings eligibility.Readings
		Dossier  eligibility.Dossier
	}{Readings: lit.Readings()}
	if err := json.Unmarshal(request, &in); err != nil {
		return nil, err
	}
	call, err := lit.With(in.Readings)
	if err != nil {
		return nil, err
	}
	f := &facts{call: call, dossier: in.Dossier, told: call.Evaluate(&in.Dossier)}
	f.prepare()
	return f, nil
}

func (f *facts) prepare() {
	d := &f.dossier
	if d.Region.Known() {
		f.Region = d.Region.Name()
	}
	if d.Deposit.By != 0 {
		f.Deposit.By = d.Deposit.By.String()
	}
	if d.Deposit.Region.Known() {
		f.Deposit.Region = d.Deposit.Region.Name()
	}
	if !d.Deposit.At.IsZero() {
		f.Deposit.At = d.Deposit.At
	}
	if d.Seed != eligibility.Unanswered {
		f.Seed = d.Seed == eligibility.Yes
	}
	f.count()
	f.list()
	readings := f.call.Readings()
	f.CapBase, f.ShareBase = readings.CapBase.String(), readings.ShareBase.String()
}

// count counts the services of the team as it stands, and the partners.
func (f *facts) count() {
	closed := f.dossier
	closed.Growing = 0
	told := f.call.Evaluate(&closed)
	f.Team = team{orNone(told.Team().Services), orNone(told.Team().Possible)}
	f.Actors = orNone(told.Partners().Partners)
	for _, region := range eligibility.Regions() {
		if f.dossier.Region.Known() && region != f.dossier.Region {
			continue
		}
		closed.Region = region
		p := place{Name: region.Name(), Possible: orNone(f.call.Evaluate(&closed).Team().Possible)}
		for by := eligibility.AuthorityRegionPrefect; by <= eligibility.AuthorityOther; by++ {
			if region.Accepts(by) {
				p.Accepts = append(p.Accepts, by.String())
			}
		}
		f.Places = append(f.Places, p)
	}
}

func (f *facts) list() {
	plan, growing := &f.dossier.Budget, f.dossier.Growing
	if plan.LinesKnown() {
		f.Lines = []line{}
	}
	for _, l := range plan.Lines() {
		f.Lines = append(f.Lines, line{l.Amount.Cents(), l.From, l.To})
	}
	if plan.ResourcesKnown() {
		f.Resources = []resource{}
	}
	for _, r := range plan.Resources() {
		f.Resources = append(f.Resources, resource{r.Amount.Cents(), r.Source == budget.FromPIA})
	}
	f.Growing = []string{}
	for name, open := range map[string]bool{
		"team":      f.dossier.Team == nil || growing.Has(eligibility.ListTeam),
		"partners":  f.dossier.Partners == nil || growing.Has(eligibility.ListPartners),
		"lines":     f.Lines == nil || growing.Has(eligibility.ListLines),
		"resources": f.Resources == nil || growing.Has(eligibility.ListResources),
	} {
		if open {
			f.Growing = append(f.Growing, name)
		}
	}
	slices.Sort(f.Growing)
}

// grows reports whether a list may still receive entries.
func (d *document) grows(list string) bool { return slices.Contains(d.Growing, list) }

// orNone returns a count, zero where it is not known.
func orNone(n *int) int {
	if n == nil {
		return 0
	}
	return *n
}
