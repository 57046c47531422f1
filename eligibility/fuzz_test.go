package eligibility_test

import (
	"bytes"
	"encoding/json"
	"errors"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/stretchr/testify/require"
	"golang.org/x/text/language"

	"github.com/aap-lit/aap/eligibility"
)

// calls are LIT2016, as it is and under every reading flipped.
func calls(t testing.TB) []eligibility.Call {
	return []eligibility.Call{
		eligibility.LIT2016(),
		call(t, func(terms *eligibility.Terms) { terms.Hierarchy = eligibility.HierarchySeparately }),
		call(t, func(terms *eligibility.Terms) { terms.Level = eligibility.LevelRegional }),
		call(t, func(terms *eligibility.Terms) { terms.Budget.CapBase = 1 - terms.Budget.CapBase }),
		call(t, func(terms *eligibility.Terms) { terms.Budget.ShareBase = 1 - terms.Budget.ShareBase }),
	}
}

// FuzzDossier: whatever is accepted is written and read back the same, and is
// judged without a contradiction.
func FuzzDossier(f *testing.F) {
	f.Add([]byte(completeMembers))
	for _, list := range [][]boundary{boundaries, deposits, teams, associated} {
		for _, c := range list {
			f.Add([]byte(merged(f, c.members)))
		}
	}
	for _, c := range badInputs {
		if len(c.input) < 1000 {
			f.Add([]byte(c.input))
		}
	}
	all := calls(f)
	f.Fuzz(func(t *testing.T, data []byte) {
		d, err := eligibility.Decode(bytes.NewReader(data))
		if err != nil {
			require.Zero(t, d)
			for _, e := range eligibility.Faults(err) {
				require.NotEmpty(t, e.Code(), err)
				require.True(t, utf8.ValidString(e.Error()))
			}
			return
		}
		require.True(t, json.Valid(data))
		text := encoded(t, d)
		require.Equal(t, d, decode(t, text))
		for _, c := range all {
			requireSound(t, c, &d)
			draft := d.Draft()
			requireSound(t, c, &draft)
		}
	})
}

// requireSound holds the parts of a report against each other.
func requireSound(t testing.TB, c eligibility.Call, d *eligibility.Dossier) {
	t.Helper()
	report := c.Evaluate(d)
	require.Equal(t, report.Verdict(), c.Verdict(d))
	met, lost := 0, len(report.Conflicts())
	for _, finding := range report.Findings() {
		switch finding.Outcome() {
		case eligibility.Met:
			met++
		case eligibility.NotMet:
			lost++
		}
		require.NotEmpty(t, finding.Message(language.French))
	}
	require.Equal(t, lost > 0, report.Verdict() == eligibility.Ineligible)
	require.Equal(t, met == len(report.Findings()), report.Verdict() == eligibility.Eligible)
	require.Equal(t, report.Verdict() == eligibility.Undetermined, len(report.Open()) > 0)
	require.True(t, json.Valid([]byte(encoded(t, report.Worded(language.English)))))
}

func FuzzParseService(f *testing.F) {
	for _, c := range countings {
		for _, name := range c.services {
			f.Add(name)
		}
	}
	f.Add("DREAL\u200b")
	f.Add(strings.Repeat("é", 201))
	f.Fuzz(func(t *testing.T, name string) {
		s, err := eligibility.ParseService(name)
		if err != nil {
			require.Zero(t, s)
			require.True(t, errors.Is(err, eligibility.ErrText) || errors.Is(err, eligibility.ErrTooLong))
			return
		}
		again := service(t, s.Name())
		require.Equal(t, s, again)
		require.Equal(t, s.Region().Known(), s.Region().Name() != "")
		require.False(t, s.Recognised() && s.Institution() == 0)

		d := eligibility.Dossier{Region: s.Region(), Team: []eligibility.Agent{{Service: s}, {Service: again}}}
		facts := eligibility.LIT2016().Evaluate(&d).Team()
		require.LessOrEqual(t, *facts.Services, 1, "one service is one")
		require.LessOrEqual(t, *facts.Services, *facts.Possible)
	})
}

func FuzzParseRegion(f *testing.F) {
	for _, text := range []string{"1", "DE-BRE", "la-Aqu"} {
		f.Add(text)
	}
	for _, r := range eligibility.Regions() {
		f.Add(r.Name())
		f.Add(r.Code())
		for _, name := range otherNames[r.Code()] {
			f.Add(name)
		}
	}
	f.Fuzz(func(t *testing.T, text string) {
		r, err := eligibility.ParseRegion(text)
		if errors.Is(err, eligibility.ErrDepartment) {
			require.True(t, region(t, eligibility.Faults(err)[0].Nearest()).Known(), "the fault names a region")
			require.False(t, r.Known())
			return
		}
		if err != nil {
			require.ErrorIs(t, err, eligibility.ErrRegion)
			require.False(t, r.Known())
			return
		}
		require.True(t, r.Known())
		for _, name := range []string{r.Name(), r.ISO(), r.Code(), strings.ToUpper(text)} {
			require.Equal(t, r, region(t, name))
		}
	})
}
