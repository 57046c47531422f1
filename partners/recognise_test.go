package partners_test

import (
	"math/rand/v2"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/aap-lit/aap/internal/wording"
	"github.com/aap-lit/aap/partners"
)

type recognition struct{ name, code, rest, reason string }

func recognise(t *testing.T, cases []recognition) {
	t.Helper()
	for _, c := range cases {
		require.NotEmpty(t, c.reason, c.name)
		institution, rest := partners.Recognise(c.name)
		require.Equal(t, c.code, institution.Code(), "%s: %s", c.name, c.reason)
		require.Equal(t, c.rest, rest, "%s: %s", c.name, c.reason)
	}
}

func TestRecogniseSpelling(t *testing.T) {
	recognise(t, []recognition{
		{"DREAL", "DREAL", "", "the acronym alone"},
		{"dreal bretagne", "DREAL", "bretagne", "lower case"},
		{"Dreal (Bretagne)", "DREAL", "bretagne", "brackets"},
		{"DREAL-Bretagne", "DREAL", "bretagne", "a hyphen"},
		{"La DREAL Bretagne", "DREAL", "bretagne", "an article before it"},
		{"l’ADEME", "ADEME", "", "an elided article before it"},
		{"D.R.E.A.L. de Bretagne", "DREAL", "bretagne", "dots"},
		{"D.R.E.A.L Bretagne", "DREAL", "bretagne", "the last dot forgotten"},
		{"D.R.A.C. d'Occitanie", "DRAC", "occitanie", "the next word's d is none of the acronym's"},
		{"D.D.T.M.34", "DDTM", "34", "dots, then a number"},
		{"D.R.A.C.Bretagne", "DRAC", "bretagne", "dots, then a word without a space"},
		{"ＤＲＥＡＬ Bretagne", "DREAL", "bretagne", "wide letters"},
		{"direction régionale de l'environnement, de l'aménagement et du logement de Bretagne", "DREAL", "bretagne", "in full"},
		{"Direction Regionale Environnement Amenagement Logement Bretagne", "DREAL", "bretagne", "without accents and link words"},
		{"direction régionale de l’environnement, l’aménagement et le logement - Bretagne", "DREAL", "bretagne", "other link words"},
		{"Directions régionales des affaires culturelles", "DRAC", "", "the plural"},
		{"direction régionale de l'affaire culturelle", "DRAC", "", "the singular"},
		{"direction du service départemental de l'éducation nationale de l'Aude", "DSDEN", "aude", "the singular of départementaux"},
		{"DDTM34", "DDTM", "34", "a number written onto it"},
		{"DDT 2A", "DDT", "2a", "a number with a letter"},
	})
}

func TestRecogniseTwice(t *testing.T) {
	recognise(t, []recognition{
		{"Direction régionale de l'environnement, de l'aménagement et du logement (DREAL) Bretagne", "DREAL", "bretagne", "the acronym in brackets"},
		{"DREAL - direction régionale de l'environnement, de l'aménagement et du logement de Bretagne", "DREAL", "bretagne", "the acronym first"},
		{"direction régionale des affaires culturelles de Bretagne (DRAC)", "DRAC", "bretagne", "the acronym at the end"},
		{"DRAC Pays de la Loire, direction régionale des affaires culturelles", "DRAC", "pays de la loire", "the name in full at the end"},
		{"SGAR – préfecture de région Bretagne", "SGAR", "bretagne", "the whole that it is part of"},
		{"DSDEN de la Gironde, rectorat", "DSDEN", "gironde", "the whole at the end"},
		{"DREAL, DRAC Bretagne", "DREAL", "drac bretagne", "another institution is not dropped"},
		{"DDT - direction départementale des territoires et de la mer", "DDT", "direction departementale des territoires et de la mer", "a longer name is another institution"},
		{"DREAL Bretagne DREAL Normandie", "DREAL", "bretagne dreal normandie", "a further mention inside stays"},
		{"préfecture de région – SGAR Bretagne", "PREF_REG", "sgar bretagne", "a unit is not its whole"},
	})
}

func TestRecogniseRest(t *testing.T) {
	recognise(t, []recognition{
		{"DREAL Pays de la Loire", "DREAL", "pays de la loire", "link words inside a place stay"},
		{"DRAC des Pays de la Loire", "DRAC", "pays de la loire", "those before it go"},
		{"DEAL de La Réunion", "DEAL", "reunion", "an article is a link word"},
		{"DDT du Val-de-Marne", "DDT", "val de marne", "a hyphenated place"},
		{"préfecture d'Ille-et-Vilaine", "PREF_DEP", "ille et vilaine", "et stays inside"},
		{"DRAAF de la région Centre-Val de Loire", "DRAAF", "centre val de loire", "the word région"},
		{"DDT du département de la Marne", "DDT", "marne", "the word département"},
		{"rectorat de l'académie d'Aix-Marseille", "RECTORAT", "aix marseille", "the word académie"},
		{"DREAL de la région", "DREAL", "", "nothing but link words"},
		{"DREAL Atlantide", "DREAL", "atlantide", "a place that is none is not dropped"},
		{"DREAL et DRAC", "DREAL", "et drac", "et links two institutions"},
		{"DM Conseil", "DM", "conseil", "a company"},
		{"CDC Habitat", "CDC", "habitat", "a company of its own"},
	})
}

func TestRecogniseNothing(t *testing.T) {
	recognise(t, []recognition{
		{"", "", "", "nothing"},
		{"…", "", "", "no letter"},
		{"DREALX", "", "", "a word goes to its end"},
		{"XDREAL", "", "", "and begins at its beginning"},
		{"DREALs", "", "", "an acronym has no plural"},
		{"DDC", "", "", "nor loses its s"},
		{"D R E A L", "", "", "letters apart are words"},
		{"Association des amis de la DREAL", "", "", "the name does not begin with it"},
		{"sous-préfecture de Redon", "", "", "another institution"},
		{"direction régionale", "", "", "the beginning of many"},
		{"direction de la recherche", "", "", "a longer common beginning"},
		{"Région Bretagne", "", "", "a local authority"},
		{"Conseil départemental de la Gironde", "", "", "a local authority"},
		{"haut-commissariat de la République", "", "", "two have that name"},
		{"unité départementale de la Gironde", "", "", "several institutions have such units"},
		{"la", "", "", "an article alone"},
		{"aux directions régionales des affaires culturelles", "", "", "a link word before it is no article"},
		{"S.A.R.L. Atelier", "", "", "dots alone do not make one"},
	})
}

func TestRecogniseInstitutions(t *testing.T) {
	recognise(t, []recognition{
		{"préfecture de région Bretagne", "PREF_REG", "bretagne", "préfecture de région"},
		{"Préfecture de la région Bretagne", "PREF_REG", "bretagne", "with an article"},
		{"préfecture de la région d'Île-de-France", "PREF_REG", "ile de france", "with a link word"},
		{"préfecture de Bretagne", "PREF_DEP", "bretagne", "the place tells the level, not the name"},
		{"préfecture de la Gironde", "PREF_DEP", "gironde", "of a department"},
		{"préfecture de département", "PREF_DEP", "", "no place"},
		{"préfecture du département du Nord", "PREF_DEP", "nord", "the word département"},
		{"Préfecture", "PREF_DEP", "", "no level"},
		{"préfecture de police de Paris", "PP", "paris", "préfecture de police"},
		{"SGAR Nouvelle-Aquitaine", "SGAR", "nouvelle aquitaine", "acronym"},
		{"secrétariat général pour les affaires régionales d'Occitanie", "SGAR", "occitanie", "pour"},
		{"Secrétariat général aux affaires régionales", "SGAR", "", "aux"},
		{"SGARE Alsace", "SGAR", "alsace", "with European affairs"},
		{"SGAC", "SGAR", "corse", "Corse has its own"},
		{"SGAC de Corse", "SGAR", "corse", "and says so"},
		{"SGAC de Corse-du-Sud", "SGAR", "corse du sud", "the place given is the one"},
		{"secrétariat général pour les affaires de Corse", "SGAR", "corse", "in full"},
		{"DRDJSCS Grand Est", "DRJSCS", "grand est", "the form of 2016"},
		{"DRFiP Bretagne", "DRFIP", "bretagne", "mixed case"},
		{"DDFiP 35", "DDFIP", "35", "mixed case"},
		{"rectorat", "RECTORAT", "", "alone"},
		{"rectorat de l'académie de Bordeaux", "RECTORAT", "bordeaux", "of an académie"},
		{"rectorat de région académique Nouvelle-Aquitaine", "RECTORAT", "nouvelle aquitaine", "of a région académique"},
		{"rectorat de la région académique Bretagne", "RECTORAT", "bretagne", "with an article"},
		{"Région académique Occitanie", "RECTORAT", "occitanie", "without the rectorat"},
		{"DSDEN33", "DSDEN", "33", "a number written onto it"},
		{"inspection académique de la Gironde", "DSDEN", "gironde", "the former name"},
		{"UD DIRECCTE 33", "UD_DIRECCTE", "33", "unit, spaces"},
		{"UD-DIRECCTE de la Gironde", "UD_DIRECCTE", "gironde", "unit, hyphen"},
		{"UT-DIRECCTE", "UD_DIRECCTE", "", "unité territoriale"},
		{"unité territoriale de la DIRECCTE du Nord", "UD_DIRECCTE", "nord", "in full"},
		{"Unité départementale DIRECCTE Gironde", "UD_DIRECCTE", "gironde", "without link words"},
		{"DIRECCTE – unité départementale de la Gironde", "UD_DIRECCTE", "gironde", "the whole first"},
		{"DIRECCTE Bretagne", "DIRECCTE", "bretagne", "the whole"},
		{"DIECCTE Guyane", "DIECCTE", "guyane", "overseas"},
		{"INSEE Bretagne", "INSEE_DR", "bretagne", "without its direction"},
		{"direction régionale de l'INSEE de Bretagne", "INSEE_DR", "bretagne", "with it"},
		{"Insee - direction régionale Bretagne", "INSEE_DR", "bretagne", "with it after"},
		{"direction régionale des douanes de Bretagne", "DRDDI", "bretagne", "short"},
		{"direction interrégionale de la mer Nord Atlantique-Manche Ouest", "DIRM", "nord atlantique manche ouest", "a seaboard"},
		{"délégation régionale aux droits des femmes et à l'égalité de Bretagne", "DRDFE", "bretagne", "in full"},
		{"délégation régionale aux droits des femmes et à l'égalité entre les femmes et les hommes, Corse", "DRDFE", "corse", "in fuller"},
		{"direction départementale des territoires de l'Ain", "DDT", "ain", "no sea"},
		{"direction départementale des territoires et de la mer de l'Hérault", "DDTM", "herault", "the longest name wins"},
		{"direction départementale de la cohésion sociale et de la protection des populations du Gers", "DDCSPP", "gers", "the longest name wins"},
		{"direction départementale de la cohésion sociale du Nord", "DDCS", "nord", "the shorter one"},
		{"direction des affaires culturelles de Mayotte", "DAC_OM", "mayotte", "overseas, no région in its name"},
		{"DAC Martinique", "DAC_OM", "martinique", "its acronym"},
		{"direction de la mer de Guyane", "DM", "guyane", "overseas"},
		{"haut-commissariat de la République en Polynésie française", "HC_PF", "polynesie francaise", "the name tells the place"},
		{"Haut-commissariat en Nouvelle-Calédonie", "HC_NC", "nouvelle caledonie", "short"},
		{"HC_NC Nouvelle-Calédonie", "HC_NC", "nouvelle caledonie", "the place is not said twice"},
		{"haut-commissariat de la République en Polynésie française, subdivision des Marquises", "HC_PF", "subdivision des marquises", "words after it are the rest"},
		{"administration supérieure des îles Wallis et Futuna", "AS_WF", "wallis et futuna", "the name tells the place"},
		{"ARS Grand Est", "ARS", "grand est", "an operator"},
		{"Agence régionale de la santé de Corse", "ARS", "corse", "an operator in full"},
		{"Caisse des Dépôts", "CDC", "", "an operator"},
		{"Caisse des dépôts et consignations, direction régionale Bretagne", "CDC", "bretagne", "an operator in full"},
		{"Pôle Emploi Occitanie", "POLE_EMPLOI", "occitanie", "an operator"},
		{"direction régionale de Pôle emploi", "POLE_EMPLOI", "", "its direction"},
		{"ADEME — direction régionale Bretagne", "ADEME", "bretagne", "its direction after"},
	})
}

// TestRecogniseCatalogue: every code and every name is its institution's, and
// leaves nothing but a place that it names itself.
func TestRecogniseCatalogue(t *testing.T) {
	own := map[string]string{"HC_PF": "polynesie francaise", "HC_NC": "nouvelle caledonie", "AS_WF": "wallis et futuna"}
	for _, i := range partners.Institutions() {
		for _, name := range []string{i.Code(), i.Name(), strings.ToUpper(i.Name()), "la " + i.Name() + " (" + i.Code() + ")"} {
			found, rest := partners.Recognise(name)
			require.Equal(t, i.Code(), found.Code(), name)
			require.Equal(t, own[i.Code()], rest, name)
		}
	}
}

// TestRecognisePlace: whatever words follow an institution stay, once folded,
// when none of them is a link word at the front or an institution again.
func TestRecognisePlace(t *testing.T) {
	random := rand.New(rand.NewPCG(9, 10))
	places := []string{"Bretagne", "Atlantide", "Côte-d'Or", "Ille-et-Vilaine", "Bas-Rhin", "Val de Loire", "33"}
	links := []string{" ", " de ", " de la ", " - ", " (", " de l'académie de ", " du département d'", " en région "}
	for _, i := range partners.Institutions() {
		if i.Level() == partners.Territorial {
			continue
		}
		for range 50 {
			place := places[random.IntN(len(places))] + " " + places[random.IntN(len(places))]
			for _, name := range []string{i.Code(), i.Name()} {
				name += links[random.IntN(len(links))] + place
				found, rest := partners.Recognise(name)
				require.Equal(t, i.Code(), found.Code(), name)
				require.Equal(t, wording.Fold(place), rest, name)
			}
		}
	}
}
