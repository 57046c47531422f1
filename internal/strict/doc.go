// Package strict reads JSON that other people wrote and says precisely what is
// wrong with it.
//
// encoding/json keeps the last of two equal keys, matches keys without case,
// ignores unknown ones and turns a lone surrogate into U+FFFD. Each of these
// can change a decision about money without anybody noticing, so a [Reader]
// refuses them all:
//
//	err := strict.Read(data, func(r *strict.Reader) {
//		for key := range r.Object("title", "months") {
//			switch key {
//			case "title":
//				title, _ = r.Text()
//			case "months":
//				months, known = r.Int(1, 120)
//			}
//		}
//		r.Require("months")
//	})
//
// Every read answers with its value and with whether it was one: a zero is not
// taken for an answer.
//
// Faults of meaning (a wrong type, an unknown key, a value out of range) are
// collected and reported together, at most 50 of them, each an [Error] with a
// JSON Pointer and, where that is known, what would have been right. A fault of
// form (bad syntax, invalid UTF-8, a lone surrogate, nesting beyond 64) ends the
// reading and is reported alone.
//
// An Error quotes at most 40 characters, with what cannot be seen escaped. Of a
// list, an object or a malformed input it quotes one character, and where a
// reader says that the data are personal nothing, not even an unknown key.
//
// What a Reader accepts, encoding/json accepts with the same values.
package strict
