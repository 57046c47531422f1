package eligibility_test

import (
	"encoding/json"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
	"golang.org/x/text/language"

	"github.com/aap-lit/aap/eligibility"
	"github.com/aap-lit/aap/internal/state"
)

// A referenceRegion is one region of testdata/regions.json (source:
// @etalab/decoupage-administratif 6.0.0, and ISO 3166-2).
type referenceRegion struct {
	INSEE, ISO, Name string
	Authorities      []eligibility.Authority
	Departments      [][2]string // code, name
}

func referenceRegions(t testing.TB) []referenceRegion {
	t.Helper()
	data, err := os.ReadFile(filepath.Join("testdata", "regions.json"))
	require.NoError(t, err)
	var all []referenceRegion
	require.NoError(t, json.Unmarshal(data, &all))
	require.Len(t, all, 25)
	return all
}

// otherNames are the names, beside that of today, under which a region stands
// in dossiers of 2016, and the older and newer codes of ISO 3166-2.
var otherNames = map[string][]string{
	"01":  {"FR-971"},
	"02":  {"FR-972"},
	"03":  {"FR-973"},
	"04":  {"FR-974"},
	"06":  {"FR-976"},
	"11":  {"Ile de France", "ILE-DE-FRANCE", "île-de-france"},
	"24":  {"Centre", "Centre - Val de Loire"},
	"27":  {"Bourgogne", "Franche-Comté", "Bourgogne Franche Comte"},
	"28":  {"Basse-Normandie", "Haute-Normandie"},
	"32":  {"Nord-Pas-de-Calais-Picardie", "Nord-Pas-de-Calais", "Picardie", "NPDCP", "Nord – Pas-de-Calais – Picardie"},
	"44":  {"Alsace-Champagne-Ardenne-Lorraine", "Alsace", "Champagne-Ardenne", "Lorraine", "ACAL", "Grand-Est"},
	"52":  {"PAYS DE LA LOIRE", "Pays-de-la-Loire"},
	"53":  {"bretagne"},
	"75":  {"Aquitaine-Limousin-Poitou-Charentes", "Aquitaine", "Limousin", "Poitou-Charentes", "ALPC"},
	"76":  {"Languedoc-Roussillon-Midi-Pyrénées", "Languedoc-Roussillon", "Midi-Pyrénées", "LRMP"},
	"84":  {"Auvergne", "Rhône-Alpes", "Auvergne Rhone Alpes"},
	"93":  {"PACA", "Provence-Alpes-Côte d’Azur", "Provence Alpes Cote d'Azur"},
	"94":  {"FR-COR", "CORSE"},
	"984": {"TAAF"},
	"986": {"Wallis-et-Futuna"},
	"987": {"Polynesie francaise"},
	"988": {"Nouvelle Caledonie"},
}

func TestRegionsByEverySpelling(t *testing.T) {
	regions := eligibility.Regions()
	require.Len(t, regions, 25)
	for i, want := range referenceRegions(t) {
		r := regions[i]
		require.Equal(t, [3]string{want.INSEE, want.ISO, want.Name}, [3]string{r.Code(), r.ISO(), r.Name()})
		require.Equal(t, want.Name, r.String())
		require.True(t, r.Known())
		spellings := append([]string{want.INSEE, want.ISO, want.Name}, otherNames[want.INSEE]...)
		for _, name := range spellings {
			for _, spelling := range []string{name, strings.ToUpper(name), strings.ToLower(name), "  " + name + ". ", strings.ReplaceAll(name, "-", " "), strings.ReplaceAll(name, "'", "’")} {
				got, err := eligibility.ParseRegion(spelling)
				require.NoError(t, err, spelling)
				require.Equal(t, r, got, spelling)
			}
		}
		var read eligibility.Region
		require.NoError(t, json.Unmarshal([]byte(encoded(t, r)), &read))
		require.Equal(t, r, read, "a region is read as it is written")
	}
}

// TestRegionsOfTheCatalogue: a region has one number here and in the catalogue of
// the State, which answers with sets of numbers.
func TestRegionsOfTheCatalogue(t *testing.T) {
	require.Len(t, eligibility.Regions(), state.RegionCount)
	for i, r := range eligibility.Regions() {
		same := state.Region(1 + i)
		require.Equal(t, [2]string{same.Name(), same.INSEE()}, [2]string{r.Name(), r.Code()})
		require.Equal(t, []eligibility.Region{r}, regionsOf(same.Set()))
	}
	require.Len(t, regionsOf(state.Everywhere), state.RegionCount)
}

func TestParseRegionRefuses(t *testing.T) {
	for reason, text := range map[string]string{
		"nothing":                                "",
		"a space":                                " ",
		"a city":                                 "Bordeaux",
		"a country":                              "FR",
		"the beginning of a name":                "Bret",
		"two regions":                            "Bretagne Normandie",
		"a name and a number":                    "Bretagne 2",
		"a Cyrillic look-alike":                  "Соrsе",
		"a zero-width space":                     "Bre\u200btagne",
		"invalid UTF-8":                          "Bretagne\xc2",
		"a megabyte":                             strings.Repeat("Bretagne", 1<<17),
		"a name that becomes known when cut":     "Bretagne" + strings.Repeat(" ", 1<<20),
		"an académie is a place, and no region":  "Créteil",
		"a code of ISO 3166-2 of another nation": "DE-BRE",
	} {
		r, err := eligibility.ParseRegion(text)
		require.ErrorIs(t, err, eligibility.ErrRegion, reason)
		require.False(t, r.Known(), reason)
	}
}

// TestDepartmentIsNoRegion: each is refused, by name and by number, with the region
// to give in its place; overseas, one that is a region by itself is the region.
func TestDepartmentIsNoRegion(t *testing.T) {
	refused := 0
	for _, r := range referenceRegions(t) {
		for _, department := range r.Departments {
			for _, text := range []string{department[1], department[0], strings.ToUpper(department[1]), strings.TrimPrefix(department[0], "0")} {
				got, err := eligibility.ParseRegion(text)
				if err == nil {
					require.True(t, got.Code() == text || got.Code() == r.INSEE, "%s is read as %s", text, got)
					continue
				}
				require.ErrorIs(t, err, eligibility.ErrDepartment, text)
				fault := eligibility.Faults(err)[0]
				require.Equal(t, [2]string{r.Name, text}, [2]string{fault.Nearest(), fault.Input})
				require.False(t, got.Known())
				refused++
			}
		}
	}
	require.Greater(t, refused, 300)
}

func TestRegionsAsPeopleNameThem(t *testing.T) {
	for text, want := range map[string]string{
		"région PACA": "Provence-Alpes-Côte d'Azur", "Région Bretagne": "Bretagne", "la Réunion": "La Réunion", "IDF": "Île-de-France", "AURA": "Auvergne-Rhône-Alpes",
		"BFC": "Bourgogne-Franche-Comté", "CVL": "Centre-Val de Loire", "HDF": "Hauts-de-France", "PDL": "Pays de la Loire", "NAQ": "Nouvelle-Aquitaine",
		"ALCA": "Grand Est", "région Centre": "Centre-Val de Loire", "SPM": "Saint-Pierre-et-Miquelon", "guadeloupe": "Guadeloupe", "971": "Guadeloupe",
	} {
		r, err := eligibility.ParseRegion(text)
		require.NoError(t, err, text)
		require.Equal(t, want, r.Name(), text)
	}
}

// TestAuthorities checks every depositor in every region.
func TestAuthorities(t *testing.T) {
	authorities := []eligibility.Authority{eligibility.AuthorityRegionPrefect, eligibility.AuthorityHighCommissioner,
		eligibility.AuthorityHigherAdministrator, eligibility.AuthorityPrefect, eligibility.AuthorityOther}
	for _, want := range referenceRegions(t) {
		r := region(t, want.INSEE)
		require.Equal(t, want.Authorities[0], r.Authority(), want.Name)
		for _, by := range authorities {
			right := false
			for _, a := range want.Authorities {
				right = right || a == by
			}
			require.Equal(t, right, r.Accepts(by), "%s by %s", want.Name, by)

			d := dossier(t, `{"team": null}`)
			d.Region, d.Deposit.Region, d.Deposit.By = r, r, by
			f := judged(t, d, eligibility.RuleDeposit)
			if right {
				require.Equal(t, eligibility.Met, f.Outcome(), "%s by %s", want.Name, by)
				continue
			}
			require.Equal(t, eligibility.NotMet, f.Outcome(), "%s by %s", want.Name, by)
			require.Len(t, f.Repairs(), 1)
			repair := f.Repairs()[0]
			require.Equal(t, eligibility.DepositBy, repair.Action)
			require.Equal(t, want.Authorities[0], repair.Authority)
			require.Equal(t, r, repair.Region)
		}
		require.False(t, r.Accepts(0), "an unknown depositor is not yet right")
		require.False(t, r.Accepts(99))
	}
}

var deposits = []boundary{
	{"Polynésie française by its haut-commissaire (answer of 21 June 2016)",
		`{"region": "987", "team": null, "deposit": {"by": "high-commissioner", "region": "FR-PF"}}`, eligibility.RuleDeposit, eligibility.Met,
		`{"by": "high-commissioner", "region": "Polynésie française", "authority": "high-commissioner"}`, noRepair},
	{"Polynésie française has no region-prefect",
		`{"region": "987", "team": null, "deposit": {"by": "region-prefect", "region": "987"}}`, eligibility.RuleDeposit, eligibility.NotMet,
		`{"by": "region-prefect", "region": "Polynésie française", "authority": "high-commissioner"}`,
		`[{"action": "deposit-by", "authority": "high-commissioner", "region": "Polynésie française"}]`},
	{"the title is « préfet, administrateur supérieur »: the one half of it is right too",
		`{"region": "986", "team": null, "deposit": {"by": "prefect", "region": "986"}}`, eligibility.RuleDeposit, eligibility.Met,
		`{"by": "prefect", "region": "Wallis et Futuna", "authority": "higher-administrator"}`, noRepair},
	{"Wallis et Futuna has no region-prefect",
		`{"region": "986", "team": null, "deposit": {"by": "region-prefect", "region": "986"}}`, eligibility.RuleDeposit, eligibility.NotMet,
		`{"by": "region-prefect", "region": "Wallis et Futuna", "authority": "higher-administrator"}`,
		`[{"action": "deposit-by", "authority": "higher-administrator", "region": "Wallis et Futuna"}]`},
	{"the right title, of another region", `{"deposit": {"by": "region-prefect", "region": "Occitanie"}}`, eligibility.RuleDeposit, eligibility.NotMet,
		`{"by": "region-prefect", "region": "Occitanie", "authority": "region-prefect"}`,
		`[{"action": "deposit-by", "authority": "region-prefect", "region": "Nouvelle-Aquitaine"}]`},
	{"the provisional name is the same region", `{"deposit": {"by": "region-prefect", "region": "Aquitaine-Limousin-Poitou-Charentes"}}`,
		eligibility.RuleDeposit, eligibility.Met, "", noRepair},
	{"a former region's name is its region of 2016", `{"region": "Poitou-Charentes", "deposit": {"by": "region-prefect", "region": "Limousin"}}`,
		eligibility.RuleDeposit, eligibility.Met, `{"by": "region-prefect", "region": "Nouvelle-Aquitaine", "authority": "region-prefect"}`, noRepair},
	{"75 is Nouvelle-Aquitaine", `{"deposit": {"by": "region-prefect", "region": "75"}}`, eligibility.RuleDeposit, eligibility.Met, "", noRepair},
	{"who deposits is not said", `{"deposit": {"region": "75"}}`, eligibility.RuleDeposit, eligibility.Unknown,
		`{"region": "Nouvelle-Aquitaine", "authority": "region-prefect"}`, noRepair},
	{"for which region is not said", `{"deposit": {"by": "region-prefect"}}`, eligibility.RuleDeposit, eligibility.Unknown,
		`{"by": "region-prefect", "authority": "region-prefect"}`, noRepair},
	{"an empty text is not said", `{"deposit": {"by": "", "region": "", "at": ""}}`, eligibility.RuleDeposit, eligibility.Unknown,
		`{"authority": "region-prefect"}`, noRepair},
	{"the project's region is not said", `{"region": null, "team": null}`, eligibility.RuleDeposit, eligibility.Unknown,
		`{"by": "region-prefect", "region": "Nouvelle-Aquitaine"}`, noRepair},
	{"wrong in every region: nobody has that title there", `{"region": null, "team": null, "deposit": {"by": "prefect", "region": "Bretagne"}}`,
		eligibility.RuleDeposit, eligibility.NotMet, `{"by": "prefect", "region": "Bretagne"}`,
		`[{"action": "deposit-by", "authority": "region-prefect", "region": "Bretagne"}]`},
	{"no region has another depositor", `{"region": null, "team": null, "deposit": {"by": "other"}}`, eligibility.RuleDeposit, eligibility.NotMet, "", ""},
	{"wrong already by the region alone", `{"deposit": {"region": "Corse"}}`, eligibility.RuleDeposit, eligibility.NotMet, "", ""},
	{"wrong already by the title alone", `{"deposit": {"by": "high-commissioner"}}`, eligibility.RuleDeposit, eligibility.NotMet, "", ""},
}

func TestDeposits(t *testing.T) {
	for _, c := range deposits {
		t.Run(c.reason, func(t *testing.T) { c.check(t) })
	}
}

func TestAuthorityLabels(t *testing.T) {
	require.Equal(t, "haut-commissaire de la République", eligibility.AuthorityHighCommissioner.Label(language.French))
	require.Empty(t, eligibility.Authority(0).Label(language.French))
}
