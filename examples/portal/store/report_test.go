package store

import (
	"encoding/json"
	"fmt"
	"math/rand/v2"
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"github.com/aap-lit/aap/eligibility"
)

// twice is a rule of the host: the title is known. Two rules may have one code.
func twice(t *testing.T) []eligibility.HostRule {
	judge := func(d *eligibility.Dossier) eligibility.Judgement {
		if d.Title == "" {
			return eligibility.Judgement{Ask: []string{"/title"}}
		}
		return eligibility.Judgement{Outcome: eligibility.Met}
	}
	rule, err := eligibility.NewHostRule("titled", eligibility.Sentence{French: "Titre", English: "Title"}, "/title", judge)
	require.NoError(t, err)
	return []eligibility.HostRule{rule, rule}
}

func TestReportsAreFound(t *testing.T) {
	onEach(t, func(t *testing.T, database string) {
		s := opened(t, database)
		call, rules := eligibility.LIT2016(), twice(t)
		base := time.Date(2016, 9, 28, 15, 0, 0, 1, time.UTC)
		type made struct {
			id, dossier int64
			region      eligibility.Region
			report      eligibility.Report
		}
		var all []made
		for seed := range 150 {
			d := random(rand.New(rand.NewPCG(17, uint64(seed))), 3)
			dossier, err := s.Keep(t.Context(), &d)
			require.NoError(t, err)
			report := call.Evaluate(&d, rules...)
			id, err := s.Archive(t.Context(), dossier, d.Region, report, base.Add(time.Duration(seed)))
			require.NoError(t, err)
			all = append(all, made{id, dossier, d.Region, report})
		}

		outcomes := func(r eligibility.Report, code string) (list []eligibility.Outcome) {
			for _, f := range r.Findings() {
				if f.Code().String() == code {
					list = append(list, f.Outcome())
				}
			}
			for _, f := range r.Host() {
				if f.Code() == code {
					list = append(list, f.Outcome())
				}
			}
			return list
		}
		// Each filter against a walk through all.
		agrees := func(f Filter, m made) bool {
			if f.Dossier != 0 && f.Dossier != m.dossier || f.Region.Known() && f.Region != m.region || m.id <= f.After {
				return false
			}
			if f.Verdict != nil && *f.Verdict != m.report.Verdict() {
				return false
			}
			if f.Rule == "" {
				return true
			}
			for _, o := range outcomes(m.report, f.Rule) {
				if f.Outcome == nil || *f.Outcome == o {
					return true
				}
			}
			return false
		}
		filters := []Filter{{}, {Dossier: all[3].dossier}, {After: all[99].id}}
		for _, region := range append(eligibility.Regions(), eligibility.Region{}) {
			for _, code := range []string{"", "team", "deposit", "window", "partners", "seed", "cap", "share", "titled", "no-such-rule"} {
				for verdict := range eligibility.Ineligible + 1 {
					filters = append(filters, Filter{Region: region, Rule: code, Verdict: &verdict})
				}
				for outcome := range eligibility.NotMet + 1 {
					filters = append(filters, Filter{Region: region, Rule: code, Outcome: &outcome})
				}
			}
		}
		found := 0
		for i, f := range filters {
			f.Limit = len(all)
			var want []int64
			for _, m := range all {
				if agrees(f, m) {
					want = append(want, m.id)
				}
			}
			var got []int64
			page, err := s.Find(t.Context(), f)
			require.NoError(t, err)
			for _, r := range page {
				got = append(got, r.ID)
			}
			require.Equal(t, want, got, "filter %d: %+v", i, f)
			found += len(got)
		}
		require.Greater(t, found, 1000)

		// What is found is what was archived, byte for byte.
		page, err := s.Find(t.Context(), Filter{Limit: len(all)})
		require.NoError(t, err)
		for i, r := range page {
			body, err := json.Marshal(all[i].report)
			require.NoError(t, err)
			require.Equal(t, string(body), string(r.Body))
			require.Equal(t, all[i].region, r.Region)
			require.Equal(t, all[i].report.Verdict(), r.Verdict)
			require.Equal(t, base.Add(time.Duration(i)), r.At)
		}
		// Page by page: each once.
		var ids []int64
		for f := (Filter{Limit: 7}); ; f.After = ids[len(ids)-1] {
			page, err := s.Find(t.Context(), f)
			require.NoError(t, err)
			for _, r := range page {
				ids = append(ids, r.ID)
			}
			if len(page) < 7 {
				break
			}
		}
		require.Len(t, ids, len(all))
		page, err = s.Find(t.Context(), Filter{})
		require.NoError(t, err)
		require.Len(t, page, 100, "a page, where no limit is given")

		// A report stays when its dossier changes.
		require.NoError(t, s.Replace(t.Context(), all[0].dossier, &eligibility.Dossier{}))
		page, err = s.Find(t.Context(), Filter{Dossier: all[0].dossier})
		require.NoError(t, err)
		require.Len(t, page, 1)
	})
}

// A report is kept with all its findings or not at all.
func TestArchiveIsWhole(t *testing.T) {
	onEach(t, func(t *testing.T, database string) {
		s := opened(t, database)
		id, err := s.Keep(t.Context(), &eligibility.Dossier{})
		require.NoError(t, err)
		execute(t, database, "DROP TABLE findings")
		_, err = s.Archive(t.Context(), id, eligibility.Region{}, eligibility.LIT2016().Evaluate(nil), time.Now())
		require.Error(t, err)
		page, err := s.Find(t.Context(), Filter{})
		require.NoError(t, err)
		require.Empty(t, page, fmt.Sprint(page))
	})
}
