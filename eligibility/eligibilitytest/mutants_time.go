package eligibilitytest

import (
	"regexp"
	"time"

	"github.com/aap-lit/aap/eligibility"
	"github.com/aap-lit/aap/internal/kit"
)

// mutantsOfTime are those of the window in which a dossier is received.
func mutantsOfTime() []Mutant {
	return []Mutant{
		{"closing-exclusive", kit.Text{"Un dossier reçu à l'instant de la clôture est en retard.", "A dossier received at the instant of closing is late."},
			inComparison, "boundaries/window-last-instant", inBoth(func(a *inquiry, r *report) {
				if at := a.dossier.Deposit.At; !at.IsZero() && at.Equal(a.call.Terms().Closes) {
					r.turn(eligibility.RuleWindow, "not-met")
				}
			})},
		{"opening-exclusive", kit.Text{"Un dossier reçu à l'instant de l'ouverture est en avance.", "A dossier received at the instant of opening is early."},
			inComparison, "boundaries/window-first-instant", inBoth(func(a *inquiry, r *report) {
				if at := a.dossier.Deposit.At; !at.IsZero() && at.Equal(a.call.Terms().Opens) {
					r.turn(eligibility.RuleWindow, "not-met")
				}
			})},
		{"opening-unread", kit.Text{"Un dossier reçu avant l'ouverture est accepté.", "A dossier received before the opening is accepted."},
			inClause, "boundaries/window-one-second-early", inRule(eligibility.RuleWindow, true, func(a *inquiry) {
				a.under(func(t *eligibility.Terms) { t.Opens = time.Time{} })
			})},
		{"closing-unread", kit.Text{"Un dossier reçu après la clôture est accepté.", "A dossier received after closing is accepted."},
			inClause, "boundaries/window-one-second-late", inRule(eligibility.RuleWindow, true, func(a *inquiry) {
				a.under(func(t *eligibility.Terms) { t.Closes = time.Time{} })
			})},
		{"wall-clock", kit.Text{"L'heure écrite est comparée sans son décalage.", "The time as written is compared, without its offset."},
			inInstant, "boundaries/window-late-in-papeete", inJSON(everyText("at", func(at string) string {
				return offset.ReplaceAllString(at, "+02:00")
			}))},
		{"winter-time", kit.Text{"La clôture est prise à l'heure d'hiver : elle vient une heure trop tard.", "Closing is taken by winter time: it comes an hour too late."},
			inClock, "boundaries/window-half-an-hour-late", closing(func(closes time.Time) time.Time { return closes.Add(time.Hour) })},
		{"summer-time-twice", kit.Text{"L'heure d'été est retranchée deux fois : la clôture vient une heure trop tôt.", "Summer time is taken off twice: closing comes an hour too early."},
			inClock, "boundaries/window-one-second-early-enough", closing(func(closes time.Time) time.Time { return closes.Add(-time.Hour) })},
		{"closing-in-utc", kit.Text{"La clôture, 17 h, est prise en temps universel.", "Closing, 5 p.m., is taken as universal time."},
			inClock, "boundaries/window-before-17-00-in-utc", closing(func(closes time.Time) time.Time { return closes.Add(2 * time.Hour) })},
		{"last-day-whole", kit.Text{"Le jour de la clôture compte jusqu'à minuit.", "The day of closing counts until midnight."},
			inForm, "boundaries/window-in-the-evening-of-the-last-day", closing(func(closes time.Time) time.Time { return closes.Add(7*time.Hour - 1) })},
		{"last-day-lost", kit.Text{"La clôture est prise au début de son jour.", "Closing is taken at the beginning of its day."},
			inForm, "boundaries/window-in-the-morning-of-the-last-day", closing(func(closes time.Time) time.Time { return closes.Add(-17 * time.Hour) })},
		{"fractions-dropped", kit.Text{"Les fractions de seconde sont perdues.", "Fractions of a second are lost."},
			inInstant, "boundaries/window-one-nanosecond-late", received(func(at time.Time) time.Time { return at.Truncate(time.Second) })},
		{"milliseconds-kept", kit.Text{"L'heure est coupée à la milliseconde.", "Times are cut to the millisecond."},
			inInstant, "boundaries/window-one-nanosecond-late", received(func(at time.Time) time.Time { return at.Truncate(time.Millisecond) })},
		{"minutes-kept", kit.Text{"L'heure est coupée à la minute.", "Times are cut to the minute."},
			inForm, "boundaries/window-one-second-late", received(func(at time.Time) time.Time { return at.Truncate(time.Minute) })},
		{"seconds-rounded", kit.Text{"L'heure est arrondie à la seconde la plus proche.", "Times are rounded to the nearest second."},
			inInstant, "boundaries/window-one-nanosecond-early", received(func(at time.Time) time.Time { return at.Add(time.Second / 2).Truncate(time.Second) })},
		{"instants-in-utc", kit.Text{"Le rapport dit les heures en temps universel.", "The report says times in universal time."},
			inWriter, "boundaries/window-last-instant", inReport(func(r *report) {
				facts := r.facts(eligibility.RuleWindow)
				for name, value := range facts {
					text, _ := value.(string)
					if at, err := time.Parse(time.RFC3339, text); err == nil {
						facts[name] = at.UTC().Format(time.RFC3339Nano)
					}
				}
			})},
	}
}

// offset is that of an instant, at its end.
var offset = regexp.MustCompile(`(Z|[+-]..:..)$`)

// closing judges receipt by another closing, and says the right one.
func closing(change func(time.Time) time.Time) Evaluator {
	return inRule(eligibility.RuleWindow, true, func(a *inquiry) {
		a.under(func(t *eligibility.Terms) {
			if !t.Closes.IsZero() {
				t.Closes = change(t.Closes)
			}
		})
	})
}

// received reads the instant of receipt otherwise.
func received(change func(time.Time) time.Time) Evaluator {
	return inDossier(func(d *eligibility.Dossier) {
		if at := d.Deposit.At; !at.IsZero() {
			d.Deposit.At = change(at)
		}
	})
}
