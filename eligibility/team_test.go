package eligibility_test

import (
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
	{"… and one, whichever seaboard is named", "Bretagne", []string{"DIRM", "DIRM Méditerranée"}, 1, 1, 1},
	{"a former region's service is that of 2016", "Nouvelle-Aquitaine", []string{"DREAL Aquitaine", "DREAL Limousin", "DREAL Aquitaine-Limousin-Poitou-Charentes"}, 1, 1, 1},
	{"two académies of one region are one région académique", "Nouvelle-Aquitaine", []string{"rectorat de l'académie de Limoges", "rectorat de Bordeaux"}, 1, 1, 1},
	{"where a kind exists changes no count", "Bretagne", []string{"DRIEE", "DEAL"}, 2, 2, 2},

	{"overseas, one department is the region", "Guadeloupe", []string{"DEAL 971", "préfecture de la Guadeloupe", "DEAL de Guadeloupe", "préfecture"}, 2, 2, 2},
	{"La Réunion keeps its article", "04", []string{"DEAL de La Réunion", "DAAF de la Réunion"}, 2, 2, 2},
	{"a collectivity", "Polynésie française", []string{"haut-commissariat de la République en Polynésie française", "DAC", "haut-commissariat en Polynésie"}, 2, 2, 2},
	{"another collectivity's does not count", "Nouvelle-Calédonie", []string{"haut-commissariat de la République en Polynésie française", "DAC"}, 1, 1, 1},
	{"the préfecture de police beside that of the region", "Île-de-France", []string{"préfecture de police", "préfecture de Paris", "préfecture de la région d'Île-de-France"}, 2, 2, 1},
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

var teams = []boundary{
	{"an unknown name may be a service, or not",
		`{"team": [{"service": "DREAL"}, {"service": "Mission régionale X"}]}`, eligibility.RuleTeam, eligibility.Unknown,
		`{"services": 1, "possible": 2, "required": 2}`, noRepair},
	{"the bearer says it is one",
		`{"team": [{"service": "DREAL"}, {"service": "Mission régionale X", "state-service": true}]}`, eligibility.RuleTeam, eligibility.Met,
		`{"services": 2, "possible": 2, "required": 2}`, noRepair},
	{"the bearer says it is none",
		`{"team": [{"service": "DREAL"}, {"service": "Mission régionale X", "state-service": false}]}`, eligibility.RuleTeam, eligibility.NotMet,
		`{"services": 1, "possible": 1, "required": 2}`, `[{"action": "add-services", "count": 1}]`},
	{"a place that is none leaves the service unresolved",
		`{"team": [{"service": "DREAL"}, {"service": "DRAC Atlantide"}]}`, eligibility.RuleTeam, eligibility.Unknown,
		`{"services": 1, "possible": 2, "required": 2}`, noRepair},
	{"two spellings of one unknown name are one", `{"team": [{"service": "Mission X"}, {"service": "MISSION-X"}]}`,
		eligibility.RuleTeam, eligibility.NotMet, `{"services": 0, "possible": 1, "required": 2}`, `[{"action": "add-services", "count": 2}]`},
	{"a word for one of the two holds for both, also when it comes later",
		`{"team": [{"service": "DREAL"}, {"service": "Mission X"}, {"service": "mission x", "state-service": true}]}`,
		eligibility.RuleTeam, eligibility.Met, `{"services": 2, "possible": 2, "required": 2}`, noRepair},
	{"a service not given may be any", `{"team": [{"service": "DREAL"}, {"name": "A"}]}`, eligibility.RuleTeam, eligibility.Unknown,
		`{"services": 1, "possible": 2, "required": 2}`, noRepair},
	{"an empty or null service is not given", `{"team": [{"service": "DREAL"}, {"service": ""}, {"service": null}]}`,
		eligibility.RuleTeam, eligibility.Unknown, `{"services": 1, "possible": 3, "required": 2}`, noRepair},
	{"of the State, but perhaps the same as the other", `{"team": [{"service": "DREAL"}, {"state-service": true}]}`,
		eligibility.RuleTeam, eligibility.Unknown, `{"services": 1, "possible": 2, "required": 2}`, noRepair},
	{"two of the State are one for sure", `{"team": [{"state-service": true}, {"state-service": true}]}`,
		eligibility.RuleTeam, eligibility.Unknown, `{"services": 1, "possible": 2, "required": 2}`, noRepair},
	{"an agent who is of no State service", `{"team": [{"service": "DREAL"}, {"name": "A", "state-service": false}]}`,
		eligibility.RuleTeam, eligibility.NotMet, `{"services": 1, "possible": 1, "required": 2}`, ""},
	{"the bearer's word changes nothing of what the catalogue settles",
		`{"team": [{"service": "DREAL", "state-service": false}, {"service": "ARS", "state-service": true}]}`,
		eligibility.RuleTeam, eligibility.NotMet, `{"services": 1, "possible": 1, "required": 2}`, ""},
	{"an operator is settled, wherever it is", `{"team": [{"service": "DREAL"}, {"service": "ARS Atlantide"}]}`,
		eligibility.RuleTeam, eligibility.NotMet, `{"services": 1, "possible": 1, "required": 2}`, ""},
	{"nobody in the team", `{"team": []}`, eligibility.RuleTeam, eligibility.NotMet, `{"services": 0, "possible": 0, "required": 2}`,
		`[{"action": "add-services", "count": 2}]`},
	{"no team is not an empty team", `{"team": null}`, eligibility.RuleTeam, eligibility.Unknown, `{"required": 2}`, noRepair},
	{"a team that may grow", `{"team": [{"service": "DREAL"}], "growing": ["team"]}`, eligibility.RuleTeam, eligibility.Unknown,
		`{"services": 1, "required": 2}`, noRepair},
	{"a team that may grow is enough already", `{"team": [{"service": "DREAL"}, {"service": "DRAC"}], "growing": ["team"]}`,
		eligibility.RuleTeam, eligibility.Met, `{"services": 2, "required": 2}`, noRepair},
	{"placed in two regions, and no region given", `{"region": null, "team": [{"service": "DREAL Bretagne"}, {"service": "DREAL Normandie"}]}`,
		eligibility.RuleTeam, eligibility.NotMet, `{"services": 0, "possible": 1, "required": 2}`, ""},
	{"… unless the team may grow", `{"region": null, "team": [{"service": "DREAL Bretagne"}, {"service": "DREAL Normandie"}], "growing": ["team"]}`,
		eligibility.RuleTeam, eligibility.Unknown, `{"services": 0, "required": 2}`, noRepair},
	{"enough in whatever region", `{"region": null, "team": [{"service": "DREAL"}, {"service": "DRAC"}]}`,
		eligibility.RuleTeam, eligibility.Met, `{"services": 2, "possible": 2, "required": 2}`, noRepair},
	{"enough in one region, which is not given", `{"region": null, "team": [{"service": "DREAL Bretagne"}, {"service": "DRAC"}]}`,
		eligibility.RuleTeam, eligibility.Unknown, `{"services": 1, "possible": 2, "required": 2}`, noRepair},
}

func TestTeams(t *testing.T) {
	for _, c := range teams {
		t.Run(c.reason, func(t *testing.T) { c.check(t) })
	}
}
