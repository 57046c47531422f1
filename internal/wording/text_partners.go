package wording

// textPartners holds the words of package partners.
var textPartners = []entry{
	{"fault.identifier", "ce n'est pas un numéro SIREN (9 chiffres), SIRET (14 chiffres), RNA (W et 9 caractères), RIDET (1234567 ou 1234567.001) ou TAHITI (A12345 ou A12345-001)", "this is not a SIREN (9 digits), SIRET (14 digits), RNA (W and 9 characters), RIDET (1234567 or 1234567.001) or TAHITI (A12345 or A12345-001) number"},
	{"fault-seems.commune-code", "cela semble être le code INSEE d'une commune, ou un code postal", "it seems to be the INSEE code of a commune, or a postal code"},
	{"fault-seems.activity-code", "cela semble être un code d'activité NAF ou APE", "it seems to be an activity code, NAF or APE"},
	{"fault-seems.vat-number", "cela semble être un numéro de TVA, qui finit par le SIREN", "it seems to be a VAT number, which ends with the SIREN"},
	{"fault-seems.telephone", "cela semble être un numéro de téléphone", "it seems to be a telephone number"},
	{"fault-seems.ten-digits", "dix chiffres : soit l'ancien numéro d'une association en préfecture, à remplacer par son numéro RNA, soit un RIDET, à écrire avec son point", "ten digits: either the old préfecture number of an association, to be replaced by its RNA number, or a RIDET, to be written with its point"},
	{"fault.checksum", "la clé de contrôle de ce numéro SIREN ou SIRET est fausse", "the check digit of this SIREN or SIRET number is wrong"},
	{"partners.category.public-operator", "opérateur public", "public operator"},
	{"partners.category.local-authority", "collectivité territoriale ou établissement public local", "local authority or local public body"},
	{"partners.category.academia", "acteur de l'enseignement supérieur et de la recherche", "higher education and research body"},
	{"partners.category.company", "entreprise privée (notamment start-up)", "private company (start-ups included)"},
	{"partners.category.association", "association en lien avec les politiques régionales", "association linked to the region's policies"},
	{"partners.category.users", "usagers des services publics", "users of public services"},
	{"partners.category.other", "autre", "other"},
}
