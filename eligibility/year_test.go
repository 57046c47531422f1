package eligibility_test

import (
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/aap-lit/aap/eligibility"
)

// TestYear: the organisation of which year counts is a term of the call.
func TestYear(t *testing.T) {
	for _, c := range []struct {
		reason string
		year   int
		names  []string
		want   []string
	}{
		{"of 2016, unless another is asked for: the DREETS came from two services", 0, []string{"DIRECCTE Bretagne", "DRJSCS Bretagne", "DREETS Bretagne"},
			[]string{"counts", "counts", "unsettled another-time"}},
		{"… which is the same as to ask for it", 2016, []string{"DIRECCTE Bretagne", "DRJSCS Bretagne", "DREETS Bretagne"},
			[]string{"counts", "counts", "unsettled another-time"}},
		{"a name of before is the unit that it became", 2016, []string{"DDE 35", "DDTM 35", "DIREN Bretagne"}, []string{"counts", "repeats 0", "counts"}},
		{"a name of after is the unit that it came from", 2016, []string{"DRAJES Bretagne", "DRJSCS Bretagne"}, []string{"counts", "repeats 0"}},
		{"2021: the DREETS is one, and the DIRECCTE is the DREETS", 2021, []string{"DREETS Bretagne", "DIRECCTE Bretagne", "DREETS"}, []string{"counts", "repeats 0", "repeats 0"}},
		{"… with its units", 2021, []string{"DREETS Bretagne", "DDETS 29", "inspection du travail de Rennes"}, []string{"counts", "counts", "repeats 0"}},
		{"… and the DRJSCS is another time: the DRAJES and the DREETS came from it", 2021, []string{"DRJSCS Bretagne", "DRAJES Bretagne"},
			[]string{"unsettled another-time", "counts"}},
		{"2020: not yet", 2020, []string{"DREETS Bretagne", "DIRECCTE Bretagne"}, []string{"unsettled another-time", "counts"}},
		{"2022: what did not change stays", 2022, []string{"SGAR Bretagne", "préfecture 35", "DREAL Bretagne", "DDE 35", "DDTM 35"},
			[]string{"counts", "repeats 0", "counts", "counts", "repeats 3"}},
		{"2005: before the DREAL", 2005, []string{"DIREN Bretagne", "DRIRE Bretagne", "DREAL Bretagne", "DDE 35"},
			[]string{"counts", "counts", "unsettled another-time", "counts"}},
		{"an unknown name has no year", 2021, []string{"Mission X"}, []string{"unsettled unknown-name"}},
		{"nor has an operator, or a court", 2021, []string{"ARS Bretagne", "Tribunal administratif de Rennes"}, []string{"not-state operator", "unsettled court"}},
	} {
		t.Run(c.reason, func(t *testing.T) {
			of := call(t, func(terms *eligibility.Terms) { terms.Year = c.year })
			d := eligibility.Dossier{Region: region(t, "Bretagne"), Team: team(t, c.names...)}
			require.Equal(t, c.want, standings(of.Standings(&d)))
			require.Equal(t, services(of, &d), count(of, &d))
			require.Zero(t, testing.AllocsPerRun(20, func() { of.Verdict(&d) }))
		})
	}
}

// TestYearOfAnswers: a yes makes a name of another time one of the services of the
// call's year that it may be, if none of these is there.
func TestYearOfAnswers(t *testing.T) {
	of := call(t, func(terms *eligibility.Terms) { terms.Year = 2021 })
	d := eligibility.Dossier{Region: region(t, "Bretagne"), Team: team(t, "DRJSCS Bretagne", "DRAJES Bretagne")}
	d.Team[0].StateService = eligibility.Yes
	require.Equal(t, 1, services(of, &d))
	d.Team[1].Service = service(t, "DREAL Bretagne")
	require.Equal(t, 2, services(of, &d))
}

// TestYearOfInstitutions: a host's institution is part of a service of the year.
func TestYearOfInstitutions(t *testing.T) {
	terms := eligibility.Terms{Code: "X", MinServices: 2, Year: 2021, Institutions: []eligibility.Institution{{Names: []string{"Pôle Z"}, PartOf: "DREETS Bretagne"}}}
	c, err := eligibility.New(terms)
	require.NoError(t, err)
	d := eligibility.Dossier{Region: region(t, "Bretagne"), Team: team(t, "Pôle Z", "DREETS", "DIRECCTE Bretagne")}
	require.Equal(t, []string{"counts", "repeats 0", "repeats 0"}, standings(c.Standings(&d)))
	terms.Year = 0
	_, err = eligibility.New(terms)
	require.Equal(t, []string{"/institutions/0/part-of whole"}, faults(err), "there is none in 2016")
}
