package partners

// A record is what the catalogue knows of an institution. Its code and its name
// are spellings of it too; spellings are the others. Spellings are compared
// folded, without link words and without the marks of the plural.
type record struct {
	code, name string
	class      Class
	level      Level
	partOf     Institution
	spellings  []string
}

// The catalogue's numbers.
const (
	prefectureOfRegion Institution = iota + 1
	sgar
	dreal
	draaf
	direccte
	drac
	drjscs
	drfip
	rectorat
	drrt
	drdfe
	insee
	drddi
	dirm
	driee
	driea
	drihl
	driaaf
	prefectureOfPolice
	ddt
	ddtm
	ddcs
	ddpp
	ddcspp
	prefectureOfDepartment
	ddfip
	dsden
	unitOfDireccte
	deal
	daaf
	dieccte
	djscs
	dac
	dm
	commissionPolynesia
	commissionCaledonia
	administrationWallis
	ars
	caisseDesDepots
	poleEmploi
	ademe
)

var institutions = [...]record{
	prefectureOfRegion: {
		code: "PREF_REG", name: "préfecture de région", class: StateService, level: Regional,
	},
	sgar: {
		code: "SGAR", name: "secrétariat général pour les affaires régionales", class: StateService, level: Regional, partOf: prefectureOfRegion,
		spellings: []string{"SGARE", "secrétariat général pour les affaires régionales et européennes"},
	},
	dreal: {
		code: "DREAL", name: "direction régionale de l'environnement, de l'aménagement et du logement", class: StateService, level: Regional,
	},
	draaf: {
		code: "DRAAF", name: "direction régionale de l'alimentation, de l'agriculture et de la forêt", class: StateService, level: Regional,
	},
	direccte: {
		code: "DIRECCTE", class: StateService, level: Regional,
		name: "direction régionale des entreprises, de la concurrence, de la consommation, du travail et de l'emploi",
	},
	drac: {
		code: "DRAC", name: "direction régionale des affaires culturelles", class: StateService, level: Regional,
	},
	drjscs: {
		code: "DRJSCS", name: "direction régionale de la jeunesse, des sports et de la cohésion sociale", class: StateService, level: Regional,
		spellings: []string{"DRDJSCS", "direction régionale et départementale de la jeunesse, des sports et de la cohésion sociale"},
	},
	drfip: {
		code: "DRFIP", name: "direction régionale des finances publiques", class: StateService, level: Regional,
	},
	rectorat: {
		code: "RECTORAT", name: "rectorat", class: StateService, level: Regional,
		spellings: []string{"rectorat de région académique", "région académique"},
	},
	drrt: {
		code: "DRRT", name: "délégation régionale à la recherche et à la technologie", class: StateService, level: Regional,
	},
	drdfe: {
		code: "DRDFE", name: "délégation régionale aux droits des femmes et à l'égalité", class: StateService, level: Regional,
		spellings: []string{
			"délégation régionale aux droits des femmes",
			"délégation régionale aux droits des femmes et à l'égalité entre les femmes et les hommes",
		},
	},
	insee: {
		code: "INSEE_DR", name: "direction régionale de l'INSEE", class: StateService, level: Regional,
		spellings: []string{
			"INSEE", "INSEE, direction régionale",
			"Institut national de la statistique et des études économiques",
			"direction régionale de l'Institut national de la statistique et des études économiques",
		},
	},
	drddi: {
		code: "DRDDI", name: "direction interrégionale des douanes et droits indirects", class: StateService, level: Interregional,
		spellings: []string{
			"DIDDI", "direction interrégionale des douanes",
			"direction régionale des douanes et droits indirects", "direction régionale des douanes",
		},
	},
	dirm: {
		code: "DIRM", name: "direction interrégionale de la mer", class: StateService, level: Interregional,
	},
	driee: {
		code: "DRIEE", class: StateService, level: Regional,
		name: "direction régionale et interdépartementale de l'environnement et de l'énergie",
	},
	driea: {
		code: "DRIEA", class: StateService, level: Regional,
		name: "direction régionale et interdépartementale de l'équipement et de l'aménagement",
	},
	drihl: {
		code: "DRIHL", class: StateService, level: Regional,
		name: "direction régionale et interdépartementale de l'hébergement et du logement",
	},
	driaaf: {
		code: "DRIAAF", class: StateService, level: Regional,
		name: "direction régionale et interdépartementale de l'alimentation, de l'agriculture et de la forêt",
	},
	prefectureOfPolice: {
		code: "PP", name: "préfecture de police", class: StateService, level: Zonal,
	},
	ddt: {
		code: "DDT", name: "direction départementale des territoires", class: StateService, level: Departmental,
	},
	ddtm: {
		code: "DDTM", name: "direction départementale des territoires et de la mer", class: StateService, level: Departmental,
	},
	ddcs: {
		code: "DDCS", name: "direction départementale de la cohésion sociale", class: StateService, level: Departmental,
	},
	ddpp: {
		code: "DDPP", name: "direction départementale de la protection des populations", class: StateService, level: Departmental,
	},
	ddcspp: {
		code: "DDCSPP", class: StateService, level: Departmental,
		name: "direction départementale de la cohésion sociale et de la protection des populations",
	},
	prefectureOfDepartment: {
		code: "PREF_DEP", name: "préfecture de département", class: StateService, level: Departmental,
		spellings: []string{"préfecture"},
	},
	ddfip: {
		code: "DDFIP", name: "direction départementale des finances publiques", class: StateService, level: Departmental,
	},
	dsden: {
		code: "DSDEN", name: "direction des services départementaux de l'éducation nationale", class: StateService, level: Departmental, partOf: rectorat,
		spellings: []string{"inspection académique"},
	},
	unitOfDireccte: {
		code: "UD_DIRECCTE", name: "unité départementale de la DIRECCTE", class: StateService, level: Departmental, partOf: direccte,
		spellings: []string{
			"UT DIRECCTE", "unité territoriale de la DIRECCTE",
			"DIRECCTE, UD", "DIRECCTE, unité départementale", "DIRECCTE, UT", "DIRECCTE, unité territoriale",
			"unité départementale de la direction régionale des entreprises, de la concurrence, de la consommation, du travail et de l'emploi",
			"unité territoriale de la direction régionale des entreprises, de la concurrence, de la consommation, du travail et de l'emploi",
		},
	},
	deal: {
		code: "DEAL", class: StateService, level: RegionalAndDepartmental,
		name: "direction de l'environnement, de l'aménagement et du logement",
	},
	daaf: {
		code: "DAAF", class: StateService, level: RegionalAndDepartmental,
		name: "direction de l'alimentation, de l'agriculture et de la forêt",
	},
	dieccte: {
		code: "DIECCTE", class: StateService, level: RegionalAndDepartmental,
		name: "direction des entreprises, de la concurrence, de la consommation, du travail et de l'emploi",
	},
	djscs: {
		code: "DJSCS", class: StateService, level: RegionalAndDepartmental,
		name: "direction de la jeunesse, des sports et de la cohésion sociale",
	},
	dac: {
		code: "DAC_OM", name: "direction des affaires culturelles", class: StateService, level: RegionalAndDepartmental,
		spellings: []string{"DAC"},
	},
	dm: {
		code: "DM", name: "direction de la mer", class: StateService, level: Regional,
	},
	commissionPolynesia: {
		code: "HC_PF", name: "haut-commissariat de la République en Polynésie française", class: StateService, level: Territorial,
	},
	commissionCaledonia: {
		code: "HC_NC", name: "haut-commissariat de la République en Nouvelle-Calédonie", class: StateService, level: Territorial,
	},
	administrationWallis: {
		code: "AS_WF", name: "administration supérieure des îles Wallis et Futuna", class: StateService, level: Territorial,
	},
	ars: {
		code: "ARS", name: "agence régionale de santé", class: Operator, level: Regional,
	},
	caisseDesDepots: {
		code: "CDC", name: "Caisse des dépôts et consignations", class: Operator, level: Regional,
		spellings: []string{
			"Caisse des dépôts", "Caisse des dépôts, direction régionale", "direction régionale de la Caisse des dépôts",
			"Caisse des dépôts et consignations, direction régionale", "direction régionale de la Caisse des dépôts et consignations",
		},
	},
	poleEmploi: {
		code: "POLE_EMPLOI", name: "Pôle emploi", class: Operator, level: Regional,
		spellings: []string{"Pôle emploi, direction régionale", "direction régionale de Pôle emploi"},
	},
	ademe: {
		code: "ADEME", name: "Agence de l'environnement et de la maîtrise de l'énergie", class: Operator, level: Regional,
		spellings: []string{"ADEME, direction régionale", "direction régionale de l'ADEME"},
	},
}

// placed are spellings that name a place as well: where nothing follows, the
// place, folded, is the rest of the name. They stand before the catalogue's own.
var placed = []struct {
	spelling    string
	institution Institution
	place       string
}{
	{"SGAC", sgar, "corse"},
	{"secrétariat général pour les affaires de Corse", sgar, "corse"},
	{"HC_PF", commissionPolynesia, "polynesie francaise"},
	{"haut-commissariat de la République en Polynésie française", commissionPolynesia, "polynesie francaise"},
	{"haut-commissariat de la République en Polynésie", commissionPolynesia, "polynesie francaise"},
	{"haut-commissariat en Polynésie française", commissionPolynesia, "polynesie francaise"},
	{"haut-commissariat en Polynésie", commissionPolynesia, "polynesie francaise"},
	{"HC_NC", commissionCaledonia, "nouvelle caledonie"},
	{"haut-commissariat de la République en Nouvelle-Calédonie", commissionCaledonia, "nouvelle caledonie"},
	{"haut-commissariat en Nouvelle-Calédonie", commissionCaledonia, "nouvelle caledonie"},
	{"AS_WF", administrationWallis, "wallis et futuna"},
	{"administration supérieure des îles Wallis et Futuna", administrationWallis, "wallis et futuna"},
	{"administration supérieure de Wallis-et-Futuna", administrationWallis, "wallis et futuna"},
}
