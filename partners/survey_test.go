package partners_test

import (
	"fmt"
	"math/rand/v2"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/aap-lit/aap/partners"
)

func TestSurvey(t *testing.T) {
	city := partner(t, "Bordeaux Métropole", partners.LocalAuthority, "243300316")
	cityAsUsers := partner(t, "La Métropole", partners.Users, "243300316")
	cityUnnumbered := partner(t, "Bordeaux Métropole", partners.LocalAuthority, "")
	startup := partner(t, "Atelier", partners.Company, "")
	startupAgain := partner(t, "ATELIER", partners.Company, "")
	sgar := partner(t, "SGAR Bretagne", partners.PublicOperator, "")
	other := partner(t, "Un particulier", partners.Other, "")
	noState := func(_ partners.Category, class partners.Class) bool { return class != partners.StateService }
	all := func(partners.Category, partners.Class) bool { return true }
	museum := partner(t, "Musée", partners.LocalAuthority, "1234567.001")
	theatre := partner(t, "Théâtre", partners.Association, "1234567.002")
	registered := partner(t, "Atelier", partners.Association, "W9R1234567")
	for _, c := range []struct {
		list     []partners.Partner
		counts   func(partners.Category, partners.Class) bool
		distinct int
		covered  partners.Coverage
		reason   string
	}{
		{nil, nil, 0, partners.Coverage{}, "no list"},
		{[]partners.Partner{{}, {}}, nil, 0, partners.Coverage{}, "zero partners are nobody"},
		{[]partners.Partner{other}, nil, 0, partners.Coverage{}, "other does not count unasked"},
		{[]partners.Partner{city, startup}, nil, 2, partners.CoverageOf(partners.LocalAuthority, partners.Company), "two actors"},
		{[]partners.Partner{city, cityAsUsers}, nil, 1, partners.CoverageOf(partners.LocalAuthority, partners.Users), "one actor, two categories"},
		{[]partners.Partner{startup, startupAgain}, nil, 1, partners.CoverageOf(partners.Company), "one actor, two spellings"},
		{[]partners.Partner{city, cityUnnumbered}, nil, 2, partners.CoverageOf(partners.LocalAuthority), "with and without a number are two"},
		{[]partners.Partner{museum, theatre}, nil, 1, partners.CoverageOf(partners.LocalAuthority, partners.Association), "two establishments of one legal person"},
		{[]partners.Partner{startup, registered, registered}, nil, 2, partners.CoverageOf(partners.Company, partners.Association), "an RNA number is a number"},
		{[]partners.Partner{sgar}, nil, 1, partners.CoverageOf(partners.PublicOperator), "nothing is left out unasked"},
		{[]partners.Partner{sgar, startup}, noState, 1, partners.CoverageOf(partners.Company), "what does not count does not cover either"},
		{[]partners.Partner{other, startup}, all, 2, partners.CoverageOf(partners.Company), "other counts where it is said to, and covers none of the six"},
		{[]partners.Partner{other, {}}, all, 1, partners.Coverage{}, "a zero partner is nobody, whatever counts"},
	} {
		distinct, covered := partners.Survey(c.list, c.counts)
		require.Equal(t, c.distinct, distinct, c.reason)
		require.Equal(t, c.covered, covered, c.reason)
	}
}

// crowd is a list of n actors, each entered twice.
func crowd(t testing.TB, n int) []partners.Partner {
	var list []partners.Partner
	for i := range n {
		list = append(list, partner(t, fmt.Sprintf("Acteur %d", i), partners.Company, ""))
	}
	return append(list, list...)
}

// TestSurveyOfMany goes over the size up to which nothing is allocated.
func TestSurveyOfMany(t *testing.T) {
	for _, n := range []int{1, 31, 32, 33, 64, 1000} {
		distinct, covered := partners.Survey(crowd(t, n), nil)
		require.Equal(t, n, distinct)
		require.Equal(t, 1, covered.Len())
	}
}

func TestSurveyAllocatesNothing(t *testing.T) {
	list := crowd(t, 32)
	asked := 0
	counts := func(partners.Category, partners.Class) bool { asked++; return true }
	require.Zero(t, testing.AllocsPerRun(100, func() { partners.Survey(list, counts) }))
	require.NotZero(t, asked)
	require.Zero(t, testing.AllocsPerRun(100, func() { _ = list[0].Same(list[32]) }))
}

// anyList is a random list out of few names and numbers, so that much is equal.
func anyList(t testing.TB, random *rand.Rand, n int) []partners.Partner {
	names := []string{"Ville de Rennes", "VILLE-DE-RENNES", "Métropole", "Bordeaux Métropole", "213502388", "Atelier"}
	numbers := []string{"", "", "213502388", "243300316", "24330031600011", "W9R1234567", "1234567", "1234567.001", "003970-001"}
	list := make([]partners.Partner, n)
	for i := range list {
		if random.IntN(12) == 0 {
			continue // a zero Partner
		}
		number, _ := partners.ParseID(numbers[random.IntN(len(numbers))])
		category := partners.Category(1 + random.IntN(7))
		p, err := partners.New(names[random.IntN(len(names))], category, number)
		require.NoError(t, err)
		list[i] = p
	}
	return list
}

// TestSameMerges: being the same is an equivalence among partners that are
// somebody, so that a count of actors means something.
func TestSameMerges(t *testing.T) {
	random := rand.New(rand.NewPCG(3, 4))
	list := anyList(t, random, 40)
	for _, a := range list {
		require.Equal(t, a != partners.Partner{}, a.Same(a))
		for _, b := range list {
			require.Equal(t, a.Same(b), b.Same(a))
			for _, c := range list {
				if a.Same(b) && b.Same(c) {
					require.True(t, a.Same(c))
				}
			}
		}
	}
}

// TestSurveyAgainstPairs compares the survey with a comparison of all pairs,
// and sees that one entry more never takes anything away.
func TestSurveyAgainstPairs(t *testing.T) {
	random := rand.New(rand.NewPCG(5, 6))
	for range 500 {
		list := anyList(t, random, random.IntN(12))
		without := partners.Category(random.IntN(8))
		counts := func(category partners.Category, _ partners.Class) bool { return category != without }
		lastCount, lastCovered := 0, partners.Coverage{}
		for n := range len(list) + 1 {
			var actors []partners.Partner
			var covered partners.Coverage
			for _, p := range list[:n] {
				if p == (partners.Partner{}) || !counts(p.Category(), p.Class()) {
					continue
				}
				if p.Category() != partners.Other {
					covered = partners.CoverageOf(append(covered.Categories(), p.Category())...)
				}
				known := false
				for _, q := range actors {
					known = known || p.Same(q)
				}
				if !known {
					actors = append(actors, p)
				}
			}
			count, got := partners.Survey(list[:n], counts)
			require.Equal(t, len(actors), count)
			require.Equal(t, covered, got)
			require.GreaterOrEqual(t, count, lastCount)
			require.Zero(t, lastCovered.Without(got))
			lastCount, lastCovered = count, got
		}
	}
}

func TestDuplicates(t *testing.T) {
	numbered := partner(t, "Bordeaux Métropole", partners.LocalAuthority, "243300316")
	unnumbered := partner(t, "bordeaux metropole", partners.LocalAuthority, "")
	otherNumber := partner(t, "Bordeaux-Métropole", partners.LocalAuthority, "213502388")
	otherName := partner(t, "La Métropole", partners.LocalAuthority, "243300316")
	startup := partner(t, "Atelier", partners.Company, "")
	for _, c := range []struct {
		list   []partners.Partner
		pairs  [][2]int
		reason string
	}{
		{nil, nil, "no list"},
		{[]partners.Partner{{}, {}}, nil, "nobody is no duplicate"},
		{[]partners.Partner{numbered, startup}, nil, "two names"},
		{[]partners.Partner{numbered, numbered}, nil, "one actor is counted once already"},
		{[]partners.Partner{numbered, otherName}, nil, "and so is one under two names"},
		{[]partners.Partner{startup, unnumbered, numbered}, [][2]int{{1, 2}}, "with and without a number"},
		{[]partners.Partner{numbered, otherNumber}, [][2]int{{0, 1}}, "two numbers"},
		{[]partners.Partner{numbered, unnumbered, startup, unnumbered, otherNumber}, [][2]int{{0, 1}, {0, 4}}, "each further actor once, with the first"},
	} {
		require.Equal(t, c.pairs, partners.Duplicates(c.list), c.reason)
	}
}

// TestDuplicatesAreComplete: a name has a pair iff two actors bear it.
func TestDuplicatesAreComplete(t *testing.T) {
	random := rand.New(rand.NewPCG(7, 8))
	for range 500 {
		list := anyList(t, random, random.IntN(10))
		pairs := partners.Duplicates(list)
		for _, pair := range pairs {
			require.Less(t, pair[0], pair[1])
			require.False(t, list[pair[0]].Same(list[pair[1]]))
		}
		want := 0
		for j, q := range list {
			further, known := false, false
			for _, p := range list[:j] {
				if q.Name() == "" || !sameName(t, p, q) {
					continue
				}
				known = known || p.Same(q)
				further = true
			}
			if further && !known {
				want++
			}
		}
		require.Len(t, pairs, want)
	}
}

// sameName compares two names without their numbers.
func sameName(t testing.TB, p, q partners.Partner) bool {
	if p.Name() == "" || q.Name() == "" {
		return false
	}
	return partner(t, p.Name(), partners.Users, "").Same(partner(t, q.Name(), partners.Users, ""))
}
