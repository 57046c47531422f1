package wording_test

import (
	"math"
	"math/big"
	"math/rand/v2"
	"regexp"
	"strconv"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/require"
	"golang.org/x/text/language"

	"github.com/aap-lit/aap/internal/wording"
)

func TestEuro(t *testing.T) {
	cases := []struct {
		reason string
		cents  int64
		fr, en string
	}{
		{"nothing", 0, "0,00\u00a0€", "€0.00"},
		{"a cent", 1, "0,01\u00a0€", "€0.01"},
		{"ten cents", 10, "0,10\u00a0€", "€0.10"},
		{"just below a euro", 99, "0,99\u00a0€", "€0.99"},
		{"a euro", 100, "1,00\u00a0€", "€1.00"},
		{"three digits", 99999, "999,99\u00a0€", "€999.99"},
		{"a first group", 100000, "1\u202f000,00\u00a0€", "€1,000.00"},
		{"a first group of three", 12345678, "123\u202f456,78\u00a0€", "€123,456.78"},
		{"the cap", 50000000, "500\u202f000,00\u00a0€", "€500,000.00"},
		{"two groups", 100000000, "1\u202f000\u202f000,00\u00a0€", "€1,000,000.00"},
		{"the greatest amount", 100_000_000_000_000, "1\u202f000\u202f000\u202f000\u202f000,00\u00a0€", "€1,000,000,000,000.00"},
		{"a cent below zero", -1, "−0,01\u00a0€", "−€0.01"},
		{"a hundred euros below zero: no group of a sign alone", -10000, "−100,00\u00a0€", "−€100.00"},
		{"groups below zero", -123456, "−1\u202f234,56\u00a0€", "−€1,234.56"},
		{"the greatest int64", math.MaxInt64, "92\u202f233\u202f720\u202f368\u202f547\u202f758,07\u00a0€", "€92,233,720,368,547,758.07"},
		{"the least int64", math.MinInt64, "−92\u202f233\u202f720\u202f368\u202f547\u202f758,08\u00a0€", "−€92,233,720,368,547,758.08"},
	}
	for _, c := range cases {
		t.Run(c.reason, func(t *testing.T) {
			require.Equal(t, c.fr, wording.Euro(language.French, c.cents))
			require.Equal(t, c.en, wording.Euro(language.English, c.cents))
			require.Equal(t, c.fr, wording.Euro(language.German, c.cents), "French is the last resort")
			require.Equal(t, c.fr, wording.Euro(language.CanadianFrench, c.cents), "one French")
		})
	}
}

// What is written is the amount to the cent.
func TestEuroIsExact(t *testing.T) {
	random := rand.New(rand.NewPCG(2, 2016))
	french := strings.NewReplacer("−", "-", "\u202f", "", "\u00a0€", "", ",", ".")
	english := strings.NewReplacer("−", "-", "€", "", ",", "")
	for range 5000 {
		cents := int64(random.Uint64()) >> random.IntN(64)
		want := big.NewRat(cents, 100)
		for _, text := range []string{french.Replace(wording.Euro(language.French, cents)), english.Replace(wording.Euro(language.English, cents))} {
			got, ok := new(big.Rat).SetString(text)
			require.True(t, ok, text)
			require.Zero(t, want.Cmp(got), text)
		}
	}
}

func TestNumberAndPercent(t *testing.T) {
	cases := []struct{ reason, plain, fr, en string }{
		{"zero", "0", "0", "0"},
		{"three digits", "999", "999", "999"},
		{"four digits", "1000", "1\u202f000", "1,000"},
		{"a fraction is not grouped", "1234.56789", "1\u202f234,56789", "1,234.56789"},
		{"zeros are kept", "50.00", "50,00", "50.00"},
		{"below zero", "-1234.5", "−1\u202f234,5", "−1,234.5"},
		{"three digits below zero: no group of a sign alone", "-123", "−123", "−123"},
		{"more digits than any integer holds", "12345678901234567890123", "12\u202f345\u202f678\u202f901\u202f234\u202f567\u202f890\u202f123", "12,345,678,901,234,567,890,123"},
		{"nothing", "", "", ""},
	}
	for _, c := range cases {
		t.Run(c.reason, func(t *testing.T) {
			require.Equal(t, c.fr, wording.Number(language.French, c.plain))
			require.Equal(t, c.en, wording.Number(language.English, c.plain))
			require.Equal(t, c.fr, wording.Number(language.Und, c.plain))
			require.Equal(t, c.fr+"\u00a0%", wording.Percent(language.French, c.plain))
			require.Equal(t, c.en+"%", wording.Percent(language.English, c.plain))
		})
	}
}

func TestInstant(t *testing.T) {
	offset := func(hours, minutes int) *time.Location { return time.FixedZone("", hours*3600+minutes*60) }
	at := func(day, hour, nanos int, zone *time.Location) time.Time {
		return time.Date(2016, 9, day, hour, 0, 5, nanos, zone)
	}
	cases := []struct {
		reason string
		t      time.Time
		fr, en string
	}{
		{"the closing", at(28, 17, 0, offset(2, 0)), "28 septembre 2016 à 17:00:05 (UTC+2)", "28 September 2016 at 17:00:05 (UTC+2)"},
		{"the first of a month", at(1, 17, 0, offset(2, 0)), "1er septembre 2016 à 17:00:05 (UTC+2)", "1 September 2016 at 17:00:05 (UTC+2)"},
		{"the second of a month, before ten", at(2, 9, 0, offset(2, 0)), "2 septembre 2016 à 09:00:05 (UTC+2)", "2 September 2016 at 09:00:05 (UTC+2)"},
		{"UTC", at(28, 0, 0, time.UTC), "28 septembre 2016 à 00:00:05 (UTC)", "28 September 2016 at 00:00:05 (UTC)"},
		{"half an hour ahead", at(28, 17, 0, offset(5, 30)), "28 septembre 2016 à 17:00:05 (UTC+5:30)", "28 September 2016 at 17:00:05 (UTC+5:30)"},
		{"behind", at(28, 17, 0, offset(-4, 0)), "28 septembre 2016 à 17:00:05 (UTC-4)", "28 September 2016 at 17:00:05 (UTC-4)"},
		{"behind, with minutes below ten", at(28, 17, 0, offset(-9, -5)), "28 septembre 2016 à 17:00:05 (UTC-9:05)", "28 September 2016 at 17:00:05 (UTC-9:05)"},
		{"less than an hour behind", at(28, 17, 0, offset(0, -30)), "28 septembre 2016 à 17:00:05 (UTC-0:30)", "28 September 2016 at 17:00:05 (UTC-0:30)"},
		{"ten hours ahead", at(28, 17, 0, offset(11, 0)), "28 septembre 2016 à 17:00:05 (UTC+11)", "28 September 2016 at 17:00:05 (UTC+11)"},
		{"a tenth of a second", at(28, 17, 500_000_000, time.UTC), "28 septembre 2016 à 17:00:05,5 (UTC)", "28 September 2016 at 17:00:05.5 (UTC)"},
		{"a nanosecond", at(28, 17, 1, time.UTC), "28 septembre 2016 à 17:00:05,000000001 (UTC)", "28 September 2016 at 17:00:05.000000001 (UTC)"},
		{"the zero value", time.Time{}, "1er janvier 1 à 00:00:00 (UTC)", "1 January 0001 at 00:00:00 (UTC)"},
	}
	for _, c := range cases {
		t.Run(c.reason, func(t *testing.T) {
			require.Equal(t, c.fr, wording.Instant(language.French, c.t))
			require.Equal(t, c.en, wording.Instant(language.English, c.t))
		})
	}
}

// Every offset that a time may have is written, and read back is the same.
func TestInstantWritesEveryOffset(t *testing.T) {
	offset := regexp.MustCompile(`\(UTC(?:([+-])(\d+)(?::(\d\d))?(?::(\d\d))?)?\)$`)
	number := func(digits string) int {
		n, _ := strconv.Atoi("0" + digits)
		return n
	}
	for seconds := -24 * 3600; seconds <= 24*3600; seconds += 37 { // 37 and 60 have no common divisor
		for _, tag := range []language.Tag{language.French, language.English} {
			text := wording.Instant(tag, time.Date(2016, 9, 28, 17, 0, 5, 0, time.FixedZone("", seconds)))
			found := offset.FindStringSubmatch(text)
			require.NotNil(t, found, text)
			require.Less(t, max(number(found[3]), number(found[4])), 60, text)
			back := number(found[2])*3600 + number(found[3])*60 + number(found[4])
			if found[1] == "-" {
				back = -back
			}
			require.Equal(t, seconds, back, text)
		}
	}
	for seconds, want := range map[int]string{3599: "(UTC+0:59:59)", 3600: "(UTC+1)", -3600: "(UTC-1)", 561: "(UTC+0:09:21)", 3605: "(UTC+1:00:05)"} {
		require.Contains(t, wording.Instant(language.English, time.Unix(0, 0).In(time.FixedZone("", seconds))), want)
	}
}

func TestInstantOfEveryMonth(t *testing.T) {
	months := strings.Fields("janvier février mars avril mai juin juillet août septembre octobre novembre décembre")
	for i, month := range months {
		at := time.Date(2017, time.Month(i+1), 15, 12, 0, 0, 0, time.UTC)
		require.Equal(t, "15\u00a0"+month+" 2017 à 12:00:00 (UTC)", wording.Instant(language.French, at))
	}
}
