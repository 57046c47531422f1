package eligibilitytest_test

import (
	"math/rand/v2"
	"testing"
	"time"

	"github.com/shopspring/decimal"
	"github.com/stretchr/testify/require"

	"github.com/aap-lit/aap/budget"
	"github.com/aap-lit/aap/eligibility"
	"github.com/aap-lit/aap/partners"
)

// randomCall is a call of any terms: each rule may be absent, each bound small, great or
// at its own bound, and each reading either.
func randomCall(t *testing.T, random *rand.Rand) eligibility.Call {
	t.Helper()
	call, err := eligibility.New(anyTerms(random))
	require.NoError(t, err)
	return call
}

func anyTerms(random *rand.Rand) eligibility.Terms {
	one := func(n int) bool { return random.IntN(n) == 0 }
	t := eligibility.Terms{
		Code: "T", Deposit: !one(5), Seed: !one(5), Zone: pick(random, zones...), Year: pick(random, 0, 0, 0, 2016, 1900, 2009, 2010, 2020, 2021, 9999),
		MinServices: pick(random, 0, 1, 2, 2, 3, 5, 1+random.IntN(12)), MinPartners: pick(random, 0, 1, 1, 2, 1+random.IntN(9)),
		Hierarchy: eligibility.Hierarchy(random.IntN(2)), Level: eligibility.Level(random.IntN(2)), Actors: eligibility.Actors(random.IntN(2)),
	}
	switch random.IntN(250) {
	case 0:
		t.MinServices = pick(random, 1000, 999, 1+random.IntN(1000))
	case 1:
		t.MinPartners = pick(random, 1000, 999, 1+random.IntN(1000))
	}
	if one(3) {
		for _, c := range partners.Categories() {
			if one(3) {
				t.RequiredCategories = partners.CoverageOf(append(t.RequiredCategories.Categories(), c)...)
			}
		}
	}
	anyWindow(random, &t)
	anyMoney(random, &t.Budget)
	if one(4) {
		t.Institutions = anyInstitutions(random)
	}
	return t
}

var zones = func() (all []eligibility.Zone) {
	for _, text := range []string{"paris", "paris", "-10:00", "+11:00", "+05:30", "+00:00"} {
		zone, err := eligibility.ParseZone(text)
		if err != nil {
			panic(err)
		}
		all = append(all, zone)
	}
	return all
}()

// anyWindow opens and closes at any time: for a nanosecond, a second, a day, to the
// end of what can be written, or for ever.
func anyWindow(random *rand.Rand, t *eligibility.Terms) {
	first, last := time.Date(1900, 1, 2, 0, 0, 0, 0, time.UTC), time.Date(9999, 12, 30, 23, 59, 59, 999_999_999, time.UTC)
	opens := pick(random, first, last, time.Date(2016, 3, 27, 0, 59, 59, 0, time.UTC), time.Unix(random.Int64N(4e9), random.Int64N(1e9)),
		time.Unix(random.Int64N(4e9), 0))
	closes := opens.Add(pick(random, 0, 1, time.Second, time.Second, time.Hour, 24*time.Hour, 100*24*time.Hour, time.Duration(random.Int64N(1e17))))
	if closes.After(last) {
		closes = last
	}
	switch random.IntN(6) {
	case 0:
	case 1:
		t.Opens = opens
	case 2:
		t.Closes = closes
	default:
		t.Opens, t.Closes = opens, closes
	}
}

// anyMoney has rates of few and of many decimals, and caps of a cent and of all that
// can be written.
func anyMoney(random *rand.Rand, t *budget.Terms) {
	const most = 100_000_000_000_000
	t.Months = 1 + random.IntN(120)
	t.Months = pick(random, t.Months, 1, 12, 18, 119, 120)
	t.CapBase, t.ShareBase = pick(random, budget.WholeProject, budget.FundedMonths), pick(random, budget.WholeProject, budget.FundedMonths)
	limit := pick(random, 1, 2, 3, 999, 70_001, 50_000_000, 50_000_000, 1_000_001, most-1, most, 1+random.Int64N(most), 1+random.Int64N(1e9))
	rate := pick(random, decimal.New(5, -1), decimal.New(5, -1), decimal.New(1, 0), decimal.New(333, -3), decimal.New(7, -1), decimal.New(123456789, -9),
		decimal.New(999_999_999_999_999_999, -18), decimal.New(1, -4), decimal.New(1+random.Int64N(1e6), -6))
	switch random.IntN(6) {
	case 0:
		t.Rate = rate
	case 1:
		t.Cap, _ = budget.Cents(limit)
	default:
		t.Rate = pick(random, rate, rate, rate, decimal.New(1, -18))
		t.Cap, _ = budget.Cents(limit)
	}
	if t.Rate.IsZero() && t.CapBase == budget.WholeProject && t.ShareBase == budget.WholeProject && random.IntN(2) == 0 {
		t.Months = 0
	}
}

// anyInstitutions are some services of a host, parts of others or not.
func anyInstitutions(random *rand.Rand) (all []eligibility.Institution) {
	regions := eligibility.Regions()
	named := []string{"Mission Océan", "Cellule Algues", "Antenne du Léon", "Mission d'exemple 1001", "Mission d'exemple 1003"}
	wholes := []string{"", "", "DRAC Bretagne", "UDAP du Finistère", "DRAC", "Préfecture", "SGAR", "Préfecture du Finistère"}
	for i := range 1 + random.IntN(3) {
		own := eligibility.Institution{Names: []string{named[i]}, Departmental: random.IntN(3) == 0}
		if random.IntN(2) == 0 {
			own.Names = append(own.Names, "Bureau "+named[i])
		}
		for range random.IntN(3) {
			own.Regions = append(own.Regions, pick(random, regions[12], pick(random, regions...)))
		}
		own.PartOf = pick(random, append(wholes, named[:i]...)...)
		all = append(all, own)
	}
	return all
}
