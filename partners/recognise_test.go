package partners_test

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
	"golang.org/x/text/unicode/norm"

	"github.com/aap-lit/aap/internal/state"
	"github.com/aap-lit/aap/partners"
)

type recognition struct{ name, code, reason string }

var stateServices = []recognition{
	{"DREAL", "DREAL", "the acronym alone"},
	{"dreal (Bretagne)", "DREAL", "a place in brackets"},
	{"D.R.E.A.L. de Bretagne", "DREAL", "dots"},
	{"La DREAL Bretagne", "DREAL", "an article"},
	{"Direction régionale de l'environnement, de l'aménagement et du logement (DREAL) Bretagne", "DREAL", "said twice"},
	{"DREAL Bretagne, service climat", "DREAL", "a part of it"},
	{"DRAC Rennes", "DRAC", "the town of its seat"},
	{"DDT 35", "DDT", "the number of a département"},
	{"préfecture de région Bretagne", "PREF_REG", "of a region"},
	{"préfecture d'Ille-et-Vilaine", "PREF_DEP", "of a département"},
	{"sous-préfecture de Redon", "SPREF", "of an arrondissement"},
	{"S.G.A.R. Pays de la Loire", "SGAR", "a part of a préfecture"},
	{"DIRECCTE – unité départementale de la Gironde", "UD_DIRECCTE", "the whole first"},
	{"académie de Rennes", "RECTORAT", "said for its rectorat"},
	{"DIR Ouest", "DIR", "the roads, by their area"},
	{"DDSP d'Ille-et-Vilaine", "DDSP", "the police"},
	{"commissariat de police de Rennes", "COMMISSARIAT", "a part of it"},
	{"gendarmerie", "GENDARMERIE", "the word alone"},
	{"Gendarmerie nationale", "GENDARMERIE", "the force"},
	{"groupement de gendarmerie départementale d'Ille-et-Vilaine", "GROUPEMENT", "a part of it"},
	{"DAC Martinique", "DAC_OM", "overseas"},
	{"DM Guyane", "DM", "overseas"},
	{"DEAL de La Réunion", "DEAL", "overseas"},
	{"DAAF Guadeloupe", "DAAF", "overseas"},
	{"haut-commissariat de la République en Polynésie française", "HC_PF", "a collectivity overseas"},
	{"DDE 35", "DDE", "of another time, and it became the DDTM"},
}

var operators = []recognition{
	{"A.R.S.", "ARS", "dots"},
	{"ARS Bretagne", "ARS", "with a place"},
	{"l’ADEME", "ADEME", "an elided article"},
	{"Caisse des dépôts", "CDC", "in words"},
	{"Caisse des Dépôts - Direction régionale Bretagne", "CDC", "a part of it"},
	{"Pôle Emploi Occitanie", "POLE_EMPLOI", "with a place"},
	{"Parc national des Écrins", "PARC_NATIONAL", "a common noun, and its own name"},
	{"Météo-France", "METEO_FRANCE", "one that the flyer does not name"},
}

var otherBodies = []struct {
	name, code string
	class      partners.Class
}{
	{"Université de Rennes 1", "UNIVERSITE", partners.AcademicOperator},
	{"CNRS", "CNRS", partners.AcademicOperator},
	{"Mairie de Xville", "COMMUNE", partners.LocalBody},
	{"Conseil départemental de la Gironde", "DEPARTEMENT", partners.LocalBody},
	{"CCI Ille-et-Vilaine", "CCI", partners.LocalBody},
	{"CAF d'Ille-et-Vilaine", "CAF", partners.SocialBody},
	{"CHU de Rennes", "HOPITAL", partners.SocialBody},
	{"cour d'appel de Rennes", "COUR", partners.Court},
	{"SGMAP", "SGMAP", partners.CentralAdministration},
}

// notClaimed are names that begin like that of a State service or an operator, or
// have one inside.
var notClaimed = []struct{ name, reason string }{
	{"", "nothing"},
	{"…", "no letter"},
	{"CDC du Pays Thouarsais", "a communauté de communes"},
	{"CDC de l'île d'Oléron", "a communauté de communes"},
	{"CDC Habitat", "a company of its own"},
	{"CDC Climat", "a company of its own"},
	{"ARS Electronica", "a festival"},
	{"ARS Nova Systems", "a company"},
	{"ARS Industrialis", "an association"},
	{"Pôle emploi spectacle", "more than a place follows"},
	{"INSEE Conseil", "more than a place follows"},
	{"ADEME Bretagne Conseil", "a place, and more"},
	{"DM Conseil", "a company"},
	{"DM", "two letters without a place overseas"},
	{"DM de Brest", "no such service there"},
	{"DEAL Conseil", "a company"},
	{"DEAL", "a word of English, without a place overseas"},
	{"DAC", "without a place overseas"},
	{"DAC de Rennes", "the town's"},
	{"DAC Paris", "the town's"},
	{"DAAF", "without a place overseas"},
	{"DREAL Atlantide", "a place that is none"},
	{"DREALX", "a word goes to its end"},
	{"XDREAL", "and begins at its beginning"},
	{"Association des amis de la DREAL", "an association"},
	{"Amicale de la DREAL Bretagne", "an association"},
	{"Comité des usagers de la préfecture", "users"},
	{"SGAR et DREAL Bretagne", "two services"},
	{"DREETS Bretagne", "of another time, and it came from several"},
	{"direction régionale", "the beginning of many"},
	{"S.A.R.L. Atelier", "a company"},
	{"Les Petits Débrouillards", "an association"},
	{"Orange Bretagne", "a company"},
}

func TestRecognise(t *testing.T) {
	for class, cases := range map[partners.Class][]recognition{partners.StateService: stateServices, partners.Operator: operators} {
		for _, c := range cases {
			i := partners.Recognise(c.name)
			require.Equal(t, c.code, i.Code(), "%s: %s", c.name, c.reason)
			require.Equal(t, class, i.Class(), "%s: %s", c.name, c.reason)
		}
	}
	for _, c := range otherBodies {
		i := partners.Recognise(c.name)
		require.Equal(t, c.code, i.Code(), c.name)
		require.Equal(t, c.class, i.Class(), c.name)
	}
	for _, c := range notClaimed {
		require.Zero(t, partners.Recognise(c.name), "%s: %s", c.name, c.reason)
	}
}

// TestRecogniseCatalogue: whatever the institution, a name that more than a place
// follows is claimed for no State service and no operator, but for those of which
// each has a name of its own.
func TestRecogniseCatalogue(t *testing.T) {
	claimed := func(name string) bool {
		class := partners.Recognise(name).Class()
		return class == partners.StateService || class == partners.Operator
	}
	open := map[string]bool{
		"PARC_NATIONAL": true, "EPF": true, "GRAND_PORT": true, "AEROPORT": true, "GIP": true, // parc national des Écrins
		"PARC_MARIN": true, "EPA_AMENAGEMENT": true, "HARAS": true,
		"ANSES": true, "ANSM": true, "ANAP": true, // whose names in full are long, and cut short
	}
	alone := 0
	for _, i := range state.Institutions() {
		for _, name := range []string{i.Short(), i.Name()} {
			if !claimed(name) {
				continue
			}
			alone++
			require.True(t, claimed("la "+name), name)
			require.False(t, claimed("Amicale de la "+name), name)
			require.False(t, !open[i.Code()] && claimed(name+" Electronica"), name)
		}
	}
	require.Greater(t, alone, 300, "most are claimed by their names alone")
}

// TestRecogniseSpellings: a name is of the same institution however it is typed.
func TestRecogniseSpellings(t *testing.T) {
	for _, c := range append(stateServices, operators...) {
		for _, name := range []string{
			strings.ToUpper(c.name), strings.ToLower(c.name), norm.NFD.String(c.name), norm.NFKC.String(c.name),
			strings.ReplaceAll(c.name, "'", "’"), strings.ReplaceAll(c.name, "-", "\u2011"),
			"  " + strings.ReplaceAll(c.name, " ", "\u00a0") + ".",
		} {
			require.Equal(t, c.code, partners.Recognise(name).Code(), "%q", name)
		}
	}
}

func TestPartnerInstitution(t *testing.T) {
	for _, c := range append(stateServices, operators...) {
		require.Equal(t, c.code, partner(t, c.name, partners.Other, "").Institution().Code(), c.name)
	}
	for _, c := range notClaimed[2:] { // the first two are no names
		require.Zero(t, partner(t, c.name, partners.Company, "").Institution(), c.name)
	}
}

// TestLongNamesAreNotFolded: a megabyte that would fold to eighteen is refused,
// and not recognised, before that.
func TestLongNamesAreNotFolded(t *testing.T) {
	long := strings.Repeat("\ufdfa", 1<<20)
	_, err := partners.New(long, partners.Company, partners.ID{})
	require.ErrorIs(t, err, partners.ErrTooLong)
	require.Zero(t, partners.Recognise(long))
	padding := strings.Repeat(" ", 16<<10-len("DREAL"))
	require.Equal(t, "DREAL", partners.Recognise("DREAL"+padding).Code(), "the bound itself")
	require.Zero(t, partners.Recognise("DREAL"+padding+" "), "beyond it")
}

// TestNamesThatGrow: a name is bounded by what it stands for as well.
func TestNamesThatGrow(t *testing.T) {
	for name, want := range map[string]error{
		strings.Repeat("\ufdfa", 30):  nil,
		strings.Repeat("\ufdfa", 31):  partners.ErrTooLong,
		strings.Repeat("\ufdfa", 200): partners.ErrTooLong,
		strings.Repeat("ﬃ", 200):      nil,
		strings.Repeat("Ა", 200):      nil,
		strings.Repeat("漢", 200):      nil,
		strings.Repeat("é", 201):      partners.ErrTooLong,
	} {
		_, err := partners.New(name, partners.Company, partners.ID{})
		require.ErrorIs(t, err, want, name)
	}
}
