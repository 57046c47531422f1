package store

import (
	"flag"
	"math/rand/v2"
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"github.com/aap-lit/aap/eligibility"
)

var many = flag.Int("many", 1000, "how many dossiers TestMany keeps, judges, archives and finds")

func TestMany(t *testing.T) {
	onEach(t, func(t *testing.T, database string) {
		s := opened(t, database)
		call, rules := eligibility.LIT2016(), twice(t)[:1]
		counts := map[eligibility.Verdict]int{}
		lost := 0 // for the share, in Bretagne
		bretagne, err := eligibility.ParseRegion("FR-BRE")
		require.NoError(t, err)
		notMet := eligibility.NotMet

		begun := time.Now()
		ids := make([]int64, *many)
		for n := range ids {
			d := random(rand.New(rand.NewPCG(20, uint64(n))), 12)
			ids[n], err = s.Keep(t.Context(), &d)
			require.NoError(t, err)
		}
		kept := time.Now()
		for n, id := range ids {
			d, err := s.Dossier(t.Context(), id)
			require.NoError(t, err)
			requireSame(t, random(rand.New(rand.NewPCG(20, uint64(n))), 12), d, n)
		}
		read := time.Now()
		for n, id := range ids {
			d := random(rand.New(rand.NewPCG(20, uint64(n))), 12)
			report := call.Evaluate(&d, rules...)
			_, err := s.Archive(t.Context(), id, d.Region, report, begun)
			require.NoError(t, err)
			counts[report.Verdict()]++
			if f, _ := report.Finding(eligibility.RuleShare); f.Outcome() == notMet && d.Region == bretagne {
				lost++
			}
		}
		archived := time.Now()
		for verdict := range eligibility.Ineligible + 1 {
			found := 0
			for f := (Filter{Verdict: &verdict}); ; {
				page, err := s.Find(t.Context(), f)
				require.NoError(t, err)
				if found += len(page); len(page) == 0 {
					break
				}
				f.After = page[len(page)-1].ID
			}
			require.Equal(t, counts[verdict], found)
		}
		paged := time.Now()
		page, err := s.Find(t.Context(), Filter{Rule: "share", Outcome: &notMet, Region: bretagne, Limit: *many})
		require.NoError(t, err)
		require.Len(t, page, lost)
		t.Logf("%d dossiers: kept in %v, read in %v, judged and archived in %v, all found in pages of 100 in %v, %d by rule and region in %v",
			*many, kept.Sub(begun), read.Sub(kept), archived.Sub(read), paged.Sub(archived), lost, time.Since(paged))
	})
}
