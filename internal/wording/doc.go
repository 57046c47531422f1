// Package wording holds the words of the library, in French and in English, and
// writes amounts, rates and instants in both.
//
// French is the language of the call: whoever reads neither of the two is
// answered in French, unless English is nearer to their language. Nothing here
// touches the default catalogue of golang.org/x/text, so that the translations
// of a host and ours never meet.
//
// Amounts are written here and not by golang.org/x/text/currency, which puts
// the euro sign before the amount in French:
//
//	wording.Euro(language.French, 1234567)  // 12 345,67 €
//	wording.Euro(language.English, 1234567) // €12,345.67
package wording
