package scoringtest

import (
	"maps"
	"slices"
	"strings"

	"github.com/aap-lit/aap/internal/kit"
)

// Compare returns a *[Failure] if an answer is not as the case wants it, at level
// All; nil when it differs in nothing that matters. The text names the case, its
// reason, and every difference.
func (c Case) Compare(answer []byte) error {
	t := &ready([]Case{c})[0]
	return kit.Judge(All, []Result{t.result(t.differences(answer, All))})
}

// A look is at one thing in an answer.
type look struct {
	level Level
	what  string
	at    string // members, one in the other; "*" is every entry of a list
}

// looks are what engines are held to, what is decided first. Together they see
// all of an answer.
func looks() []look {
	return []look{
		{Verdict, "outcome", "outcome/funded"},
		{Verdict, "outcome", "outcome/tied"},
		{Verdict, "order", "ranking/*/projects"},
		{Outcomes, "rank", "ranking/*/rank"},
		{Outcomes, "what separates", "ranking/*/separated-by"},
		{Outcomes, "projects", "funding/*/project"},
		{Outcomes, "status", "funding/*/status"},
		{Outcomes, "reason", "funding/*/reason"},
		{Outcomes, "projects", "scores/*/project"},
		{Outcomes, "passes", "scores/*/passes"},
		{Outcomes, "failed floor", "scores/*/failed/*/on"},
		{Outcomes, "unmarked", "scores/*/unmarked"},
		{Outcomes, "short of quorum", "scores/*/short-of-quorum"},
		{Figures, "mark", "scores/*/criteria"},
		{Figures, "total", "scores/*/total"},
		{Figures, "unweighted total", "scores/*/unweighted"},
		{Figures, "highest total", "highest"},
		{Figures, "missing to a floor", "scores/*/failed"},
		{Figures, "places", "outcome/places"},
		{Figures, "places", "funding/*/places"},
		{Figures, "money left", "funding/*/remaining"},
		{Figures, "margin in points", "funding/*/margin/points"},
		{Figures, "margin in euros", "funding/*/margin/euros"},
		{All, "stability to weights", "stability/weights"},
		{All, "stability to assessors", "stability/assessors"},
		{All, "stability to recusals", "stability/recusals"},
		{All, "agreement on a criterion", "agreement/criteria"},
		{All, "agreement on totals", "agreement/total"},
	}
}

// A part is something that a case wants of an answer.
type part struct {
	look
	want any // what stands at the first member of the look, as far as it is wanted
}

// parts takes apart what a case wants.
func (c Case) parts() ([]part, error) {
	want, err := kit.Object("what the case wants", orEmpty(c.Want))
	if err != nil {
		return nil, err
	}
	var all []part
	for _, name := range slices.Sorted(maps.Keys(want)) {
		if want[name] == nil || name == errorsMember {
			all = append(all, part{look{Verdict, name, name}, want[name]})
		}
	}
	for _, l := range looks() {
		name, rest, _ := strings.Cut(l.at, "/")
		if only := pruned(want[name], rest); only != nil {
			all = append(all, part{l, only})
		}
	}
	return all, nil
}

// errorsMember is the member of an answer that holds faults, and nothing else does.
const errorsMember = "errors"

// differences are those of an answer at a level, what is decided first.
func (t *trial) differences(answer []byte, level Level) ([]Difference, error) {
	if t.err != nil {
		return nil, t.err
	}
	got, err := kit.Object("the answer", answer)
	if err != nil {
		return nil, err
	}
	faulty := slices.ContainsFunc(t.parts, func(p part) bool { return p.at == errorsMember })
	if got[errorsMember] != nil && !faulty {
		return kit.Compare(errorsMember, got[errorsMember], nil), nil
	}
	if faults, given := got[errorsMember].([]any); given && len(faults) > 0 && !level.Sees(Outcomes) {
		return nil, nil // that it is faulty is the verdict
	}
	var all []Difference
	for _, p := range t.parts {
		if level.Sees(p.level) {
			name, _, _ := strings.Cut(p.at, "/")
			all = append(all, kit.Compare(p.what, got[name], p.want)...)
		}
	}
	return all, nil
}

// pruned is what a value holds at a place, in the shape of the value; nil if it
// holds nothing there.
func pruned(value any, at string) any {
	if at == "" {
		return value
	}
	name, rest, _ := strings.Cut(at, "/")
	switch value := value.(type) {
	case map[string]any:
		inner, wanted := value[name]
		if inner = pruned(inner, rest); wanted && (inner != nil || rest == "") {
			return map[string]any{name: inner}
		}
	case []any:
		entries := []any{} // as many as there are, be nothing wanted of one
		for _, entry := range value {
			only := pruned(entry, rest)
			if only == nil {
				only = map[string]any{}
			}
			entries = append(entries, only)
		}
		return entries
	}
	return nil
}
