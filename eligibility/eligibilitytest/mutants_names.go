package eligibilitytest

import (
	"regexp"
	"strings"

	"github.com/aap-lit/aap/eligibility"
	"github.com/aap-lit/aap/internal/kit"
)

// mutantsOfNames are those of which names are one service of the State and which are
// two.
func mutantsOfNames() []Mutant {
	return []Mutant{
		{"spellings-counted", kit.Text{"Deux écritures d'un service sont deux services.", "Two spellings of a service are two services."},
			inName, "spelling/dotted-acronym", members(func(_ int, a *eligibility.Agent, m eligibility.Member) {
				if s := m.Standing(); s == eligibility.StandingCounts || s == eligibility.StandingRepeats {
					*a = declared(a, a.Service.Name())
				}
			})},
		{"ddt-and-ddtm", kit.Text{"La DDT et la DDTM d'un département sont deux services.", "The DDT and the DDTM of a département are two services."},
			inTable, "counting/ddt-and-ddtm", spelled(`^DDT 35$`, "DDT 22")},
		{"ddcs-and-ddpp", kit.Text{"La DDCS et la DDPP d'un département qui n'a qu'une DDCSPP sont deux services.", "The DDCS and the DDPP of a département that has one DDCSPP are two services."},
			inTable, "counting/ddcs-and-ddpp-of-one-ddcspp", spelled(`^DDPP 35$`, "DDPP 29")},
		{"drfip-and-ddfip", kit.Text{"La DDFiP du chef-lieu est comptée en plus de la DRFiP.", "The DDFiP of the chief town is counted beside the DRFiP."},
			inTable, "counting/drfip-and-ddfip-of-the-chief-town", spelled(`^DDFiP d'Ille-et-Vilaine$`, "DDFiP du Morbihan")},
		{"rectorats-by-region", kit.Text{"Les rectorats d'une région comptent pour un.", "The rectorats of a région count as one."},
			inTable, "services/academies", spelled(`^Rectorat de (Bordeaux|Poitiers)$`, "Région académique Nouvelle-Aquitaine")},
		{"dreets-unknown", kit.Text{"Un nom d'après 2016, DREETS, fait un service de plus.", "A name from after 2016, DREETS, makes one more service."},
			inTable, "counting/dreets", spelled(`^DREETS .*`, "DRJSCS")},
		{"place-unread", kit.Text{"Le lieu d'un service n'est pas lu.", "The place of a service is not read."},
			inName, "services/service-of-another-region", spelled(` (de )?(Bretagne|Occitanie)$`, "")},
		{"territory-unread", kit.Text{"Un service d'une seule région compte dans toutes.", "A service of one région counts in all."},
			inTable, "counting/driee-in-bretagne", spelled(`^(DRIEE|DIRM Méditerranée|Préfecture de police)$`, "DRAC")},
		{"places-cut-off", kit.Text{"Le nom est coupé au premier mot : DREAL Bretagne et DREAL Normandie sont un service.", "The name is cut after its first word: DREAL Bretagne and DREAL Normandie are one service."},
			inName, "services/ddt-of-another-region", inDossier(func(d *eligibility.Dossier) {
				for i, a := range d.Team {
					first, _, more := strings.Cut(a.Service.Name(), " ")
					if s, err := eligibility.ParseService(first); more && err == nil && s.Recognised() && first == strings.ToUpper(first) {
						d.Team[i].Service = s
					}
				}
			})},
	}
}

// spelled reads names otherwise.
func spelled(pattern, other string) Evaluator {
	find := regexp.MustCompile(pattern)
	return inJSON(each("team", func(a object) {
		if name, ok := a["service"].(string); ok {
			a["service"] = find.ReplaceAllString(name, other)
		}
	}))
}
