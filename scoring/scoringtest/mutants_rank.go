package scoringtest

import (
	"math/big"
	"slices"
	"strings"

	"github.com/aap-lit/aap/internal/kit"
)

func mistakesOfRanks() []mistake {
	return []mistake{
		{
			name: "ranks-are-dense", witness: "ranks/ranks-of-equals",
			says: kit.Text{
				"Le rang qui suit des ex æquo ne les compte pas tous : 1, 2, 2, 3.",
				"The rank after equals does not count them all: 1, 2, 2, 3.",
			},
			place: kit.Text{"DENSE_RANK() en SQL", "DENSE_RANK() in SQL"},
			rules: ranked(func(class, _, _ int) any { return class + 1 }),
		},
		{
			name: "ranks-are-the-last-of-equals", witness: "ranks/ranks-of-equals",
			says: kit.Text{
				"Des ex æquo prennent le dernier de leurs rangs : 1, 3, 3, 4.",
				"Equals take the last of their ranks: 1, 3, 3, 4.",
			},
			place: kit.Text{"le nombre de projets dont le total est au moins aussi haut", "the number of projects with as high a total"},
			rules: ranked(func(_, first, size int) any { return first + size - 1 }),
		},
		{
			name: "ranks-are-means", witness: "ranks/ranks-of-equals",
			says: kit.Text{
				"Des ex æquo prennent la moyenne de leurs rangs : 1, 2,5, 2,5, 4.",
				"Equals take the mean of their ranks: 1, 2.5, 2.5, 4.",
			},
			place: kit.Text{"RANK.AVG dans un tableur, rank() en R", "RANK.AVG in a spreadsheet, rank() in R"},
			rules: ranked(func(_, first, size int) any {
				if size%2 == 1 {
					return first + size/2
				}
				return float64(first) + float64(size-1)/2
			}),
		},
		{
			name: "ranks-are-row-numbers", witness: "ranks/ranks-of-equals",
			says: kit.Text{
				"Chaque ligne du classement a son numéro, ex æquo ou non.",
				"Every row of the ranking has its number, equal or not.",
			},
			place: kit.Text{"ROW_NUMBER() en SQL, enumerate() en Python", "ROW_NUMBER() in SQL, enumerate() in Python"},
			rules: func(r *rules) {
				r.ranks = func(_ *oracle, classes []oracleClass) []oracleRow {
					var rows []oracleRow
					for _, class := range classes {
						for _, p := range class.projects {
							rows = append(rows, oracleRow{oracleClass{[]int{p}, class.by}, len(rows) + 1})
						}
					}
					return rows
				}
			},
		},
		{
			name: "first-of-equals-stands-apart", witness: "ranks/ranks-of-equals",
			says: kit.Text{
				"Le premier de quatre ex æquo a un rang à lui, les autres le suivant : 39, 40, 40, 40.",
				"The first of four equals has a rank of its own, the others the next: 39, 40, 40, 40.",
			},
			place: kit.Text{"une boucle qui compare chaque ligne à la précédente, mais avance d'abord le rang", "a loop that compares each row with the one before and moves the rank on first"},
			rules: func(r *rules) {
				r.ranks = func(o *oracle, classes []oracleClass) []oracleRow {
					var apart []oracleClass
					for _, class := range classes {
						apart = append(apart, oracleClass{class.projects[:1], class.by})
						if len(class.projects) > 1 {
							apart = append(apart, oracleClass{class.projects[1:], class.by})
						}
					}
					return ranksOf(o, apart)
				}
			},
		},
		{
			name: "ties-by-file-order", witness: "ranks/refuse-keeps-ties",
			says: kit.Text{
				"Des ex æquo sont départagés par leur ordre dans le fichier.",
				"Equals are separated by their order in the file.",
			},
			place: kit.Text{"un tri stable par total, et la liste coupée à la limite", "a stable sort by total, and the list cut at the line"},
			rules: separatedAtLast("total", func(_ *oracle, p, q int) int { return p - q }),
		},
		{
			name: "ties-by-code", witness: "ranks/equals-in-no-order-of-codes",
			says: kit.Text{
				"Des ex æquo sont départagés par leur code.",
				"Equals are separated by their codes.",
			},
			place: code("ORDER BY total DESC, code"),
			rules: separatedAtLast("total", func(o *oracle, p, q int) int {
				return strings.Compare(o.Projects[p].Code, o.Projects[q].Code)
			}),
		},
		{
			name: "ties-by-draw-unasked", witness: "ranks/draw-that-no-grid-asks-for",
			says: kit.Text{
				"Un tirage au sort départage les ex æquo, même si la grille ne le demande pas.",
				"A draw separates equals even where the grid does not ask for it.",
			},
			place: kit.Text{"if session.draw, à la place de if \"draw\" in grid.ties", "if session.draw, in the place of if \"draw\" in grid.ties"},
			rules: func(r *rules) {
				r.keys = func(o *oracle) []string {
					keys := keysWithoutRefuse(o)
					if len(o.Draw) > 0 {
						keys = append(keys, "draw")
					}
					return keys
				}
			},
		},
		{
			name: "criterion-key-is-reversed", witness: "ranks/criterion-separates",
			says: kit.Text{
				"Entre ex æquo, la plus basse note sur le critère passe devant.",
				"Of equals, the lowest mark on the criterion comes first.",
			},
			place: code("ORDER BY total DESC, excellence"),
			rules: reversed(func(key string) bool { return key != "draw" && key != "lower-request" }),
		},
		{
			name: "request-key-is-reversed", witness: "ranks/lower-request-separates",
			says: kit.Text{
				"Entre ex æquo, la demande la plus élevée passe devant.",
				"Of equals, the highest request comes first.",
			},
			place: kit.Text{"un seul reverse=True pour toutes les clés d'un tri", "one reverse=True for all keys of a sort"},
			rules: reversed(func(key string) bool { return key == "lower-request" }),
		},
		{
			name: "draw-is-reversed", witness: "ranks/draw-separates",
			says: kit.Text{
				"Entre ex æquo, le dernier tiré au sort passe devant.",
				"Of equals, the last drawn comes first.",
			},
			place: kit.Text{"un seul reverse=True pour toutes les clés d'un tri", "one reverse=True for all keys of a sort"},
			rules: reversed(func(key string) bool { return key == "draw" }),
		},
		{
			name: "keys-in-reverse-order", witness: "ranks/keys-in-order",
			says: kit.Text{
				"Les clés qui départagent les ex æquo sont appliquées de la dernière à la première.",
				"The keys that separate equals are asked from the last to the first.",
			},
			place: kit.Text{"un tri stable par clé, dans le mauvais ordre", "one stable sort a key, in the wrong order of sorts"},
			rules: func(r *rules) {
				r.keys = func(o *oracle) []string {
					keys := keysWithoutRefuse(o)
					slices.Reverse(keys)
					return keys
				}
			},
		},
		{
			name: "first-key-only", witness: "ranks/keys-in-order",
			says: kit.Text{
				"Seule la première clé est appliquée aux ex æquo.",
				"Only the first key is asked of equals.",
			},
			place: code("ties[0]"),
			rules: func(r *rules) {
				r.keys = func(o *oracle) []string { return o.Grid.Ties[:min(1, len(o.Grid.Ties))] }
			},
		},
		{
			name: "key-on-rounded-marks", witness: "ranks/criterion-separates-by-a-third",
			says: kit.Text{
				"Des ex æquo dont les notes se confondent une fois arrondies ne sont pas départagés par le critère.",
				"Equals whose marks on a criterion are the same once rounded are not separated by it.",
			},
			place: kit.Text{"le tri fait sur ce que montre la page", "the sort done on what the page shows"},
			rules: func(r *rules) {
				r.keyWay = func(o *oracle, key string, p, q int) int {
					for i, c := range o.Grid.Criteria {
						if c.Code == key {
							return inHundredths(o.marks[q][i]).Cmp(inHundredths(o.marks[p][i]))
						}
					}
					return keyWay(o, key, p, q)
				}
			},
		},
		{
			name: "separation-is-always-the-total", witness: "ranks/criterion-separates",
			says: kit.Text{
				"Le classement dit que le total sépare, là où c'est une clé.",
				"The ranking says that the total separates where a key does.",
			},
			place: kit.Text{"une page qui ne connaît que les totaux", "a page that knows totals only"},
			after: func(answer map[string]any) {
				for i, class := range objects(answer["ranking"]) {
					if i > 0 {
						class["separated-by"] = "total"
					}
				}
			},
		},
		{
			name: "totals-are-rounded", witness: "marks/thirds-are-kept",
			says: kit.Text{
				"Deux totaux qui se confondent une fois arrondis à deux décimales sont ex æquo.",
				"Two totals that are the same once rounded to two decimals are equal.",
			},
			place: code("ORDER BY ROUND(total, 2)"),
			rules: func(r *rules) {
				r.totalWay = func(a, b *big.Rat) int { return inHundredths(a).Cmp(inHundredths(b)) }
			},
		},
		{
			name: "totals-within-a-hundredth-are-equal", witness: "ranks/less-than-a-hundredth-apart",
			says: kit.Text{
				"Deux totaux à moins d'un centième de point sont ex æquo.",
				"Two totals less than a hundredth of a point apart are equal.",
			},
			place: kit.Text{"abs(a - b) < 0.01, pour ne pas comparer des flottants", "abs(a - b) < 0.01, so as not to compare floats"},
			rules: func(r *rules) {
				r.totalWay = func(a, b *big.Rat) int {
					apart := new(big.Rat).Sub(a, b)
					if apart.Abs(apart).Cmp(big.NewRat(1, 100)) < 0 {
						return 0
					}
					return a.Cmp(b)
				}
			},
		},
		{
			name: "totals-are-texts", witness: "ranks/nine-and-ten",
			says: kit.Text{
				"Les totaux sont comparés comme des textes : 9,00 passe devant 10,00.",
				"Totals are compared as texts: 9.00 comes before 10.00.",
			},
			place: kit.Text{"un tri des textes que contient un fichier", "a sort of the strings that a file holds"},
			rules: func(r *rules) {
				r.totalWay = func(a, b *big.Rat) int {
					if way := strings.Compare(a.FloatString(2), b.FloatString(2)); way != 0 {
						return way
					}
					return a.Cmp(b)
				}
			},
		},
		{
			name: "unweighted-total-ranks", witness: "ranks/weighted-leads",
			says: kit.Text{
				"Le total non pondéré classe, et le total pondéré n'est qu'affiché.",
				"The unweighted total ranks, and the weighted one is only shown.",
			},
			place: kit.Text{"deux colonnes nommées total", "two columns named total"},
			rules: func(r *rules) {
				r.totals = func(o *oracle, p int) (weighted, unweighted *big.Rat) {
					_, unweighted = totalsOf(o, p)
					return unweighted, unweighted
				}
			},
		},
	}
}

func keysWithoutRefuse(o *oracle) []string {
	return slices.DeleteFunc(slices.Clone(o.Grid.Ties), func(key string) bool { return key == "refuse" })
}

// ranked gives each class another rank, from its place, its first rank and its size.
func ranked(rank func(class, first, size int) any) func(r *rules) {
	return func(r *rules) {
		r.ranks = func(o *oracle, classes []oracleClass) []oracleRow {
			rows := ranksOf(o, classes)
			for i := range rows {
				rows[i].rank = rank(i, rows[i].rank.(int), len(rows[i].projects))
			}
			return rows
		}
	}
}

// separatedAtLast separates those that all keys leave equal.
func separatedAtLast(by string, way func(o *oracle, p, q int) int) func(r *rules) {
	return func(r *rules) {
		r.keys = func(o *oracle) []string {
			keys := keysWithoutRefuse(o)
			return append(keys, by)
		}
		r.keyWay = func(o *oracle, key string, p, q int) int {
			if key == by {
				return way(o, p, q)
			}
			return keyWay(o, key, p, q)
		}
	}
}

// reversed reverses some keys.
func reversed(key func(key string) bool) func(r *rules) {
	return func(r *rules) {
		r.keyWay = func(o *oracle, k string, p, q int) int {
			if key(k) {
				return keyWay(o, k, q, p)
			}
			return keyWay(o, k, p, q)
		}
	}
}
