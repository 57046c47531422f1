package partners_test

import (
	"embed"
	"encoding/json"
	"errors"
	"fmt"
	"math/rand/v2"
	"strconv"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/aap-lit/aap/internal/strict/stricttest"
	"github.com/aap-lit/aap/partners"
)

//go:embed testdata/*.json
var testdata embed.FS

// facts reads a file of testdata.
func facts[T any](t testing.TB, name string) []T {
	t.Helper()
	data, err := testdata.ReadFile("testdata/" + name)
	require.NoError(t, err)
	var rows []T
	require.NoError(t, json.Unmarshal(data, &rows))
	require.NotEmpty(t, rows)
	return rows
}

// An identifierCase is a text and what is made of it: a kind and the number, ok or
// with a wrong check digit; or none, with what it seems to be and the nearest number.
type identifierCase struct{ Text, Kind, ID, Outcome, Seems, Nearest, Reason string }

func TestParseID(t *testing.T) {
	for _, c := range facts[identifierCase](t, "identifiers.json") {
		t.Run(c.Text, func(t *testing.T) {
			require.NotEmpty(t, c.Reason)
			id, err := partners.ParseID(c.Text)
			require.Equal(t, c.ID, id.String(), c.Reason)
			require.Equal(t, c.Kind, id.Kind().String(), c.Reason)
			require.Equal(t, c.ID == "", id == partners.ID{}, c.Reason)
			siren := ""
			if c.Kind == "siren" || c.Kind == "siret" {
				siren = c.ID[:9]
			}
			require.Equal(t, siren, id.SIREN().String(), c.Reason)
			if c.Outcome == "ok" {
				require.NoError(t, err, c.Reason)
				require.Empty(t, c.Seems+c.Nearest)
				return
			}
			require.Equal(t, c.Outcome == "checksum", errors.Is(err, partners.ErrChecksum), c.Reason)
			require.Equal(t, c.Outcome == "identifier", errors.Is(err, partners.ErrIdentifier), c.Reason)
			require.Equal(t, []stricttest.Flaw{{"", c.Outcome}}, stricttest.Flaws(err), c.Reason)
			fault := fault(t, err)
			require.Equal(t, c.Seems, fault.Seems(), c.Reason)
			require.Equal(t, c.Nearest, fault.Nearest(), c.Reason)
			require.Equal(t, c.Text == "", fault.Input == "", "the text is quoted")
		})
	}
}

// fault returns the one fault of an error.
func fault(t testing.TB, err error) *partners.Error {
	t.Helper()
	var fault *partners.Error
	require.ErrorAs(t, err, &fault)
	return fault
}

// TestNearestIsRight: a number that is said to be nearest is one, and a text as long
// as no number may be is not searched for one.
func TestNearestIsRight(t *testing.T) {
	for _, c := range facts[identifierCase](t, "identifiers.json") {
		if c.Nearest != "" {
			require.Equal(t, c.Nearest, id(t, c.Nearest).String(), c.Reason)
		}
	}
	for _, c := range []struct{ text, nearest, reason string }{
		{strings.Repeat("é", 31) + " 213502388", "", "41 characters"},
		{strings.Repeat("é", 30) + " 213502388", "213502388", "40 characters"},
		{strings.Repeat("9 ", 1<<20), "", "two million"},
		{strings.Repeat(" ", 1<<20) + "x", "", "a million spaces"},
	} {
		_, err := partners.ParseID(c.text)
		require.ErrorIs(t, err, partners.ErrIdentifier, c.reason)
		require.Equal(t, c.nearest, fault(t, err).Nearest(), c.reason)
	}
}

// TestForms: whatever a register may have given out is read, in its own text and
// with a space anywhere, and what it prints is read back.
func TestForms(t *testing.T) {
	random := rand.New(rand.NewPCG(11, 12))
	spaces := []string{" ", "  ", "\u00a0", "\u202f", "\u2009"}
	for _, c := range []struct {
		kind  partners.IDKind
		shape string // # a digit, * a digit or a letter
	}{
		{partners.SIREN, "#########"}, {partners.SIRET, "##############"}, {partners.RNA, "W#*#######"},
		{partners.RIDET, "#######"}, {partners.RIDET, "#######.###"}, {partners.TAHITI, "*#####"}, {partners.TAHITI, "*#####-###"},
	} {
		for range 2000 {
			text := []byte(c.shape)
			for i, s := range text {
				switch {
				case s == '#' || s == '*' && random.IntN(2) == 0:
					text[i] = byte('0' + random.IntN(10))
				case s == '*':
					text[i] = byte('A' + random.IntN(26))
				}
			}
			id, err := partners.ParseID(string(text))
			if err != nil {
				require.ErrorIs(t, err, partners.ErrChecksum)
			}
			require.Equal(t, c.kind, id.Kind(), "%s", text)
			require.Equal(t, string(text), id.String())

			at := 1 + random.IntN(len(text)-1)
			apart := string(text[:at]) + spaces[random.IntN(len(spaces))] + string(text[at:])
			again, err := partners.ParseID(apart)
			if c.kind == partners.SIREN && at == 6 {
				require.ErrorIs(t, err, partners.ErrIdentifier, "%s: or a TAHITI number", apart)
				continue
			}
			require.Equal(t, id, again, apart)
			require.True(t, id == again)
		}
	}
}

// TestCheckDigit compares the check with a second writing of Luhn's rule, on
// the digits as text, and counts that one final digit of ten passes.
func TestCheckDigit(t *testing.T) {
	random := rand.New(rand.NewPCG(1, 2))
	luhn := func(digits string) bool {
		doubled := [...]int{0, 2, 4, 6, 8, 1, 3, 5, 7, 9}
		sum := 0
		for i := range len(digits) {
			d := int(digits[len(digits)-1-i] - '0')
			if i%2 == 1 {
				d = doubled[d]
			}
			sum += d
		}
		return sum%10 == 0
	}
	for range 2000 {
		siren := fmt.Sprintf("%08d", 1+random.IntN(99_999_999))
		siret := fmt.Sprintf("%09d%04d", 1+random.IntN(355_999_999), random.IntN(10_000))
		passed := [2]int{}
		for d := range 10 {
			text := siren + strconv.Itoa(d)
			if _, err := partners.ParseID(text); err == nil {
				passed[0]++
				require.True(t, luhn(text), text)
			}
			text = siret + strconv.Itoa(d)
			if _, err := partners.ParseID(text); err == nil {
				passed[1]++
				require.True(t, luhn(text), text)
			}
		}
		require.Equal(t, [2]int{1, 1}, passed, siren+" "+siret)
	}
}

// TestLaPoste: an establishment of La Poste passes iff Luhn's check or the sum
// of its digits says so, whatever its own five digits.
func TestLaPoste(t *testing.T) {
	for nic := range 100_000 {
		text := fmt.Sprintf("356000000%05d", nic)
		luhn, sum := 0, 0
		for i := range len(text) {
			d := int(text[i] - '0')
			sum += d
			if i%2 == 0 { // fourteen digits: the first is doubled
				d = d*2/10 + d*2%10
			}
			luhn += d
		}
		if _, err := partners.ParseID(text); (err == nil) != (luhn%10 == 0 || sum%5 == 0) {
			t.Fatal(text, err)
		}
	}
}

func TestIDText(t *testing.T) {
	for _, c := range []struct{ text, digits, reason string }{
		{"243 300 316", "243300316", "spaces are not kept"},
		{"73282932000074", "73282932000074", "an establishment keeps its five digits"},
		{"w9r 1234567", "W9R1234567", "an RNA number"},
		{"1 234 567.001", "1234567.001", "a RIDET"},
		{"a12345-001\n", "A12345-001", "a TAHITI number"},
		{"", "", "an empty text is none, as MarshalText writes it"},
		{" \r\n", "", "and so is what a form makes of it"},
	} {
		id, err := partners.ParseID("180089013")
		require.NoError(t, err)
		require.NoError(t, id.UnmarshalText([]byte(c.text)), c.reason)
		text, err := id.MarshalText()
		require.NoError(t, err, c.reason)
		require.Equal(t, c.digits, string(text), c.reason)
	}
	before := id(t, "243300316")
	for text, want := range map[string]error{"889742876": partners.ErrChecksum, "12": partners.ErrIdentifier, "35238": partners.ErrIdentifier} {
		number := before
		require.ErrorIs(t, number.UnmarshalText([]byte(text)), want)
		require.Equal(t, before, number, "a refused text leaves the value")
	}
}

// TestIDIsComparable: one number is one value, however it was written.
func TestIDIsComparable(t *testing.T) {
	plain := id(t, "213502388")
	require.True(t, plain == id(t, "213 502 388"))
	require.False(t, plain == partners.ID{})
	require.False(t, id(t, "000000018") == partners.ID{})
	require.True(t, id(t, "W9R1234567") == id(t, "w9r 1 234 567"))
	require.True(t, id(t, "003970-001") == id(t, " 003 970 – 001\n"))

	different := map[partners.ID]string{}
	for _, text := range []string{"000000018", "00000001800002", "W000000018", "0000018", "0000018.018", "000018", "000018-018", "A00018"} {
		number := id(t, text)
		require.Empty(t, different[number], text)
		different[number] = text
	}
}
