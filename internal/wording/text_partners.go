package wording

// textPartners holds the words of package partners.
var textPartners = []entry{
	{"fault.identifier", "ce n'est pas un numéro SIREN (9 chiffres) ou SIRET (14 chiffres)", "this is not a SIREN (9 digits) or SIRET (14 digits) number"},
	{"fault.checksum", "la clé de contrôle de ce numéro SIREN ou SIRET est fausse", "the check digit of this SIREN or SIRET number is wrong"},
	{"partners.category.public-operator", "opérateur public", "public operator"},
	{"partners.category.local-authority", "collectivité territoriale ou établissement public local", "local authority or local public body"},
	{"partners.category.academia", "acteur de l'enseignement supérieur et de la recherche", "higher education and research body"},
	{"partners.category.company", "entreprise privée (notamment start-up)", "private company (start-ups included)"},
	{"partners.category.association", "association en lien avec les politiques régionales", "association linked to the region's policies"},
	{"partners.category.users", "usagers des services publics", "users of public services"},
	{"partners.category.other", "autre", "other"},
}
