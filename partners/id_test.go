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

func TestIdentifiers(t *testing.T) {
	for _, c := range facts[identifierCase](t, "identifiers.json") {
		t.Run(c.Kind+" "+c.Text, func(t *testing.T) {
			require.NotEmpty(t, c.Reason)
			var text string
			var siren partners.SIREN
			var err error
			switch c.Kind {
			case "siren":
				siren, err = partners.ParseSIREN(c.Text)
				text = siren.String()
			case "siret":
				var siret partners.SIRET
				siret, err = partners.ParseSIRET(c.Text)
				siren, text = siret.SIREN(), siret.String()
			}
			digits := strings.ReplaceAll(c.Text, " ", "")
			if c.err() == nil {
				require.NoError(t, err, c.Reason)
			} else {
				require.ErrorIs(t, err, c.err(), c.Reason)
				var fault *partners.Error
				require.ErrorAs(t, err, &fault)
				require.Equal(t, c.Outcome, fault.Code())
				require.Empty(t, fault.Pointer)
			}
			if c.Outcome == "identifier" {
				require.Empty(t, text, c.Reason)
				require.Equal(t, partners.SIREN{}, siren, c.Reason)
			} else {
				require.Equal(t, digits, text, c.Reason)
				require.Equal(t, digits[:9], siren.String(), c.Reason)
			}

			id, idErr := partners.ParseID(c.Text)
			if c.Outcome == "identifier" && (c.Kind == "siren" || len(c.Text) > 9) {
				require.ErrorIs(t, idErr, partners.ErrIdentifier, c.Reason)
				require.Equal(t, partners.ID{}, id, c.Reason)
			}
			if c.Outcome != "identifier" {
				require.ErrorIs(t, idErr, c.err(), c.Reason)
				require.Equal(t, digits, id.String(), c.Reason)
				owner, ok := id.SIREN()
				require.True(t, ok, c.Reason)
				require.Equal(t, siren, owner, c.Reason)
			}
		})
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
			if _, err := partners.ParseSIREN(text); err == nil {
				passed[0]++
				require.True(t, luhn(text), text)
			}
			text = siret + strconv.Itoa(d)
			if _, err := partners.ParseSIRET(text); err == nil {
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
		if _, err := partners.ParseSIRET(text); (err == nil) != (luhn%10 == 0 || sum%5 == 0) {
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
		var id partners.ID
		require.NoError(t, id.UnmarshalText([]byte(c.text)), c.reason)
		text, err := id.MarshalText()
		require.NoError(t, err, c.reason)
		require.Equal(t, c.digits, string(text), c.reason)
	}
	before, err := partners.ParseID("243300316")
	require.NoError(t, err)
	for text, want := range map[string]error{"889742876": partners.ErrChecksum, "12": partners.ErrIdentifier} {
		id := before
		require.ErrorIs(t, id.UnmarshalText([]byte(text)), want)
		require.Equal(t, before, id, "a refused text leaves the value")
	}
}

// TestIDIsComparable: one number is one value, however it was written.
func TestIDIsComparable(t *testing.T) {
	plain, err := partners.ParseID("213502388")
	require.NoError(t, err)
	spaced, err := partners.ParseID("213 502 388")
	require.NoError(t, err)
	require.True(t, plain == spaced)
	require.False(t, plain == partners.ID{})
}
