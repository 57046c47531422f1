package strict_test

import (
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"github.com/aap-lit/aap/internal/strict"
)

func TestInstantReads(t *testing.T) {
	cases := []struct {
		reason, text string
		want         time.Time
	}{
		{"an offset ahead of UTC", "2016-09-28T17:00:00+02:00", time.Date(2016, 9, 28, 15, 0, 0, 0, time.UTC)},
		{"an offset behind UTC", "2016-09-28T17:00:00-03:30", time.Date(2016, 9, 28, 20, 30, 0, 0, time.UTC)},
		{"UTC", "2016-09-28T17:00:00Z", time.Date(2016, 9, 28, 17, 0, 0, 0, time.UTC)},
		{"a zero offset", "2016-09-28T17:00:00+00:00", time.Date(2016, 9, 28, 17, 0, 0, 0, time.UTC)},
		{"an unknown local offset (RFC 3339 §4.3)", "2016-09-28T17:00:00-00:00", time.Date(2016, 9, 28, 17, 0, 0, 0, time.UTC)},
		{"the greatest offset", "2016-09-28T17:00:00+23:59", time.Date(2016, 9, 27, 17, 1, 0, 0, time.UTC)},
		{"one decimal", "2016-09-28T17:00:00.5Z", time.Date(2016, 9, 28, 17, 0, 0, 500_000_000, time.UTC)},
		{"a nanosecond", "2016-09-28T17:00:00.000000001+02:00", time.Date(2016, 9, 28, 15, 0, 0, 1, time.UTC)},
		{"nine decimals", "2016-09-28T17:00:00.123456789Z", time.Date(2016, 9, 28, 17, 0, 0, 123_456_789, time.UTC)},
		{"zeros behind the point", "2016-09-28T17:00:00.000Z", time.Date(2016, 9, 28, 17, 0, 0, 0, time.UTC)},
		{"the last second of a day", "2016-09-28T23:59:59Z", time.Date(2016, 9, 28, 23, 59, 59, 0, time.UTC)},
		{"31 July", "2016-07-31T00:00:00Z", time.Date(2016, 7, 31, 0, 0, 0, 0, time.UTC)},
		{"29 February of a leap year", "2016-02-29T00:00:00Z", time.Date(2016, 2, 29, 0, 0, 0, 0, time.UTC)},
		{"29 February 2000: every fourth century", "2000-02-29T00:00:00Z", time.Date(2000, 2, 29, 0, 0, 0, 0, time.UTC)},
		{"the first instant", "1900-01-01T00:00:00Z", time.Date(1900, 1, 1, 0, 0, 0, 0, time.UTC)},
		{"the first instant, written at an offset", "1900-01-01T02:00:00+02:00", time.Date(1900, 1, 1, 0, 0, 0, 0, time.UTC)},
		{"the last instant", "9999-12-30T23:59:59.999999999Z", time.Date(9999, 12, 30, 23, 59, 59, 999_999_999, time.UTC)},
	}
	for _, c := range cases {
		t.Run(c.reason, func(t *testing.T) {
			got, err := strict.Instant(c.text)
			require.NoError(t, err)
			require.Equal(t, c.want, got, "in UTC, not in the zone of the host")
			paris := got.In(time.FixedZone("", 2*3600)).Format(time.RFC3339Nano)
			again, err := strict.Instant(paris)
			require.NoError(t, err, "what is read can be written, at another offset too, and read again")
			require.Equal(t, got, again)
		})
	}
}

func TestInstantRefuses(t *testing.T) {
	cases := []struct{ reason, text string }{
		{"empty", ""},
		{"a date alone", "2016-09-28"},
		{"an hour alone", "17:00:00Z"},
		{"no offset", "2016-09-28T17:00:00"},
		{"no offset behind a fraction", "2016-09-28T17:00:00.5"},
		{"no seconds", "2016-09-28T17:00Z"},
		{"a space for T, which RFC 3339 leaves open", "2016-09-28 17:00:00Z"},
		{"lower-case t", "2016-09-28t17:00:00Z"},
		{"lower-case z", "2016-09-28T17:00:00z"},
		{"a comma before the fraction, which time.Parse takes", "2016-09-28T17:00:00,5Z"},
		{"a fraction without digits", "2016-09-28T17:00:00.Z"},
		{"ten decimals", "2016-09-28T17:00:00.0000000000Z"},
		{"ten decimals and an offset", "2016-09-28T17:00:00.1234567890+02:00"},
		{"a hundred decimals", "2016-09-28T17:00:00.0000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000001Z"},
		{"offset +24:00, which time.Parse takes", "2016-09-28T17:00:00+24:00"},
		{"offset -24:00", "2016-09-28T17:00:00-24:00"},
		{"offset of sixty minutes", "2016-09-28T17:00:00+02:60"},
		{"an offset without its colon", "2016-09-28T17:00:00+0200"},
		{"an offset of hours alone", "2016-09-28T17:00:00+02"},
		{"an offset with seconds", "2016-09-28T17:00:00+02:00:00"},
		{"an offset without its sign", "2016-09-28T17:00:00 02:00"},
		{"an offset with a Unicode minus", "2016-09-28T17:00:00\u221202:00"},
		{"the name of a zone", "2016-09-28T17:00:00CEST"},
		{"the name of UTC", "2016-09-28T17:00:00UTC"},
		{"both Z and an offset", "2016-09-28T17:00:00Z+02:00"},
		{"text in front", " 2016-09-28T17:00:00Z"},
		{"text behind", "2016-09-28T17:00:00Z\n"},
		{"an hour of one digit, which time.Parse takes", "2016-09-28T7:00:00Z"},
		{"a month of one digit", "2016-9-28T17:00:00Z"},
		{"31 June", "2016-06-31T17:00:00Z"},
		{"32 July", "2016-07-32T17:00:00Z"},
		{"29 February 1900: not every century", "1900-02-29T00:00:00Z"},
		{"29 February 2015", "2015-02-29T00:00:00Z"},
		{"30 February of a leap year", "2016-02-30T00:00:00Z"},
		{"day zero", "2016-09-00T17:00:00Z"},
		{"month zero", "2016-00-28T17:00:00Z"},
		{"month thirteen", "2016-13-28T17:00:00Z"},
		{"24:00:00", "2016-09-28T24:00:00Z"},
		{"minute sixty", "2016-09-28T17:60:00Z"},
		{"a leap second", "2016-12-31T23:59:60Z"},
		{"second sixty of another minute", "2016-09-28T17:00:60Z"},
		{"year 1899", "1899-12-31T23:59:59Z"},
		{"year 1899 as written, 1900 in UTC", "1899-12-31T23:00:00-02:00"},
		{"year 1900 as written, 1899 in UTC", "1900-01-01T01:59:59+02:00"},
		{"year zero", "0000-01-01T00:00:00Z"},
		{"the last day of 9999, which is 10000 further east", "9999-12-31T00:00:00Z"},
		{"year 9999 as written, 10000 in UTC", "9999-12-31T23:00:00-02:00"},
		{"year 10000", "10000-01-01T00:00:00Z"},
		{"a year below zero", "-016-09-28T17:00:00Z"},
		{"a year with a sign", "+2016-09-28T17:00:00Z"},
		{"digits of another script", "٢٠١٦-09-28T17:00:00Z"},
		{"a d for a digit", "2016-09-28T17:00:0dZ"},
		{"the French way", "28/09/2016 17:00:00"},
		{"a Unix time", "1475074800"},
		{"digits to the full length", "2016-09-28T17:00:00.123456789012345"},
	}
	for _, c := range cases {
		t.Run(c.reason, func(t *testing.T) {
			got, err := strict.Instant(c.text)
			require.Equal(t, strict.ErrInstant, err)
			require.True(t, got.IsZero())
		})
	}
}

func TestInstantCutAnywhere(t *testing.T) {
	const text = "2016-09-28T17:00:00.123456789+02:00"
	for n := range len(text) {
		_, err := strict.Instant(text[:n])
		require.Equal(t, strict.ErrInstant, err, text[:n])
	}
}

func TestInstantOfEveryDay(t *testing.T) {
	for day := time.Date(1999, 12, 31, 12, 0, 0, 0, time.UTC); day.Year() < 2005; day = day.AddDate(0, 0, 1) {
		got, err := strict.Instant(day.Format(time.RFC3339))
		require.NoError(t, err)
		require.Equal(t, day, got)
	}
}

// FuzzInstant holds Instant against time.Parse: what it takes, time.Parse takes
// as the same instant; what time.Parse takes and would write the same way, it
// takes.
func FuzzInstant(f *testing.F) {
	for _, text := range []string{
		"2016-09-28T17:00:00+02:00", "2016-09-28T17:00:00.123456789Z", "1900-01-01T00:00:00Z", "9999-12-30T23:59:59-23:59",
		"2016-09-28T17:00:00,5Z", "2016-09-28T17:00:00+24:00", "2016-09-28T7:00:00Z", "2016-06-31T00:00:00Z", "2016-12-31T23:59:60Z",
	} {
		f.Add(text)
	}
	f.Fuzz(func(t *testing.T, text string) {
		got, err := strict.Instant(text)
		want, parsed := time.Parse(time.RFC3339Nano, text)
		if err != nil {
			require.Equal(t, strict.ErrInstant, err)
			_, offset := want.Zone()
			canonical := parsed == nil && want.Format(time.RFC3339Nano) == text && offset > -24*3600 && offset < 24*3600
			utc := want.UTC()
			require.False(t, canonical && want.Year() >= 1900 && utc.Year() >= 1900 && utc.AddDate(0, 0, 1).Year() <= 9999, text)
			return
		}
		require.NoError(t, parsed)
		require.True(t, want.Equal(got), "%v %v", want, got)
		require.Equal(t, time.UTC, got.Location())
	})
}
