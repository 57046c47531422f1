package eligibility_test

import (
	"regexp"
	"strings"
	"testing"
	"time"
	"unicode/utf8"

	"github.com/stretchr/testify/require"
	"golang.org/x/text/language"

	"github.com/aap-lit/aap/eligibility"
)

func zone(t testing.TB, text string) eligibility.Zone {
	t.Helper()
	z, err := eligibility.ParseZone(text)
	require.NoError(t, err)
	return z
}

// What is typed, and the instant that it is in both languages, in Paris.
var typedInstants = []struct{ reason, text, want string }{
	{"a form: minutes", "2016-09-27T16:00", "2016-09-27T14:00:00Z"},
	{"a form: seconds", "2016-09-27T16:00:30", "2016-09-27T14:00:30Z"},
	{"a form: milliseconds", "2016-09-27T16:00:30.250", "2016-09-27T14:00:30.25Z"},
	{"a form, with a space for the T", "2016-09-27 16:00", "2016-09-27T14:00:00Z"},
	{"winter", "2016-12-27T16:00", "2016-12-27T15:00:00Z"},
	{"the year first, with strokes", "2016/09/27 16:00", "2016-09-27T14:00:00Z"},
	{"no zeros before", "2016-9-7 6:05", "2016-09-07T04:05:00Z"},
	{"strokes", "27/09/2016 17:00", "2016-09-27T15:00:00Z"},
	{"points", "27.09.2016 17:00", "2016-09-27T15:00:00Z"},
	{"hyphens", "27-09-2016 17:00", "2016-09-27T15:00:00Z"},
	{"one number for day and month", "09/09/2016 17:00", "2016-09-09T15:00:00Z"},
	{"the same, once without a zero", "9/09/2016 17:00", "2016-09-09T15:00:00Z"},
	{"seconds", "27/09/2016 17:00:59", "2016-09-27T15:00:59Z"},
	{"à and h", "27/09/2016 à 17 h", "2016-09-27T15:00:00Z"},
	{"a decomposed à", "27/09/2016 a\u0300 17 h", "2016-09-27T15:00:00Z"},
	{"a for à", "27/09/2016 a 17h", "2016-09-27T15:00:00Z"},
	{"capitals", "27/09/2016 À 17H", "2016-09-27T15:00:00Z"},
	{"17h30", "27/09/2016 17h30", "2016-09-27T15:30:00Z"},
	{"17 h 30", "27/09/2016, 17 h 30", "2016-09-27T15:30:00Z"},
	{"17 h 30 min", "27/09/2016 - 17 h 30 min", "2016-09-27T15:30:00Z"},
	{"seconds with a comma", "27/09/2016 à 17 h 30 min 5,5 s", "2016-09-27T15:30:05.5Z"},
	{"17 heures", "27/09/2016 à 17 heures", "2016-09-27T15:00:00Z"},
	{"midnight begins a day", "27/09/2016 0h", "2016-09-26T22:00:00Z"},
	{"the last minute of a day", "27/09/2016 23:59", "2016-09-27T21:59:00Z"},
	{"no-break spaces", "27\u00a0septembre 2016 à 17\u00a0h", "2016-09-27T15:00:00Z"},
	{"narrow no-break spaces", "27/09/2016\u202fà\u202f17\u202fh\u202f00", "2016-09-27T15:00:00Z"},
	{"spaces at the strokes", "27 / 09 / 2016 17:00", "2016-09-27T15:00:00Z"},
	{"spaces and line ends around", " \t27/09/2016 17:00\u00a0\r\n", "2016-09-27T15:00:00Z"},
	{"a French month", "27 septembre 2016 17:00", "2016-09-27T15:00:00Z"},
	{"an English month", "27 September 2016 17:00", "2016-09-27T15:00:00Z"},
	{"an abbreviated month", "27 sept. 2016 17:00", "2016-09-27T15:00:00Z"},
	{"the month of a spreadsheet", "27-Sep-2016 17:00", "2016-09-27T15:00:00Z"},
	{"the month first", "September 27, 2016 at 17:00", "2016-09-27T15:00:00Z"},
	{"the month first, an ordinal", "Sept. 27th, 2016 17:00", "2016-09-27T15:00:00Z"},
	{"an article and an ordinal", "le 1er octobre 2016 à 8 h", "2016-10-01T06:00:00Z"},
	{"a day of the week", "mercredi 28 septembre 2016 à 17 h 00", "2016-09-28T15:00:00Z"},
	{"with an article, in capitals", "Le Mercredi 28/09/2016, 17h", "2016-09-28T15:00:00Z"},
	{"an English day of the week", "Wednesday, September 28, 2016 at 17:00", "2016-09-28T15:00:00Z"},
	{"abbreviated", "Wed, 28 Sep 2016 17:00", "2016-09-28T15:00:00Z"},
	{"abbreviated with a point", "mer. 28 sept. 2016 17 h", "2016-09-28T15:00:00Z"},
	{"a month that begins like one", "Mar 27, 2017 17:00", "2017-03-27T15:00:00Z"},
	{"a day of the week that tells day and month apart", "Tuesday 06/09/2016 17:00", "2016-09-06T15:00:00Z"},
	{"no accents", "15 fevrier 2016 8h", "2016-02-15T07:00:00Z"},
	{"capitals and accents", "15 AOÛT 2016 8H", "2016-08-15T06:00:00Z"},
	{"a leap day", "29/02/2016 12:00", "2016-02-29T11:00:00Z"},
	{"the clock of Paris by its name", "27 septembre 2016 à 17 h (heure de Paris)", "2016-09-27T15:00:00Z"},
	{"the same in English", "27 September 2016 at 17:00 (Paris time)", "2016-09-27T15:00:00Z"},
	{"another clock", "27 septembre 2016 à 17 h (UTC−4)", "2016-09-27T21:00:00Z"},
	{"another clock, of half hours, without brackets", "27/09/2016 17:00 UTC+5:30", "2016-09-27T11:30:00Z"},
	{"UTC", "27/09/2016 17:00 UTC", "2016-09-27T17:00:00Z"},
	{"RFC 3339", "2016-09-27T16:00:00-04:00", "2016-09-27T20:00:00Z"},
	{"RFC 3339, UTC", "2016-09-27T16:00:00Z", "2016-09-27T16:00:00Z"},
	{"an offset tells the hours of October apart", "2016-10-30T02:30:00+01:00", "2016-10-30T01:30:00Z"},
	{"an offset gives an instant to an hour that Paris skips", "2016-03-27T02:30:00+01:00", "2016-03-27T01:30:00Z"},
	{"the first hour of 1900 in UTC", "01/01/1900 01:00", "1900-01-01T00:00:00Z"},
	{"the last day there is", "31 décembre 9999 à 0 h 59", "9999-12-30T23:59:00Z"},
}

func TestParseInput(t *testing.T) {
	for _, c := range typedInstants {
		for _, tag := range []language.Tag{language.French, language.English} {
			at, err := eligibility.Zone{}.ParseInput(tag, c.text)
			require.NoError(t, err, c.reason)
			require.Equal(t, c.want, at.Format(time.RFC3339Nano), c.reason)
			require.Equal(t, time.UTC, at.Location(), c.reason)
		}
	}
}

func TestParseInputByLanguage(t *testing.T) {
	for _, c := range []struct {
		reason string
		tag    language.Tag
		text   string
		want   string // the instant, or the fault
	}{
		{"the day first in French", language.French, "05/09/2016 17:00", "2016-09-05T15:00:00Z"},
		{"the day first in Canada's French", language.CanadianFrench, "05/09/2016 17:00", "2016-09-05T15:00:00Z"},
		{"and in a language that we do not speak", language.German, "05.09.2016 17:00", "2016-09-05T15:00:00Z"},
		{"two meanings in English", language.English, "05/09/2016 17:00", "day-or-month"},
		{"and in Britain's", language.BritishEnglish, "05-09-2016 17:00", "day-or-month"},
		{"one that is possible", language.English, "09/27/2016 17:00", "2016-09-27T15:00:00Z"},
		{"the other", language.English, "27/09/2016 17:00", "2016-09-27T15:00:00Z"},
		{"no month 27 in French", language.French, "09/27/2016 17:00", "date"},
		{"an hour that is skipped, in the one meaning there is", language.English, "03/27/2016 02:30", "hour-skipped"},
	} {
		at, err := eligibility.Zone{}.ParseInput(c.tag, c.text)
		if err != nil {
			require.Equal(t, c.want, eligibility.Faults(err)[0].Code(), c.reason)
			continue
		}
		require.Equal(t, c.want, at.Format(time.RFC3339), c.reason)
	}
}

func TestParseInputRefuses(t *testing.T) {
	for _, c := range []struct {
		reason, text string
		want         error
	}{
		{"nothing", "", eligibility.ErrMissing},
		{"spaces and a line end", " \u00a0\r\n", eligibility.ErrMissing},
		{"a date alone", "27/09/2016", eligibility.ErrNoHour},
		{"a date alone, of a form", "2016-09-27", eligibility.ErrNoHour},
		{"a date alone, in words", "le 27 septembre 2016", eligibility.ErrNoHour},
		{"a date alone, without its century", "27/09/16", eligibility.ErrNoHour},
		{"a date alone that may be two", "05/09/2016", eligibility.ErrNoHour},
		{"a date alone that is none", "31/06/2016", eligibility.ErrDate},
		{"an hour alone", "17:00", eligibility.ErrDate},
		{"words", "demain à 17 h", eligibility.ErrDate},
		{"a month alone", "septembre 2016", eligibility.ErrDate},
		{"no such day", "31/06/2016 17:00", eligibility.ErrDate},
		{"no leap year", "29/02/2027 17:00", eligibility.ErrDate},
		{"no such month", "27/13/2016 17:00", eligibility.ErrDate},
		{"day 0", "0/09/2016 17:00", eligibility.ErrDate},
		{"no such month by name", "27 brumaire 2016 17:00", eligibility.ErrDate},
		{"the beginning of two months", "27 jui 2016 17:00", eligibility.ErrDate},
		{"two months", "mai juin 2016 17:00", eligibility.ErrDate},
		{"no century", "27/09/16 17:00", eligibility.ErrDate},
		{"another day of the week", "mardi 28 septembre 2016 17:00", eligibility.ErrDate},
		{"no day of the week", "hier 28 septembre 2016 17:00", eligibility.ErrDate},
		{"two days of the week", "mardi mercredi 28 septembre 2016 17:00", eligibility.ErrDate},
		{"a day of the week alone", "mercredi 17:00", eligibility.ErrDate},
		{"two separators", "27/09-2016 17:00", eligibility.ErrDate},
		{"no separator", "27 09 2016 17:00", eligibility.ErrDate},
		{"no separator at all", "20160927T160000", eligibility.ErrDate},
		{"24 o'clock", "27/09/2016 24:00", eligibility.ErrDate},
		{"25 o'clock", "27/09/2016 25h", eligibility.ErrDate},
		{"60 minutes", "27/09/2016 17:60", eligibility.ErrDate},
		{"a leap second", "2016-12-31T23:59:60", eligibility.ErrDate},
		{"minutes of one digit: 5 or 50", "27/09/2016 17h5", eligibility.ErrDate},
		{"minutes of one digit", "27/09/2016 17:5", eligibility.ErrDate},
		{"an hour without a unit", "27/09/2016 17", eligibility.ErrDate},
		{"afternoon", "27 September 2016 5:00 pm", eligibility.ErrDate},
		{"a point in the hour", "27/09/2016 17.30", eligibility.ErrDate},
		{"a span of hours is no offset", "27/09/2016 09:00-11:00", eligibility.ErrDate},
		{"the same in a form's shape", "2016-09-27 09:00-11:00", eligibility.ErrDate},
		{"minutes that are missing", "27/09/2016 17:", eligibility.ErrDate},
		{"a fraction that is missing", "2016-09-27T16:00:30.", eligibility.ErrDate},
		{"ten digits of a fraction", "2016-09-27T16:00:30.1234567890", eligibility.ErrDate},
		{"a unit that is missing", "27/09/2016 17 h 30 min 5", eligibility.ErrDate},
		{"what is behind", "27/09/2016 17:00 précises", eligibility.ErrDate},
		{"a bracket that is open", "27/09/2016 17:00 (UTC+2", eligibility.ErrDate},
		{"a clock nobody knows", "27/09/2016 17:00 (heure de Nouméa)", eligibility.ErrDate},
		{"a clock that is nowhere", "27/09/2016 17:00 (UTC+15)", eligibility.ErrDate},
		{"RFC 3339 of no such day", "2016-06-31T16:00:00+02:00", eligibility.ErrDate},
		{"before 1900", "31/12/1899 17:00", eligibility.ErrDate},
		{"before 1900 in UTC", "01/01/1900 00:59", eligibility.ErrDate},
		{"the last day of 9999 in UTC", "31 décembre 9999 à 1 h", eligibility.ErrDate},
		{"the same, where one of the two offsets would not be", "31 décembre 9999 à 1 h 30", eligibility.ErrDate},
		{"beyond 9999", "27/09/10000 17:00", eligibility.ErrDate},
		{"a tab inside", "27/09/2016\t17:00", eligibility.ErrText},
		{"a line end inside", "27/09/2016\n17:00", eligibility.ErrText},
		{"an invisible character", "\u200e27/09/2016 17:00", eligibility.ErrText},
		{"not UTF-8", "27/09/2016 17:00\xff", eligibility.ErrText},
		{"a megabyte", strings.Repeat("27/09/2016 ", 1<<17), eligibility.ErrTooLong},
		{"a megabyte of spaces", strings.Repeat(" ", 1<<20), eligibility.ErrTooLong},
	} {
		for _, tag := range []language.Tag{language.French, language.English} {
			at, err := eligibility.Zone{}.ParseInput(tag, c.text)
			require.ErrorIs(t, err, c.want, c.reason)
			require.Zero(t, at, c.reason)
			require.NotContains(t, eligibility.Faults(err)[0].Message(tag), "fault", c.reason)
		}
	}
}

// TestParseInputOffers: where a text means two instants, or none, the fault has
// those to choose from, and both its RFC 3339 and its words are read in their turn.
func TestParseInputOffers(t *testing.T) {
	for _, c := range []struct {
		reason, text    string
		tag             language.Tag
		code            string
		allowed         []string
		nearest         string
		message, logged string
	}{
		{
			reason: "skipped in 2016", text: "27/03/2016 02:30", tag: language.French, code: "hour-skipped",
			allowed: []string{"2016-03-27T01:59:00+01:00", "2016-03-27T03:00:00+02:00"},
			message: "cette heure n'existe pas, l'horloge avance d'une heure cette nuit-là : « 27/03/2016 02:30 », au plus près le 27 mars 2016 à 1 h 59 (UTC+1) ou le 27 mars 2016 à 3 h (UTC+2)",
			logged:  `there is no such time, the clock goes forward by one hour that night: "27/03/2016 02:30", the nearest are 27 March 2016 at 01:59 (UTC+1) and 27 March 2016 at 03:00 (UTC+2)`,
		},
		{
			reason: "skipped in 2027, to the second", text: "2027-03-28T02:59:59", tag: language.English, code: "hour-skipped",
			allowed: []string{"2027-03-28T01:59:59+01:00", "2027-03-28T03:00:00+02:00"},
			message: "there is no such time, the clock goes forward by one hour that night: “2027-03-28T02:59:59”, the nearest are 28 March 2027 at 01:59:59 (UTC+1) and 28 March 2027 at 03:00 (UTC+2)",
		},
		{
			reason: "twice in 2016", text: "30/10/2016 02:30", tag: language.French, code: "hour-twice",
			allowed: []string{"2016-10-30T02:30:00+02:00", "2016-10-30T02:30:00+01:00"},
			message: "cette heure existe deux fois, l'horloge recule d'une heure cette nuit-là : « 30/10/2016 02:30 », soit le 30 octobre 2016 à 2 h 30 (UTC+2), soit le 30 octobre 2016 à 2 h 30 (UTC+1)",
		},
		{
			reason: "twice in 2027, by the name of its clock", text: "31 October 2027 at 02:00 (Paris time)", tag: language.English, code: "hour-twice",
			allowed: []string{"2027-10-31T02:00:00+02:00", "2027-10-31T02:00:00+01:00"},
			message: "there are two such times, the clock goes back by one hour that night: “31 October 2027 at 02:00 (Paris time)”, either 31 October 2027 at 02:00 (UTC+2) or 31 October 2027 at 02:00 (UTC+1)",
		},
		{
			reason: "the day or the month", text: "1/12/2016 17:00", tag: language.English, code: "day-or-month",
			allowed: []string{"2016-12-01T17:00:00+01:00", "2016-01-12T17:00:00+01:00"},
			message: "either number may be the day, and the other the month: “1/12/2016 17:00”, either 1 December 2016 at 17:00 (UTC+1) or 12 January 2016 at 17:00 (UTC+1)",
		},
		{
			reason: "no century", text: "27/09/16 17h", tag: language.French, code: "date", nearest: "2016-09-27T17:00:00+02:00",
			message: "ce n'est pas une date du calendrier et une heure, des années 1900 à 9999, comme 27/09/2016 17:00 ou 27 septembre 2016 à 17 h : « 27/09/16 17h », peut-être le 27 septembre 2016 à 17 h (UTC+2)",
		},
		{
			reason: "no century, and the day or the month", text: "5/9/16 17:00", tag: language.English, code: "date",
			allowed: []string{"2016-09-05T17:00:00+02:00", "2016-05-09T17:00:00+02:00"},
			message: "this is not a date of the calendar and a time, of the years 1900 to 9999, like 27 September 2016 17:00 or 2016-09-27T17:00: “5/9/16 17:00”, either 5 September 2016 at 17:00 (UTC+2) or 9 May 2016 at 17:00 (UTC+2)",
		},
		{
			reason: "another day of the week", text: "mardi 28 septembre 2016 à 17 h", tag: language.French, code: "date", nearest: "2016-09-28T17:00:00+02:00",
			message: "ce n'est pas une date du calendrier et une heure, des années 1900 à 9999, comme 27/09/2016 17:00 ou 27 septembre 2016 à 17 h : « mardi 28 septembre 2016 à 17 h », peut-être le 28 septembre 2016 à 17 h (UTC+2)",
		},
		{
			reason: "the month first in French", text: "09/27/2016 17:00", tag: language.French, code: "date", nearest: "2016-09-27T17:00:00+02:00",
			message: "ce n'est pas une date du calendrier et une heure, des années 1900 à 9999, comme 27/09/2016 17:00 ou 27 septembre 2016 à 17 h : « 09/27/2016 17:00 », peut-être le 27 septembre 2016 à 17 h (UTC+2)",
		},
		{
			reason: "the hour is missing", text: "27/09/2016", tag: language.French, code: "no-hour",
			message: "il manque l'heure, comme dans 27/09/2016 17:00 : « 27/09/2016 »",
		},
	} {
		t.Run(c.reason, func(t *testing.T) {
			_, err := eligibility.Zone{}.ParseInput(c.tag, c.text)
			fault := eligibility.Faults(err)[0]
			require.Equal(t, c.code, fault.Code())
			require.Equal(t, c.allowed, fault.Allowed())
			require.Equal(t, c.nearest, fault.Nearest())
			require.Equal(t, c.message, plainSpaces.Replace(fault.Message(c.tag)))
			if c.logged != "" {
				require.Equal(t, c.logged, fault.Error())
			}
			requireOffersRead(t, fault)
			offers := append(fault.Allowed(), fault.Nearest())
			for i, said := range saidInstants.FindAllString(behindQuote(fault.Message(c.tag)), -1) {
				at, err := zone(t, "+11:00").ParseInput(c.tag, said)
				require.NoError(t, err, said)
				want, err := time.Parse(time.RFC3339, offers[i])
				require.NoError(t, err)
				require.True(t, want.Equal(at), said)
			}
		})
	}
}

// saidInstants are the instants that a message says.
var saidInstants = regexp.MustCompile(`\d+[^ ,:]* ?\p{L}* \d{4} (à|at) [^()]*\(UTC[^)]*\)`)

// behindQuote is what a message says behind what it quotes.
func behindQuote(message string) string { return message[strings.LastIndexAny(message, "»”"):] }

// requireOffersRead: what a fault offers is read, whatever the zone and the
// language.
func requireOffersRead(t testing.TB, fault *eligibility.Error) {
	t.Helper()
	offers := fault.Allowed()
	if nearest := fault.Nearest(); nearest != "" {
		offers = append(offers, nearest)
	}
	for _, offer := range offers {
		want, err := time.Parse(time.RFC3339Nano, offer)
		require.NoError(t, err)
		got, err := zone(t, "+11:00").ParseInput(language.English, offer)
		require.NoError(t, err, offer)
		require.True(t, want.Equal(got), offer)
	}
}

// TestParseInputKeepsTheClocksOfParis: around each change of 2016 and 2027, by the
// minute, an hour is read as the time-zone database has it: once, twice or never.
func TestParseInputKeepsTheClocksOfParis(t *testing.T) {
	paris, err := time.LoadLocation("Europe/Paris")
	require.NoError(t, err)
	const shape = "2006-01-02T15:04"
	for _, day := range []string{"2016-03-27", "2016-10-30", "2027-03-28", "2027-10-31", "2016-09-28"} {
		from, err := time.Parse("2006-01-02", day)
		require.NoError(t, err)
		shown := map[string][]time.Time{}
		for m := range 8 * 60 {
			at := from.Add(time.Duration(m-180) * time.Minute)
			local := at.In(paris).Format(shape)
			shown[local] = append(shown[local], at)
		}
		counts := map[int]int{}
		for m := range 240 {
			local := from.Add(time.Duration(m) * time.Minute).Format(shape)
			want := shown[local]
			counts[len(want)]++
			got, err := eligibility.Zone{}.ParseInput(language.French, local)
			switch len(want) {
			case 0:
				require.ErrorIs(t, err, eligibility.ErrHourSkipped, local)
			case 1:
				require.NoError(t, err, local)
				require.True(t, want[0].Equal(got), local)
			default:
				require.ErrorIs(t, err, eligibility.ErrHourTwice, local)
				for i, offer := range eligibility.Faults(err)[0].Allowed() {
					require.Equal(t, want[i].In(paris).Format(time.RFC3339), offer)
				}
			}
		}
		switch day[5:7] {
		case "03":
			require.Equal(t, map[int]int{0: 60, 1: 180}, counts, day)
		case "10":
			require.Equal(t, map[int]int{2: 60, 1: 180}, counts, day)
		default:
			require.Equal(t, map[int]int{1: 240}, counts, day)
		}
	}
}

// TestParseInputOverseas: a clock of one offset skips no hour and repeats none.
func TestParseInputOverseas(t *testing.T) {
	for _, c := range []struct{ zone, text, want string }{
		{"-04:00", "27/03/2016 02:30", "2016-03-27T06:30:00Z"},
		{"+04:00", "30/10/2016 02:30", "2016-10-29T22:30:00Z"},
		{"+11:00", "31 janvier 2027 à 22 h", "2027-01-31T11:00:00Z"},
		{"-10:00", "2027-01-31T01:00", "2027-01-31T11:00:00Z"},
		{"-09:30", "31/01/2027 1h30", "2027-01-31T11:00:00Z"},
		{"-04:00", "2027-01-31T12:00:00+01:00", "2027-01-31T11:00:00Z"},
		{"-04:00", "31 janvier 2027 à 12 h (heure de Paris)", "2027-01-31T11:00:00Z"},
	} {
		at, err := zone(t, c.zone).ParseInput(language.French, c.text)
		require.NoError(t, err, c.text)
		require.Equal(t, c.want, at.Format(time.RFC3339), c.text)
	}
	_, err := zone(t, "-04:00").ParseInput(language.French, "30/10/2016 02:30 (heure de Paris)")
	require.ErrorIs(t, err, eligibility.ErrHourTwice, "by the clock that it names")
}

// inWords is an instant as a clause says it.
func inWords(t testing.TB, z eligibility.Zone, tag language.Tag, at time.Time) string {
	t.Helper()
	c, err := eligibility.New(eligibility.Terms{Code: "X", Opens: at, Zone: z})
	require.NoError(t, err)
	text := c.Clauses()[0].Text(tag)
	for _, around := range []string{"Le dossier est reçu à partir du ", "The dossier is received on ", " or later.", "."} {
		text = strings.TrimSuffix(strings.TrimPrefix(text, around), around)
	}
	return text
}

// requireReadBack: an instant is read as a clause says it, or is one of two that
// are said alike.
func requireReadBack(t testing.TB, z eligibility.Zone, tag language.Tag, at time.Time) {
	t.Helper()
	if _, err := eligibility.New(eligibility.Terms{Code: "X", Opens: at, Zone: z}); err != nil {
		require.ErrorIs(t, err, eligibility.ErrInstant)
		require.True(t, at.Before(time.Date(1900, 1, 1, 12, 0, 0, 0, time.UTC)), "in the first hours of 1900 in UTC, it is 1899 west of it")
		return
	}
	said := inWords(t, z, tag, at)
	got, err := z.ParseInput(tag, said)
	if err != nil {
		require.ErrorIs(t, err, eligibility.ErrHourTwice, said)
		allowed := eligibility.Faults(err)[0].Allowed()
		require.True(t, strings.HasPrefix(allowed[0], at.UTC().Add(2*time.Hour).Format("2006-01-02T15:04:05")) ||
			strings.HasPrefix(allowed[1], at.UTC().Add(time.Hour).Format("2006-01-02T15:04:05")), said)
		return
	}
	require.True(t, at.Equal(got), "%s is read as %s, and not as %s", said, got, at)
}

// FuzzParseInput: no text makes it panic, an instant that is read is read again as
// it is written, and what a fault offers is read.
func FuzzParseInput(f *testing.F) {
	for _, c := range typedInstants {
		f.Add(c.text, int16(120), false)
	}
	for _, text := range []string{"1900-01-01T00:00:00Z", "27/03/2016 02:30", "30/10/2016 02:30", "05/09/2016 17:00", "27/09/16 17h", "09/27/2016 17:00", "27/09/2016", ""} {
		f.Add(text, int16(-240), true)
		f.Add(text, int16(1000), true) // Paris
	}
	f.Fuzz(func(t *testing.T, text string, minutes int16, english bool) {
		tag := language.French
		if english {
			tag = language.English
		}
		z := fuzzedZone(t, minutes)
		at, err := z.ParseInput(tag, text)
		if err != nil {
			require.Zero(t, at)
			fault := eligibility.Faults(err)[0]
			require.NotEmpty(t, fault.Code())
			require.True(t, utf8.ValidString(fault.Message(tag)))
			requireOffersRead(t, fault)
			return
		}
		require.Equal(t, time.UTC, at.Location())
		again, err := z.ParseInput(tag, at.Format(time.RFC3339Nano))
		require.NoError(t, err)
		require.True(t, at.Equal(again))
		requireReadBack(t, z, tag, at)
	})
}

// fuzzedZone is Paris for offsets that there are not.
func fuzzedZone(t testing.TB, minutes int16) eligibility.Zone {
	t.Helper()
	if minutes < -12*60 || minutes > 14*60 {
		return eligibility.Zone{}
	}
	return zone(t, time.Time{}.In(time.FixedZone("", int(minutes)*60)).Format("-07:00"))
}

// FuzzInstantInWords: what a clause says of any instant is read back as it.
func FuzzInstantInWords(f *testing.F) {
	for _, text := range []string{"1900-01-01T00:00:00Z", "9999-12-30T23:59:59.999999999Z", "2016-03-27T01:00:00Z", "2016-10-30T00:59:59.5Z", "2016-10-30T01:00:00Z", "2016-10-01T06:00:00Z"} {
		at, err := time.Parse(time.RFC3339Nano, text)
		require.NoError(f, err)
		f.Add(at.Unix(), int64(at.Nanosecond()), int16(-240))
		f.Add(at.Unix(), int64(at.Nanosecond()), int16(1000))
	}
	f.Fuzz(func(t *testing.T, unix, nanos int64, minutes int16) {
		const first, days = -2_208_988_800, 2_958_463 // 1900, and to the last but one day of 9999
		at := time.Unix(first+int64(uint64(unix)%(days*86_400)), int64(uint64(nanos)%1_000_000_000)).UTC()
		z := fuzzedZone(t, minutes)
		requireReadBack(t, z, language.French, at)
		requireReadBack(t, z, language.English, at)
	})
}

// TestMonthsByName: each month by its names, in both languages.
func TestMonthsByName(t *testing.T) {
	for i, names := range [...]string{"janvier janv january jan", "février févr fevrier february feb", "mars march mar", "avril avr april apr", "mai may", "juin june jun",
		"juillet juil july jul", "août aout august aug", "septembre sept september sep", "octobre oct october", "novembre nov november", "décembre déc december dec"} {
		for name := range strings.FieldsSeq(names) {
			at, err := eligibility.Zone{}.ParseInput(language.French, "15 "+name+" 2016 12:00")
			require.NoError(t, err, name)
			require.Equal(t, time.Month(i+1), at.Month(), name)
		}
	}
	_, err := eligibility.Zone{}.ParseInput(language.English, "15 May 2016 12:00 (Paris clock)")
	require.Error(t, err, "a clock that is not named as clocks are")
}
