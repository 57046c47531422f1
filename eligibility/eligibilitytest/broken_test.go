package eligibilitytest_test

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"hash/crc32"
	"regexp"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/aap-lit/aap/eligibility/eligibilitytest"
)

type object = map[string]any

// A fault of an engine: this module's, with the request or the report changed.
// The kit must find it, by the case named at least.
type fault struct {
	name    string
	request func(dossier object)
	report  func(report object)
	fails   string
}

var broken = []fault{
	{name: "a list that is not known is empty", request: unknownIsEmpty, fails: "unknown/team-unknown"},
	{name: "a question not answered is answered no", request: func(d object) { fill(d, "seed", false) }, fails: "unknown/seed-unknown"},
	{name: "lists do not grow", request: func(d object) { delete(d, "growing") }, fails: "growing/team-one-short"},
	{name: "all lists grow", request: func(d object) { d["growing"] = []string{"team", "partners", "lines", "resources"} }, fails: "boundaries/team-one-service"},
	{name: "cents are dropped", request: everyText("amount", regexp.MustCompile(`\.[0-9]*$`), ""), fails: "boundaries/cap-one-cent-above"},
	{name: "fractions of a second are dropped", request: everyText("at", regexp.MustCompile(`\.[0-9]*`), ""), fails: "boundaries/window-one-nanosecond-late"},
	{name: "the clock on the wall is compared", request: everyText("at", regexp.MustCompile(`(Z|[+-]..:..)$`), "+02:00"), fails: "boundaries/window-late-in-papeete"},
	{name: "answers on services are not read", request: each("team", func(a object) { delete(a, "state-service") }), fails: "services/unrecognised-is-one"},
	{name: "what is not recognised is no service", request: each("team", func(a object) { fill(a, "state-service", false) }), fails: "services/unrecognised"},
	{name: "two spellings are two services", request: countSpellings, fails: "spelling/dotted-acronym"},
	{name: "places are not read", request: everyText("service", regexp.MustCompile(` (Bretagne|Occitanie)$`), ""), fails: "services/service-of-another-region"},
	{name: "an answer settles what is known", request: each("team", func(a object) {
		if name, _ := a["service"].(string); a["state-service"] == true {
			a["service"] = unknownTo(name)
		}
	}), fails: "counting/operator-declared"},
	{name: "an answer settles a part of a service", request: each("team", func(a object) {
		if name, _ := a["service"].(string); a["state-service"] == true && !strings.HasPrefix(name, "C") {
			a["service"] = unknownTo(name)
		}
	}), fails: "counting/service-of-a-dreal-declared"},
	{name: "DDT and DDTM are two", request: everyText("service", regexp.MustCompile(`^DDT 35$`), "DDT 22"), fails: "counting/ddt-and-ddtm"},
	{name: "DDCS and DDPP are two", request: everyText("service", regexp.MustCompile(`^DDPP 35$`), "DDPP 29"), fails: "counting/ddcs-and-ddpp-of-one-ddcspp"},
	{name: "the DDFiP of the chief town is one more", request: everyText("service", regexp.MustCompile(`^DDFiP d'Ille-et-Vilaine$`), "DDFiP du Morbihan"),
		fails: "counting/drfip-and-ddfip-of-the-chief-town"},
	{name: "rectorats count by région académique", request: everyText("service", regexp.MustCompile(`^Rectorat de (Bordeaux|Poitiers)$`), "Région académique Nouvelle-Aquitaine"),
		fails: "services/academies"},
	{name: "a service is of any region", request: everyText("service", regexp.MustCompile(`^(DRIEE|DIRM Méditerranée|Préfecture de police)$`), "DRAC"),
		fails: "counting/driee-in-bretagne"},
	{name: "names of later times are none", request: everyText("service", regexp.MustCompile(`^DREETS .*`), "ARS"), fails: "counting/dreets"},
	{name: "courts are no State services", request: everyText("service", regexp.MustCompile(`^Tribunal .*`), "ARS"), fails: "counting/court"},
	{name: "every kind of partner counts", request: each("partners", func(p object) {
		if p["category"] == "other" {
			p["category"] = "company"
		}
	}), fails: "partners/another-kind"},
	{name: "SIREN are not read", request: each("partners", func(p object) { delete(p, "id") }), fails: "partners/same-siren"},
	{name: "months are not read", request: each("lines", func(l object) { l["from"], l["to"] = 1, 18 }), fails: "boundaries/months-10-to-27-one-cent-above"},
	{name: "every resource is asked for", request: each("resources", func(r object) { r["source"] = "pia" }), fails: "money/only-pia-is-asked"},
	{name: "every depositor is the région's préfet", request: everyText("by", regexp.MustCompile(`.+`), "region-prefect"), fails: "regions-and-deposit/polynesie-haut-commissaire"},

	{name: "limits are exclusive", report: func(r object) {
		findings(r, func(f object) {
			if f["facts"].(object)["room"] == "0.00" {
				f["outcome"], r["verdict"] = "not-met", "ineligible"
			}
		})
	}, fails: "boundaries/cap-at-the-cap"},
	{name: "the unknown is met", report: func(r object) { guess(r, "met") }, fails: "unknown/nothing-known"},
	{name: "the unknown is not met", report: func(r object) { guess(r, "not-met") }, fails: "unknown/nothing-known"},
	{name: "the verdict follows from the findings", report: threeValued, fails: "joint/request-above-what-any-budget-allows"},
	{name: "conflicts are not told", report: func(r object) { r["conflicts"] = []any{} }, fails: "joint/team-here-deposit-there"},
	{name: "conflicts are left out", report: func(r object) { delete(r, "conflicts") }, fails: "joint/team-here-deposit-there"},
	{name: "nothing is asked", report: func(r object) { r["open"] = []any{} }, fails: "unknown/region-unknown"},
	{name: "one more question is asked", report: func(r object) { r["open"] = append(r["open"].([]any), object{"path": "/title"}) }, fails: "unknown/all-known"},
	{name: "the team is asked for as a whole", report: func(r object) {
		for _, q := range r["open"].([]any) {
			if path := q.(object)["path"].(string); strings.HasPrefix(path, "/team/") {
				q.(object)["path"] = "/team"
			}
		}
	}, fails: "asked/unknown-name"},
	{name: "standings are not told", report: func(r object) {
		findings(r, func(f object) { delete(f["facts"].(object), "standings") })
	}, fails: "standings/counts-and-repeats"},
	{name: "no reason is given", report: func(r object) {
		walk("", r, func(name string, o object) {
			if name == "standings" {
				delete(o, "reason")
			}
		})
	}, fails: "standings/no-state-service"},
	{name: "who is repeated is not told", report: func(r object) {
		walk("", r, func(name string, o object) {
			if name == "standings" {
				delete(o, "with")
			}
		})
	}, fails: "standings/part-repeats-its-whole"},
	{name: "nothing is planned", report: func(r object) { r["plan"] = []any{} }, fails: "money/plan-in-order"},
	{name: "the plan is the repairs of the findings", report: planOfRepairs, fails: "money/plan-cuts-twice"},
	{name: "the plan is told backwards", report: func(r object) {
		if plan := r["plan"].([]any); len(plan) == 2 {
			plan[0], plan[1] = plan[1], plan[0]
		}
	}, fails: "money/plan-cuts-twice"},
	{name: "nothing is beyond repair", report: func(r object) { r["beyond-repair"] = []any{} }, fails: "boundaries/seed-no"},
	{name: "one repair is offered", report: func(r object) {
		findings(r, func(f object) {
			if repairs, _ := f["repairs"].([]any); len(repairs) > 1 {
				f["repairs"] = repairs[:1]
			}
		})
	}, fails: "money/share-two-ways-out"},
	{name: "readings change nothing", report: func(r object) { r["readings"] = []any{} }, fails: "readings/hierarchy"},
	{name: "no figure is told", report: func(r object) { findings(r, func(f object) { delete(f, "facts") }) }, fails: "boundaries/cap-at-the-cap"},
	{name: "a figure that is not known is zero", report: func(r object) {
		findings(r, func(f object) { fill(f["facts"].(object), "excess", "0.00") })
	}, fails: "boundaries/cap-at-the-cap"},
	{name: "a rule is left out", report: func(r object) { r["findings"] = r["findings"].([]any)[1:] }, fails: "boundaries/team-one-service"},
	{name: "a rule is answered twice", report: func(r object) {
		r["findings"] = append(r["findings"].([]any), r["findings"].([]any)[0])
	}, fails: "unknown/nothing-known"},
	{name: "no verdict", report: func(r object) { delete(r, "verdict") }, fails: "unknown/nothing-known"},
}

// engine is the engine with the fault.
func (b fault) engine(t *testing.T) eligibilitytest.Evaluator {
	return func(request []byte) ([]byte, error) {
		if b.request != nil {
			request = edit(t, request, func(r object) { b.request(r["dossier"].(object)) })
		}
		report, err := evaluate(request)
		if b.report != nil {
			report = edit(t, report, b.report)
		}
		return report, err
	}
}

func TestBrokenEngines(t *testing.T) {
	cases := casesByName()
	for _, b := range broken {
		requireFailure(t, cases[b.fails], b.engine(t), b.name)
	}
}

// TestBrokenReadings: engines that know one reading only.
func TestBrokenReadings(t *testing.T) {
	cases := casesByName()
	for reading, fails := range map[string]string{
		"hierarchy": "services/prefecture-and-its-sgar-separately", "level": "services/ddtm-and-dreal-regional",
		"actors": "readings/actors-any", "cap-base": "readings/cap-base-funded-months", "share-base": "readings/share-base-whole",
	} {
		requireFailure(t, cases[fails], func(request []byte) ([]byte, error) {
			return evaluate(edit(t, request, func(r object) { delete(r["readings"].(object), reading) }))
		}, reading)
	}
}

// requireFailure asks an engine to fail a case.
func requireFailure(t *testing.T, c eligibilitytest.Case, e eligibilitytest.Evaluator, name string) {
	t.Helper()
	require.NotEmpty(t, c.Name, name)
	report, err := e(c.Request())
	require.NoError(t, err, name)
	require.ErrorContains(t, c.Compare(report), c.Name+": ", name)
}

func casesByName() map[string]eligibilitytest.Case {
	all := map[string]eligibilitytest.Case{}
	for _, c := range eligibilitytest.Cases() {
		all[c.Name] = c
	}
	return all
}

// TestCheck: the failures of an engine are those of its cases, in their order,
// and the cases that it passes are not among them.
func TestCheck(t *testing.T) {
	engine := broken[0].engine(t)
	var failures []error
	for _, c := range eligibilitytest.Cases() {
		report, err := engine(c.Request())
		require.NoError(t, err)
		failures = append(failures, c.Compare(report))
	}
	require.EqualError(t, eligibilitytest.Check(engine), errors.Join(failures...).Error())
	require.NoError(t, eligibilitytest.Check(evaluate))
}

// TestNoEngine: what is no report at all fails every case.
func TestNoEngine(t *testing.T) {
	failure := errors.New("out of order")
	for name, e := range map[string]eligibilitytest.Evaluator{
		"none":          nil,
		"an error":      func([]byte) ([]byte, error) { return nil, failure },
		"nothing":       func([]byte) ([]byte, error) { return nil, nil },
		"null":          func([]byte) ([]byte, error) { return []byte("null"), nil },
		"an array":      func([]byte) ([]byte, error) { return []byte("[]"), nil },
		"another shape": func([]byte) ([]byte, error) { return []byte(`{"findings": {}}`), nil },
		"no code":       func([]byte) ([]byte, error) { return []byte(`{"findings": [null]}`), nil },
		"empty":         func([]byte) ([]byte, error) { return []byte("{}"), nil },
		"two": func(request []byte) ([]byte, error) {
			report, err := evaluate(request)
			return append(report, "{}"...), err
		},
		"one and a brace": func(request []byte) ([]byte, error) {
			report, err := evaluate(request)
			return append(report, '}'), err
		},
	} {
		err := eligibilitytest.Check(e)
		require.Error(t, err, name)
		failures := strings.Split(err.Error(), "\n\t") // each reason stands before the next name
		for i, c := range eligibilitytest.Cases() {
			require.True(t, strings.HasPrefix(failures[i+1], c.Reason), name)
		}
		require.Equal(t, name == "an error", errors.Is(err, failure))
	}
}

func edit(t *testing.T, data []byte, change func(object)) []byte {
	var o object
	d := json.NewDecoder(bytes.NewReader(data))
	d.UseNumber()
	require.NoError(t, d.Decode(&o))
	change(o)
	data, err := json.Marshal(o)
	require.NoError(t, err)
	return data
}

// fill sets a member that is not there, or null.
func fill(o object, key string, value any) {
	if o[key] == nil {
		o[key] = value
	}
}

func unknownIsEmpty(d object) {
	fill(d, "budget", object{})
	for _, list := range []string{"team", "partners"} {
		fill(d, list, []any{})
	}
	for _, list := range []string{"lines", "resources"} {
		fill(d["budget"].(object), list, []any{})
	}
}

// walk visits every object of a JSON value, with the name it has.
func walk(name string, value any, visit func(name string, o object)) {
	switch value := value.(type) {
	case object:
		visit(name, value)
		for key, v := range value {
			walk(key, v, visit)
		}
	case []any:
		for _, v := range value {
			walk(name, v, visit)
		}
	}
}

// each changes the entries of a list.
func each(list string, change func(object)) func(object) {
	return func(d object) {
		walk("", d, func(name string, o object) {
			if name == list {
				change(o)
			}
		})
	}
}

// everyText changes the texts of one name.
func everyText(key string, find *regexp.Regexp, replace string) func(object) {
	return func(d object) {
		walk("", d, func(_ string, o object) {
			if s, ok := o[key].(string); ok {
				o[key] = find.ReplaceAllString(s, replace)
			}
		})
	}
}

// unknownTo is a name that no catalogue knows, one for each name.
func unknownTo(name string) string {
	return fmt.Sprintf("Mission %08x", crc32.ChecksumIEEE([]byte(name)))
}

// countSpellings makes every spelling of a State service a service by itself.
func countSpellings(d object) {
	each("team", func(a object) {
		if name, _ := a["service"].(string); name != "" && !strings.Contains(name, "ARS") {
			a["service"], a["state-service"] = unknownTo(name), true
		}
	})(d)
}

func findings(r object, change func(object)) {
	for _, f := range r["findings"].([]any) {
		change(f.(object))
	}
}

// guess takes what is unknown for one outcome.
func guess(r object, outcome string) {
	findings(r, func(f object) {
		if f["outcome"] == "unknown" {
			f["outcome"] = outcome
		}
	})
	threeValued(r)
}

// threeValued is a verdict by the table of three-valued "and".
func threeValued(r object) {
	all := map[any]bool{}
	findings(r, func(f object) { all[f["outcome"]] = true })
	switch {
	case all["not-met"]:
		r["verdict"] = "ineligible"
	case all["unknown"]:
		r["verdict"] = "undetermined"
	default:
		r["verdict"] = "eligible"
	}
}

func planOfRepairs(r object) {
	plan := []any{}
	findings(r, func(f object) {
		if repairs, _ := f["repairs"].([]any); len(repairs) > 0 {
			step := repairs[0].(object)
			step["code"] = f["code"]
			plan = append(plan, step)
		}
	})
	r["plan"] = plan
}
