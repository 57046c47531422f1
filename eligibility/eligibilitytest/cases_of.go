package eligibilitytest

import (
	"bytes"
	"encoding/json"
	"maps"
	"slices"
	"strings"

	"github.com/aap-lit/aap/eligibility"
)

// CasesOf returns the cases of any call, derived from its terms: both sides of each
// of its bounds, each reading in force, each fact unknown, each list growing, the
// rules that cannot hold together, and for each rule that the call does not have a
// dossier that would fail it. An engine that takes terms, as "call" in a request, is
// tested on a call of the host by them as it is on that of 2016 by [Cases].
//
// What a case wants follows from the figures and words of the terms, and is no
// engine's answer. Its dossier is right but for what the case is about. Themes begin
// with "terms-", and names stay the same from one release to the next. The zero Call,
// which has no terms, has no cases.
func CasesOf(call eligibility.Call) []Case {
	text, err := call.MarshalJSON()
	if err != nil || string(text) == "null" {
		return nil
	}
	d := &derivation{terms: call.Terms(), money: moneyOf(call.Terms()), need: needsOf(call)}
	d.call, d.readings = told(call, text)
	d.plain = d.need.sheet()
	d.team()
	d.year()
	d.institutions()
	d.deposit()
	d.window(text)
	d.partners()
	d.seed()
	d.cap()
	d.share()
	d.joint()
	d.unknown()
	d.decided()
	return d.cases
}

// told returns how a request names a call: by nothing, where it is that of 2016, by
// the readings that differ from that, or by its terms.
func told(call eligibility.Call, text []byte) (terms json.RawMessage, differ map[string]string) {
	lit := eligibility.LIT2016()
	same, err := lit.With(call.Readings())
	if err != nil {
		return text, nil
	}
	if usual, err := same.MarshalJSON(); err != nil || !bytes.Equal(usual, text) {
		return text, nil
	}
	words, usual := wordsOf(call.Readings()), wordsOf(lit.Readings())
	maps.DeleteFunc(words, func(reading, word string) bool { return usual[reading] == word })
	if len(words) == 0 {
		words = nil
	}
	return nil, words
}

func wordsOf(r eligibility.Readings) map[string]string {
	return map[string]string{
		"hierarchy": r.Hierarchy.String(), "level": r.Level.String(), "actors": r.Actors.String(),
		"cap-base": r.CapBase.String(), "share-base": r.ShareBase.String(),
	}
}

// A derivation is the work of deriving the cases of one call.
type derivation struct {
	terms    eligibility.Terms
	money    money
	call     json.RawMessage
	readings map[string]string
	need     needs
	plain    sheet // a dossier that the call accepts
	cases    []Case
}

// The outcomes of a rule and the verdicts, as reports have them.
const (
	met, notMet, unknown = "met", "not-met", "unknown"

	eligible, ineligible, undetermined = "eligible", "ineligible", "undetermined"
)

type (
	outcomes map[string]string         // by code
	facts    map[string]map[string]any // by code
)

// A ruling is what must be said of a dossier, but for the rules that are met.
type ruling struct {
	outcomes outcomes
	facts    facts
	conflict map[string]any // nil: none
	late     bool           // the window is not met, for good
	repairs  map[string][]map[string]any
	open     []string // the paths of what is worth asking, of a dossier that is undetermined; nil: not looked at
}

// servedBy are the rules that a fact serves, by its path; of a team, also by those
// below.
var servedBy = map[string][]string{
	"/region": {"team", "deposit"}, "/team": {"team"}, "/deposit/by": {"deposit"}, "/deposit/region": {"deposit"}, "/deposit/at": {"window"},
	"/partners": {"partners"}, "/seed": {"seed"}, "/budget/lines": {"cap", "share"}, "/budget/resources": {"share"},
}

// questionsOn are questions of paths, each with the rules that it serves and that are open;
// a path that serves none is not asked.
func questionsOn(paths []string, o outcomes) []map[string]any {
	questions := []map[string]any{}
	for _, path := range paths {
		var codes []any
		fact := path
		if strings.HasPrefix(path, "/team/") {
			fact = "/team"
		}
		for _, code := range servedBy[fact] {
			if o[code] == unknown {
				codes = append(codes, code)
			}
		}
		if len(codes) > 0 {
			questions = append(questions, map[string]any{"path": path, "codes": codes})
		}
	}
	return questions
}

// has reports whether the call has a rule.
func (d *derivation) has(code string) bool {
	switch t := &d.terms; code {
	case "team":
		return t.MinServices > 0
	case "deposit":
		return t.Deposit
	case "window":
		return !t.Opens.IsZero() || !t.Closes.IsZero()
	case "partners":
		return t.MinPartners > 0 || t.RequiredCategories.Len() > 0
	case "seed":
		return t.Seed
	case "cap":
		return d.money.cap > 0
	case "share":
		return d.money.pays()
	}
	return false
}

// add adds a case. A rule that the call does not have is not judged, whatever r says. A
// dossier that is too long to be written is left out.
func (d *derivation) add(name, code, reason string, s sheet, r ruling) {
	if len(s.Team) > maxCount || len(s.Partners) > maxCount {
		return
	}
	want := Want{Verdict: eligible, Outcomes: outcomes{}, Facts: facts{}, Repairs: r.repairs, Conflicts: []map[string]any{}, BeyondRepair: []string{}}
	for _, c := range eligibility.Codes() {
		code := c.String()
		if !d.has(code) {
			want.Facts[code] = nil
			continue
		}
		if f := r.facts[code]; f != nil {
			want.Facts[code] = f
		}
		want.Outcomes[code] = met
		if o := r.outcomes[code]; o != "" {
			want.Outcomes[code] = o
		}
	}
	said := slices.Collect(maps.Values(want.Outcomes))
	switch {
	case slices.Contains(said, notMet) || r.conflict != nil:
		want.Verdict = ineligible
	case slices.Contains(said, unknown):
		want.Verdict = undetermined
	}
	if want.Verdict != undetermined {
		r.open = nil // once all is decided, nothing is asked
	}
	if r.open != nil || want.Verdict != undetermined {
		want.Open = questionsOn(r.open, want.Outcomes)
	}
	if want.Outcomes["window"] == notMet && r.late {
		want.BeyondRepair = append(want.BeyondRepair, "window")
	}
	if want.Outcomes["seed"] == notMet {
		want.BeyondRepair = append(want.BeyondRepair, "seed")
	}
	if r.conflict != nil {
		want.Conflicts = append(want.Conflicts, r.conflict)
	}
	if !d.has(code) {
		code = "verdict"
	}
	dossier, err := json.Marshal(s)
	if err != nil { // no sheet is such
		return
	}
	d.cases = append(d.cases, Case{
		Name: "terms-" + name, Reason: reason, Code: code, Call: d.call, Readings: maps.Clone(d.readings), Dossier: dossier, Want: want,
	})
}

// outcome is that of a rule which is met or not.
func outcome(yes bool) string {
	if yes {
		return met
	}
	return notMet
}
