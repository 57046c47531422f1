package budget_test

import (
	"errors"
	"fmt"
	"math/rand/v2"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/stretchr/testify/require"
	"golang.org/x/text/language"

	"github.com/aap-lit/aap/budget"
	"github.com/aap-lit/aap/internal/strict/stricttest"
)

// typedAmounts are what people type, the cents it means in French and in English,
// and the fault where it means none.
var typedAmounts = []struct {
	reason string
	text   string
	cents  int64
	french error
	both   error // in English too
}{
	{"the French writing, all of it", "12\u202f345,67\u00a0€", 1_234_567, nil, nil},
	{"with the spaces of a keyboard", "12 345,67 €", 1_234_567, nil, nil},
	{"with no-break spaces, as word processors put them", "12\u00a0345,67\u00a0€", 1_234_567, nil, nil},
	{"with thin spaces", "12\u2009345,67\u2009€", 1_234_567, nil, nil},
	{"with figure spaces", "12\u2007345,67", 1_234_567, nil, nil},
	{"with two kinds of space", "1\u00a0234\u202f567 €", 123_456_700, nil, nil},
	{"without the sign", "12 345,67", 1_234_567, nil, nil},
	{"without groups", "12345,67", 1_234_567, nil, nil},
	{"the point of a keypad", "12345.67", 1_234_567, nil, nil},
	{"groups by spaces, the point of a keypad", "12 345.67", 1_234_567, nil, nil},
	{"the English writing, all of it", "€12,345.67", 1_234_567, nil, nil},
	{"English groups, without the sign", "12,345.67", 1_234_567, nil, nil},
	{"English groups, the sign behind", "500,000.00 €", 50_000_000, nil, nil},
	{"groups by dots, as in German", "12.345,67", 1_234_567, nil, nil},
	{"whole euros", "12345", 1_234_500, nil, nil},
	{"whole euros in groups", "500 000 €", 50_000_000, nil, nil},
	{"the least", "0", 0, nil, nil},
	{"nothing to pay", "0,00 €", 0, nil, nil},
	{"a cent", "0,01", 1, nil, nil},
	{"one decimal", "1,5", 150, nil, nil},
	{"one decimal, by a point", "1.5", 150, nil, nil},
	{"decimals that add nothing", "1,500000", 150, nil, nil},
	{"three decimals of what is no group: it begins with 0", "0,500", 50, nil, nil},
	{"three decimals of what is no group: four digits", "1234,500", 123_450, nil, nil},
	{"three decimals of what is no group: spaces group it", "1 234,500", 123_450, nil, nil},
	{"what a NUMERIC column prints", "12345.6700", 1_234_567, nil, nil},
	{"the code of the currency behind", "12345,67 EUR", 1_234_567, nil, nil},
	{"the code of the currency before", "EUR 12345,67", 1_234_567, nil, nil},
	{"the code in lower case", "12345,67eur", 1_234_567, nil, nil},
	{"in words", "12 345 euros", 1_234_500, nil, nil},
	{"one, in words", "1 euro", 100, nil, nil},
	{"the sign before, with a space", "€ 12345", 1_234_500, nil, nil},
	{"thousands", "500 k€", 50_000_000, nil, nil},
	{"thousands, without a space", "500k€", 50_000_000, nil, nil},
	{"thousands, without the sign", "500k", 50_000_000, nil, nil},
	{"thousands, a great letter", "500 K€", 50_000_000, nil, nil},
	{"thousands, by the code", "500 kEUR", 50_000_000, nil, nil},
	{"thousands, in words", "500 k euros", 50_000_000, nil, nil},
	{"thousands, the sign before", "€500k", 50_000_000, nil, nil},
	{"thousands with decimals", "12,5 k€", 1_250_000, nil, nil},
	{"thousands, to the cent", "12,34567 k€", 1_234_567, nil, nil},
	{"millions", "0,5 M€", 50_000_000, nil, nil},
	{"millions, with a no-break space", "0.5\u00a0M€", 50_000_000, nil, nil},
	{"millions in groups", "1 000 M€", 100_000_000_000, nil, nil},
	{"three decimals of millions that begin with 0", "0,125 M€", 12_500_000, nil, nil},
	{"millions of dots group", "1.234.567", 123_456_700, nil, nil},
	{"millions of commas group", "1,234,567", 123_456_700, nil, nil},
	{"groups of dots, in thousands", "1.234.567 k€", 123_456_700_000, nil, nil},
	{"what a form adds around it", " \t12 345,67 €\r\n", 1_234_567, nil, nil},
	{"the greatest amount", "1 000 000 000 000 €", maxCents, nil, nil},
	{"the greatest amount, in millions", "1000000 M€", maxCents, nil, nil},
	{"zero is not below zero", "-0,00", 0, nil, nil},

	{"a comma before three digits: decimals in French, thousands in English", "12,345", 1_234_500, budget.ErrAmbiguous, nil},
	{"the same with the sign", "€500,000", 50_000_000, budget.ErrAmbiguous, nil},
	{"the same, one digit before it", "1,234 €", 123_400, budget.ErrAmbiguous, nil},
	{"a dot before three digits: thousands for some, decimals for others", "1.234", 0, nil, budget.ErrAmbiguous},
	{"both are amounts", "500.000", 0, nil, budget.ErrAmbiguous},
	{"the same with the sign", "500.000 €", 0, nil, budget.ErrAmbiguous},
	{"of thousands three decimals are usual", "1,500 k€", 0, nil, budget.ErrAmbiguous},
	{"and of millions", "1.250 M€", 0, nil, budget.ErrAmbiguous},
	{"a slip between comma and dot is a thousand times as much", "1,234.500", 0, nil, budget.ErrAmbiguous},
	{"the same the other way round", "1.234,500", 0, nil, budget.ErrAmbiguous},

	{"below zero", "-5", 0, nil, budget.ErrNegative},
	{"below zero, by the minus that typography has", "\u22125,00 €", 0, nil, budget.ErrNegative},
	{"below zero, behind the sign", "€ -5", 0, nil, budget.ErrNegative},
	{"below zero, by a dash", "– 500 k€", 0, nil, budget.ErrNegative},
	{"below zero whichever way it is read", "-1,234", 0, nil, budget.ErrNegative},
	{"below zero by less than a cent", "-0,001", 0, nil, budget.ErrNegative},
	{"half a cent", "0,005", 0, nil, budget.ErrPrecision},
	{"four decimals", "12,3456", 0, nil, budget.ErrPrecision},
	{"spaces group, so these are decimals", "12 345,678", 0, nil, budget.ErrPrecision},
	{"six decimals of thousands", "1,234567 k€", 0, nil, budget.ErrPrecision},
	{"a cent beyond the greatest", "1 000 000 000 000,01", 0, nil, budget.ErrRange},
	{"a million beyond the greatest", "1 000 001 M€", 0, nil, budget.ErrRange},
	{"far beyond", strings.Repeat("9", 60) + " M€", 0, nil, budget.ErrRange},
	{"nothing", "", 0, nil, budget.ErrMissing},
	{"spaces", " \u00a0\u202f\t\n", 0, nil, budget.ErrMissing},
	{"the sign alone", "€", 0, nil, budget.ErrAmount},
	{"the unit alone", "k€", 0, nil, budget.ErrAmount},
	{"a minus alone", "-", 0, nil, budget.ErrAmount},
	{"two of them", "--5", 0, nil, budget.ErrAmount},
	{"one on each side of the sign", "-€-5", 0, nil, budget.ErrAmount},
	{"the sign twice", "€ 5 €", 0, nil, budget.ErrAmount},
	{"two units", "5 kk€", 0, nil, budget.ErrAmount},
	{"the unit before", "k€ 500", 0, nil, budget.ErrAmount},
	{"a small m: thousand, million or neither", "500 m€", 0, nil, budget.ErrAmount},
	{"milliards are not read", "1 Md€", 0, nil, budget.ErrAmount},
	{"words", "cinq cents", 0, nil, budget.ErrAmount},
	{"no number yet", "à définir", 0, nil, budget.ErrAmount},
	{"a word behind, which changes what is meant", "500 € HT", 0, nil, budget.ErrAmount},
	{"another currency", "$500", 0, nil, budget.ErrAmount},
	{"another currency behind", "500 £", 0, nil, budget.ErrAmount},
	{"about", "~500", 0, nil, budget.ErrAmount},
	{"from, to", "500-600", 0, nil, budget.ErrAmount},
	{"a sum", "500+600", 0, nil, budget.ErrAmount},
	{"a plus", "+500", 0, nil, budget.ErrAmount},
	{"brackets", "(500)", 0, nil, budget.ErrAmount},
	{"a minus behind", "500-", 0, nil, budget.ErrAmount},
	{"an exponent", "1e3", 0, nil, budget.ErrAmount},
	{"a number of computers", "0x1F", 0, nil, budget.ErrAmount},
	{"not a number", "NaN", 0, nil, budget.ErrAmount},
	{"the letter O for a zero", "5O0", 0, nil, budget.ErrAmount},
	{"a group of two digits, where one may be lost", "12 34", 0, nil, budget.ErrAmount},
	{"a group of four", "1 2345", 0, nil, budget.ErrAmount},
	{"four digits before a group", "1234 567", 0, nil, budget.ErrAmount},
	{"groups as in India", "1,23,456", 0, nil, budget.ErrAmount},
	{"two spaces in a number: two numbers?", "12  345", 0, nil, budget.ErrAmount},
	{"groups by spaces and by dots", "1 234.567,89", 0, nil, budget.ErrAmount},
	{"a group behind the decimals", "1,234 567", 0, nil, budget.ErrAmount},
	{"decimals twice", "1.50,50", 0, nil, budget.ErrAmount},
	{"two marks together", "1,,5", 0, nil, budget.ErrAmount},
	{"a space behind the comma", "12, 50", 0, nil, budget.ErrAmount},
	{"a zero before, where a digit may be lost", "012", 0, nil, budget.ErrAmount},
	{"a zero before a group", "0 500", 0, nil, budget.ErrAmount},
	{"no digit before the comma", ",50", 0, nil, budget.ErrAmount},
	{"no digit behind it", "500,", 0, nil, budget.ErrAmount},
	{"as on price tags", "500,-", 0, nil, budget.ErrAmount},
	{"an apostrophe, as in Switzerland", "12'345", 0, nil, budget.ErrAmount},
	{"full-width digits", "１２３", 0, nil, budget.ErrAmount},
	{"Arabic digits", "١٢٣", 0, nil, budget.ErrAmount},
	{"a power", "5²", 0, nil, budget.ErrAmount},
	{"a half", "½", 0, nil, budget.ErrAmount},
	{"a full-width comma", "12，50", 0, nil, budget.ErrAmount},
	{"a space that looks like a minus", "\u16805", 0, nil, budget.ErrAmount},
	{"the same behind the sign", "€\u16805", 0, nil, budget.ErrAmount},
	{"the Kelvin sign", "500 \u212a€", 0, nil, budget.ErrAmount},
	{"a zero-width space", "5\u200b00", 0, nil, budget.ErrText},
	{"a mark of direction, which may turn digits around", "\u202e500", 0, nil, budget.ErrText},
	{"a tab between two cells", "500\t600", 0, nil, budget.ErrText},
	{"two lines", "500\n600", 0, nil, budget.ErrText},
	{"no UTF-8", "5\xff", 0, nil, budget.ErrText},
	{"too long, even of spaces", strings.Repeat(" ", 65), 0, nil, budget.ErrTooLong},
	{"too long by far", strings.Repeat("1", 1<<20), 0, nil, budget.ErrTooLong},
}

func TestParseInput(t *testing.T) {
	for _, c := range typedAmounts {
		t.Run(c.reason, func(t *testing.T) {
			for tag, want := range map[language.Tag]error{language.French: errors.Join(c.french, c.both), language.English: c.both} {
				a, err := budget.ParseInput(tag, c.text)
				if want == nil {
					require.NoError(t, err, "%s", tag)
					require.Equal(t, cents(c.cents), a, "%s", tag)
					continue
				}
				require.Zero(t, a)
				require.Len(t, stricttest.Flaws(err), 1)
				for _, kind := range []error{c.french, c.both} {
					if kind != nil && (tag == language.French || kind == c.both) { //nolint:errorlint // two cases of the table
						require.ErrorIs(t, err, kind, "%s", tag)
					}
				}
			}
			_, strictly := budget.ParseAmount(c.text)
			plain := strings.Trim(c.text, "-0123456789.") == "" && strings.Count(c.text, ".") < 2
			require.True(t, strictly != nil || plain, "data stay strict")
		})
	}
}

// An input of two meanings returns both, as the reader writes them; the amounts
// among them may be typed again.
func TestParseInputSaysBothMeanings(t *testing.T) {
	fr, en := language.French, language.English
	for _, c := range []struct {
		reason   string
		tag      language.Tag
		text     string
		meanings []string
	}{
		{"thousands, or more decimals than an amount has", fr, "1.234", []string{"1\u202f234,00\u00a0€", "1,234\u00a0€"}},
		{"the same in English", en, "1.234", []string{"€1,234.00", "€1.234"}},
		{"a French comma", fr, "12,345 €", []string{"12\u202f345,00\u00a0€", "12,345\u00a0€"}},
		{"two amounts", fr, "500.000", []string{"500\u202f000,00\u00a0€", "500,00\u00a0€"}},
		{"thousands of euros", en, "1,500 k€", []string{"€1,500,000.00", "€1,500.00"}},
		{"millions", fr, "1,250 M€", []string{"1\u202f250\u202f000\u202f000,00\u00a0€", "1\u202f250\u202f000,00\u00a0€"}},
		{"two marks", fr, "1,234.567", []string{"1\u202f234\u202f567,00\u00a0€", "1\u202f234,567\u00a0€"}},
		{"another language is answered in French", language.German, "1.234", []string{"1\u202f234,00\u00a0€", "1,234\u00a0€"}},
	} {
		t.Run(c.reason, func(t *testing.T) {
			_, err := budget.ParseInput(c.tag, c.text)
			var fault *budget.Error
			require.ErrorAs(t, err, &fault)
			require.Equal(t, "ambiguous", fault.Code())
			require.Equal(t, c.meanings, fault.Allowed())
			require.Empty(t, fault.Nearest(), "neither is more probable")
			for _, meaning := range c.meanings {
				require.Contains(t, fault.Message(c.tag), meaning)
			}
			fault.Allowed()[0] = "changed"
			require.Equal(t, c.meanings, fault.Allowed())
		})
	}
	_, err := budget.ParseInput(fr, "1.234")
	require.EqualError(t, err, "this amount can be read in two ways: \"1.234\" (either 1\u202f234,00\u00a0€ or 1,234\u00a0€)")
	_, err = budget.ParseInput(fr, "12\u00a034")
	stricttest.Quoted(t, "12 34", err)
	_, err = budget.ParseInput(fr, "2 000 000 M€")
	stricttest.Limits(t, "0", "1000000000000", err)
	_, err = budget.ParseInput(fr, strings.Repeat("1", 65))
	stricttest.Limits(t, "", "64", err)
}

// checkInput checks that an amount is read back from what is printed of it, in
// both languages and by a reader of either.
func checkInput(t *testing.T, a budget.Amount) {
	t.Helper()
	for _, printed := range []string{a.Format(language.French), a.Format(language.English), a.String()} {
		for _, tag := range []language.Tag{language.French, language.English} {
			back, err := budget.ParseInput(tag, printed)
			require.NoError(t, err, printed)
			require.Equal(t, a, back, printed)
		}
	}
}

func TestParseInputReadsWhatIsPrinted(t *testing.T) {
	for n := range int64(2_500) {
		checkInput(t, cents(n))
		checkInput(t, cents(99_000+n))
		checkInput(t, cents(99_999_000+n))
		checkInput(t, cents(maxCents-n))
	}
	for n := int64(1); n <= maxCents; n *= 10 {
		checkInput(t, cents(n))
		checkInput(t, cents(n-1))
	}
	random := rand.New(rand.NewPCG(1, 2016))
	for range 20_000 {
		checkInput(t, cents(random.Int64N(1<<random.IntN(47))))
	}
}

// An amount in any usual writing, with a decimal comma or point, groups or none, in
// euros, thousands or millions, is read as that amount, or not without asking.
func TestParseInputIsNeverWrong(t *testing.T) {
	random := rand.New(rand.NewPCG(2, 2016))
	pick := func(of ...string) string { return of[random.IntN(len(of))] }
	asked := 0
	for range 50_000 {
		a := cents(random.Int64N(1 << (1 + random.IntN(46))))
		unit := random.IntN(3)
		places := []int{2, 5, 8}[unit]
		plain := fmt.Sprintf("%0*d", places+1, a.Cents())
		whole, tail := plain[:len(plain)-places], strings.TrimRight(plain[len(plain)-places:], "0")
		if unit == 0 && random.IntN(2) == 0 {
			tail = plain[len(plain)-places:]
		}
		point, group := pick(",", "."), pick("", " ", "\u00a0", "\u202f", ",", ".")
		if group == point {
			group = ""
		}
		text := ""
		for i, digit := range whole {
			if i > 0 && (len(whole)-i)%3 == 0 {
				text += group
			}
			text += string(digit)
		}
		if tail != "" {
			text += point + tail
		}
		text += []string{pick("", " €", "\u00a0€", "€", " EUR"), pick("k", " k€", "\u00a0k€"), pick("M", " M€", "M€")}[unit]
		tag := []language.Tag{language.French, language.English}[random.IntN(2)]

		read, err := budget.ParseInput(tag, text)
		if err == nil {
			require.Equal(t, a, read, "%s in %s", text, tag)
			continue
		}
		asked++
		require.ErrorIs(t, err, budget.ErrAmbiguous, "%s in %s", text, tag)
		require.Contains(t, budget.Faults(err)[0].Allowed(), a.Format(tag), "%s in %s", text, tag)
	}
	require.Less(t, asked, 5_000, "most are read")
	require.NotZero(t, asked)
}

// digits returns those of a text, without the zeros at both ends.
func digits(text string) string {
	return strings.Trim(strings.Map(func(r rune) rune {
		if '0' <= r && r <= '9' {
			return r
		}
		return -1
	}, text), "0")
}

// FuzzParseInput: whatever is typed, no digit is lost, added or moved; what means
// two amounts is none; what is printed of an amount is that amount.
func FuzzParseInput(f *testing.F) {
	for i, c := range typedAmounts {
		if len(c.text) <= 64 {
			f.Add(c.text, i%2 == 0)
		}
	}
	f.Fuzz(func(t *testing.T, text string, french bool) {
		tag := language.English
		if french {
			tag = language.French
		}
		a, err := budget.ParseInput(tag, text)
		if err == nil {
			require.Equal(t, digits(text), digits(a.String()))
			require.LessOrEqual(t, utf8.RuneCountInString(text), 64)
			checkInput(t, a)
			return
		}
		require.Zero(t, a)
		var fault *budget.Error
		require.ErrorAs(t, err, &fault)
		require.NotEmpty(t, fault.Code())
		meanings := fault.Allowed()
		require.Equal(t, errors.Is(err, budget.ErrAmbiguous), len(meanings) == 2)
		for i, meaning := range meanings {
			require.Equal(t, digits(text), digits(meaning))
			require.NotEqual(t, meanings[1-i], meaning)
		}
	})
}

// FuzzFormatIsReadBack: ParseInput of what Format prints is the identity.
func FuzzFormatIsReadBack(f *testing.F) {
	for _, n := range []int64{0, 1, 99, 100, 123_400, 100_000_000, maxCents} {
		f.Add(n)
	}
	f.Fuzz(func(t *testing.T, n int64) {
		if a, err := budget.Cents(n); err == nil {
			checkInput(t, a)
		}
	})
}
