package strict

import "github.com/aap-lit/aap/internal/wording"

// Nearest returns the word that text was probably meant to be: one that differs
// from it by case, accents or punctuation alone, by one slip of the pen in a word
// of three letters or more, or by two in one of more than five. It returns ""
// when no word is that near, when two are equally near, and for a text of more
// than 40 characters.
func Nearest(text string, words []string) string {
	if len(text) > maxQuoted {
		return ""
	}
	meant := []rune(wording.Fold(text))
	if len(meant) == 0 || len(meant) > maxQuote {
		return ""
	}
	nearest, least := "", 3
	for _, word := range words {
		letters := []rune(wording.Fold(word))
		n := slips(meant, letters)
		switch {
		case n > 2, n > 1 && len(letters) <= 5, n > 0 && len(letters) < 3, n > least:
		case n == least:
			nearest = ""
		default:
			nearest, least = word, n
		}
	}
	return nearest
}

// slips counts the slips of the pen that make b of a: a letter left out, added,
// replaced, or exchanged with the next. It answers 3 for any number above two.
func slips(a, b []rune) int {
	if max(len(a)-len(b), len(b)-len(a)) > 2 {
		return 3
	}
	var before []int // the row before the last one
	last := make([]int, len(b)+1)
	for j := range last {
		last[j] = j
	}
	for i := range a {
		row := make([]int, len(b)+1)
		row[0] = i + 1
		for j := range b {
			replaced := last[j]
			if a[i] != b[j] {
				replaced++
			}
			row[j+1] = min(replaced, last[j+1]+1, row[j]+1)
			if i > 0 && j > 0 && a[i] == b[j-1] && a[i-1] == b[j] {
				row[j+1] = min(row[j+1], before[j-1]+1)
			}
		}
		before, last = last, row
	}
	return min(last[len(b)], 3)
}
