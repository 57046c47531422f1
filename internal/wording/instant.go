package wording

import (
	"strconv"
	"strings"
	"time"

	"golang.org/x/text/language"
)

// Instant writes a date and an hour as the clock of t shows them, and after
// them whose clock it is: "28 septembre 2016 à 17 h (heure de Paris)",
// "28 September 2016 at 17:00 (Paris time)". Seconds, and fractions of them, are
// written if seconds is set: a deadline may be missed by less than one.
func Instant(tag language.Tag, t time.Time, clock string, seconds bool) string {
	clock = " (" + clock + ")"
	if !IsFrench(tag) {
		shape := "15:04"
		if seconds {
			shape = "15:04:05.999999999"
		}
		return t.Format("2 January 2006") + " at " + t.Format(shape) + clock
	}
	day := strconv.Itoa(t.Day())
	if t.Day() == 1 {
		day = "1er"
	}
	return day + noBreak + frenchMonths[t.Month()-1] + " " + strconv.Itoa(t.Year()) + " à " + frenchHour(t, seconds) + clock
}

// frenchHour writes "17 h", "17 h 05" or "17 h 00 min 0,5 s".
func frenchHour(t time.Time, seconds bool) string {
	hour := strconv.Itoa(t.Hour()) + noBreak + "h"
	switch {
	case seconds:
		text := strings.Replace(t.Format("5.999999999"), ".", ",", 1)
		return hour + noBreak + t.Format("04") + noBreak + "min" + noBreak + text + noBreak + "s"
	case t.Minute() != 0:
		return hour + noBreak + t.Format("04")
	}
	return hour
}

var frenchMonths = [...]string{
	"janvier", "février", "mars", "avril", "mai", "juin",
	"juillet", "août", "septembre", "octobre", "novembre", "décembre",
}

// Offset names the clock that is as many minutes ahead of UTC: "UTC+2",
// "UTC−4", "UTC+5:30", "UTC".
func Offset(minutes int) string {
	if minutes == 0 {
		return "UTC"
	}
	sign := "+"
	if minutes < 0 {
		sign, minutes = minus, -minutes
	}
	text := "UTC" + sign + strconv.Itoa(minutes/60)
	if minutes %= 60; minutes != 0 {
		text += ":" + twoDigits(minutes)
	}
	return text
}
