package state_test

import (
	"fmt"
	"math/rand/v2"
	"strings"
	"testing"
	"unicode"

	"github.com/stretchr/testify/require"
	"golang.org/x/text/unicode/norm"

	"github.com/aap-lit/aap/internal/state"
)

// A spelling is a way in which people write a name.
type spelling struct {
	how  string
	with func(string) string
}

var spellings = []spelling{
	{"as it is", func(s string) string { return s }},
	{"capitals", strings.ToUpper},
	{"lower case", strings.ToLower},
	{"accents set apart", norm.NFD.String},
	{"composed", norm.NFC.String},
	{"no accents", withoutAccents},
	{"capitals without accents", func(s string) string { return strings.ToUpper(withoutAccents(s)) }},
	{"typographic apostrophes", replace("'", "’")},
	{"spaces for apostrophes", replace("'", " ")},
	{"no-break hyphens", replace("-", "‑")},
	{"spaces for hyphens", func(s string) string {
		return strings.Join(strings.Fields(strings.ReplaceAll(tight(s), "-", " ")), " ")
	}},
	{"en dashes between", replace(" - ", " – ")},
	{"no-break spaces", replace(" ", "\u00a0")},
	{"two spaces", replace(" ", "  ")},
	{"spaces around", func(s string) string { return "  " + s + " " }},
	{"Saint written St", func(s string) string {
		return strings.ReplaceAll(strings.ReplaceAll(s, "Saint-", "St-"), "Sainte-", "Ste-")
	}},
	{"an article before", func(s string) string { return "la " + s }},
	{"a point behind", func(s string) string { return s + "." }},
	{"quotes around", func(s string) string { return "« " + s + " »" }},
}

func replace(old, new string) func(string) string {
	return func(s string) string { return strings.ReplaceAll(s, old, new) }
}

// tight is a name whose spaced dashes are kept.
func tight(s string) string { return strings.ReplaceAll(s, " - ", " , ") }

func withoutAccents(s string) string {
	return strings.Map(func(r rune) rune {
		if unicode.Is(unicode.Mn, r) {
			return -1
		}
		return r
	}, norm.NFD.String(s))
}

// TestSpellingsOfNames: every name of the list of names, however it is
// spelled, means the same.
func TestSpellingsOfNames(t *testing.T) {
	for _, row := range nameRows(t) {
		want := state.Read(row.name)
		for _, s := range spellings {
			got := state.Read(s.with(row.name))
			require.Equal(t, want.In(state.Year), got.In(state.Year), "%s: %s", s.how, s.with(row.name))
		}
	}
}

// A place is a département with the ways in which a service's place is written.
type place struct{ code, name, seat, region string }

// departements are the 101 départements, with the town of the préfecture.
func departements(t testing.TB) (places []place) {
	seats := map[string]string{}
	for _, f := range data(t, "towns.tsv") {
		if f[2] == "préfecture" {
			seats[f[0]] = f[1]
		}
	}
	regions := map[string]string{}
	for _, f := range data(t, "regions.tsv") {
		regions[f[0]] = f[2]
	}
	for _, f := range data(t, "departements.tsv") {
		if len(f[0]) < 3 || f[0] < "975" || f[0] == "976" {
			places = append(places, place{f[0], f[1], seats[f[0]], regions[f[2]]})
		}
	}
	require.Len(t, places, 101)
	return places
}

// written are the ways in which the place of a service of a département is
// written.
func (p place) written(random *rand.Rand) []string {
	ways := []string{
		" " + p.code, " (" + p.code + ")", " - " + p.code, " n°" + p.code, " du " + p.code, "-" + p.code,
		" " + p.name, " - " + p.name, " – " + p.name, " (" + p.name + ")", ", " + p.name, " / " + p.name,
		" " + p.of(), " du département " + p.of(), " " + p.of() + " (" + p.code + ")", " " + p.code + " - " + p.name,
		" " + p.name + " " + p.code, " " + p.of() + ", service urbanisme et habitat", " " + p.of() + " - Pôle de l'eau",
		" (" + p.region + ") - " + p.name, " " + p.of() + " (" + p.region + ")", " " + p.name + " : bureau du cabinet",
	}
	random.Shuffle(len(ways), func(i, j int) { ways[i], ways[j] = ways[j], ways[i] })
	return ways[:8]
}

// of is the name of a département after "de", with its article.
func (p place) of() string {
	first, _ := firstLetter(p.name)
	switch {
	case strings.HasPrefix(p.name, "La "):
		return "de " + p.name
	case strings.ContainsRune("aeiouh", first):
		return "de l'" + p.name
	case strings.HasSuffix(p.name, "s") && !strings.HasPrefix(p.name, "Paris"):
		return "des " + p.name
	}
	return "de la " + p.name
}

func firstLetter(s string) (rune, bool) {
	for _, r := range strings.ToLower(withoutAccents(s)) {
		return r, true
	}
	return 0, false
}

// data are the rows of a table of the package.
func data(t testing.TB, file string) [][]string {
	t.Helper()
	return table(t, "../data/"+file)
}

// services are services of départements with some of their names; the truth
// about each is in the département's row, and in no name.
var services = map[string][]string{
	"DDT":          {"DDT", "DDTM", "D.D.T.M.", "DDT(M)", "direction départementale des territoires", "direction départementale des territoires et de la mer", "Direction départementale des territoires (DDT)", "DDE", "DDAF"},
	"préfecture":   {"préfecture", "Préfecture", "préfecture de département", "préfet"},
	"DDFiP":        {"DDFiP", "DDFIP", "direction départementale des finances publiques", "trésorerie générale"},
	"DSDEN":        {"DSDEN", "DASEN", "inspection académique", "direction des services départementaux de l'éducation nationale", "direction académique"},
	"UD DIRECCTE":  {"UD DIRECCTE", "UT DIRECCTE", "DIRECCTE - UD", "unité départementale de la DIRECCTE", "DIRRECTE UT", "DDTEFP"},
	"UDAP":         {"UDAP", "STAP", "SDAP", "unité départementale de l'architecture et du patrimoine"},
	"cohésion":     {"DDCS", "DDCSPP", "direction départementale de la cohésion sociale", "direction départementale de la cohésion sociale et de la protection des populations"},
	"populations":  {"DDPP", "direction départementale de la protection des populations", "DDSV"},
	"SIDSIC":       {"SIDSIC", "SIDSIC de la préfecture"},
	"groupement":   {"groupement de gendarmerie", "groupement de gendarmerie départementale"},
	"trésorerie":   {"trésorerie", "centre des finances publiques - trésorerie"},
	"SPIP":         {"SPIP", "service pénitentiaire d'insertion et de probation"},
	"police":       {"DDSP", "direction départementale de la sécurité publique"},
	"PJJ":          {"DTPJJ", "direction territoriale de la protection judiciaire de la jeunesse"},
	"droits":       {"DDDFE", "délégation départementale aux droits des femmes et à l'égalité"},
	"SIDPC":        {"SIDPC"},
	"publics":      {"service des impôts des particuliers", "SIP"},
	"délégation":   {"DMD", "délégation militaire départementale"},
	"frontières":   {"DDPAF", "direction départementale de la police aux frontières"},
	"DREAL en UD":  {"UD DREAL", "unité départementale de la DREAL", "DREAL, unité territoriale"},
	"littoral":     {"DML", "délégation à la mer et au littoral"},
	"renseignem.":  {"SDRT", "service départemental du renseignement territorial"},
	"commissariat": {"commissariat de police"},
}

// inTowns are the services that towns have.
var inTowns = map[string]bool{
	"trésorerie": true, "centre des finances publiques - trésorerie": true, "commissariat de police": true,
	"service des impôts des particuliers": true, "SIP": true,
}

// TestPlacesOfServices: the services of every département, with their place
// written in every way, are those of the département's number.
func TestPlacesOfServices(t *testing.T) {
	random := rand.New(rand.NewPCG(20, 16))
	read := 0
	for _, p := range departements(t) {
		for _, names := range services {
			for _, name := range names {
				if inTowns[name] && p.name == "Vienne" {
					continue // a town of the Isère too
				}
				want := state.Read(name + " " + p.code).In(state.Year)
				for _, where := range p.written(random) {
					written := spellings[random.IntN(len(spellings))].with(name + where)
					got := state.Read(written).In(state.Year)
					require.Equal(t, want, got, "%s, as %s %s", written, name, p.code)
					read++
				}
				if ordered := p.code + " - " + name; want.Reason == 0 {
					require.Equal(t, want, state.Read(ordered).In(state.Year), ordered)
					require.Equal(t, want, state.Read(p.name+", "+name).In(state.Year), ordered)
				}
			}
		}
	}
	t.Logf("%d names read", read)
}

// TestTownsOfServices: a town is its département, for a service of one, and
// its region, for one of a region.
func TestTownsOfServices(t *testing.T) {
	homonyms := map[string]bool{}
	for _, f := range data(t, "homonyms.tsv") {
		homonyms[f[0]] = true
	}
	for _, f := range data(t, "towns.tsv") {
		for _, town := range append([]string{f[1]}, strings.Split(f[4], " | ")...) {
			if town == "-" || homonyms[strings.TrimPrefix(town, "Le ")] || len(f[0]) > 2 && f[0] > "974" {
				continue
			}
			for _, service := range []string{"trésorerie", "DSDEN", "préfecture"} {
				want := state.Read(service + " " + f[0]).In(state.Year)
				require.Equal(t, want, state.Read(service+" de "+town).In(state.Year), "%s de %s", service, town)
				require.Equal(t, want, state.Read(service+" - "+town+" ("+f[0]+")").In(state.Year), "%s de %s", service, town)
			}
			sub := state.Read("sous-préfecture de " + town).In(state.Year)
			pref := state.Read("préfecture " + f[0]).In(state.Year)
			require.Zero(t, sub.Reason, town)
			require.Equal(t, pref.Services()[0].Own, sub.Services()[0].Whole, town)
			require.Equal(t, f[2] != "town", sub.Services()[0].Own != 0, town)
		}
	}
}

// TestRegionsOfServices: the services of every region, with every name of it.
func TestRegionsOfServices(t *testing.T) {
	names := map[string][]string{}
	for _, f := range data(t, "regions.tsv")[:18] {
		names[f[2]] = append(strings.Split(f[5], " | "), f[1], f[2], "la région "+f[2], "région "+f[2])
	}
	for _, f := range data(t, "former.tsv") {
		for _, r := range data(t, "regions.tsv") {
			if r[0] == f[1] {
				names[r[2]] = append(names[r[2]], f[0])
			}
		}
	}
	services := []string{
		"SGAR", "DREAL", "DRAAF", "DIRECCTE", "DRAC", "DRJSCS", "DRDJSCS", "DRRT", "DRDFE", "INSEE", "PFRH", "région de gendarmerie", "DRDDI",
		"direction régionale de l'environnement, de l'aménagement et du logement (DREAL)",
		"direction régionale des entreprises, de la concurrence, de la consommation, du travail et de l'emploi",
		"Secrétariat général pour les affaires régionales", "Direction régionale de l'INSEE",
	}
	for region, written := range names {
		r, _ := state.ReadRegion(region)
		for _, service := range services {
			want := state.Read(service + " " + region).In(state.Year)
			require.Zero(t, want.Reason, "%s %s", service, region)
			require.NotZero(t, want.Services()[0].Own)
			require.Equal(t, r, want.Services()[0].Regions.Single(), "%s %s", service, region)
			for _, name := range written {
				for _, link := range []string{" ", " - ", " de ", " (", " / ", ", "} {
					got := state.Read(service + link + name).In(state.Year)
					require.Equal(t, want, got, "%s", service+link+name)
				}
			}
		}
	}
}

// TestPlacesOfRectorats: every académie, département and town leads to the
// rectorat, and a DSDEN is part of it.
func TestPlacesOfRectorats(t *testing.T) {
	for _, f := range data(t, "departements.tsv") {
		if f[4] == "-" {
			continue
		}
		want := state.Read("rectorat de l'académie de " + f[4]).In(state.Year)
		require.Zero(t, want.Reason, f[4])
		require.NotZero(t, want.Services()[0].Own, f[4])
		for _, name := range []string{"rectorat ", "académie de ", "Rectorat - Académie de ", "rectorat d'", "Académie ", "vice-rectorat de "} {
			require.Equal(t, want, state.Read(name+f[4]).In(state.Year), name+f[4])
		}
		if len(f[0]) < 3 {
			require.Equal(t, want, state.Read("rectorat ("+f[0]+")").In(state.Year), f[0])
			dsden := state.Read(fmt.Sprintf("DSDEN %s - académie de %s", f[0], f[4])).In(state.Year)
			require.Equal(t, state.Read("DSDEN "+f[0]).In(state.Year), dsden, f[0])
			require.Equal(t, want.Services()[0].Own, dsden.Services()[0].Whole, f[0])
		}
	}
}
