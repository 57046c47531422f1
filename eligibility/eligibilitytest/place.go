package eligibilitytest

import "github.com/aap-lit/aap/internal/kit"

// The places of a program where mistakes are natural.
var (
	inComparison = kit.Text{"une comparaison, < au lieu de ≤", "a comparison, < for ≤"}
	inConstant   = kit.Text{"une constante recopiée, fausse d'une unité", "a constant that was copied, off by one"}
	inClause     = kit.Text{"la lecture d'une clause de l'appel", "the reading of a clause of the call"}
	inChoice     = kit.Text{"un choix de lecture codé en dur", "a choice of reading that is hard-coded"}
	inRounding   = kit.Text{"un arrondi fait avant la décision", "a rounding done before the decision"}
	inFloats     = kit.Text{"un nombre à virgule flottante, celui de JavaScript ou de Python", "a floating-point number, as in JavaScript or Python"}
	inSpread     = kit.Text{"la répartition d'un coût sur ses mois", "the spreading of a cost over its months"}
	inSum        = kit.Text{"une somme en SQL ou dans un tableur", "a sum in SQL or in a spreadsheet"}
	inFilter     = kit.Text{"un filtre oublié devant une somme", "a filter forgotten before a sum"}
	inDefault    = kit.Text{"la valeur par défaut d'un champ vide", "the default of an empty field"}
	inTruth      = kit.Text{"un test de vérité, « if x », où zéro, non et vide se valent", "a test of truth, “if x”, where zero, no and empty are alike"}
	inInstant    = kit.Text{"la lecture d'une date et de son heure", "the reading of a date and its time"}
	inClock      = kit.Text{"le fuseau et l'heure d'été", "the time zone and summer time"}
	inForm       = kit.Text{"un champ de formulaire qui ne porte qu'une date", "a field of a form that holds a date alone"}
	inTable      = kit.Text{"la table des services de l'État", "the table of the State's services"}
	inRegions    = kit.Text{"la table des régions", "the table of the régions"}
	inUnread     = kit.Text{"un champ du formulaire que le programme ne lit pas", "a field of the form that the program does not read"}
	inName       = kit.Text{"la comparaison de deux noms, lettre à lettre", "the comparison of two names, letter by letter"}
	inTick       = kit.Text{"une case à cocher crue plus que les noms", "a tick box that is believed more than the names"}
	inKey        = kit.Text{"la clé d'un dédoublonnage", "the key by which doubles are found"}
	inNumber     = kit.Text{"le contrôle d'un numéro SIREN ou SIRET", "the check of a SIREN or SIRET number"}
	inPrefect    = kit.Text{"la table des représentants de l'État", "the table of the State's representatives"}
	inJoin       = kit.Text{"une jointure oubliée entre deux champs", "a join forgotten between two fields"}
	inDraft      = kit.Text{"un brouillon jugé comme un dossier final", "a draft that is judged as a final dossier"}
	inLogic      = kit.Text{"une logique à deux ou trois valeurs, règle par règle", "a logic of two or three values, rule by rule"}
	inReturn     = kit.Text{"un retour dès la première règle manquée", "a return at the first rule that is not met"}
	inRepair     = kit.Text{"le calcul de ce qu'il faut corriger", "the computing of what must be put right"}
	inWriter     = kit.Text{"l'écriture du rapport en JSON", "the writing of the report in JSON"}
	inScreen     = kit.Text{"un écran qui ne montre qu'une partie du rapport", "a screen that shows a part of the report"}
)
