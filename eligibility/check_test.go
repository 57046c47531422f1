package eligibility_test

import (
	"encoding/json"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/require"
	"golang.org/x/text/language"

	"github.com/aap-lit/aap/eligibility"
	"github.com/aap-lit/aap/partners"
)

func agents(n int, a eligibility.Agent) []eligibility.Agent {
	team := make([]eligibility.Agent, n)
	for i := range team {
		team[i] = a
	}
	return team
}

// unchecked is a partner of a number that fails its check, taken knowingly.
func unchecked(t *testing.T) partners.Partner {
	t.Helper()
	id, err := partners.ParseID("243300317")
	require.ErrorIs(t, err, partners.ErrChecksum)
	p, err := partners.New("Bordeaux Métropole", partners.LocalAuthority, id)
	require.NoError(t, err)
	return p
}

func TestCheck(t *testing.T) {
	wide := strings.Repeat("\U0001F600", 200) // four bytes a character
	for _, c := range []struct {
		reason string
		d      eligibility.Dossier
		want   []string
	}{
		{"nothing known", eligibility.Dossier{}, nil},
		{"complete", dossier(t, `{}`), nil},
		{"a title of 200 characters", eligibility.Dossier{Title: strings.Repeat("é", 200)}, nil},
		{"a title of 201", eligibility.Dossier{Title: strings.Repeat("é", 201)}, []string{"/title too-long"}},
		{"a title with a NUL", eligibility.Dossier{Title: "a\x00b"}, []string{"/title text"}},
		{"a title that is no UTF-8", eligibility.Dossier{Title: "\xff"}, []string{"/title encoding"}},
		{"an agent's name with a line end", eligibility.Dossier{Team: []eligibility.Agent{{}, {Name: "A\nB"}}}, []string{"/team/1/name text"}},
		{"an answer that is none", eligibility.Dossier{Team: []eligibility.Agent{{StateService: 3}}, Seed: 9}, []string{"/team/0/state-service type", "/seed type"}},
		{"1000 agents", eligibility.Dossier{Team: agents(1000, eligibility.Agent{})}, nil},
		{"1001 agents", eligibility.Dossier{Team: agents(1001, eligibility.Agent{})}, []string{"/team too-many"}},
		{"1001 partners", eligibility.Dossier{Partners: slices.Repeat([]partners.Partner{partner(t, "A", partners.Users)}, 1001)}, []string{"/partners too-many"}},
		{"a partner that was never made", eligibility.Dossier{Partners: []partners.Partner{{}}}, []string{"/partners/0/name missing", "/partners/0/category missing"}},
		{"a partner whose number fails its check", eligibility.Dossier{Partners: []partners.Partner{partner(t, "A", partners.Users), unchecked(t)}}, []string{"/partners/1/id checksum"}},
		{"an authority that is none", eligibility.Dossier{Deposit: eligibility.Deposit{By: 6}}, []string{"/deposit/by unknown-word"}},
		{"the year 12016", eligibility.Dossier{Deposit: eligibility.Deposit{At: time.Date(12016, 1, 1, 0, 0, 0, 0, time.UTC)}}, []string{"/deposit/at instant"}},
		{"a list that is none", eligibility.Dossier{Growing: 16}, []string{"/growing unknown-word"}},
		{"more than 1 MiB of names", eligibility.Dossier{Team: agents(1000, eligibility.Agent{Name: wide, Service: service(t, "Mission "+strings.Repeat("\U00010400", 150))})}, []string{" too-long"}},
	} {
		require.Equal(t, c.want, faults(c.d.Check()), c.reason)
		text, err := json.Marshal(c.d)
		if err == nil {
			err = new(eligibility.Dossier).UnmarshalJSON(text)
			require.NoError(t, err, "%s: what is written is read back", c.reason)
		} else {
			require.Equal(t, c.want, faults(err), "%s: what could not be is refused", c.reason)
		}
	}
	var none *eligibility.Dossier
	require.NoError(t, none.Check())
}

// TestCheckIsDecode: a dossier without faults is read back as it was.
func TestCheckIsDecode(t *testing.T) {
	property(t, func(s *scene) error {
		d := s.dossier
		if !knownAuthority(d.Deposit.By) {
			d.Deposit.By = 0
		}
		if err := d.Check(); err != nil {
			return s.errorf("a fault in a dossier of parts that were parsed: %v", err)
		}
		text, err := json.Marshal(d)
		if err != nil {
			return err
		}
		var read eligibility.Dossier
		if err := json.Unmarshal(text, &read); err != nil {
			return s.errorf("Check finds nothing, yet: %v", err)
		}
		again, err := json.Marshal(read)
		if err != nil || string(again) != string(text) {
			return s.errorf("read back as %s (%v)", again, err)
		}
		return nil
	})
}

// TestCheckQuotesNoName: the names of agents stay out of errors.
func TestCheckQuotesNoName(t *testing.T) {
	err := (&eligibility.Dossier{Team: []eligibility.Agent{{Name: "Jeanne\nDupont"}}}).Check()
	require.Error(t, err)
	require.NotContains(t, err.Error(), "Jeanne")
	for _, fault := range eligibility.Faults(err) {
		require.Empty(t, fault.Input)
	}
}

// TestStepsAreReadBack: a plan that was stored is carried out later, and says
// the same sentences.
func TestStepsAreReadBack(t *testing.T) {
	read := 0
	property(t, func(s *scene) error {
		report := s.Evaluate(&s.dossier)
		steps := report.Plan()
		for _, f := range report.Findings() {
			for _, r := range f.Repairs() {
				steps = append(steps, eligibility.Step{Code: f.Code(), Repair: r})
			}
		}
		for _, step := range steps {
			text := must1(json.Marshal(step))
			var back eligibility.Step
			if err := json.Unmarshal(text, &back); err != nil {
				return s.errorf("%s: %v", text, err)
			}
			if got, want := back.Message(language.English), step.Message(language.English); got != want {
				return s.errorf("%s says %q, not %q", text, got, want)
			}
			if again := must1(json.Marshal(back)); string(again) != string(text) {
				return s.errorf("%s is read back as %s", text, again)
			}
			a, errA := s.Apply(&s.dossier, []eligibility.Step{step})
			b, errB := s.Apply(&s.dossier, []eligibility.Step{back})
			if (errA == nil) != (errB == nil) || string(must1(json.Marshal(a))) != string(must1(json.Marshal(b))) {
				return s.errorf("%s does something else when it was read back", text)
			}
			read++
		}
		return nil
	})
	require.Greater(t, read, cases/2)
}

func TestStepsInJSONAreStrict(t *testing.T) {
	for _, c := range []struct {
		reason, text string
		want         []string
	}{
		{"a cut", `{"code": "cap", "action": "cut-total", "amount": "1.00"}`, nil},
		{"with its message", `{"code": "cap", "action": "cut-total", "amount": "1.00", "message": "Réduisez"}`, nil},
		{"no action", `{"code": "cap", "amount": "1.00"}`, []string{"/action missing"}},
		{"no rule", `{"action": "cut-total", "amount": "1.00"}`, []string{"/code missing"}},
		{"no figure", `{"code": "share", "action": "raise-base"}`, []string{"/amount missing", "/months missing"}},
		{"a figure of another action", `{"code": "cap", "action": "cut-total", "amount": "1.00", "months": 18}`, []string{"/months unknown-key"}},
		{"an unknown action", `{"code": "cap", "action": "cut", "amount": "1.00"}`, []string{"/action unknown-word"}},
		{"an instant in UTC", `{"code": "window", "action": "deposit-from", "from": "2016-04-08T11:44:00Z"}`, nil},
		{"an instant that is none", `{"code": "window", "action": "deposit-from", "from": "2016-04-08"}`, []string{"/from instant"}},
		{"an action that is nothing", `{"code": "cap", "action": ""}`, nil},
		{"a negative count", `{"code": "team", "action": "add-services", "count": -1}`, []string{"/count range"}},
		{"a wrongly cased member", `{"code": "team", "action": "add-services", "Count": 1}`, []string{"/Count unknown-key", "/count missing"}},
		{"an amount of three decimals", `{"code": "cap", "action": "cut-total", "amount": "1.005"}`, []string{"/amount precision"}},
	} {
		var s eligibility.Step
		require.Equal(t, c.want, faults(json.Unmarshal([]byte(c.text), &s)), c.reason)
	}
	var r eligibility.Repair
	require.Equal(t, []string{"/code unknown-key"}, faults(json.Unmarshal([]byte(`{"code": "cap", "action": "cut-total", "amount": "1.00"}`), &r)))
}

// TestCallsAreReadBack: a call in JSON is its terms; that of 2016 keeps its
// sources, whatever its readings.
func TestCallsAreReadBack(t *testing.T) {
	rng := rand.New(rand.NewPCG(2016, 9))
	for range 50 {
		r := eligibility.LIT2016().Readings()
		r.Hierarchy, r.Level = eligibility.Hierarchy(rng.IntN(2)), eligibility.Level(rng.IntN(2))
		c, err := eligibility.LIT2016().With(r)
		require.NoError(t, err)
		var back eligibility.Call
		require.NoError(t, json.Unmarshal([]byte(encoded(t, c)), &back))
		require.Equal(t, encoded(t, c.Clauses()), encoded(t, back.Clauses()))
		require.NotEmpty(t, back.Clauses()[0].Source())
	}
	other := call(t, func(terms *eligibility.Terms) { terms.MinServices = 3 })
	var back eligibility.Call
	require.NoError(t, json.Unmarshal([]byte(encoded(t, other)), &back))
	require.Equal(t, encoded(t, other.Clauses()), encoded(t, back.Clauses()))
	require.Equal(t, other.Clauses()[0].Source(), back.Clauses()[0].Source())
	require.Equal(t, encoded(t, other), encoded(t, back))

	var zero eligibility.Call
	require.Equal(t, "null", encoded(t, zero))
	require.NoError(t, json.Unmarshal([]byte("null"), &back))
	require.Empty(t, back.Clauses())
	require.Equal(t, []string{"/code missing"}, faults(json.Unmarshal([]byte(`{}`), &back)))
}
