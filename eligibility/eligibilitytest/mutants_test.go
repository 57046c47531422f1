package eligibilitytest_test

import (
	"testing"

	"github.com/stretchr/testify/require"
	"golang.org/x/text/language"

	"github.com/aap-lit/aap/eligibility/eligibilitytest"
	"github.com/aap-lit/aap/internal/typographytest"
)

// TestMutants: each has a name of its own, says its mistake and its place in both
// languages, and fails its witness, which the reference passes.
func TestMutants(t *testing.T) {
	mutants := eligibilitytest.Mutants()
	require.GreaterOrEqual(t, len(mutants), 60)
	names, mistakes := map[string]bool{}, map[string]bool{}
	for _, m := range mutants {
		require.Regexp(t, `^[a-z0-9]+(-[a-z0-9]+)+$`, m.Name())
		require.False(t, names[m.Name()], m.Name())
		names[m.Name()] = true
		for _, tag := range []language.Tag{language.French, language.English} {
			mistake, place := m.Mistake(tag), m.Place(tag)
			require.Regexp(t, `^[\p{Lu}«“].*\.$`, mistake, m.Name())
			require.False(t, mistakes[mistake], mistake)
			mistakes[mistake] = true
			require.Regexp(t, `^[^.]{10,}$`, place, m.Name())
			french := tag == language.French
			require.Empty(t, typographytest.Slips(french, mistake), m.Name())
			require.Empty(t, typographytest.Slips(french, place), m.Name())
		}
		require.NotEqual(t, m.Mistake(language.French), m.Mistake(language.English), m.Name())

		witness := eligibilitytest.Suite{Cases: []eligibilitytest.Case{m.Witness()}}
		require.NotEmpty(t, m.Witness().Name, m.Name())
		require.NoError(t, witness.Check(eligibilitytest.Reference), m.Name())
		require.Error(t, witness.Check(m.Evaluate), m.Name())
	}
	var none eligibilitytest.Mutant
	require.Empty(t, none.Name()+none.Mistake(language.French)+none.Place(language.English)+none.Witness().Name)
	require.NoError(t, eligibilitytest.Suite{Cases: eligibilitytest.Cases()[:5]}.Check(none.Evaluate))
}

// TestMutantOnAnotherCall: a mutant is one of the call that is asked for.
func TestMutantOnAnotherCall(t *testing.T) {
	request := []byte(`{"call": {"code": "T", "budget": {"cap": "100.00"}},
		"dossier": {"budget": {"lines": [{"kind": "contractor", "amount": "100.00", "from": 1, "to": 1}]}}}`)
	report, err := eligibilitytest.Reference(request)
	require.NoError(t, err)
	require.Contains(t, string(report), `"verdict":"eligible"`)
	report, err = mutant(t, "cap-exclusive").Evaluate(request)
	require.NoError(t, err)
	require.Contains(t, string(report), `"verdict":"ineligible"`)
	for _, m := range eligibilitytest.Mutants() {
		_, err := m.Evaluate(request)
		require.NoError(t, err, m.Name())
	}
}
