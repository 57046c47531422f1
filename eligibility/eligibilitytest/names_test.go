package eligibilitytest_test

import (
	"slices"
	"strings"
)

// The table of names by which the oracle counts. It is written by hand from the
// organisation of 2016 and shares nothing with the catalogue of the engine. A row is
// one service, with the spellings that the dossiers use for it.

// A service is an institution at a place: "DDTM/29". Without the place, "DDTM/", it
// is some service of that institution.
type service string

// institution is what stands before the place.
func (s service) institution() string { before, _, _ := strings.Cut(string(s), "/"); return before }

func (s service) placed() bool { return !strings.HasSuffix(string(s), "/") }

// A status is what is known of a name.
type status string

const (
	settled status = ""
	stateNo status = "no State service"
	// Open until it is answered that it is one of the State: then a service of its own,
	// some service of its institution, or one of several services.
	byItsName status = "a service of its own"
	ofItsKind status = "some service"
	oneOf     status = "one of several services"
)

// A name is a row of the table.
type name struct {
	is      service
	partOf  service // the largest service that it is part of, if any
	regions []string
	below   bool // it is one of a département
	known   status
	reason  string    // why it is open, or is no State service
	several []service // what it may be, by rows of the table
	written []string  // spellings; those of a name that is open differ in case and accents alone
}

const (
	bretagne, occitanie, aquitaine      = "Bretagne", "Occitanie", "Nouvelle-Aquitaine"
	paca, corse, loire, paris           = "Provence-Alpes-Côte d'Azur", "Corse", "Pays de la Loire", "Île-de-France"
	guadeloupe, polynesie, wallis, taaf = "Guadeloupe", "Polynésie française", "Wallis et Futuna", "Terres australes et antarctiques françaises"
	normandie, caledonie                = "Normandie", "Nouvelle-Calédonie"
)

var (
	metropole = []string{
		bretagne, occitanie, aquitaine, paca, corse, loire, paris, normandie, "Hauts-de-France", "Grand Est", "Bourgogne-Franche-Comté",
		"Centre-Val de Loire", "Auvergne-Rhône-Alpes",
	}
	overseas      = []string{guadeloupe, "Martinique", "Guyane", "La Réunion", "Mayotte"}
	collectivites = []string{"Saint-Pierre-et-Miquelon", "Saint-Barthélemy", "Saint-Martin", wallis, polynesie, caledonie}

	regionsOfState = slices.Concat(metropole, overseas)
	allButTAAF     = slices.Concat(metropole, overseas, collectivites)
	allRegions     = append(slices.Clone(allButTAAF), taaf)
	seaboards      = []string{bretagne, loire, normandie, "Hauts-de-France", aquitaine, occitanie, paca, corse}
	withDDCSPP     = without(metropole, paris, "Hauts-de-France")
)

func without(all []string, left ...string) []string {
	return slices.DeleteFunc(slices.Clone(all), func(r string) bool { return slices.Contains(left, r) })
}

func in(regions ...string) []string { return regions }

func as(written ...string) []string { return written }

var names = slices.Concat(placedNames, unplacedNames, openNames, otherNames)

// placedNames are those that tell one service. Equivalents stand in one row: DDT and
// DDTM, the DDFiP of the chief town and the DRFiP, its préfecture and that of the
// region, DDCS, DDPP and DDCSPP where there is but the last, DREAL, DEAL and DRIEE.
var placedNames = []name{
	{is: "préfecture/35", regions: in(bretagne), written: as("Préfecture d'Ille-et-Vilaine", "Préfecture de Rennes", "Préfecture de région Bretagne",
		"Préfecture de la région Bretagne, préfecture d'Ille-et-Vilaine")},
	{is: "SGAR/Bretagne", partOf: "préfecture/35", regions: in(bretagne), written: as("SGAR Bretagne", "Préfecture de région Bretagne - SGAR")},
	{is: "sous-préfecture/Redon", partOf: "préfecture/35", regions: in(bretagne), below: true, written: as("Sous-préfecture de Redon")},
	{is: "préfecture/29", regions: in(bretagne), below: true, written: as("Préfecture du Finistère", "Préfecture de Quimper")},
	{is: "sous-préfecture/Brest", partOf: "préfecture/29", regions: in(bretagne), below: true, written: as("Sous-préfecture de Brest")},
	{is: "DDTM/35", regions: in(bretagne), below: true, written: as("DDT 35", "DDTM d'Ille-et-Vilaine", "DDTM de Rennes")},
	{is: "DDTM/29", regions: in(bretagne), below: true, written: as("DDTM du Finistère", "DDT 29", "DDE du Finistère")},
	{is: "DDTM/06", regions: in(paca), below: true, written: as("DDTM des Alpes-Maritimes", "DDTM 06")},
	{is: "finances/35", regions: in(bretagne), written: as("DDFiP d'Ille-et-Vilaine", "DRFiP Bretagne", "DRFiP de Bretagne et du département d'Ille-et-Vilaine")},
	{is: "finances/29", regions: in(bretagne), below: true, written: as("DDFiP du Finistère")},
	{is: "trésorerie/29", partOf: "finances/29", regions: in(bretagne), below: true, written: as("Trésorerie de Brest")},
	{is: "rectorat/Rennes", regions: in(bretagne), written: as("Rectorat de Rennes", "Académie de Rennes", "Rectorat de Bretagne")},
	{is: "DSDEN/29", partOf: "rectorat/Rennes", regions: in(bretagne), below: true, written: as("DSDEN du Finistère")},
	{is: "DREAL/Bretagne", regions: in(bretagne), written: as("DREAL Bretagne", "D.R.E.A.L. de Bretagne", "DREAL Bretagne, service climat",
		"DREAL Bretagne service climat", "DIREN Bretagne")},
	{is: "DRAC/Bretagne", regions: in(bretagne), written: as("DRAC Bretagne")},
	{is: "UDAP/29", partOf: "DRAC/Bretagne", regions: in(bretagne), below: true, written: as("UDAP du Finistère")},
	{is: "DIRECCTE/Bretagne", regions: in(bretagne), written: as("DIRECCTE Bretagne")},
	{is: "UD DIRECCTE/29", partOf: "DIRECCTE/Bretagne", regions: in(bretagne), below: true, written: as("UD DIRECCTE du Finistère", "UT DIRECCTE du Finistère")},
	{is: "UD DIRECCTE/56", partOf: "DIRECCTE/Bretagne", regions: in(bretagne), below: true, written: as("UD DIRECCTE du Morbihan")},
	{is: "DRJSCS/Bretagne", regions: in(bretagne), written: as("DRJSCS Bretagne")},
	{is: "DRAAF/Bretagne", regions: in(bretagne), written: as("DRAAF Bretagne")},
	{is: "cohésion/35", regions: in(bretagne), below: true, written: as("DDCS 35", "DDPP 35", "DDCSPP 35")},
	{is: "cohésion/DDCS 29", regions: in(bretagne), below: true, written: as("DDCS du Finistère")},
	{is: "cohésion/DDPP 29", regions: in(bretagne), below: true, written: as("DDPP du Finistère")},
	{is: "cohésion/56", regions: in(bretagne), below: true, written: as("DDCS 56")},

	{is: "rectorat/Bordeaux", regions: in(aquitaine), written: as("Rectorat de Bordeaux", "Région académique Nouvelle-Aquitaine")},
	{is: "rectorat/Poitiers", regions: in(aquitaine), written: as("Rectorat de Poitiers")},
	{is: "DSDEN/33", partOf: "rectorat/Bordeaux", regions: in(aquitaine), below: true, written: as("DSDEN de la Gironde")},
	{is: "DSDEN/86", partOf: "rectorat/Poitiers", regions: in(aquitaine), below: true, written: as("DSDEN de la Vienne")},
	{is: "DREAL/Nouvelle-Aquitaine", regions: in(aquitaine), written: as("DREAL Nouvelle-Aquitaine", "DREAL Aquitaine")},
	{is: "DRAC/Nouvelle-Aquitaine", regions: in(aquitaine), written: as("DRAC Poitou-Charentes", "DRAC ALPC")},

	{is: "préfecture/13", regions: in(paca), written: as("Préfecture de région PACA", "Préfecture des Bouches-du-Rhône")},
	{is: "SGAR/PACA", partOf: "préfecture/13", regions: in(paca), written: as("SGAR PACA")},
	{is: "préfecture/06", regions: in(paca), below: true, written: as("Préfecture de Nice", "Préfecture des Alpes-Maritimes")},
	{is: "DRAC/Corse", regions: in(corse), written: as("DRAC Corse")},
	{is: "DRAC/Occitanie", regions: in(occitanie), written: as("DRAC Occitanie", "DRAC Languedoc-Roussillon")},
	{is: "DIRM/Méditerranée", regions: in(occitanie, paca, corse), written: as("DIRM Méditerranée")},
	{is: "DIRM/NAMO", regions: in(bretagne, loire), written: as("DIRM Nord Atlantique-Manche Ouest")},

	{is: "préfecture/75", regions: in(paris), written: as("Préfecture de la région d'Île-de-France, préfecture de Paris", "Préfecture de Paris")},
	{is: "DREAL/Île-de-France", regions: in(paris), written: as("DRIEE", "DRIEE Île-de-France", "DREAL Île-de-France")},
	{is: "préfecture de police/75", regions: in(paris), below: true, written: as("Préfecture de police", "Préfecture de police de Paris")},

	{is: "préfecture/971", regions: in(guadeloupe), written: as("Préfecture de la Guadeloupe", "Préfecture de région Guadeloupe")},
	{is: "DREAL/Guadeloupe", regions: in(guadeloupe), written: as("DEAL Guadeloupe", "DREAL Guadeloupe")},
	{is: "DIDDI/Antilles-Guyane", regions: in(guadeloupe, "Martinique", "Guyane"), written: as("DIDDI Antilles-Guyane")},
	{is: "DRDDI/Guadeloupe", partOf: "DIDDI/Antilles-Guyane", regions: in(guadeloupe), written: as("DRDDI Guadeloupe")},
	{is: "préfecture/987", regions: in(polynesie), written: as("Haut-commissariat de la République en Polynésie française")},
	{is: "finances/987", regions: in(polynesie), written: as("DRFIP Polynésie française")},
	{is: "préfecture/986", regions: in(wallis), written: as("Administration supérieure des îles Wallis et Futuna")},
}

// unplacedNames do not tell which service of a kind they are: they are somewhere in
// the territory of the institution.
var unplacedNames = []name{
	{is: "préfecture/", regions: allRegions, below: true, written: as("Préfecture")},
	{is: "préfecture/", regions: in(polynesie, caledonie), written: as("Haut-commissariat")},
	{is: "SGAR/", partOf: "préfecture/", regions: regionsOfState, written: as("SGAR")},
	{is: "sous-préfecture/", partOf: "préfecture/", regions: regionsOfState, below: true, written: as("Sous-préfecture")},
	{is: "DREAL/", regions: regionsOfState, written: as("DREAL")},
	{is: "DREAL/", regions: overseas, written: as("DEAL")},
	{is: "DRAC/", regions: regionsOfState, written: as("DRAC")},
	{is: "UDAP/", partOf: "DRAC/", regions: regionsOfState, below: true, written: as("UDAP")},
	{is: "DDTM/", regions: metropole, below: true, written: as("DDTM", "DDT", "DDE")},
	{is: "DDTM/", regions: in(bretagne), below: true, written: as("DDTM Bretagne")},
	{is: "finances/", regions: allButTAAF, written: as("DRFiP")},
	{is: "finances/", regions: allButTAAF, below: true, written: as("DDFiP")},
	{is: "rectorat/", regions: allButTAAF, written: as("Rectorat")},
	{is: "rectorat/", regions: in(aquitaine), written: as("Rectorat de Nouvelle-Aquitaine")},
	{is: "DSDEN/", partOf: "rectorat/", regions: regionsOfState, below: true, written: as("DSDEN")},
	{is: "cohésion/", regions: metropole, below: true, written: as("DDCS", "DDPP")},
	{is: "cohésion/", regions: withDDCSPP, below: true, written: as("DDCSPP")},
	{is: "DIRM/", regions: seaboards, written: as("DIRM", "Direction interrégionale de la mer")},
}

// openNames do not settle which service they are. Those of two services name both, or
// are of a later time that merged the two.
var openNames = []name{
	{is: "DREAL/", regions: regionsOfState, known: ofItsKind, reason: "place-unread", written: as("DREAL Xville", "DREAL XVILLE")},
	{is: "DREAL/", regions: regionsOfState, known: ofItsKind, reason: "place-unread", written: as("DREAL Bretagne et DREAL Normandie")},
	{is: "DRAC/", regions: regionsOfState, known: ofItsKind, reason: "place-unread", written: as("DRAC de Nulle-Part")},
	{is: "DDTM/", regions: metropole, below: true, known: ofItsKind, reason: "place-unread", written: as("DDTM de Nulle-Part")},
	{is: "DREAL/", regions: in(bretagne), known: ofItsKind, reason: "not-there", written: as("DEAL Bretagne")},
	{is: "DDTM/", regions: in(paris), below: true, known: ofItsKind, reason: "not-there", written: as("DDT de Paris")},
	{is: "cohésion/", regions: in(bretagne), below: true, known: ofItsKind, reason: "not-there", written: as("DDCSPP du Finistère", "ddcspp du finistere")},

	{known: oneOf, reason: "two-services", several: []service{"SGAR/Bretagne", "DREAL/Bretagne"}, written: as("SGAR et DREAL Bretagne", "sgar et dreal bretagne")},
	{known: oneOf, reason: "two-services", several: []service{"préfecture/35", "DREAL/Bretagne"}, written: as("Préfecture et DREAL Bretagne")},
	{known: oneOf, reason: "two-services", several: []service{"DREAL/Bretagne", "DRAAF/Bretagne"}, written: as("DREAL et DRAAF Bretagne")},
	{known: oneOf, reason: "two-services", several: []service{"DIRECCTE/Bretagne", "DRAC/Bretagne"}, written: as("DIRECCTE et DRAC Bretagne")},
	{known: oneOf, reason: "two-services", several: []service{"DDTM/29", "cohésion/DDPP 29"}, written: as("DDTM et DDPP du Finistère")},
	{known: oneOf, reason: "two-services", several: []service{"DREAL/", "DRAC/"}, written: as("DREAL et DRAC")},
	{known: oneOf, reason: "another-time", several: []service{"DIRECCTE/Bretagne", "DRJSCS/Bretagne"}, written: as("DREETS Bretagne")},
	{known: oneOf, reason: "another-time", several: []service{"UD DIRECCTE/29", "cohésion/DDCS 29"}, written: as("DDETS du Finistère")},
	{known: oneOf, reason: "another-time", several: []service{"UD DIRECCTE/56", "cohésion/56"}, written: as("DDETS du Morbihan")},

	{known: byItsName, reason: "another-time", written: as("CETE de l'Ouest")},
	{known: byItsName, reason: "court", written: as("Tribunal administratif de Rennes")},
	{known: byItsName, reason: "court", written: as("Cour d'appel de Rennes")},
	{known: byItsName, reason: "unknown-name", written: as("Mission Alpha", "MISSION ALPHA", "mission-alpha")},
	{known: byItsName, reason: "unknown-name", written: as("Délégation Bêta", "Delegation beta")},
	{known: byItsName, reason: "place-unread", written: as("ARS de Nulle-Part")}, // perhaps another body: "ARS Electronica"
}

// otherNames are known to be no State service.
var otherNames = []name{
	{known: stateNo, reason: "operator", written: as("ARS Bretagne", "CEREMA", "Pôle emploi Bretagne", "ARS")},
	{known: stateNo, reason: "local", written: as("Conseil régional de Bretagne", "Mairie de Rennes")},
	{known: stateNo, reason: "social", written: as("CAF du Finistère")},
	{known: stateNo, reason: "central", written: as("Ministère de la culture")},
}

// row is the row of a service.
func row(is service) *name {
	for i := range names {
		if names[i].is == is && names[i].known == settled {
			return &names[i]
		}
	}
	panic("no row of " + is)
}

// newName is a State service that nobody else names; it counts in any region.
func newName(i int) *name {
	return &name{is: service("new/" + string(rune('a'+i))), regions: allRegions}
}
