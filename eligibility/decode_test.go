package eligibility_test

import (
	"encoding/json"
	"errors"
	"fmt"
	"math/rand/v2"
	"strings"
	"testing"
	"testing/iotest"

	"github.com/stretchr/testify/require"

	"github.com/aap-lit/aap/budget"
	"github.com/aap-lit/aap/eligibility"
	"github.com/aap-lit/aap/partners"
)

// line is a dossier of one line of which some members are given.
func line(members string) string { return `{"budget": {"lines": [{` + members + `}]}}` }

func costing(amount string) string {
	return line(`"kind": "other", "amount": ` + amount + `, "from": 1, "to": 1`)
}

func lasting(from, to string) string {
	return line(`"kind": "other", "amount": "1", "from": ` + from + `, "to": ` + to)
}

func received(at string) string { return `{"deposit": {"at": "` + at + `"}}` }

func serving(service string) string { return `{"team": [{"service": "` + service + `"}]}` }

var badInputs = []struct {
	reason string
	input  string
	want   []string
}{
	{"a negative amount", costing(`"-1"`), []string{"/budget/lines/0/amount negative"}},
	{"a negative cent, as a number", costing(`-0.01`), []string{"/budget/lines/0/amount negative"}},
	{"three decimals", costing(`"1.505"`), []string{"/budget/lines/0/amount precision"}},
	{"1e9999 as a text", costing(`"1e9999"`), []string{"/budget/lines/0/amount number"}},
	{"1e9999 as a number", costing(`1e9999`), []string{"/budget/lines/0/amount number"}},
	{"900 000 digits as a text", costing(`"` + strings.Repeat("9", 900_000) + `"`), []string{"/budget/lines/0/amount number"}},
	{"900 000 digits as a number", costing(strings.Repeat("9", 900_000)), []string{"/budget/lines/0/amount number"}},
	{"a sign", costing(`"+1"`), []string{"/budget/lines/0/amount number"}},
	{"a decimal comma", costing(`"1,50"`), []string{"/budget/lines/0/amount number"}},
	{"no digit before the point", costing(`".5"`), []string{"/budget/lines/0/amount number"}},
	{"an empty amount is not zero", costing(`""`), []string{"/budget/lines/0/amount number"}},
	{"a cent above the bound", costing(`"1000000000000.01"`), []string{"/budget/lines/0/amount range"}},
	{"a sum of lines above the bound", `{"budget": {"lines": [{"kind": "other", "amount": "1000000000000", "from": 1, "to": 1}, {"kind": "other", "amount": "0.01", "from": 1, "to": 1}]}}`,
		[]string{"/budget/lines range"}},
	{"a sum of resources above the bound", `{"budget": {"resources": [{"source": "own", "amount": "1000000000000"}, {"source": "pia", "amount": "0.01"}]}}`,
		[]string{"/budget/resources range"}},
	{"an amount that is null", costing(`null`), []string{"/budget/lines/0/amount null"}},
	{"an amount that is true", costing(`true`), []string{"/budget/lines/0/amount type"}},
	{"month 0", lasting("0", "1"), []string{"/budget/lines/0/from range"}},
	{"month 121", lasting("1", "121"), []string{"/budget/lines/0/to range"}},
	{"month 10⁹", lasting("1000000000", "1000000000"), []string{"/budget/lines/0/from range", "/budget/lines/0/to range"}},
	{"a month beyond all integers", lasting("1", "99999999999999999999"), []string{"/budget/lines/0/to range"}},
	{"half a month", lasting("1", "1.5"), []string{"/budget/lines/0/to number"}},
	{"a month as a text", lasting("1", `"1"`), []string{"/budget/lines/0/to type"}},
	{"a period that ends before it begins", lasting("3", "2"), []string{"/budget/lines/0/to months"}},
	{"a line without its members", line(``), []string{"/budget/lines/0/kind missing", "/budget/lines/0/amount missing", "/budget/lines/0/from missing", "/budget/lines/0/to missing"}},
	{"a resource without its members", `{"budget": {"resources": [{}]}}`, []string{"/budget/resources/0/source missing", "/budget/resources/0/amount missing"}},
	{"PIA in kind", `{"budget": {"resources": [{"source": "pia", "amount": "1", "in-kind": true}]}}`, []string{"/budget/resources/0/in-kind in-kind"}},

	{"an unknown kind of cost", line(`"kind": "Other", "amount": "1", "from": 1, "to": 1`), []string{"/budget/lines/0/kind unknown-word"}},
	{"an unknown source", `{"budget": {"resources": [{"source": "PIA", "amount": "1"}]}}`, []string{"/budget/resources/0/source unknown-word"}},
	{"an unknown category", `{"partners": [{"name": "A", "category": "ngo"}]}`, []string{"/partners/0/category unknown-word"}},
	{"an unknown depositor", `{"deposit": {"by": "préfet"}}`, []string{"/deposit/by unknown-word"}},
	{"an unknown list", `{"growing": ["team", "title"]}`, []string{"/growing/1 unknown-word"}},
	{"a list named twice", `{"growing": ["team", "lines", "team"]}`, []string{"/growing/2 duplicate-key"}},
	{"a region that is none", `{"region": "Septimanie", "deposit": {"region": "Bordeaux"}}`, []string{"/region region", "/deposit/region region"}},
	{"a department for a region", `{"region": "33"}`, []string{"/region department"}},

	{"unknown members at every level",
		`{"a": 1, "team": [{"b": 1}], "partners": [{"name": "A", "category": "other", "c": 1}], "deposit": {"d": 1},
			"budget": {"e": 1, "lines": [{"kind": "other", "amount": 1, "from": 1, "to": 1, "f": {}}], "resources": [{"source": "own", "amount": 1, "g": []}]}}`,
		[]string{"/a unknown-key", "/team/0/… unknown-key", "/partners/0/c unknown-key", "/deposit/d unknown-key",
			"/budget/e unknown-key", "/budget/lines/0/f unknown-key", "/budget/resources/0/g unknown-key"}},
	{"members given twice at every level, also when equal",
		`{"seed": true, "seed": true, "team": [{"name": "A", "name": "A"}], "partners": [{"name": "A", "category": "other", "name": "A"}], "deposit": {"by": "other", "by": "other"},
			"budget": {"lines": [{"kind": "other", "kind": "other", "amount": 1, "from": 1, "to": 1}], "resources": [{"source": "own", "source": "own", "amount": 1}], "lines": []}}`,
		[]string{"/seed duplicate-key", "/team/0/name duplicate-key", "/partners/0/name duplicate-key", "/deposit/by duplicate-key",
			"/budget/lines/0/kind duplicate-key", "/budget/resources/0/source duplicate-key", "/budget/lines duplicate-key"}},
	{"a member given twice, once by an escape", `{"seed": true, "s\u0065ed": false}`, []string{"/seed duplicate-key"}},
	{"wrongly cased members at every level",
		`{"Seed": true, "team": [{"Service": "DREAL"}], "partners": [{"name": "A", "category": "other", "ID": "1"}], "deposit": {"At": ""},
			"budget": {"Lines": [], "lines": [{"kind": "other", "amount": 1, "from": 1, "to": 1, "Label": ""}], "resources": [{"source": "own", "amount": 1, "In-kind": true}]}}`,
		[]string{"/Seed unknown-key", "/team/0/… unknown-key", "/partners/0/ID unknown-key", "/deposit/At unknown-key",
			"/budget/Lines unknown-key", "/budget/lines/0/Label unknown-key", "/budget/resources/0/In-kind unknown-key"}},
	{"control characters in a key are shown as escapes", `{"a\u0000b\u001b[31m": 1}`, []string{`/a\x00b\x1b[31m unknown-key`}},
	{"a slash and a tilde in a key are escaped", `{"a/b~c": 1}`, []string{"/a~1b~0c unknown-key"}},
	{"entries that are null", `{"team": [null], "partners": [null], "budget": {"lines": [null], "resources": [null]}, "growing": [null]}`,
		[]string{"/team/0 null", "/partners/0 null", "/budget/lines/0 null", "/budget/resources/0 null", "/growing/0 null"}},
	{"values of the wrong type", `{"title": 1, "region": true, "team": {}, "partners": "A", "budget": [], "deposit": "B", "seed": "yes", "growing": "team"}`,
		[]string{"/title type", "/region type", "/team type", "/partners type", "/budget type", "/deposit type", "/seed type", "/growing type"}},
	{"values of the wrong type, deeper", `{"team": [1, {"name": [], "service": {}, "state-service": "yes"}], "deposit": {"by": 1, "region": [], "at": 0}}`,
		[]string{"/team/0 type", "/team/1/name type", "/team/1/service type", "/team/1/state-service type", "/deposit/by type", "/deposit/region type", "/deposit/at type"}},
	{"a dossier in a list", `[{}]`, []string{" type"}},
	{"no dossier: null", `null`, []string{" type"}},

	{"a date that is none", received("2016-09-31T00:00:00Z"), []string{"/deposit/at instant"}},
	{"29 February of a common year", received("2015-02-29T00:00:00Z"), []string{"/deposit/at instant"}},
	{"a fraction after a comma", received("2016-09-28T17:00:00,5+02:00"), []string{"/deposit/at instant"}},
	{"an offset of a day", received("2016-09-28T17:00:00+24:00"), []string{"/deposit/at instant"}},
	{"no offset", received("2016-09-28T17:00:00"), []string{"/deposit/at instant"}},
	{"a date alone", received("2016-09-28"), []string{"/deposit/at instant"}},
	{"the name of a zone", received("2016-09-28T17:00:00 CEST"), []string{"/deposit/at instant"}},
	{"hour 24", received("2016-09-28T24:00:00+02:00"), []string{"/deposit/at instant"}},
	{"a year of a slip", received("0016-09-28T17:00:00+02:00"), []string{"/deposit/at instant"}},

	{"a zero-width character in a service", serving(`DRE\u200bAL`), []string{"/team/0/service text"}},
	{"a right-to-left override in a service", serving(`DREAL \u202e`), []string{"/team/0/service text"}},
	{"mixed scripts in a service", serving(`DRE\u0410L`), []string{"/team/0/service text"}},
	{"a control character in a service", serving(`DREAL\u0007`), []string{"/team/0/service text"}},
	{"a service of a megabyte", serving(strings.Repeat("D", 1_000_000)), []string{"/team/0/service too-long"}},
	{"a region of a megabyte", `{"region": "` + strings.Repeat("D", 1_000_000) + `"}`, []string{"/region region"}},
	{"a title of 201 characters", `{"title": "` + strings.Repeat("é", 201) + `"}`, []string{"/title too-long"}},
	{"a control character in a title", `{"title": "\u0000"}`, []string{"/title text"}},
	{"an agent's name of 201 characters", `{"team": [{"name": "` + strings.Repeat("é", 201) + `"}]}`, []string{"/team/0/name too-long"}},
	{"a SIRET with a wrong check digit", `{"partners": [{"name": "A", "category": "company", "id": "41816609600052"}]}`, []string{"/partners/0/id checksum"}},
	{"a number that is no SIREN", `{"partners": [{"name": "A", "category": "company", "id": "1234"}]}`, []string{"/partners/0/id identifier"}},
	{"a partner without a name", `{"partners": [{"name": "…", "category": "company"}, {"category": "company"}, {"name": "A"}]}`,
		[]string{"/partners/0/name missing", "/partners/1/name missing", "/partners/2/category missing"}},

	{"1001 agents", `{"team": [{}` + strings.Repeat(`, {}`, 1000) + `]}`, []string{"/team too-many"}},
	{"1001 partners", `{"partners": [` + strings.Repeat(`{"name": "A", "category": "other"}, `, 1000) + `{"name": "A", "category": "other"}]}`, []string{"/partners too-many"}},
	{"10 001 lines", `{"budget": {"lines": [` + strings.Repeat(`{"kind":"other","amount":1,"from":1,"to":1},`, 10_000) + `{"kind":"other","amount":1,"from":1,"to":1}]}}`,
		[]string{"/budget/lines too-many"}},

	{"trailing data", `{} {}`, []string{" syntax"}},
	{"a trailing comma", `{"seed": true,}`, []string{" syntax"}},
	{"nothing", ``, []string{" syntax"}},
	{"truncated input", `{"team": [{"service": "DRE`, []string{"/team/0/service syntax"}},
	{"truncated in a plan", `{"budget": {"lines": [{"kind": "oth`, []string{"/budget/lines/0/kind syntax"}},
	{"a control character in a text", "{\"title\": \"a\nb\"}", []string{"/title syntax"}},
	{"2 MiB", `{"title": "` + strings.Repeat("a", 2<<20) + `"}`, []string{" too-long"}},
	{"2 MiB of space", strings.Repeat(" ", 2<<20), []string{" too-long"}},
	{"20 000 lists in each other", `{"team": ` + strings.Repeat("[", 20_000) + strings.Repeat("]", 20_000) + `}`, []string{"/team/0 depth"}},
	{"20 000 objects in each other, in an unknown member", strings.Repeat(`{"a":`, 20_000) + "1" + strings.Repeat("}", 20_000), []string{" depth"}},
	{"20 000 lists in a plan", `{"budget": {"lines": ` + strings.Repeat("[", 20_000) + strings.Repeat("]", 20_000) + `}}`, []string{"/budget depth"}},
	{"invalid UTF-8", "{\"title\": \"\xff\"}", []string{"/title encoding"}},
	{"invalid UTF-8 in a key", "{\"\xc3\": 1}", []string{" encoding"}},
	{"a lone surrogate", `{"title": "\ud800"}`, []string{"/title encoding"}},
	{"a lone surrogate in a partner's name", `{"partners": [{"name": "\udc00", "category": "other"}]}`, []string{"/partners/0/name encoding"}},
	{"a fault of form stands alone", `{"seed": 1, "region": "Septimanie", "title": tru}`, []string{"/title syntax"}},
}

func TestDecodeRefuses(t *testing.T) {
	for _, c := range badInputs {
		t.Run(c.reason, func(t *testing.T) {
			d, err := eligibility.Decode(strings.NewReader(c.input))
			require.Equal(t, c.want, faults(err))
			require.Zero(t, d)
			for _, e := range eligibility.Faults(err) {
				require.LessOrEqual(t, len([]rune(e.Input)), 41, "40 characters and an ellipsis")
			}
		})
	}
}

// A hosted dossier is read by a host's own json.Unmarshal.
type hosted struct {
	ID      int                  `json:"id"`
	Dossier *eligibility.Dossier `json:"dossier"`
}

// TestUnmarshalRefuses: a host that embeds a dossier is told the same; for what
// is no JSON, encoding/json speaks first.
func TestUnmarshalRefuses(t *testing.T) {
	for _, c := range badInputs {
		if !json.Valid([]byte(c.input)) || c.input == "null" {
			continue
		}
		t.Run(c.reason, func(t *testing.T) {
			before := dossier(t, `{}`)
			host := hosted{Dossier: &before}
			err := json.Unmarshal([]byte(`{"id": 7, "dossier": `+c.input+`}`), &host)
			require.Equal(t, c.want, faults(err))
			require.Equal(t, dossier(t, `{}`), before, "left as it was")
		})
	}
}

func TestFaultsMatchTheirSentinels(t *testing.T) {
	sentinels := map[string]error{}
	for _, err := range []error{eligibility.ErrSyntax, eligibility.ErrEncoding, eligibility.ErrDepth, eligibility.ErrKey, eligibility.ErrDuplicate,
		eligibility.ErrType, eligibility.ErrNull, eligibility.ErrTooMany, eligibility.ErrTooLong, eligibility.ErrText, eligibility.ErrRegion, eligibility.ErrDepartment,
		eligibility.ErrWord, eligibility.ErrInstant, eligibility.ErrMissing, eligibility.ErrNegative, eligibility.ErrRange,
		budget.ErrNumber, budget.ErrPrecision, budget.ErrMonths, budget.ErrInKind, partners.ErrIdentifier, partners.ErrChecksum} {
		sentinels[(&eligibility.Error{Err: err}).Code()] = err
	}
	for _, c := range badInputs {
		_, err := eligibility.Decode(strings.NewReader(c.input))
		for _, fault := range eligibility.Faults(err) {
			require.Contains(t, sentinels, fault.Code(), c.reason)
			require.ErrorIs(t, err, sentinels[fault.Code()], c.reason)
		}
		var first *eligibility.Error
		require.ErrorAs(t, err, &first, c.reason)
	}
}

func TestAllFaultsInOneAnswer(t *testing.T) {
	_, err := eligibility.Decode(strings.NewReader(`{
		"region": "Septimanie", "Title": "A",
		"team": [{"service": "DRE\u0410L"}, null],
		"partners": [{"name": "A", "category": "company", "id": "41816609600052"}],
		"budget": {
			"lines": [{"kind": "other", "amount": "1.505", "from": 3, "to": 2}, {"kind": "meal", "amount": "-1", "from": 0, "to": 1}],
			"resources": [{"source": "pia", "amount": "1e3", "in-kind": true}]},
		"deposit": {"by": "mayor", "at": "2016-09-31T00:00:00Z"},
		"seed": "yes", "growing": ["all"]}`))
	require.ElementsMatch(t, []string{
		"/region region", "/Title unknown-key", "/team/0/service text", "/team/1 null", "/partners/0/id checksum",
		"/budget/lines/0/amount precision", "/budget/lines/0/to months", "/budget/lines/1/kind unknown-word", "/budget/lines/1/amount negative",
		"/budget/lines/1/from range", "/budget/resources/0/amount number", "/budget/resources/0/in-kind in-kind",
		"/deposit/by unknown-word", "/deposit/at instant", "/seed type", "/growing/0 unknown-word"}, faults(err))
}

func TestAtMostFiftyFaults(t *testing.T) {
	for _, n := range []int{49, 50, 51, 1000} {
		_, err := eligibility.Decode(strings.NewReader(`{"team": [null` + strings.Repeat(", null", n-1) + `]}`))
		list := faults(err)
		require.Len(t, list, min(n, 50))
		require.Equal(t, fmt.Sprintf("/team/%d null", min(n, 50)-1), list[len(list)-1])
	}
}

func TestDecodeReports(t *testing.T) {
	broken := errors.New("connection lost")
	_, err := eligibility.Decode(iotest.ErrReader(broken))
	require.ErrorIs(t, err, broken, "an error of the reader is handed on")

	padding := strings.Repeat(" ", 1<<20-2)
	_, err = eligibility.Decode(strings.NewReader("{}" + padding))
	require.NoError(t, err, "1 MiB is read")
	_, err = eligibility.Decode(strings.NewReader("{} " + padding))
	require.Equal(t, []string{" too-long"}, faults(err), "a byte more is not")
}

func TestUnknownMembersOfADossier(t *testing.T) {
	for _, text := range []string{
		`{}`,
		`{"title": "", "region": "", "team": null, "partners": null, "budget": null, "deposit": null, "seed": null, "growing": null}`,
		`{"title": null, "region": null, "deposit": {}, "growing": []}`,
		`{"deposit": {"by": null, "region": null, "at": null}}`,
		`{"deposit": {"by": "", "region": "", "at": ""}}`,
	} {
		require.Equal(t, eligibility.Dossier{}, decode(t, text), text)
	}
	require.Equal(t, []eligibility.Agent{{}}, decode(t, `{"team": [{"name": null, "service": null, "state-service": null}]}`).Team)
	require.Equal(t, []eligibility.Agent{{}}, decode(t, `{"team": [{"name": "", "service": "  "}]}`).Team)

	empty := decode(t, `{"team": [], "partners": []}`)
	require.NotNil(t, empty.Team, "an empty list is known")
	require.NotNil(t, empty.Partners)
	half := decode(t, `{"budget": {"lines": null, "resources": []}}`)
	require.False(t, half.Budget.LinesKnown())
	require.True(t, half.Budget.ResourcesKnown())
}

// Each agent of a team is of the service that it names, whoever named it before.
func TestServicesOfATeam(t *testing.T) {
	random := rand.New(rand.NewPCG(13, 2))
	names := []string{"", " ", "DREAL Bretagne", "DREAL Bretagne ", "dreal bretagne", "S\u0410GAR", "SGAR", "ARS", "Mission X", "Mission Y"}
	for n := range 9 {
		names = append(names, fmt.Sprintf("DDT %d", 50+n))
	}
	for range 300 {
		var alone []eligibility.Agent
		var told, wanted []string
		entries := []string{}
		for i := range random.IntN(30) {
			name := names[random.IntN(1+random.IntN(len(names)))]
			quoted, err := json.Marshal(name)
			require.NoError(t, err)
			entry := `{"service": ` + string(quoted) + `}`
			entries = append(entries, entry)
			var a eligibility.Agent
			for _, f := range eligibility.Faults(a.UnmarshalJSON([]byte(entry))) {
				wanted = append(wanted, fmt.Sprintf("/team/%d%s %s", i, f.Pointer, f.Code()))
			}
			alone = append(alone, a)
		}
		var d eligibility.Dossier
		for _, f := range eligibility.Faults(d.UnmarshalJSON([]byte(`{"team": [` + strings.Join(entries, ",") + `]}`))) {
			told = append(told, f.Pointer+" "+f.Code())
		}
		require.Equal(t, wanted, told)
		if wanted == nil && alone != nil {
			require.Equal(t, alone, d.Team)
		}
	}
}

func TestGrowing(t *testing.T) {
	for text, want := range map[string]eligibility.Lists{
		`[]`:                     0,
		`["team"]`:               eligibility.ListTeam,
		`["resources", "lines"]`: eligibility.ListLines | eligibility.ListResources,
		`["partners"]`:           eligibility.ListPartners,
		`["lines", "team", "partners", "resources"]`: eligibility.AllLists,
	} {
		d := decode(t, `{"growing": `+text+`}`)
		require.Equal(t, want, d.Growing, text)
		require.True(t, d.Growing.Has(want), text)
		require.Equal(t, want == eligibility.AllLists, d.Growing.Has(eligibility.AllLists), text)
	}
	require.Equal(t, `{"growing":["team","partners","lines","resources"]}`, encoded(t, eligibility.Dossier{Growing: 255}))
}
