package wording

// textFaults holds the words of the faults that any input may have.
var textFaults = []entry{
	{"fault.syntax", "ce n'est pas du JSON bien formé", "this is not well-formed JSON"},
	{"fault.unreadable", "cette entrée n'a pas pu être lue", "this input could not be read"},
	{"fault.encoding", "le texte contient un caractère mal codé (UTF-8)", "the text has a wrongly encoded character (UTF-8)"},
	{"fault.depth", "les valeurs sont trop imbriquées", "the values are nested too deep"},
	{"fault.unknown-key", "ce champ n'est pas connu ici", "this member is not known here"},
	{"fault.duplicate-key", "ceci est donné deux fois", "this is given twice"},
	{"fault.type", "la valeur n'est pas du type attendu", "the value is not of the expected type"},
	{"fault.missing", "cette information est nécessaire et n'est pas donnée", "this piece of information is required and not given"},
	{"fault.null", "une entrée ne peut pas être vide (null)", "an entry cannot be empty (null)"},
	{"fault.too-long", "le texte est trop long", "the text is too long"},
	{"fault.too-many", "il y a trop d'entrées", "there are too many entries"},
	{"fault.unknown-word", "ce mot n'est pas l'un de ceux qui sont admis ici", "this word is not one of those allowed here"},
	{"fault.number", "ce n'est pas un nombre écrit simplement, comme 1234.50", "this is not a number written plainly, like 1234.50"},
	{"fault.precision", "ce nombre a trop de décimales", "this number has too many decimals"},
	{"fault.range", "ce nombre sort des limites admises", "this number is outside the allowed limits"},
	{"fault.negative", "ce nombre ne peut pas être négatif", "this number cannot be negative"},
	{"fault.instant", "ce n'est pas une date et une heure complètes, des années 1900 à 9999, comme 2016-09-27T16:00:00+02:00", "this is not a complete date and time, of the years 1900 to 9999, like 2016-09-27T16:00:00+02:00"},
	{"fault.nil", "rien n'est donné où lire ou écrire (nil)", "nothing is given to read from or into (nil)"},
	{"fault.encode-only", "cette valeur s'écrit en JSON mais ne se relit pas", "this value is written in JSON and is not read back"},
	{"fault.no-json", "cette valeur n'a pas de forme JSON à elle seule", "this value has no JSON form of its own"},
	{"fault.text", "le texte contient un caractère invisible, de contrôle ou un mot qui mêle deux écritures", "the text has an invisible or control character, or a word that mixes scripts"},

	// What a fault adds: what was read, and what would have been right.
	{"fault-hint.input", "%[1]s : « %[2]s »", "%[1]s: “%[2]s”"},
	{"fault-hint.nearest", "le plus proche : %[1]s", "nearest: %[1]s"},
	{"fault-hint.department", "sa région est : %[1]s", "its region is: %[1]s"},
	{"fault-hint.allowed", "admis : %[1]s", "allowed: %[1]s"},
	{"fault-hint.either", "soit %[1]s, soit %[2]s", "either %[1]s or %[2]s"},
	{"fault-hint.between", "de %[1]s à %[2]s", "from %[1]s to %[2]s"},
	{"fault-hint.at-least", "au moins %[1]s", "at least %[1]s"},
	{"fault-hint.at-most", "au plus %[1]s", "at most %[1]s"},
	{"fault-hint.characters", "%[1]s caractères au plus", "at most %[1]s characters"},
	{"fault-hint.offset", "après %[1]d ${bytes(1)}", "after %[1]d ${bytes(1)}"},
	{"fault-hint.and", " ; ", "; "},
}
