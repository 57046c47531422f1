package partners_test

import (
	"embed"
	"encoding/json"
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

type identifierCase struct{ Kind, Text, Outcome, Reason string }

func (c identifierCase) err() error {
	switch c.Outcome {
	case "checksum":
		return partners.ErrChecksum
	case "identifier":
		return partners.ErrIdentifier
	}
	return nil
}

func TestParseID(t *testing.T) {
	for _, c := range facts[identifierCase](t, "identifiers.json") {
		t.Run(c.Kind+" "+c.Text, func(t *testing.T) {
			require.NotEmpty(t, c.Reason)
			id, err := partners.ParseID(c.Text)
			if c.err() == nil {
				require.NoError(t, err, c.Reason)
			} else {
				require.Equal(t, []stricttest.Flaw{{"", c.Outcome}}, stricttest.Flaws(err), c.Reason)
				require.ErrorIs(t, err, c.err(), c.Reason)
				stricttest.Quoted(t, c.quoted(), err)
			}
			if c.Outcome == "identifier" {
				require.Equal(t, partners.ID{}, id, c.Reason)
				return
			}
			digits := strings.ReplaceAll(c.Text, " ", "")
			require.Equal(t, digits, id.String(), c.Reason)
			require.Equal(t, digits[:9], id.SIREN().String(), c.Reason)
			require.Equal(t, c.Kind == "siren", id.SIREN() == id, c.Reason)
		})
	}
}

// quoted is how a fault quotes the text: a tab or a no-break space, which nobody
// sees, is written as an escape.
func (c identifierCase) quoted() string {
	return strings.NewReplacer("\t", `\t`, "\u00a0", `\u00a0`).Replace(c.Text)
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
		{"", "", "an empty text is none, as MarshalText writes it"},
	} {
		id, err := partners.ParseID("180089013")
		require.NoError(t, err)
		require.NoError(t, id.UnmarshalText([]byte(c.text)), c.reason)
		text, err := id.MarshalText()
		require.NoError(t, err, c.reason)
		require.Equal(t, c.digits, string(text), c.reason)
	}
	before := id(t, "243300316")
	for text, want := range map[string]error{"889742876": partners.ErrChecksum, "12": partners.ErrIdentifier} {
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
}
