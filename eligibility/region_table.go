package eligibility

// A regionRow is one region or overseas collectivity of 2016.
type regionRow struct {
	insee, iso, name string
	title            string       // of who represents the State there, in full, in French
	authorities      [2]Authority // who represents the State there, the usual one first
}

// regionRows are the 18 regions and 7 overseas collectivities, by INSEE code, as in
// the catalogue of the State, which reads their names. In 977 and 978 the State is
// represented by a prefect delegate under the region-prefect of Guadeloupe, in 984
// and 986 by a "préfet, administrateur supérieur": two titles are right there.
var regionRows = [...]regionRow{
	{"01", "FR-GP", "Guadeloupe", "préfet de la région Guadeloupe", [2]Authority{AuthorityRegionPrefect}},
	{"02", "FR-MQ", "Martinique", "préfet de la région Martinique", [2]Authority{AuthorityRegionPrefect}},
	{"03", "FR-GF", "Guyane", "préfet de la région Guyane", [2]Authority{AuthorityRegionPrefect}},
	{"04", "FR-RE", "La Réunion", "préfet de La Réunion", [2]Authority{AuthorityRegionPrefect}},
	{"06", "FR-YT", "Mayotte", "préfet de Mayotte", [2]Authority{AuthorityRegionPrefect}},
	{"11", "FR-IDF", "Île-de-France", "préfet de la région d'Île-de-France, préfet de Paris", [2]Authority{AuthorityRegionPrefect}},
	{"24", "FR-CVL", "Centre-Val de Loire", "préfet de la région Centre-Val de Loire", [2]Authority{AuthorityRegionPrefect}},
	{"27", "FR-BFC", "Bourgogne-Franche-Comté", "préfet de la région Bourgogne-Franche-Comté", [2]Authority{AuthorityRegionPrefect}},
	{"28", "FR-NOR", "Normandie", "préfet de la région Normandie", [2]Authority{AuthorityRegionPrefect}},
	{"32", "FR-HDF", "Hauts-de-France", "préfet de la région Hauts-de-France", [2]Authority{AuthorityRegionPrefect}},
	{"44", "FR-GES", "Grand Est", "préfet de la région Grand Est", [2]Authority{AuthorityRegionPrefect}},
	{"52", "FR-PDL", "Pays de la Loire", "préfet de la région Pays de la Loire", [2]Authority{AuthorityRegionPrefect}},
	{"53", "FR-BRE", "Bretagne", "préfet de la région Bretagne", [2]Authority{AuthorityRegionPrefect}},
	{"75", "FR-NAQ", "Nouvelle-Aquitaine", "préfet de la région Nouvelle-Aquitaine", [2]Authority{AuthorityRegionPrefect}},
	{"76", "FR-OCC", "Occitanie", "préfet de la région Occitanie", [2]Authority{AuthorityRegionPrefect}},
	{"84", "FR-ARA", "Auvergne-Rhône-Alpes", "préfet de la région Auvergne-Rhône-Alpes", [2]Authority{AuthorityRegionPrefect}},
	{"93", "FR-PAC", "Provence-Alpes-Côte d'Azur", "préfet de la région Provence-Alpes-Côte d'Azur", [2]Authority{AuthorityRegionPrefect}},
	{"94", "FR-20R", "Corse", "préfet de Corse", [2]Authority{AuthorityRegionPrefect}},
	{"975", "FR-PM", "Saint-Pierre-et-Miquelon", "préfet de Saint-Pierre-et-Miquelon", [2]Authority{AuthorityPrefect}},
	{"977", "FR-BL", "Saint-Barthélemy", "préfet de la région Guadeloupe, représentant de l'État à Saint-Barthélemy, ou son préfet délégué", [2]Authority{AuthorityPrefect, AuthorityRegionPrefect}},
	{"978", "FR-MF", "Saint-Martin", "préfet de la région Guadeloupe, représentant de l'État à Saint-Martin, ou son préfet délégué", [2]Authority{AuthorityPrefect, AuthorityRegionPrefect}},
	{"984", "FR-TF", "Terres australes et antarctiques françaises", "préfet, administrateur supérieur des Terres australes et antarctiques françaises", [2]Authority{AuthorityHigherAdministrator, AuthorityPrefect}},
	{"986", "FR-WF", "Wallis et Futuna", "préfet, administrateur supérieur des îles Wallis et Futuna", [2]Authority{AuthorityHigherAdministrator, AuthorityPrefect}},
	{"987", "FR-PF", "Polynésie française", "haut-commissaire de la République en Polynésie française", [2]Authority{AuthorityHighCommissioner}},
	{"988", "FR-NC", "Nouvelle-Calédonie", "haut-commissaire de la République en Nouvelle-Calédonie", [2]Authority{AuthorityHighCommissioner}},
}
