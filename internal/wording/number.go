package wording

import (
	"strconv"
	"strings"
	"time"

	"golang.org/x/text/language"
)

const (
	narrowSpace = "\u202f" // between groups of three digits, in French
	noBreak     = "\u00a0" // before a sign, in French
	minus       = "\u2212" // before a number below zero
)

// Euro writes an amount, given in cents, as people write it: "12 345,67 €" in
// French, "€12,345.67" in English. Nothing is rounded.
func Euro(tag language.Tag, cents int64) string {
	sign := ""
	size := uint64(cents)
	if cents < 0 {
		sign, size = minus, -size
	}
	euros := strconv.FormatUint(size/100, 10)
	rest := twoDigits(int(size % 100))
	if IsFrench(tag) {
		return sign + grouped(euros, narrowSpace) + "," + rest + noBreak + "€"
	}
	return sign + "€" + grouped(euros, ",") + "." + rest
}

// Number writes a whole or decimal number given in plain notation ("1234.5")
// as the language writes it: "1 234,5" in French, "1,234.5" in English. Nothing
// is rounded.
func Number(tag language.Tag, plain string) string {
	sign := ""
	if strings.HasPrefix(plain, "-") {
		sign, plain = minus, plain[1:]
	}
	whole, fraction, found := strings.Cut(plain, ".")
	group, point := ",", "."
	if IsFrench(tag) {
		group, point = narrowSpace, ","
	}
	if !found {
		point = ""
	}
	return sign + grouped(whole, group) + point + fraction
}

// Percent writes a rate, given in hundredths in plain notation: "50" is 50 %.
func Percent(tag language.Tag, plain string) string {
	if IsFrench(tag) {
		return Number(tag, plain) + noBreak + "%"
	}
	return Number(tag, plain) + "%"
}

// Instant writes a date and an hour, at the offset of t: "28 septembre
// 2016 à 17:00:00 (UTC+2)", "28 September 2016 at 17:00:00 (UTC+2)". The
// fraction of a second is written when there is one: a deadline may be missed
// by less than a second.
func Instant(tag language.Tag, t time.Time) string {
	clock := t.Format("15:04:05.999999999")
	offset := zone(t)
	if IsFrench(tag) {
		day := strconv.Itoa(t.Day())
		if t.Day() == 1 {
			day = "1er"
		}
		return day + noBreak + frenchMonths[t.Month()-1] + " " + strconv.Itoa(t.Year()) +
			" à " + strings.Replace(clock, ".", ",", 1) + " (" + offset + ")"
	}
	return t.Format("2 January 2006") + " at " + clock + " (" + offset + ")"
}

var frenchMonths = [...]string{
	"janvier", "février", "mars", "avril", "mai", "juin",
	"juillet", "août", "septembre", "octobre", "novembre", "décembre",
}

// zone writes the offset of t from UTC, such as "UTC+2" or "UTC-9:30". RFC 3339
// has no seconds in an offset, but local times of before 1911 do.
func zone(t time.Time) string {
	_, seconds := t.Zone()
	if seconds == 0 {
		return "UTC"
	}
	sign := "+"
	if seconds < 0 {
		sign, seconds = "-", -seconds
	}
	text := "UTC" + sign + strconv.Itoa(seconds/3600)
	minutes := seconds / 60 % 60
	seconds %= 60
	if minutes != 0 || seconds != 0 {
		text += ":" + twoDigits(minutes)
	}
	if seconds != 0 {
		text += ":" + twoDigits(seconds)
	}
	return text
}

func twoDigits(n int) string { return string([]byte{'0' + byte(n/10), '0' + byte(n%10)}) }

// grouped sets digits apart in groups of three.
func grouped(digits, separator string) string {
	if len(digits) <= 3 {
		return digits
	}
	var b strings.Builder
	first := len(digits) % 3
	b.WriteString(digits[:first])
	for i := first; i < len(digits); i += 3 {
		if i > 0 {
			b.WriteString(separator)
		}
		b.WriteString(digits[i : i+3])
	}
	return b.String()
}
