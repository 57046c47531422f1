package main

import (
	"net/http"
	"strings"

	"golang.org/x/text/language"

	"github.com/aap-lit/aap/examples/internal/console"
)

// The languages of the answers, the first for whoever asks for neither.
var (
	languages = []language.Tag{language.French, language.English}
	matcher   = language.NewMatcher(languages)
)

// negotiate is the language of the answer, which the answer says.
func negotiate(w http.ResponseWriter, r *http.Request) language.Tag {
	_, i := language.MatchStrings(matcher, strings.Join(r.Header.Values("Accept-Language"), ","))
	w.Header().Set("Content-Language", languages[i].String())
	w.Header().Set("Vary", "Accept-Language, Accept-Encoding")
	return languages[i]
}

// faultsType is the type of a problem that lists the faults of a dossier; it is
// where their codes are told. Others are told by their status alone.
const faultsType = "https://pkg.go.dev/github.com/aap-lit/aap/eligibility#Faults"

// problems are what is said of a status. The title in English is that of HTTP.
var problems = map[int]struct {
	title  string
	detail console.Phrase
}{
	http.StatusBadRequest: {"Requête incorrecte",
		console.Phrase{"Le corps de la requête n’est pas du JSON entier et bien formé.", "The body of the request is not whole, well-formed JSON."}},
	http.StatusNotFound: {"Introuvable",
		console.Phrase{"Il n’y a rien à cette adresse.", "There is nothing at this address."}},
	http.StatusMethodNotAllowed: {"Méthode non autorisée",
		console.Phrase{"Cette adresse n’accepte que les méthodes de l’en-tête Allow.", "This address takes only the methods of the Allow header."}},
	http.StatusNotAcceptable: {"Réponse refusée d’avance",
		console.Phrase{"Les réponses sont sans compression ou en gzip, et l’en-tête Accept-Encoding refuse les deux.", "Answers are not compressed, or by gzip, and the Accept-Encoding header refuses both."}},
	http.StatusRequestTimeout: {"Requête trop lente",
		console.Phrase{"Le corps de la requête n’est pas arrivé à temps.", "The body of the request did not arrive in time."}},
	http.StatusRequestEntityTooLarge: {"Contenu trop long",
		console.Phrase{"Le corps de la requête compte au plus %s octets.", "The body of the request is at most %s bytes."}},
	http.StatusUnsupportedMediaType: {"Type de contenu refusé",
		console.Phrase{"Envoyez du JSON (Content-Type : application/json, ou un type en +json) en UTF-8, sans compression.", "Send JSON (Content-Type: application/json, or a type in +json) in UTF-8, not compressed."}},
	http.StatusUnprocessableEntity: {"Contenu inexploitable",
		console.Phrase{"Le JSON n’est pas un dossier : voyez chaque erreur dans « errors ».", "The JSON is not a dossier: see each error in “errors”."}},
	http.StatusTooManyRequests: {"Trop de requêtes",
		console.Phrase{"Trop de vos requêtes sont en cours à la fois ; réessayez bientôt.", "Too many requests of yours are under way at once; try again soon."}},
	http.StatusInternalServerError: {"Erreur interne",
		console.Phrase{"Le service a failli ; le journal le dit sous l’identifiant de l’en-tête X-Request-Id.", "The service failed; its log says how under the identifier of the X-Request-Id header."}},
	http.StatusServiceUnavailable: {"Service indisponible",
		console.Phrase{"Trop de dossiers arrivent à la fois ; réessayez bientôt.", "Too many dossiers arrive at once; try again soon."}},
}
