package budget

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/language"

	"github.com/aap-lit/aap/internal/strict"
	"github.com/aap-lit/aap/internal/wording"
)

const (
	maxInput     = 64 // characters of what a person types
	maxInputText = "64"
)

// ParseInput reads an amount as a person types it in a form, or copies it from a
// page, a table or a letter: in French or in English writing, whichever the tag,
// and what [Amount.Format] prints in either. For data there is [ParseAmount], which
// is strict.
//
//	what people type                         what comes back
//	12345,67   12345.67   12 345,67 €        12 345,67 €
//	12.345,67   12,345.67   €12,345.67       12 345,67 €
//	12345   12 345   12 345 euros            12 345,00 €
//	EUR 12345   12345 EUR   € 12345          12 345,00 €
//	1.234.567   1,234,567                    1 234 567,00 €
//	500 k€   500k   500 kEUR   0,5 M€        500 000,00 €
//	1,5   1.50   1,500000                    1,50 €
//	1234,500   1 234,500                     1 234,50 €: four digits are no group, nor is a comma behind spaces
//	0,500                                    0,50 €: no group begins with 0
//	12,345    in English                     12 345,00 €
//	12,345    in French                      ErrAmbiguous: 12 345,00 € or 12,345 €
//	1.234     in French and in English       ErrAmbiguous: 1 234,00 € or 1,234 €
//	1,500 k€  in French and in English       ErrAmbiguous: 1 500 000,00 € or 1 500,00 €
//	1,234.500   1.234,500                    ErrAmbiguous: 1 234 500,00 € or 1 234,50 €
//	12,345678   0,001                        ErrPrecision, by value: 1,2345 k€ is 1 234,50 €
//	-5   −5 €   € -5                         ErrNegative; but -0 is 0,00 €
//	1 000 001 M€                             ErrRange
//	nothing, or spaces                       ErrMissing
//	12 34   1,23,456   12345 678             ErrAmount: groups are of three digits
//	012   ,50   500,   +5   (500)   1e3      ErrAmount: something may be missing, or meant by it
//	$500   500 £   500 m€   500 € HT         ErrAmount: other signs and words
//	12'345   and digits of other scripts     ErrAmount
//
// A space is any that Unicode has between words: a no-break, a narrow or a thin one
// too. Spaces and line ends around the text are left out. A k or a K is a
// thousand, an M a million. Invisible and control characters and invalid UTF-8 are
// [ErrText], and more than 64 characters are [ErrTooLong].
//
// A comma or a dot before exactly three digits may part thousands or decimals. Where
// the digits before it do not settle that, and it is not the comma that parts
// thousands in English, nothing is guessed: the fault is [ErrAmbiguous], and its
// Allowed returns both meanings, written in the language of the tag, to choose from.
func ParseInput(tag language.Tag, text string) (Amount, error) {
	if len(text) > maxInput*utf8.UTFMax || utf8.RuneCountInString(text) > maxInput {
		return Amount{}, strict.Fault(strict.Bounded(ErrTooLong, "", maxInputText), text)
	}
	in := strings.Trim(strings.Map(plainSpace, text), " \t\r\n")
	cents, err := parseInput(tag, in)
	if err != nil {
		return Amount{}, strict.Fault(err, in)
	}
	return Amount{cents}, nil
}

// plainSpace returns a space for every character that is one between words. That
// of Ogham is a line, and looks like a minus.
func plainSpace(r rune) rune {
	const ogham = '\u1680'
	if unicode.Is(unicode.Zs, r) && r != ogham {
		return ' '
	}
	return r
}

// hidden reports whether a character is not what is seen of it.
func hidden(r rune) bool {
	return r == utf8.RuneError || unicode.IsControl(r) || wording.Invisible(r)
}

// A typed is an amount as it was typed, taken apart.
type typed struct {
	negative bool
	number   string // its digits and marks
	shift    int    // the power of ten of its unit: 0, 3 or 6
}

// parseInput returns the cents that a text without spaces around it means.
func parseInput(tag language.Tag, text string) (int64, error) {
	switch {
	case text == "":
		return 0, ErrMissing
	case strings.ContainsFunc(text, hidden):
		return 0, ErrText
	}
	in, ok := takenApart(text)
	if !ok {
		return 0, ErrAmount
	}
	n, ok := numeralOf(in.number)
	if !ok {
		return 0, ErrAmount
	}
	if in.negative && strings.Trim(n.whole+n.tail, "0") != "" {
		return 0, ErrNegative
	}
	if n.either && (in.shift > 0 || !n.english || wording.IsFrench(tag)) {
		return 0, strict.Either(ErrAmbiguous, meaning(tag, n.whole+n.tail, "", in.shift), meaning(tag, n.whole, n.tail, in.shift))
	}
	if n.either {
		n.whole, n.tail = n.whole+n.tail, ""
	}
	digits, ok := shifted(n.whole, n.tail, in.shift+places)
	if !ok {
		return 0, strict.Decimals(places)
	}
	euros, cents := digits[:len(digits)-places], digits[len(digits)-places:]
	value := saturated(euros)*100 + saturated(cents)
	return value, bounded(value)
}

// euroSigns are the ways to say that an amount is in euros, those that end with
// another first.
var euroSigns = []string{"€", "EUROS", "Euros", "euros", "EURO", "Euro", "euro", "EUR", "Eur", "eur"}

// takenApart parts sign, unit and number: "−500 k€", "€ 12,345.67".
func takenApart(text string) (in typed, ok bool) {
	text, in.negative = cutMinus(text)
	text, before := cutSign(text, strings.CutPrefix)
	if !in.negative {
		text, in.negative = cutMinus(text)
	}
	text, behind := cutSign(text, strings.CutSuffix)
	for _, unit := range []struct {
		letter string
		shift  int
	}{{"k", 3}, {"K", 3}, {"M", 6}} {
		if rest, is := strings.CutSuffix(text, unit.letter); is {
			text, in.shift = strings.Trim(rest, " "), unit.shift
			break
		}
	}
	in.number = text
	return in, !before || !behind
}

// cutMinus cuts a sign below zero: a hyphen, a minus or a dash.
func cutMinus(text string) (rest string, negative bool) {
	sign, n := utf8.DecodeRuneInString(text)
	if strings.ContainsRune("-\u2212\u2010\u2011\u2012\u2013", sign) {
		return strings.Trim(text[n:], " "), true
	}
	return text, false
}

// cutSign cuts the sign of the euro from one end.
func cutSign(text string, cut func(text, sign string) (string, bool)) (rest string, found bool) {
	for _, sign := range euroSigns {
		if rest, found := cut(text, sign); found {
			return strings.Trim(rest, " "), true
		}
	}
	return text, false
}

// A numeral is a number without its marks.
type numeral struct {
	whole, tail string // the digits before the last mark and behind it, or all in whole
	either      bool   // the last mark may part thousands as well as decimals
	english     bool   // all marks are commas
}

// numeralOf reads digits and the marks between them: spaces, commas and dots, one
// kind of them between groups of three digits.
func numeralOf(text string) (numeral, bool) {
	parts := strings.FieldsFunc(text, func(r rune) bool { return r == ' ' || r == ',' || r == '.' })
	var marks []byte
	for i := range len(text) {
		switch c := text[i]; {
		case c == ' ', c == ',', c == '.':
			marks = append(marks, c)
		case c < '0' || c > '9':
			return numeral{}, false
		}
	}
	last := len(marks)
	if len(parts) != last+1 || len(parts[0]) > 1 && parts[0][0] == '0' {
		return numeral{}, false
	}
	if last == 0 {
		return numeral{whole: text}, true
	}
	mark := marks[last-1]
	if (last > 1 || mark == ' ') && !slices.ContainsFunc(marks, func(m byte) bool { return m != mark }) {
		return numeral{whole: strings.Join(parts, "")}, grouped(parts)
	}
	group := marks[0]
	head, tail := parts[:last], parts[last]
	if mark == ' ' || last > 1 && (!grouped(head) || slices.ContainsFunc(marks[:last-1], func(m byte) bool { return m != group })) {
		return numeral{}, false
	}
	return numeral{
		whole: strings.Join(head, ""), tail: tail,
		either:  grouped(parts) && group != ' ',
		english: !slices.ContainsFunc(marks, func(m byte) bool { return m != ',' }),
	}, true
}

// grouped reports whether digits stand in groups of three, the first of which may
// be shorter and does not begin with a zero.
func grouped(parts []string) bool {
	first := parts[0]
	return len(first) <= 3 && first[0] != '0' && !slices.ContainsFunc(parts[1:], func(part string) bool { return len(part) != 3 })
}

// shifted moves the point of a number to the right, and reports whether it is then
// a whole one.
func shifted(whole, tail string, places int) (digits string, ok bool) {
	if n := len(tail) - places; n > 0 {
		rest := tail[places:]
		return whole + tail[:places], strings.Trim(rest, "0") == ""
	}
	return whole + tail + strings.Repeat("0", places-len(tail)), true
}

// meaning writes one of the meanings of what was typed, with two decimals at least:
// one that is no amount, because it is too precise, with all of its own.
func meaning(tag language.Tag, whole, tail string, shift int) string {
	tail += strings.Repeat("0", max(0, shift+places-len(tail)))
	whole, tail = whole+tail[:shift], strings.TrimRight(tail[shift:], "0")
	return wording.Euros(tag, whole+"."+tail+strings.Repeat("0", max(0, places-len(tail))))
}
