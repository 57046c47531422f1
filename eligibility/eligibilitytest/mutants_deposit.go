package eligibilitytest

import (
	"strings"

	"github.com/aap-lit/aap/eligibility"
	"github.com/aap-lit/aap/internal/kit"
)

// mutantsOfDeposit are those of who deposits, for which region, and of how regions are
// named.
func mutantsOfDeposit() []Mutant {
	return []Mutant{
		{"any-region-deposits", kit.Text{"Le préfet d'une autre région dépose aussi bien.", "The prefect of another region deposits as well."},
			inJoin, "regions-and-deposit/another-region-s-prefect", inDossier(func(d *eligibility.Dossier) {
				if d.Deposit.Region != (eligibility.Region{}) {
					d.Deposit.Region = d.Region
				}
			})},
		{"anyone-deposits", kit.Text{"Peu importe qui dépose.", "It does not matter who deposits."},
			inClause, "regions-and-deposit/someone-else", depositedBy(func(_, right string) string { return right })},
		{"any-prefect-deposits", kit.Text{"Le préfet d'un département dépose aussi bien que celui de la région.", "The prefect of a département deposits as well as that of the région."},
			inPrefect, "regions-and-deposit/department-prefect", depositedBy(func(by, right string) string {
				if by == "prefect" {
					return right
				}
				return by
			})},
		{"any-representative-deposits", kit.Text{"Tous les titres des représentants de l'État se valent, où que ce soit.", "All titles of the State's representatives are alike, wherever it is."},
			inPrefect, "regions-and-deposit/haut-commissaire-in-metropole", depositedBy(func(by, right string) string {
				if by != "other" {
					return right
				}
				return by
			})},
		{"region-prefect-everywhere", kit.Text{"Outre-mer aussi, il faut un préfet de région.", "Overseas as well, it takes a région's prefect."},
			inPrefect, "regions-and-deposit/polynesie-haut-commissaire", depositedBy(func(by, right string) string {
				switch by {
				case "region-prefect":
					return right
				case right:
					return "other"
				}
				return by
			})},
		{"depositor-assumed", kit.Text{"Qui dépose n'est pas demandé : c'est le préfet.", "Nobody asks who deposits: it is the prefect."},
			inDefault, "unknown/depositor-unknown", inJSON(func(d object) {
				fill(d, "deposit", object{})
				if deposit, ok := d["deposit"].(object); ok && (deposit["by"] == nil || deposit["by"] == "") {
					deposit["by"] = representative(region(d["region"]))
				}
			})},
		{"deposit-region-assumed", kit.Text{"Un dépôt dont la région n'est pas connue est fait pour celle du projet.", "A deposit of which the region is not known is for that of the project."},
			inDefault, "unknown/deposit-region-unknown", inDossier(func(d *eligibility.Dossier) {
				if d.Deposit.Region == (eligibility.Region{}) {
					d.Deposit.Region = d.Region
				}
			})},
		{"project-region-assumed", kit.Text{"Un projet dont la région n'est pas connue est de celle du dépôt.", "A project of which the region is not known is in that of the deposit."},
			inDefault, "regions-and-deposit/project-region-unknown", inDossier(func(d *eligibility.Dossier) {
				if d.Region == (eligibility.Region{}) {
					d.Region = d.Deposit.Region
				}
			})},
		{"region-by-letters", kit.Text{"Deux écritures d'une région sont deux régions.", "Two spellings of a region are two regions."},
			inName, "regions-and-deposit/case-and-accents", inBothJSON(func(d object, r *report) {
				deposit, _ := d["deposit"].(object)
				project, _ := d["region"].(string)
				of, _ := deposit["region"].(string)
				if project != "" && of != "" && project != of {
					r.turn(eligibility.RuleDeposit, "not-met")
				}
			})},
		{"region-code-as-departement", kit.Text{"Le code INSEE d'une région est lu comme le numéro d'un département.", "The INSEE code of a région is read as the number of a département."},
			inRegions, "regions-and-deposit/insee-code", inJSON(func(d object) {
				departement(d)
				if deposit, ok := d["deposit"].(object); ok {
					departement(deposit)
				}
			})},
		{"regions-of-2015", kit.Text{"Les régions d'avant 2016 sont restées : une ancienne région n'est pas la nouvelle.", "The régions from before 2016 are still there: a former région is not the new one."},
			inRegions, "regions-and-deposit/two-former-regions", inBothJSON(func(d object, r *report) {
				project, _ := d["region"].(string)
				deposit, _ := d["deposit"].(object)
				if former(project) && deposit["region"] != project && r.outcome(eligibility.RuleDeposit) == "met" {
					r.turn(eligibility.RuleDeposit, "not-met")
				}
			})},
	}
}

// depositedBy reads who deposits otherwise, given the title that is right for the region
// of the deposit, or of the project.
func depositedBy(change func(by, right string) string) Evaluator {
	return inJSON(func(d object) {
		deposit, _ := d["deposit"].(object)
		by, _ := deposit["by"].(string)
		if by == "" {
			return
		}
		of := region(d["region"])
		if of == (eligibility.Region{}) {
			of = region(deposit["region"])
		}
		deposit["by"] = change(by, representative(of))
	})
}

// region reads the name of one; the zero region where it is none.
func region(name any) eligibility.Region {
	s, _ := name.(string)
	r, err := eligibility.ParseRegion(s)
	if err != nil {
		return eligibility.Region{}
	}
	return r
}

// representative is the title under which the State's representative deposits for a
// region, asked of the reference; that of most regions where it is not known.
func representative(of eligibility.Region) string {
	for by := eligibility.AuthorityRegionPrefect; by < eligibility.AuthorityOther; by++ {
		d := eligibility.Dossier{Region: of, Deposit: eligibility.Deposit{By: by, Region: of}}
		for _, f := range eligibility.LIT2016().Evaluate(&d).Findings() {
			if f.Code() == eligibility.RuleDeposit && f.Outcome() == eligibility.Met {
				return by.String()
			}
		}
	}
	return eligibility.AuthorityRegionPrefect.String()
}

// departement reads a code of two digits as that of a département.
func departement(o object) {
	regions := map[string]string{
		"11": "Occitanie", "24": "Nouvelle-Aquitaine", "27": "Normandie", "28": "Centre-Val de Loire", "32": "Occitanie",
		"44": "Pays de la Loire", "52": "Grand Est", "53": "Pays de la Loire", "75": "Île-de-France", "76": "Normandie",
		"84": "Provence-Alpes-Côte d'Azur", "93": "Île-de-France", "94": "Île-de-France",
	}
	if code, _ := o["region"].(string); regions[code] != "" {
		o["region"] = regions[code]
	}
}

// former reports whether a name is that of a région that is part of another since 2016.
func former(name string) bool {
	for _, of := range []string{"aquitaine", "limousin", "poitou-charentes", "auvergne", "rhône-alpes", "bourgogne", "franche-comté",
		"alsace", "lorraine", "champagne-ardenne", "languedoc-roussillon", "midi-pyrénées", "nord-pas-de-calais", "picardie",
		"basse-normandie", "haute-normandie"} {
		if strings.EqualFold(name, of) {
			return true
		}
	}
	return false
}

// inBothJSON changes the report by the dossier as it is written.
func inBothJSON(change func(dossier object, r *report)) Evaluator {
	return func(request []byte) ([]byte, error) {
		var dossier object
		_, err := edited(request, func(r object) { dossier, _ = r["dossier"].(object) })
		if err != nil {
			return nil, err
		}
		return inReport(func(r *report) { change(dossier, r) })(request)
	}
}
