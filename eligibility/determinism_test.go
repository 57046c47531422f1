package eligibility_test

import (
	"fmt"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/shopspring/decimal"
	"github.com/stretchr/testify/require"
	"golang.org/x/text/language"
	"golang.org/x/text/message"
	"golang.org/x/text/message/catalog"

	"github.com/aap-lit/aap/eligibility"
	"github.com/aap-lit/aap/partners"
)

// everything is what some calls say of some dossiers, as text.
func everything(t testing.TB, of []eligibility.Call, dossiers []eligibility.Dossier) string {
	var out strings.Builder
	say := func(values ...any) {
		for _, v := range values {
			out.WriteString(encoded(t, v) + "\n")
		}
	}
	for _, c := range of {
		say(c.Clauses(), c.Milestones(), c.Contact())
		for i := range dossiers {
			d := &dossiers[i]
			report := c.Evaluate(d)
			mended, err := c.Apply(d, report.Plan())
			yes, no, ok := c.Witnesses(d)
			say(d, d.Draft(), c.Verdict(d), report, report.Worded(language.French), report.Worded(language.English), mended, yes, no, ok)
			fmt.Fprintln(&out, err)
			for _, f := range report.Findings() {
				out.WriteString(f.Message(language.French) + f.Message(language.English) + f.Path() + f.Source() + "\n")
			}
		}
	}
	for _, c := range badInputs {
		if len(c.input) < 1000 {
			_, err := eligibility.Decode(strings.NewReader(c.input))
			for _, e := range eligibility.Faults(err) {
				out.WriteString(e.Error() + e.Message(language.French) + e.Message(language.English) + "\n")
			}
		}
	}
	return out.String()
}

func someDossiers(t testing.TB) []eligibility.Dossier {
	var all []eligibility.Dossier
	for _, c := range reported {
		all = append(all, decode(t, c.dossier))
	}
	return all
}

func TestSameInputSameBytes(t *testing.T) {
	dossiers, lit := someDossiers(t), calls(t)[:1]
	want := everything(t, lit, dossiers)
	for range 99 {
		if got := everything(t, lit, dossiers); got != want {
			require.Equal(t, want, got)
		}
	}
}

// TestSafeForConcurrentUse: one call, the same dossiers, eight goroutines.
func TestSafeForConcurrentUse(t *testing.T) {
	dossiers, all := someDossiers(t), calls(t)
	want := everything(t, all, dossiers)
	got := make([]string, 8)
	var group sync.WaitGroup
	for i := range got {
		group.Go(func() { got[i] = everything(t, all, dossiers) })
	}
	group.Wait()
	for _, text := range got {
		require.Equal(t, want, text)
	}
}

// TestHostChangesDecimal: a host may change the package variables of
// shopspring/decimal for its own needs; not one byte of ours may change.
func TestHostChangesDecimal(t *testing.T) {
	dossiers, all := someDossiers(t), calls(t)
	want := everything(t, all, dossiers)
	precision, power, exponent, iterations, zero := decimal.DivisionPrecision, decimal.PowPrecisionNegativeExponent, decimal.MaxDecodeExponent, decimal.ExpMaxIterations, decimal.Zero
	bare, trim, scientific := decimal.MarshalJSONWithoutQuotes, decimal.TrimTrailingZeros, decimal.UseScientificNotation
	t.Cleanup(func() {
		decimal.DivisionPrecision, decimal.PowPrecisionNegativeExponent, decimal.MaxDecodeExponent, decimal.ExpMaxIterations, decimal.Zero = precision, power, exponent, iterations, zero
		decimal.MarshalJSONWithoutQuotes, decimal.TrimTrailingZeros, decimal.UseScientificNotation = bare, trim, scientific
	})
	decimal.DivisionPrecision, decimal.PowPrecisionNegativeExponent, decimal.MaxDecodeExponent, decimal.ExpMaxIterations, decimal.Zero = 0, 0, 0, 1, decimal.New(7, 3)
	for i := range 8 {
		decimal.MarshalJSONWithoutQuotes, decimal.TrimTrailingZeros, decimal.UseScientificNotation = i&1 != 0, i&2 != 0, i&4 != 0
		require.Equal(t, want, everything(t, all, dossiers))
	}
}

// TestHostHasTranslations: a host may fill or replace the default catalogue of
// x/text; its translations and ours do not meet.
func TestHostHasTranslations(t *testing.T) {
	dossiers, all := someDossiers(t), calls(t)
	want := everything(t, all, dossiers)
	before := message.DefaultCatalog
	t.Cleanup(func() { message.DefaultCatalog = before })
	builder := catalog.NewBuilder(catalog.Fallback(language.English))
	for key := range catalogue(t) {
		for _, tag := range []language.Tag{language.French, language.English, language.Und} {
			require.NoError(t, builder.SetString(tag, key, "not ours"))
			require.NoError(t, message.SetString(tag, key, "not ours"))
		}
	}
	require.Equal(t, want, everything(t, all, dossiers))
	message.DefaultCatalog = builder
	require.Equal(t, want, everything(t, all, dossiers))
}

// TestReportsStay: nothing done to a dossier after it was judged, nor to what a
// report hands out, changes the report.
func TestReportsStay(t *testing.T) {
	for _, c := range reported {
		d := decode(t, c.dossier)
		report := eligibility.LIT2016().Evaluate(&d)
		want := encoded(t, report.Worded(language.French))
		spoil(&d)
		require.Equal(t, want, encoded(t, report.Worded(language.French)), c.name)
		spoilReport(report)
		require.Equal(t, want, encoded(t, report.Worded(language.French)), c.name)
	}
}

// spoil changes all that can be reached from a dossier.
func spoil(d *eligibility.Dossier) {
	{
		_ = d.Budget.UnmarshalJSON([]byte(`{"lines": [{"kind": "other", "amount": "1", "from": 1, "to": 1}], "resources": []}`))
	}
	for i := range d.Team {
		d.Team[i] = eligibility.Agent{}
	}
	for i := range d.Partners {
		d.Partners[i] = partners.Partner{}
	}
	*d = eligibility.Dossier{Region: eligibility.Regions()[0], Deposit: eligibility.Deposit{By: eligibility.AuthorityPrefect, At: time.Now()}}
}

// spoilReport changes all that a report, a call and a clause hand out.
func spoilReport(r eligibility.Report) {
	for i := range r.Findings() {
		r.Findings()[i] = eligibility.Finding{}
		clear(r.Findings()[i].Repairs())
	}
	overwrite(r.Team().Services, 99)
	overwrite(r.Team().Possible, 99)
	overwrite(r.Partners().Partners, 99)
	clear(r.Partners().Missing)
	for _, question := range r.Open() {
		clear(question.Codes())
	}
	for _, effect := range r.Effects() {
		clear(effect.Changes)
	}
	for _, clause := range eligibility.LIT2016().Clauses() {
		clear(clause.Readings())
	}
	clear(r.Plan())
	clear(r.BeyondRepair())
	for _, conflict := range r.Conflicts() {
		clear(conflict.Codes())
	}
	clear(eligibility.Codes())
	clear(eligibility.Regions())
	clear(eligibility.LIT2016().Milestones())
	clear(eligibility.Schema())
}

func overwrite[T any](at *T, with T) {
	if at != nil {
		*at = with
	}
}

// TestSliceGiven: lists that a caller goes on using are not written to.
func TestSliceGiven(t *testing.T) {
	d := dossier(t, `{}`)
	team := append(d.Team, eligibility.Agent{Name: "beyond"})[:2]
	d.Team = team
	report := eligibility.LIT2016().Evaluate(&d)
	_, err := eligibility.LIT2016().Apply(&d, []eligibility.Step{{Repair: eligibility.Repair{Action: eligibility.AddServices, Count: 1}}})
	require.NoError(t, err)
	require.Equal(t, "beyond", team[:3][2].Name)
	require.Equal(t, eligibility.Eligible, report.Verdict())
}
