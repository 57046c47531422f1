package scoring_test

import (
	"maps"
	"slices"
	"strings"
	"testing"
	"unicode"

	"github.com/stretchr/testify/require"
	"golang.org/x/text/language"
	"golang.org/x/text/unicode/norm"

	"github.com/aap-lit/aap/scoring"
)

// codeFaults are the faults of a code, as that of a project.
func codeFaults(t *testing.T, code string) []string {
	t.Helper()
	_, err := scoring.NewSession(scoring.SessionSpec{Projects: []scoring.Project{{Code: code}}})
	var codes []string
	for _, flaw := range flaws(t, err) {
		codes = append(codes, strings.TrimPrefix(flaw, "/projects/0/code "))
	}
	return codes
}

func TestCodes(t *testing.T) {
	for _, c := range []struct {
		reason, code, want string
		meant              string // the code that the fault proposes, if any
	}{
		{"a letter", "A", "", ""},
		{"all of printable ASCII", "!\"#$%&'()*+,-./0123456789:;<=>?@ABCXYZ[\\]^_`abcxyz{|}~", "", ""},
		{"a space inside", "Projet 12", "", ""},
		{"letters of French", "Œuvre d'été à Saint-Denys-Ÿ Çà", "", ""},
		{"letters of Europe", "Łódź, Århus, Þór, Straße, Đakovo, Tīrgu Mureş", "", ""},
		{"two accents on a letter, as one character", "\u1ebf", "", ""},
		{"200 characters", strings.Repeat("é", 200), "", ""},
		{"nothing", "", "missing", ""},
		{"201 characters", strings.Repeat("é", 201), "too-long", ""},
		{"too long to look for what was meant", strings.Repeat("é", 1000), "too-long", ""},
		{"201 of ASCII", strings.Repeat("a", 201), "too-long", ""},
		{"a space before", " A", "text", "A"},
		{"a space after", "A ", "text", "A"},
		{"a space alone", " ", "text", ""},
		{"two spaces inside", "A  1", "unclear-code", "A 1"},
		{"a space that does not break", "A\u00a01", "unclear-code", "A 1"},
		{"a narrow one", "A\u202f1", "unclear-code", "A 1"},
		{"a hyphen that does not break", "A\u20111", "unclear-code", "A-1"},
		{"a minus sign", "A\u22121", "unclear-code", "A-1"},
		{"a dash", "A\u20131", "unclear-code", "A-1"},
		{"a curved apostrophe", "L\u2019Atelier", "unclear-code", "L'Atelier"},
		{"a letter that is an apostrophe", "L\u02bcAtelier", "text", "L'Atelier"},
		{"an accent set apart from its letter", "e\u0301", "unclear-code", "\u00e9"},
		{"an accent that no letter has as one character", "x\u0302", "unclear-code", ""},
		{"a stroke laid over a letter", "o\u0338", "unclear-code", ""},
		{"an alphabet of its own", "\u0410\u0412", "unclear-code", "AB"},
		{"a word of two alphabets", "\u0410A", "text", "AA"},
		{"wide letters", "\uff21", "unclear-code", "A"},
		{"wide digits", "\uff11", "unclear-code", "1"},
		{"two letters as one character", "\ufb01n", "unclear-code", "fin"},
		{"the sign of the kelvin", "\u212a", "unclear-code", "K"},
		{"that of the ångström", "\u212b", "unclear-code", "\u00c5"},
		{"a capital eth, which looks like a D with a stroke", "\u00d0", "unclear-code", "\u0110"},
		{"an i without its dot", "\u0131", "unclear-code", "i"},
		{"a small capital", "\u1d00", "unclear-code", ""},
		{"a digit of another script", "\u0661", "unclear-code", ""},
		{"a sign", "€", "unclear-code", ""},
		{"a sign made of one of ASCII and a stroke", "\u226e", "unclear-code", ""},
		{"what nobody sees", "A\u200b", "text", "A"},
		{"a letter of no form", "A\u3164", "text", "A"},
		{"a line break", "A\nB", "text", "A B"},
		{"a character that is zero", "A\x00", "text", ""},
		{"no UTF-8", "A\xff", "text", ""},
	} {
		got := codeFaults(t, c.code)
		if c.want == "" {
			require.Empty(t, got, c.reason)
			continue
		}
		require.Equal(t, []string{c.want}, got, c.reason)
		_, err := scoring.NewSession(scoring.SessionSpec{Projects: []scoring.Project{{Code: c.code}}})
		meant := scoring.Faults(err)[0].Nearest()
		require.Equal(t, c.meant, meant, c.reason)
		if meant != "" {
			require.Empty(t, codeFaults(t, meant), "what is proposed is right: %s", c.reason)
		}
	}
}

// Of all characters, no two that pass have the same form once they are taken
// apart, or made compatible with one another; and all of them are in NFC.
func TestCharactersOfCodesAreDistinct(t *testing.T) {
	seen := map[string]rune{}
	for r := rune(0x20); r <= unicode.MaxRune; r++ {
		code := "x" + string(r) + "x"
		if !scoring.ClearCode(code) {
			continue
		}
		require.Empty(t, codeFaults(t, code))
		require.True(t, norm.NFC.IsNormalString(code), "%U", r)
		require.Truef(t, r < unicode.MaxASCII || unicode.Is(unicode.Latin, r), "%U", r)
		form := norm.NFKD.String(code)
		require.NotContains(t, seen, form, "%U", r)
		seen[form] = r
	}
	require.Greater(t, len(seen), 95+400)
}

// A code is judged wherever one stands.
func TestCodesEverywhere(t *testing.T) {
	spec := aSession(t)
	spec.Projects[1].Code, spec.Ballots[1].Project, spec.Ballots[2].Assessor = "B\u00a0", "A\u2011", "E\u00a02"
	_, err := scoring.NewSession(spec)
	require.ElementsMatch(t, []string{"/projects/1/code text", "/ballots/1/project unclear-code", "/ballots/2/assessor unclear-code"}, flaws(t, err))
	for _, fault := range scoring.Faults(err) {
		require.Equal(t, strings.Contains(fault.Pointer, "assessor"), fault.Input+fault.Nearest() == "", "a person is not quoted")
	}
	grid := aSpec(t)
	grid.Criteria[2].Code = "e\u0301"
	_, err = scoring.NewGrid(grid)
	require.Equal(t, []string{"/criteria/2/code unclear-code"}, flaws(t, err))
}

// unclearAssessors are codes of assessors, each refused for another kind of character.
var unclearAssessors = []struct{ kind, code string }{
	{"a space around", "E1 "},
	{"a space before", "\u00a0E1"},
	{"spaces inside", "E  1"},
	{"a space that does not break", "E\u00a01"},
	{"an apostrophe", "L\u2019H\u00f4te"},
	{"an apostrophe that is a letter", "L\u02bbH\u00f4te"},
	{"a hyphen", "Jean\u2011Luc"},
	{"quotation marks", "\u00abE1\u00bb"},
	{"an accent", "Zoe\u0308"},
	{"a letter of another alphabet", "\u0415"},
	{"a letter of another alphabet in a word", "\u0415va"},
	{"two letters in one", "\ufb01n"},
	{"a digit", "\u0661"},
	{"a sign", "E\u20ac"},
	{"what nobody sees", "E1\u200b"},
	{"a control character", "E1\n"},
}

// What is wrong with an assessor's code is said by the kind of character, which
// repeats nobody's name.
func TestCodesOfAssessors(t *testing.T) {
	said := map[string][]string{}
	for _, c := range unclearAssessors {
		spec := aSession(t)
		spec.Ballots[0].Assessor = c.code
		_, err := scoring.NewSession(spec)
		require.Len(t, scoring.Faults(err), 1, c.kind)
		fault := scoring.Faults(err)[0]
		require.Empty(t, fault.Input+fault.Nearest(), c.kind)
		message := fault.Message(language.English)
		require.Equal(t, fault.Error(), fault.Pointer+": "+message, c.kind)
		said[message] = append(said[message], c.kind)
	}
	require.ElementsMatch(t, [][]string{
		{"a space around", "a space before"}, {"spaces inside", "a space that does not break"},
		{"an apostrophe"}, {"an apostrophe that is a letter"}, {"a hyphen"}, {"quotation marks"}, {"an accent"},
		{"a letter of another alphabet", "two letters in one"}, {"a letter of another alphabet in a word"},
		{"a digit"}, {"a sign"}, {"what nobody sees", "a control character"},
	}, slices.Collect(maps.Values(said)))
}

// Of two codes that look the same one at most passes, so nobody has two ballots
// on a project.
func TestCodesThatLookTheSame(t *testing.T) {
	for _, pair := range [][2]string{
		{"\u00c9", "E\u0301"}, {"A\u0307\u0323", "A\u0323\u0307"}, {"A1", "\u04101"}, {"COP", "\u0421\u041e\u0420"},
		{"A B", "A  B"}, {"A B", "A\u00a0B"}, {"P-1", "P\u20101"}, {"E", "E\u2800"},
	} {
		spec := aSession(t)
		spec.Ballots[1].Assessor, spec.Ballots[1].Project, spec.Ballots[2].Assessor = pair[0], "B", pair[1]
		_, err := scoring.NewSession(spec)
		require.Error(t, err, "%q", pair)
	}
}
