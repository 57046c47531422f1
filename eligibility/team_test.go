package eligibility_test

import (
	"strconv"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/aap-lit/aap/eligibility"
)

// A counting is a team of services that the catalogue knows, in a region, and
// how many State services it makes: by default, with units counted separately,
// and at the regional level alone.
type counting struct {
	reason                string
	region                string
	services              []string
	once, apart, regional int
}

var countings = []counting{
	{"two services", "Bretagne", []string{"SGAR Bretagne", "DREAL Bretagne"}, 2, 2, 2},
	{"nobody", "Bretagne", nil, 0, 0, 0},
	{"an ARS is a public operator, no State service", "Bretagne", []string{"ARS Bretagne", "DREAL Bretagne"}, 1, 1, 1},
	{"none of the operators is one", "Bretagne", []string{"ARS", "Caisse des dépôts", "Pôle emploi", "ADEME Bretagne"}, 0, 0, 0},

	{"préfecture de région and its SGAR", "Bretagne", []string{"préfecture de la région Bretagne", "SGAR Bretagne"}, 1, 2, 1},
	{"préfecture named after the region and SGAR without a place", "Bretagne", []string{"préfecture de Bretagne", "SGAR"}, 1, 2, 1},
	{"SGAC is the SGAR of Corse", "Corse", []string{"SGAC", "SGAR de Corse"}, 1, 1, 1},
	{"the préfecture of the chief town's department is that of the region", "Bretagne",
		[]string{"préfecture d'Ille-et-Vilaine", "préfecture de la région Bretagne"}, 1, 1, 1},
	{"… and so has the SGAR as its part", "Bretagne", []string{"Préfecture de l'Ille-et-Vilaine", "SGAR Bretagne"}, 1, 2, 1},
	{"another préfecture is another service", "Bretagne", []string{"préfecture du Finistère", "SGAR Bretagne"}, 2, 2, 1},
	{"two préfectures of departments", "Bretagne", []string{"préfecture du Finistère", "préfecture des Côtes-d'Armor"}, 2, 2, 0},
	{"a préfecture without a place adds nothing to that of the region", "Bretagne", []string{"préfecture", "préfecture de région"}, 1, 1, 1},
	{"a préfecture without a place may be that of the SGAR", "Bretagne", []string{"préfecture", "SGAR"}, 1, 2, 1},
	{"a préfecture without a place adds nothing to one of a department", "Bretagne", []string{"préfecture", "préfecture du Morbihan"}, 1, 1, 0},
	{"DSDEN and rectorat", "Bretagne", []string{"DSDEN du Finistère", "rectorat de Rennes"}, 1, 2, 1},
	{"two DSDEN are of one rectorat", "Bretagne", []string{"DSDEN du Finistère", "DSDEN 35"}, 1, 2, 0},
	{"UD of the DIRECCTE and the DIRECCTE", "Bretagne", []string{"UD DIRECCTE du Finistère", "DIRECCTE de Bretagne"}, 1, 2, 1},
	{"« unité territoriale » before 2016", "Bretagne", []string{"unité territoriale de la DIRECCTE du Morbihan", "DIRECCTE"}, 1, 2, 1},
	{"the units of another service are not its", "Bretagne", []string{"UD DIRECCTE du Finistère", "DREAL"}, 2, 2, 1},

	{"spelling variants of one service", "Bretagne",
		[]string{"DREAL Bretagne", "D.R.E.A.L. de Bretagne", "DREAL", "dreal bretagne", "DREAL de la région Bretagne", "DREAL (Bretagne)",
			"Direction régionale de l'environnement, de l'aménagement et du logement de Bretagne",
			"direction régionale de l’environnement, de l’aménagement et du logement (DREAL) Bretagne"}, 1, 1, 1},
	{"a service of another region does not count", "Bretagne", []string{"DREAL Bretagne", "DRAC Normandie"}, 1, 1, 1},
	{"a DDT of another region does not count", "Bretagne", []string{"DREAL Bretagne", "DDT de l'Orne"}, 1, 1, 1},
	{"a DDT of the region counts, unless the level is regional", "Normandie", []string{"DREAL Normandie", "DDT de l'Orne"}, 2, 2, 1},
	{"by the number of the department", "Bretagne", []string{"DDTM 29", "DDTM du Finistère", "DDTM29"}, 1, 1, 0},
	{"one kind in two departments is two", "Bretagne", []string{"DDTM 29", "DDTM 22"}, 2, 2, 0},
	{"an unplaced kind adds nothing to a placed one", "Bretagne", []string{"DDTM", "DDTM 29"}, 1, 1, 0},
	{"… nor to two", "Bretagne", []string{"DDTM 22", "DDTM", "DDTM 29"}, 2, 2, 0},
	{"an unplaced kind alone is one", "Bretagne", []string{"DDTM", "DDTM"}, 1, 1, 0},
	{"placed in the region, the department not told", "Bretagne", []string{"DDTM", "DDTM de Bretagne", "DDTM 29"}, 1, 1, 0},
	{"two unplaced kinds are two", "Bretagne", []string{"DDTM", "DDPP"}, 2, 2, 0},
	{"an unplaced kind is of the project's region, whatever stands elsewhere", "Bretagne", []string{"DDTM", "DDTM de l'Hérault"}, 1, 1, 0},
	{"an interregional service is of the project's region", "Bretagne", []string{"DIRM Nord Atlantique-Manche Ouest", "DREAL"}, 2, 2, 2},
	{"… if it is one of its regions", "Bretagne", []string{"DIRM", "DIRM Méditerranée"}, 1, 1, 1},
	{"a former region's service is that of 2016", "Nouvelle-Aquitaine", []string{"DREAL Aquitaine", "DREAL Limousin", "DREAL Aquitaine-Limousin-Poitou-Charentes"}, 1, 1, 1},
	{"each académie has its rectorat", "Nouvelle-Aquitaine", []string{"rectorat de l'académie de Limoges", "rectorat de Bordeaux"}, 2, 2, 2},
	{"a région académique is the rectorat of its lead rector", "Nouvelle-Aquitaine", []string{"région académique Nouvelle-Aquitaine", "rectorat de Bordeaux"}, 1, 1, 1},
	{"what does not exist in the project's region is elsewhere, place or none", "Bretagne", []string{"DRIEE", "DEAL"}, 0, 0, 0},
	{"the DREAL is called DRIEE in Île-de-France", "Île-de-France", []string{"DRIEE", "DREAL"}, 1, 1, 1},
	{"DDCS, DDPP and DDCSPP without a place are one together", "Bretagne", []string{"DDCS", "DDPP", "DDCSPP"}, 1, 1, 0},
	{"… and none beside one with its place", "Bretagne", []string{"DDCS 29", "DDPP", "DDCSPP"}, 1, 1, 0},
	{"where both are, they are two", "Bretagne", []string{"DDCS 29", "DDPP 29"}, 2, 2, 0},
	{"préfectures are one kind, DRFiP and DDFiP are one", "Bretagne", []string{"préfecture", "préfecture de région", "DRFiP", "DDFiP"}, 2, 2, 2},
	{"an arrondissement's sous-préfecture is of its préfecture", "Bretagne", []string{"sous-préfecture de Redon", "préfecture 35", "sous-préfecture de Brest"}, 2, 3, 1},
	{"a commissariat of the inner ring is of the préfecture de police", "Île-de-France", []string{"commissariat de Boulogne-Billancourt", "préfecture de police"}, 1, 2, 0},
	{"a service of other times is what it became", "Bretagne", []string{"DDE 35", "DDTM 35", "DRIRE Bretagne", "DREAL"}, 2, 2, 1},
	{"a unit of a service without its place is part of it", "Bretagne", []string{"UD DIRECCTE", "DIRECCTE Bretagne"}, 1, 2, 1},
	{"a part whose place tells the whole alone", "Bretagne", []string{"UD DIRECCTE Bretagne", "DIRECCTE Bretagne", "UD DIRECCTE 35"}, 1, 2, 1},
	{"an interregional service counts in each of its regions", "Normandie", []string{"DIRM Manche Est-mer du Nord", "DREAL Normandie"}, 2, 2, 2},
	{"a zone of defence has its regions", "Centre-Val de Loire", []string{"SGAMI Ouest", "SGAMI Est"}, 1, 1, 1},

	{"overseas, one department is the region", "Guadeloupe", []string{"DEAL 971", "préfecture de la Guadeloupe", "DEAL de Guadeloupe", "préfecture"}, 2, 2, 2},
	{"La Réunion keeps its article", "04", []string{"DEAL de La Réunion", "DAAF de la Réunion"}, 2, 2, 2},
	{"a collectivity", "Polynésie française", []string{"haut-commissariat de la République en Polynésie française", "haut-commissariat", "haut-commissariat en Polynésie"}, 1, 1, 1},
	{"a DAC is of a département overseas, and a collectivity is none", "Polynésie française", []string{"haut-commissariat", "DAC"}, 1, 1, 1},
	{"another collectivity's does not count", "Nouvelle-Calédonie", []string{"haut-commissariat de la République en Polynésie française"}, 0, 0, 0},
	{"the préfecture de police beside that of the region", "Île-de-France", []string{"préfecture de police", "préfecture de Paris", "préfecture de la région d'Île-de-France"}, 2, 2, 1},
	{"what is of the préfecture de police", "Île-de-France", []string{"préfecture de police", "SGAMI Paris", "DRPJ Paris", "BSPP", "commissariat du 18e"}, 1, 5, 1},
	{"a préfecture and its direction, as an agent of that signs", "Bretagne", []string{"Préfecture du Morbihan - DDTM 56", "DDTM 56", "Préfecture de Vannes, DDTM"}, 1, 1, 0},
	{"the DGFiP of a département is its DDFiP", "Bretagne", []string{"DGFiP 29", "DDFiP du Finistère", "trésorerie de Brest"}, 1, 2, 0},
	{"Corse has a region's préfecture and another", "Corse", []string{"préfecture de Corse-du-Sud", "préfecture de Corse", "préfecture de la Haute-Corse"}, 2, 2, 1},
	{"Paris and the region 75 are not one", "Nouvelle-Aquitaine", []string{"DDFIP 75", "DREAL"}, 1, 1, 1},
	{"Nord is a department, not a seaboard", "Hauts-de-France", []string{"DDTM du Nord", "DREAL Nord-Pas-de-Calais"}, 2, 2, 1},
}

func TestServicesCount(t *testing.T) {
	separately := call(t, func(terms *eligibility.Terms) { terms.Hierarchy = eligibility.HierarchySeparately })
	atRegion := call(t, func(terms *eligibility.Terms) { terms.Level = eligibility.LevelRegional })
	for _, c := range countings {
		t.Run(c.reason, func(t *testing.T) {
			d := eligibility.Dossier{Region: region(t, c.region), Team: team(t, c.services...)}
			for _, agent := range d.Team {
				require.True(t, agent.Service.Recognised(), agent.Service)
			}
			require.Equal(t, c.once, counted(t, eligibility.LIT2016(), &d), "once")
			require.Equal(t, c.apart, counted(t, separately, &d), "separately")
			require.Equal(t, c.regional, counted(t, atRegion, &d), "regional")
		})
	}
}

// counted is the number of services of a team that leaves nothing open.
func counted(t *testing.T, c eligibility.Call, d *eligibility.Dossier) int {
	t.Helper()
	report := c.Evaluate(d)
	facts := report.Team()
	require.Equal(t, *facts.Services, *facts.Possible)
	require.Equal(t, 2, facts.Required)
	want := eligibility.NotMet
	if *facts.Services >= 2 {
		want = eligibility.Met
	}
	require.Equal(t, want, finding(t, report, eligibility.RuleTeam).Outcome())
	return *facts.Services
}

// TestDepartments: a service of every department, by its name and by its
// number, counts in the department's region, and is told from all others.
func TestDepartments(t *testing.T) {
	for _, r := range referenceRegions(t) {
		var byName, byCode []string
		for _, department := range r.Departments {
			byCode = append(byCode, "DDFIP "+department[0])
			byName = append(byName, "direction départementale des finances publiques de "+department[1])
		}
		for _, names := range [][]string{byName, byCode, append(byName, byCode...)} {
			if len(names) == 0 {
				continue
			}
			d := eligibility.Dossier{Region: region(t, r.INSEE), Team: team(t, names...)}
			require.Equal(t, len(r.Departments), counted(t, eligibility.LIT2016(), &d), r.Name)
			for _, agent := range d.Team {
				require.Equal(t, d.Region, agent.Service.Region(), agent.Service)
			}
		}
	}
}

// A composed is a team, and what the rule makes of it under LIT2016; members are
// those of the dossier. Standings are those of the agents, with what they repeat
// and the reason.
type composed struct {
	reason, members string
	outcome         eligibility.Outcome
	facts           string // "sure/possible", without "possible" if the team may grow, "" if it is not known
	standings       string
	repairs         string // "" if they do not matter
}

func (c composed) check(t *testing.T) {
	d := dossier(t, c.members)
	f := judged(t, d, eligibility.RuleTeam)
	require.Equal(t, c.outcome, f.Outcome())
	facts, got := eligibility.LIT2016().Evaluate(&d).Team(), ""
	require.Equal(t, 2, facts.Required)
	require.Equal(t, d.Region, facts.Region)
	if facts.Services != nil {
		got = strconv.Itoa(*facts.Services)
	}
	if facts.Possible != nil {
		got += "/" + strconv.Itoa(*facts.Possible)
	}
	require.Equal(t, c.facts, got)
	require.Equal(t, c.standings, strings.Join(standings(facts.Standings), ", "))
	require.Equal(t, standings(facts.Standings), standings(eligibility.LIT2016().Standings(&d)), "the facts and the verb tell the same")
	if c.repairs != "" {
		require.JSONEq(t, c.repairs, encoded(t, f.Repairs()))
	}
}

const (
	unknown = eligibility.Unknown
	met     = eligibility.Met
	notMet  = eligibility.NotMet
)

var composedTeams = []composed{
	{"an unknown name may be a service, or not", `{"team": [{"service": "DREAL"}, {"service": "Mission régionale X"}]}`,
		unknown, "1/2", "counts, unsettled unknown-name", noRepair},
	{"the bearer says it is one", `{"team": [{"service": "DREAL"}, {"service": "Mission régionale X", "state-service": true}]}`,
		met, "2/2", "counts, counts", noRepair},
	{"the bearer says it is none", `{"team": [{"service": "DREAL"}, {"service": "Mission régionale X", "state-service": false}]}`,
		notMet, "1/1", "counts, not-state unknown-name", `[{"action": "add-services", "count": 1}]`},
	{"a place that is none leaves the service open, if none of its kind is there", `{"team": [{"service": "DREAL"}, {"service": "DRAC Atlantide"}]}`,
		unknown, "1/2", "counts, unsettled place-unread", noRepair},
	{"… and leaves nothing open beside one of its kind", `{"team": [{"service": "DREAL"}, {"service": "DREAL Xville"}]}`,
		notMet, "1/1", "counts, unsettled place-unread", `[{"action": "add-services", "count": 1}]`},
	{"two spellings of one unknown name are one", `{"team": [{"service": "Mission X"}, {"service": "MISSION-X"}]}`,
		notMet, "0/1", "unsettled unknown-name, unsettled unknown-name", `[{"action": "add-services", "count": 2}]`},
	{"a word for one of the two holds for both, also when it comes later",
		`{"team": [{"service": "DREAL"}, {"service": "Mission X"}, {"service": "mission x", "state-service": true}]}`,
		met, "2/2", "counts, counts, repeats 1", noRepair},
	{"a no for one of the two holds for both", `{"team": [{"service": "DREAL"}, {"service": "Mission X"}, {"service": "mission x", "state-service": false}]}`,
		notMet, "1/1", "counts, not-state unknown-name, not-state unknown-name", ""},
	{"a yes and a no to one name: each agent has its own", `{"team": [{"service": "DREAL"}, {"service": "Mission X", "state-service": false}, {"service": "mission x", "state-service": true}]}`,
		met, "2/2", "counts, not-state unknown-name, counts", noRepair},
	{"a service not given may be any", `{"team": [{"service": "DREAL"}, {"name": "A"}]}`, unknown, "1/2", "counts, unsettled not-given", noRepair},
	{"an empty or null service is not given", `{"team": [{"service": "DREAL"}, {"service": ""}, {"service": null}]}`,
		unknown, "1/3", "counts, unsettled not-given, unsettled not-given", noRepair},
	{"of the State, but perhaps the same as the other", `{"team": [{"service": "DREAL"}, {"state-service": true}]}`,
		unknown, "1/2", "counts, unsettled not-given", noRepair},
	{"two of the State are one for sure", `{"team": [{"state-service": true}, {"state-service": true}]}`,
		unknown, "1/2", "unsettled not-given, unsettled not-given", noRepair},
	{"an agent who is of no State service", `{"team": [{"service": "DREAL"}, {"name": "A", "state-service": false}]}`,
		notMet, "1/1", "counts, not-state not-given", ""},
	{"the bearer's word changes nothing of what the catalogue settles, and is told", `{"team": [{"service": "DREAL", "state-service": false}, {"service": "ARS", "state-service": true}]}`,
		notMet, "1/1", "counts contradiction, not-state contradiction", ""},
	{"an operator is settled, without a place", `{"team": [{"service": "DREAL"}, {"service": "ARS"}]}`, notMet, "1/1", "counts, not-state operator", ""},
	{"an operator's acronym and no place may be another's name", `{"team": [{"service": "DREAL"}, {"service": "ARS Electronica"}]}`,
		unknown, "1/2", "counts, unsettled place-unread", noRepair},
	{"nobody in the team", `{"team": []}`, notMet, "0/0", "", `[{"action": "add-services", "count": 2}]`},
	{"no team is not an empty team", `{"team": null}`, unknown, "", "", noRepair},
	{"a team that may grow", `{"team": [{"service": "DREAL"}], "growing": ["team"]}`, unknown, "1", "counts", noRepair},
	{"a team that may grow is enough already", `{"team": [{"service": "DREAL"}, {"service": "DRAC"}], "growing": ["team"]}`,
		met, "2", "counts, counts", noRepair},
	{"placed in two regions, and no region given", `{"region": null, "team": [{"service": "DREAL Bretagne"}, {"service": "DREAL Normandie"}]}`,
		notMet, "0/1", "unsettled, unsettled", ""},
	{"… unless the team may grow", `{"region": null, "team": [{"service": "DREAL Bretagne"}, {"service": "DREAL Normandie"}], "growing": ["team"]}`,
		unknown, "0", "unsettled, unsettled", noRepair},
	{"enough in whatever region: what is answered is of the project's", `{"region": null, "team": [{"service": "Mission X", "state-service": true}, {"service": "Mission Y", "state-service": true}]}`,
		met, "2/2", "counts, counts", noRepair},
	{"not in whatever region: a collectivity has no DREAL", `{"region": null, "team": [{"service": "DREAL"}, {"service": "DRAC"}]}`,
		unknown, "0/2", "unsettled, unsettled", noRepair},
	{"enough in one region, which is not given", `{"region": null, "team": [{"service": "DREAL Bretagne"}, {"service": "DRAC"}]}`,
		unknown, "0/2", "unsettled, unsettled", noRepair},
}

func TestTeams(t *testing.T) {
	for _, c := range composedTeams {
		t.Run(c.reason, func(t *testing.T) { c.check(t) })
	}
}

// teams are the same, as dossiers to begin from.
var teams = func() (all []boundary) {
	for _, c := range composedTeams {
		all = append(all, boundary{reason: c.reason, members: c.members, code: eligibility.RuleTeam, outcome: c.outcome})
	}
	return all
}()
