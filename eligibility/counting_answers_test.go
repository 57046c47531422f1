package eligibility_test

import (
	"fmt"
	"slices"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/aap-lit/aap/eligibility"
)

// An answered is a team, of which the number of services is told whatever is
// answered of its names: none, yes to all, and yes to each name that the catalogue
// leaves open.
type answered struct {
	reason, region string
	services       []string
	count          int
}

// answeredTeams are counts that go wrong where names are compared, and not
// services.
var answeredTeams = []answered{
	{"the SGAR, and the SGAR with the préfecture that it is part of", "Bretagne", []string{"SGAR Bretagne", "Préfecture de région Bretagne - SGAR"}, 1},
	{"a service, and a part of it", "Bretagne", []string{"DREAL Bretagne", "DREAL Bretagne service climat"}, 1},
	{"a département has a DDT or a DDTM", "Bretagne", []string{"DDT 35", "DDTM 35"}, 1},
	{"where there is a DDCSPP, the DDCS is it", "Bretagne", []string{"DDCS 35", "DDCSPP 35"}, 1},
	{"the DDFiP of the seat is the DRFiP", "Bretagne", []string{"DRFiP Bretagne", "DDFiP d'Ille-et-Vilaine"}, 1},
	{"the DREAL is called DEAL overseas", "Guadeloupe", []string{"DEAL", "DREAL Guadeloupe"}, 1},
	{"the town of a préfecture is its département", "PACA", []string{"Préfecture de Nice", "Préfecture des Alpes-Maritimes"}, 1},
	{"an académie's rectorat, by two names", "Bretagne", []string{"Rectorat de Rennes", "Académie de Rennes"}, 1},
	{"the DRIEE is Île-de-France's", "Bretagne", []string{"DREAL Bretagne", "DRIEE"}, 1},
	{"so is the préfecture de police", "Bretagne", []string{"DREAL Bretagne", "Préfecture de police"}, 1},
	{"another seaboard", "Bretagne", []string{"DREAL Bretagne", "DIRM Méditerranée"}, 1},
	{"another region's", "Bretagne", []string{"DREAL Bretagne", "DRDDI Guadeloupe"}, 1},
	{"an operator is no service", "Bretagne", []string{"SGAR Bretagne", "CEREMA"}, 1},
	{"the regional council is no service of the State", "Bretagne", []string{"SGAR Bretagne", "Conseil régional de Bretagne"}, 1},
	{"social security is none", "Bretagne", []string{"SGAR Bretagne", "CPAM d'Ille-et-Vilaine"}, 1},
	{"a central administration is not in the region", "Bretagne", []string{"SGAR Bretagne", "Ministère de la Culture"}, 1},
	{"two académies have two rectorats", "Nouvelle-Aquitaine", []string{"Rectorat de Bordeaux", "Rectorat de Poitiers"}, 2},
	{"Nice is not the seat of the région: its préfecture is not that of the SGAR", "PACA", []string{"Préfecture de Nice", "SGAR PACA"}, 2},
	{"a SPIP, and the DISP that it is part of", "Bretagne", []string{"SPIP 35", "DISP Rennes"}, 1},
	{"a DSDEN, and the rectorat of its académie", "Nouvelle-Aquitaine", []string{"DSDEN 86", "Rectorat de Poitiers"}, 1},
	{"a DSDEN, and the rectorat of another académie", "Nouvelle-Aquitaine", []string{"DSDEN 86", "Rectorat de Bordeaux"}, 2},
	{"a DDCS and a DDPP, where both are", "Bretagne", []string{"DDCS 29", "DDPP 29"}, 2},
}

// TestAnsweredTeams: a yes makes no second service of one, and no second of what
// is none.
func TestAnsweredTeams(t *testing.T) {
	for _, c := range answeredTeams {
		t.Run(c.reason, func(t *testing.T) {
			d := eligibility.Dossier{Region: region(t, c.region), Team: team(t, c.services...)}
			for _, answers := range [][2]eligibility.Answer{{}, {eligibility.Yes, eligibility.Yes}, {0, eligibility.Yes}, {eligibility.Yes, 0}, {eligibility.No, eligibility.Yes}} {
				for range 2 {
					d.Team[0].StateService, d.Team[1].StateService = answers[0], answers[1]
					require.Equal(t, c.count, counted(t, eligibility.LIT2016(), &d), answers)
					require.Equal(t, c.count, count(eligibility.LIT2016(), &d), answers)
					slices.Reverse(d.Team)
				}
			}
		})
	}
}

// TestAnswersToOpenNames: what a yes makes of a name that the catalogue does not
// settle. Sure counts the services with the answers given, possible those with
// yes to every name.
func TestAnswersToOpenNames(t *testing.T) {
	const none, yes, no = eligibility.Unanswered, eligibility.Yes, eligibility.No
	for _, c := range []struct {
		reason, region string
		services       []string
		answers        []eligibility.Answer
		sure, possible int
	}{
		{"an institution whose place is not read is that institution: one, if it is not there", "Bretagne", []string{"DREAL Xville", "SGAR"}, []eligibility.Answer{yes, none}, 2, 2},
		{"… and none, if it is", "Bretagne", []string{"DREAL Xville", "DREAL Bretagne"}, []eligibility.Answer{yes, none}, 1, 1},
		{"… also without a place", "Bretagne", []string{"DREAL Xville", "DREAL"}, []eligibility.Answer{yes, none}, 1, 1},
		{"… and once, by two names", "Bretagne", []string{"DREAL Xville", "DREAL Yville"}, []eligibility.Answer{yes, yes}, 1, 1},
		{"… which it may be", "Bretagne", []string{"DREAL Xville", "DREAL Yville"}, []eligibility.Answer{none, none}, 0, 1},
		{"a part of what is there, its place unread", "Bretagne", []string{"SGAR Xville", "préfecture de Bretagne"}, []eligibility.Answer{yes, none}, 1, 1},
		{"the DRIEE is none of Bretagne, whatever follows and whatever is answered", "Bretagne", []string{"DRIEE Xville", "SGAR"}, []eligibility.Answer{yes, none}, 1, 1},
		{"two services in one field are one more", "Bretagne", []string{"SGAR et DREAL Bretagne", "DRAC"}, []eligibility.Answer{yes, none}, 2, 2},
		{"… if neither is otherwise there", "Bretagne", []string{"SGAR et DREAL Bretagne", "DREAL"}, []eligibility.Answer{yes, none}, 1, 1},
		{"… nor what one is part of", "Bretagne", []string{"SGAR et DREAL Bretagne", "préfecture 35"}, []eligibility.Answer{yes, none}, 1, 1},
		{"two such names may be one service", "Bretagne", []string{"SGAR et DREAL Bretagne", "DREAL et DRAAF Bretagne"}, []eligibility.Answer{yes, yes}, 1, 1},
		{"… or are two", "Bretagne", []string{"SGAR et DREAL Bretagne", "DRAC et DRAAF Bretagne"}, []eligibility.Answer{yes, yes}, 2, 2},
		{"a name that several services share", "Bretagne", []string{"DDI 35", "DDTM 35"}, []eligibility.Answer{yes, none}, 1, 1},
		{"a service of several: the DREETS comes from the DIRECCTE and the DRJSCS", "Bretagne", []string{"DREETS Bretagne", "DIRECCTE"}, []eligibility.Answer{yes, none}, 1, 1},
		{"… of which none is there", "Bretagne", []string{"DREETS Bretagne", "DREAL"}, []eligibility.Answer{yes, none}, 2, 2},
		{"… and not answered", "Bretagne", []string{"DREETS Bretagne", "DREAL"}, []eligibility.Answer{none, none}, 1, 2},
		{"what does not exist there is one of what does", "Bretagne", []string{"DDCSPP 29", "DDCS 29"}, []eligibility.Answer{yes, none}, 1, 1},
		{"a court is a service by its name, if the bearer says so", "Bretagne", []string{"Tribunal administratif de Rennes", "DREAL"}, []eligibility.Answer{yes, none}, 2, 2},
		{"… and unsettled, if not", "Bretagne", []string{"Tribunal administratif de Rennes", "DREAL"}, []eligibility.Answer{none, none}, 1, 2},
		{"an unknown name is one service by that name", "Bretagne", []string{"Mission X", "MISSION X.", "Mission Y"}, []eligibility.Answer{yes, none, yes}, 2, 2},
		{"no to an institution whose place is not read", "Bretagne", []string{"DREAL Xville", "SGAR"}, []eligibility.Answer{no, none}, 1, 1},
		{"no to one name is no word on another", "Bretagne", []string{"Mission X", "Mission Y"}, []eligibility.Answer{no, none}, 0, 1},
		{"without a service, of the State: one at least, perhaps one of the others", "Bretagne", []string{"", "", "DREAL"}, []eligibility.Answer{yes, yes, none}, 1, 3},
	} {
		t.Run(c.reason, func(t *testing.T) {
			d := eligibility.Dossier{Region: region(t, c.region), Team: team(t, c.services...)}
			for i := range d.Team {
				d.Team[i].StateService = c.answers[i]
			}
			for range 2 {
				facts := eligibility.LIT2016().Evaluate(&d).Team()
				require.Equal(t, [2]int{c.sure, c.possible}, [2]int{*facts.Services, *facts.Possible})
				slices.Reverse(d.Team)
			}
		})
	}
}

// TestCountsOfManySharedNames: eight names of two services each, of which none is one of
// another's, are eight services.
func TestCountsOfManySharedNames(t *testing.T) {
	facts := ofTwo(t, "DREAL et DRAC Bretagne", "DRAAF et DIRECCTE Bretagne", "SGAR et DRFiP Bretagne", "INSEE et DRJSCS Bretagne", "DDTM et DDPP 29",
		"DDTM et DDPP 22", "DDTM et DDPP 56", "rectorat et DIRM NAMO Bretagne").Team()
	require.Equal(t, [2]int{8, 8}, [2]int{*facts.Services, *facts.Possible})
}

// TestCountsOfNamesInAnyOrder: seven names, of which six have a service in common with
// one another and the seventh is of two of the others, are two services, whichever is
// named first; names of another region take no room.
func TestCountsOfNamesInAnyOrder(t *testing.T) {
	names := []string{"DREAL et DRAC", "DREAL et SGAR", "DREAL et DIRECCTE", "DREAL et DDTM 29", "DREAL et DRAAF", "DREAL et rectorat", "DRAC et DIRECCTE Bretagne"}
	for range names {
		report := ofTwo(t, names...)
		require.Equal(t, [2]int{2, 2}, [2]int{*report.Team().Services, *report.Team().Possible}, names)
		counts := 0
		for _, m := range report.Team().Standings {
			if m.Standing() == eligibility.StandingCounts {
				counts++
			}
		}
		require.Equal(t, 2, counts, names)
		names = append(names[1:], names[0])
	}
	elsewhere := []string{"DREAL et DRAC Occitanie", "DREAL et SGAR Occitanie", "DRAC et SGAR Occitanie", "DRAAF et DRAC Occitanie", "DRAAF et SGAR Occitanie",
		"DRAAF et DREAL Occitanie", "SGAR et DREAL Bretagne"}
	facts := ofTwo(t, elsewhere...).Team()
	require.Equal(t, [2]int{1, 1}, [2]int{*facts.Services, *facts.Possible})
}

// TestCountsThatTakeTooLong: twelve names of two services each, of which none is one of
// another's, are twelve services, which is more than is searched for: what they add
// stays an interval, and there is nothing to ask.
func TestCountsThatTakeTooLong(t *testing.T) {
	names := []string{"DREAL et DRAC Bretagne", "DRAAF et DIRECCTE Bretagne", "SGAR et DRFiP Bretagne", "INSEE et DRJSCS Bretagne", "DDTM et DDPP 29",
		"DDTM et DDPP 22", "DDTM et DDPP 56", "DDTM et DDPP 35", "rectorat et DIRM NAMO Bretagne", "DDSP et préfecture 29", "DDSP et préfecture 56", "DDSP et préfecture 22"}
	report := ofTwo(t, names...)
	require.GreaterOrEqual(t, *report.Team().Services, 9)
	require.Less(t, *report.Team().Services, 12)
	require.Equal(t, 12, *report.Team().Possible)
	unsettled := 0
	for _, m := range report.Team().Standings {
		if m.Standing() == eligibility.StandingUnsettled {
			unsettled++
		}
	}
	require.Positive(t, unsettled, "as the count does, they stay unsettled")

	twelve := call(t, func(terms *eligibility.Terms) { *terms = eligibility.Terms{Code: "TWELVE", MinServices: 12} })
	d := teamOfTwo(t, names...)
	require.Equal(t, eligibility.Undetermined, twelve.Verdict(&d))
	require.Empty(t, twelve.Evaluate(&d).Open(), "every name is answered")
	_, _, ok := twelve.Witnesses(&d)
	require.False(t, ok)
}

// TestCountsOfNamesBeyondAll: of more names of two services than are weighed against one
// another, each of the rest may add one, wherever it is, and one that is named twice no
// more than that.
func TestCountsOfNamesBeyondAll(t *testing.T) {
	d := eligibility.Dossier{Region: region(t, "Bretagne")}
	for department := 1; len(d.Team) < 40; department++ {
		a := eligibility.Agent{Service: service(t, fmt.Sprintf("DDT et DDPP %02d", department)), StateService: eligibility.Yes}
		if soleReason(t, a.Service) == eligibility.ReasonTwoServices && department != 22 && department != 29 && department != 35 && department != 56 {
			d.Team = append(d.Team, a)
		}
	}
	d.Team = append(d.Team, d.Team[len(d.Team)-1])
	facts := eligibility.LIT2016().Evaluate(&d).Team()
	require.Equal(t, [2]int{0, 40 - 32}, [2]int{*facts.Services, *facts.Possible})
}

// TestAQuestionThatCannotMatterIsNotAsked: whichever of two services a name is, another
// may be it.
func TestAQuestionThatCannotMatterIsNotAsked(t *testing.T) {
	d := eligibility.Dossier{Region: region(t, "Bretagne"), Team: team(t, "sous-préfecture, DRAAF et DRAC", "", "DRAC Bretagne et DRAAF Bretagne")}
	d.Team[2].StateService = eligibility.Yes
	two := call(t, func(terms *eligibility.Terms) { *terms = eligibility.Terms{Code: "TWO", MinServices: 2} })
	for _, q := range two.Evaluate(&d).Open() {
		require.NotEqual(t, "/team/0/state-service", q.Path())
	}
	_, _, ok := two.Witnesses(&d)
	require.True(t, ok)
}

// ofTwo evaluates a team of names that may each be one of two services, and is.
func ofTwo(t *testing.T, names ...string) eligibility.Report {
	t.Helper()
	d := teamOfTwo(t, names...)
	return eligibility.LIT2016().Evaluate(&d)
}

func teamOfTwo(t *testing.T, names ...string) eligibility.Dossier {
	t.Helper()
	d := eligibility.Dossier{Region: region(t, "Bretagne")}
	for _, name := range names {
		d.Team = append(d.Team, eligibility.Agent{Service: service(t, name), StateService: eligibility.Yes})
		require.Equal(t, eligibility.ReasonTwoServices, soleReason(t, d.Team[len(d.Team)-1].Service), name)
	}
	return d
}
