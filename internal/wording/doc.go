// Package wording holds the words of the library, in French and in English,
// and the way amounts, rates and instants are written in both.
//
// French is the language of the call and the last resort: a language that is
// not nearer to English is answered in French. Nothing here touches the default
// catalogue of golang.org/x/text, so a host's own translations and ours never
// meet.
//
// Amounts are written here and not by golang.org/x/text/currency, which puts
// the euro sign before the amount in French:
//
//	wording.Euro(language.French, 1234567)  // 12 345,67 €
//	wording.Euro(language.English, 1234567) // €12,345.67
package wording
