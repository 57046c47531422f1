package eligibilitytest_test

import (
	"encoding/json"
	"fmt"
	"math/big"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"github.com/aap-lit/aap/budget"
	"github.com/aap-lit/aap/eligibility"
)

// This file reads the terms of any call and the dossiers of its cases into the tokens
// of the oracle.

// termsOf are the terms of a call.
func termsOf(call eligibility.Call) terms {
	of := call.Terms()
	t := terms{
		services: of.MinServices, partners: of.MinPartners, opens: of.Opens, closes: of.Closes, cap: of.Budget.Cap.Cents(),
		rate: of.Budget.Rate.Rat(), months: of.Budget.Months,
		separately: of.Hierarchy == eligibility.HierarchySeparately, regional: of.Level == eligibility.LevelRegional,
		capFunded: of.Budget.CapBase == budget.FundedMonths, shareWhole: of.Budget.ShareBase == budget.WholeProject,
		anyActor: of.Actors == eligibility.ActorsAny, absent: map[string]bool{},
	}
	for _, c := range of.RequiredCategories.Categories() {
		t.categories = append(t.categories, c.String())
	}
	for rule, is := range map[string]bool{
		"team": of.MinServices > 0, "deposit": of.Deposit, "window": !of.Opens.IsZero() || !of.Closes.IsZero(),
		"partners": of.MinPartners > 0 || len(t.categories) > 0, "seed": of.Seed, "cap": t.cap > 0, "share": t.rate.Sign() > 0,
	} {
		if !is {
			t.absent[rule] = true
		}
	}
	return t
}

// A reader finds the rows of names: of the institutions of a call, of the table in the
// year of the call, and one for each name that nobody knows.
type reader struct {
	rows map[string]*name
	year int
}

// rows begins with the institutions of a call.
func rowsOf(call eligibility.Call) *reader {
	of := call.Terms()
	r := &reader{rows: map[string]*name{}, year: of.Year}
	if r.year == 0 {
		r.year = 2016
	}
	for i, own := range of.Institutions {
		n := &name{is: service(fmt.Sprintf("of the host %d/it", i)), below: own.Departmental, regions: allRegions}
		if len(own.Regions) > 0 {
			n.regions = nil
			for _, region := range own.Regions {
				n.regions = append(n.regions, region.Name())
			}
		}
		if own.PartOf != "" {
			whole := r.row(own.PartOf)
			if n.partOf = whole.partOf; n.partOf == "" {
				n.partOf = whole.is
			}
		}
		for _, written := range own.Names {
			r.rows[folded(written)] = n
		}
	}
	return r
}

func (r *reader) row(written string) *name {
	key := folded(written)
	if n := r.rows[key]; n != nil {
		return n
	}
	n := &name{known: byItsName, reason: "unknown-name", written: as(key)}
	for i := range names {
		if slices.ContainsFunc(names[i].written, func(w string) bool { return folded(w) == key }) {
			n = &names[i]
		}
	}
	if key == "direccte bretagne" || key == "dreets bretagne" {
		n = r.labour(n)
	}
	r.rows[key] = n
	return n
}

// labour is the row of the DIRECCTE, since 2010, and of the DREETS that it became in
// 2021.
func (r *reader) labour(in2016 *name) *name {
	switch {
	case r.year < 2010:
		return &name{known: byItsName, reason: "another-time", written: in2016.written}
	case r.year < 2021:
		return in2016
	case r.rows["dreets"] == nil:
		r.rows["dreets"] = &name{is: "DREETS/Bretagne", regions: in(bretagne)}
	}
	return r.rows["dreets"]
}

// folded is a name without what two spellings of these cases differ in.
func folded(written string) string { return strings.ToLower(written) }

// dossier reads what a case is about.
func (r *reader) dossier(t *testing.T, data []byte) dossier {
	t.Helper()
	var in struct {
		Region *string
		Seed   *bool
		Team   []struct {
			Service *string
			State   *bool `json:"state-service"`
		}
		Partners []struct{ Name, Category, ID string }
		Budget   struct {
			Lines []struct {
				Amount   string
				From, To int
			}
			Resources []struct{ Source, Amount string }
		}
		Deposit struct {
			By, Region *string
			At         *time.Time
		}
		Growing []string
	}
	require.NoError(t, json.Unmarshal(data, &in), string(data))
	d := dossier{region: in.Region, seed: in.Seed, by: in.Deposit.By, depositRegion: in.Deposit.Region, at: in.Deposit.At, growing: map[string]bool{}}
	if in.Team != nil {
		d.team = []agent{}
	}
	for _, a := range in.Team {
		one := agent{state: a.State}
		if a.Service != nil {
			one.name = r.row(*a.Service)
		}
		d.team = append(d.team, one)
	}
	if in.Partners != nil {
		d.partners = []partner{}
	}
	for _, p := range in.Partners {
		who := p.ID
		if who == "" {
			who = folded(p.Name)
		}
		actor := p.Name != "DRAC Bretagne" // a service of the State
		d.partners = append(d.partners, partner{who: who, category: p.Category, counts: actor && p.Category != "other", other: actor && p.Category == "other"})
	}
	if in.Budget.Lines != nil {
		d.lines = []line{}
	}
	for _, l := range in.Budget.Lines {
		d.lines = append(d.lines, line{inCents(t, l.Amount), l.From, l.To})
	}
	if in.Budget.Resources != nil {
		d.resources = []resource{}
	}
	for _, s := range in.Budget.Resources {
		d.resources = append(d.resources, resource{inCents(t, s.Amount), s.Source == "pia"})
	}
	for _, list := range in.Growing {
		d.growing[list] = true
	}
	return d
}

func inCents(t *testing.T, amount string) int64 {
	t.Helper()
	n, ok := new(big.Int).SetString(strings.Replace(amount, ".", "", 1), 10)
	require.True(t, ok, amount)
	return n.Int64()
}
