package eligibility_test

import (
	"encoding/json"
	"math/rand/v2"
	"testing"
	"time"
	_ "time/tzdata" // the oracle: what the clocks of Paris show

	"github.com/stretchr/testify/require"
	"golang.org/x/text/language"

	"github.com/aap-lit/aap/eligibility"
)

// closing is a call of one instant.
func closing(t testing.TB, at time.Time, zone string) eligibility.Call {
	t.Helper()
	z, err := eligibility.ParseZone(zone)
	require.NoError(t, err)
	c, err := eligibility.New(eligibility.Terms{Code: "X", Closes: at, Zone: z})
	require.NoError(t, err)
	return c
}

// written is the closing as the facts of a report have it.
func written(c eligibility.Call) time.Time { return c.Evaluate(nil).Window().Closes }

func TestParisKeepsTheEuropeanRule(t *testing.T) {
	paris, err := time.LoadLocation("Europe/Paris")
	require.NoError(t, err)
	check := func(at time.Time) {
		got := written(closing(t, at, "paris"))
		require.True(t, got.Equal(at))
		require.Equal(t, at.In(paris).Format(time.RFC3339), got.Format(time.RFC3339))
	}
	for _, year := range []int{1996, 2016, 2026, 2027, 2037} {
		for _, month := range []time.Month{time.March, time.October} {
			for day := 24; day <= 31; day++ {
				change := time.Date(year, month, day, 1, 0, 0, 0, time.UTC)
				check(change.Add(-time.Second))
				check(change)
				check(change.Add(time.Second))
			}
		}
		check(time.Date(year, 12, 31, 23, 30, 0, 0, time.UTC)) // next year in Paris
		check(time.Date(year, 1, 1, 0, 0, 0, 0, time.UTC))
	}
	rng := rand.New(rand.NewPCG(2016, 27))
	from, to := time.Date(1996, 1, 1, 0, 0, 0, 0, time.UTC).Unix(), time.Date(2037, 1, 1, 0, 0, 0, 0, time.UTC).Unix()
	for range 5000 {
		check(time.Unix(from+rng.Int64N(to-from), 0).UTC())
	}
}

func TestParseZone(t *testing.T) {
	for _, text := range []string{"paris", "+00:00", "-04:00", "+11:00", "-12:00", "+14:00", "-09:30", "+05:45"} {
		z, err := eligibility.ParseZone(text)
		require.NoError(t, err, text)
		require.Equal(t, text, z.String())
		var read eligibility.Zone
		require.NoError(t, json.Unmarshal([]byte(encoded(t, z)), &read))
		require.Equal(t, z, read, text)
	}
	for _, c := range []struct{ reason, text string }{
		{"nothing", ""}, {"no hour has 60 minutes", "+01:60"}, {"further behind than any place", "-12:01"}, {"further ahead than any place", "+14:01"},
		{"unknown by RFC 3339", "-00:00"}, {"no sign", "04:00"}, {"no minutes", "+04"}, {"UTC by its letter", "Z"}, {"a name that only a database knows", "Europe/Paris"},
		{"another case", "Paris"}, {"a minus sign", "−04:00"}, {"something after", "+04:00 "},
	} {
		_, err := eligibility.ParseZone(c.text)
		require.ErrorIs(t, err, eligibility.ErrZone, c.reason)
	}
}

// TestInstantsInTheZoneOfTheCall: a call that closes on 31 January 2027 at noon
// in Paris is said to close at noon.
func TestInstantsInTheZoneOfTheCall(t *testing.T) {
	noon := time.Date(2027, 1, 31, 11, 0, 0, 0, time.UTC)
	for _, c := range []struct{ reason, zone, json, french, english string }{
		{"winter in Paris", "paris", "2027-01-31T12:00:00+01:00", "31 janvier 2027 à 12 h (heure de Paris)", "31 January 2027 at 12:00 (Paris time)"},
		{"the Antilles", "-04:00", "2027-01-31T07:00:00-04:00", "31 janvier 2027 à 7 h (UTC−4)", "31 January 2027 at 07:00 (UTC−4)"},
		{"Nouvelle-Calédonie", "+11:00", "2027-01-31T22:00:00+11:00", "31 janvier 2027 à 22 h (UTC+11)", "31 January 2027 at 22:00 (UTC+11)"},
		{"Polynésie, half a day behind", "-10:00", "2027-01-31T01:00:00-10:00", "31 janvier 2027 à 1 h (UTC−10)", "31 January 2027 at 01:00 (UTC−10)"},
	} {
		call := closing(t, noon, c.zone)
		require.Equal(t, c.json, written(call).Format(time.RFC3339), c.reason)
		require.Contains(t, encoded(t, call.Terms()), c.json, c.reason)
		clause := call.Clauses()[0]
		require.Contains(t, plainSpaces.Replace(clause.Text(language.French)), c.french, c.reason)
		require.Contains(t, clause.Text(language.English), c.english, c.reason)
	}
}

// TestSecondsWhereTheyDecide: an instant is said to the minute, but in the minute
// of the opening or the closing.
func TestSecondsWhereTheyDecide(t *testing.T) {
	for _, c := range []struct{ reason, at, french string }{
		{"a second too late", "2016-09-28T17:00:01+02:00", "17 h 00 min 1 s (heure de Paris), après la clôture du 28 septembre 2016 à 17 h (heure de Paris)"},
		{"a nanosecond too late", "2016-09-28T17:00:00.000000001+02:00", "17 h 00 min 0,000000001 s (heure de Paris), après"},
		{"at the last second", "2016-09-28T17:00:00+02:00", "le 28 septembre 2016 à 17 h (heure de Paris), pendant"},
		{"well before", "2016-09-27T16:20:33+02:00", "le 27 septembre 2016 à 16 h 20 (heure de Paris), pendant"},
		{"a second too early", "2016-04-08T13:43:59+02:00", "8 avril 2016 à 13 h 43 (heure de Paris), avant l'ouverture du 8 avril 2016 à 13 h 44"},
		{"in the minute of the opening", "2016-04-08T13:44:59+02:00", "8 avril 2016 à 13 h 44 min 59 s"},
	} {
		d := dossier(t, `{"deposit": {"at": "`+c.at+`"}}`)
		message := finding(t, eligibility.LIT2016().Evaluate(&d), eligibility.RuleWindow).Message(language.French)
		require.Contains(t, plainSpaces.Replace(message), c.french, c.reason)
	}
}

// TestRepairsSayTheirInstant: a repair says the opening by the clock of its call,
// though it does not hold the call.
func TestRepairsSayTheirInstant(t *testing.T) {
	for _, zone := range []string{"paris", "-04:00", "+11:00"} {
		z, err := eligibility.ParseZone(zone)
		require.NoError(t, err)
		c, err := eligibility.New(eligibility.Terms{Code: "X", Opens: time.Date(2027, 1, 31, 11, 0, 0, 0, time.UTC), Zone: z})
		require.NoError(t, err)
		early := eligibility.Dossier{Deposit: eligibility.Deposit{At: time.Date(2027, 1, 1, 0, 0, 0, 0, time.UTC)}}
		step := c.Evaluate(&early).Plan()[0]
		require.Contains(t, step.Message(language.French), c.Clauses()[0].Text(language.French)[len("Le dossier est reçu à partir du "):], zone)
	}
}

// TestInstantsOfAHost: a repair that a host makes is said by the clock that its instant
// tells, which is that of Paris by the name of its zone too, and as it is written.
func TestInstantsOfAHost(t *testing.T) {
	at := time.Date(2016, 4, 8, 11, 44, 0, 0, time.UTC)
	for reason, c := range map[string]struct {
		zone *time.Location
		says string
	}{
		"Paris by its name":               {time.FixedZone("Europe/Paris", 7200), "(Paris time)"},
		"an offset":                       {time.FixedZone("", -4*3600), "(UTC−4)"},
		"an offset that nobody can write": {time.FixedZone("", 3601), "(UTC)"},
	} {
		p := eligibility.Repair{Action: eligibility.DepositFrom, From: at.In(c.zone)}
		require.Contains(t, p.Message(language.English), c.says, reason)
		var back eligibility.Repair
		require.NoError(t, json.Unmarshal([]byte(encoded(t, p)), &back))
		require.True(t, at.Equal(back.From), reason)
	}
}
