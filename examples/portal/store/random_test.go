package store

import (
	"fmt"
	"math/rand/v2"
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"github.com/aap-lit/aap/budget"
	"github.com/aap-lit/aap/eligibility"
	"github.com/aap-lit/aap/partners"
)

// random returns a dossier that Check takes, of any shape: each fact may be
// missing, each list unknown, empty, or of up to most entries.
func random(r *rand.Rand, most int) eligibility.Dossier {
	d := eligibility.Dossier{
		Title:   words(r),
		Region:  regionOf(r),
		Deposit: eligibility.Deposit{By: eligibility.Authority(r.IntN(6)), Region: regionOf(r)},
		Seed:    eligibility.Answer(r.IntN(3)),
		Growing: eligibility.Lists(r.IntN(16)),
	}
	if r.IntN(4) > 0 {
		d.Deposit.At = time.Unix(1459461600+r.Int64N(20_000_000), r.Int64N(1e9)).In(time.FixedZone("", 3600*(r.IntN(25)-12)))
	}
	d.Team = list(r, most, func() eligibility.Agent {
		return eligibility.Agent{Name: words(r), Service: serviceOf(r), StateService: eligibility.Answer(r.IntN(3))}
	})
	d.Partners = list(r, most, func() partners.Partner {
		categories := append(partners.Categories(), partners.Other)
		return must(partners.New("P "+words(r), categories[r.IntN(len(categories))], numberOf(r)))
	})
	lines := list(r, most, func() budget.Line {
		from := 1 + r.IntN(120)
		return budget.Line{Label: words(r), Kind: budget.Kind(1 + r.IntN(3)), Amount: amountOf(r), From: from, To: from + r.IntN(121-from)}
	})
	resources := list(r, most, func() budget.Resource {
		source := budget.Source(1 + r.IntN(5))
		return budget.Resource{Label: words(r), Source: source, Amount: amountOf(r), InKind: source != budget.FromPIA && r.IntN(2) == 0}
	})
	d.Budget = must(budget.NewPlan(lines, resources))
	return d
}

func must[T any](v T, err error) T {
	if err != nil {
		panic(err)
	}
	return v
}

func list[T any](r *rand.Rand, most int, entry func() T) []T {
	if r.IntN(5) == 0 {
		return nil
	}
	entries := make([]T, r.IntN(most+1))
	for i := range entries {
		entries[i] = entry()
	}
	return entries
}

func words(r *rand.Rand) string {
	all := []string{"", "", "Atelier", "L’été d'Œuvre", "« 東京 »", `\ " ' %`, "a  b", " autour ", "NULL", "0", "-1", "$1", "{}", "1e3", "é\u00a0!", "🙂"}
	return all[r.IntN(len(all))]
}

func regionOf(r *rand.Rand) eligibility.Region {
	all := append(eligibility.Regions(), eligibility.Region{})
	return all[r.IntN(len(all))]
}

func serviceOf(r *rand.Rand) eligibility.Service {
	all := []string{"", "SGAR", "DREAL Bretagne", "DDT 35", "Mission régionale d'Œuvre", "SGAR et DREAL Bretagne", "DDTM du Finistère, service 'eau'", "42"}
	return must(eligibility.ParseService(all[r.IntN(len(all))]))
}

func numberOf(r *rand.Rand) partners.ID {
	all := []string{"", "213502388", "73282932000074", "W123456789", "1234567.001", "003970-001", "005520135"}
	if text := all[r.IntN(len(all))]; text != "" {
		return must(partners.ParseID(text))
	}
	return partners.ID{}
}

// amountOf returns any amount, to the cent, of which a list stays within bounds.
func amountOf(r *rand.Rand) budget.Amount {
	return must(budget.Cents(r.Int64N([]int64{1, 100, 10_000_000, 100_000_000_000}[r.IntN(4)])))
}

func TestRandomDossiersComeOutAsTheyWentIn(t *testing.T) {
	count := 1500
	if testing.Short() {
		count = 100
	}
	onEach(t, func(t *testing.T, database string) {
		s := opened(t, database)
		for seed := range count {
			r := rand.New(rand.NewPCG(16, uint64(seed)))
			in := random(r, 8)
			require.NoError(t, in.Check(), seed)
			id, err := s.Keep(t.Context(), &in)
			require.NoError(t, err, seed)
			out, err := s.Dossier(t.Context(), id)
			require.NoError(t, err, seed)
			requireSame(t, in, out, fmt.Sprintf("seed %d", seed))
		}
		// A list that takes more than one statement.
		in := random(rand.New(rand.NewPCG(16, 1<<40)), 0)
		lines := make([]budget.Line, 4321)
		for i := range lines {
			lines[i] = budget.Line{Kind: budget.OtherCost, Amount: budget.Euros(uint32(i)), From: 1, To: 1 + i%120}
		}
		in.Budget = must(budget.NewPlan(lines, nil))
		id, err := s.Keep(t.Context(), &in)
		require.NoError(t, err)
		out, err := s.Dossier(t.Context(), id)
		require.NoError(t, err)
		requireSame(t, in, out)
	})
}
