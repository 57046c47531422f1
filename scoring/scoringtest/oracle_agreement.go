package scoringtest

import (
	"math/big"
	"slices"
)

// agreement measures how far assessors agree, by the definitions: over all pairs
// of values.
func (o *oracle) agreement() any {
	criteria := []any{}
	for _, c := range o.Grid.Criteria {
		criteria = append(criteria, with(o.measures(c.Code), "criterion", c.Code))
	}
	return map[string]any{"criteria": criteria, "total": o.measures("")}
}

// An oracleOpinion is the value that an assessor gave a project.
type oracleOpinion struct {
	assessor string
	project  int
	value    *big.Rat
}

// panelOf are the opinions on a criterion, or those on the whole, "": the
// weighted totals of complete ballots.
func panelOf(o *oracle, criterion string) []oracleOpinion {
	var panel []oracleOpinion
	for p := range o.Projects {
		for _, b := range o.ballotsOn(p) {
			total := new(big.Rat)
			for i, c := range o.Grid.Criteria {
				v := valueOf(o, b.word(c.Code))
				switch {
				case criterion == c.Code:
					total = v
				case criterion != "" || total == nil:
				case v == nil:
					total = nil
				default:
					total.Add(total, new(big.Rat).Mul(v, o.weights[i]))
				}
			}
			if total != nil {
				panel = append(panel, oracleOpinion{b.Assessor, p, total})
			}
		}
	}
	return panel
}

func (o *oracle) measures(criterion string) map[string]any {
	panel := o.rules.panel(o, criterion)
	alpha := map[string]any{}
	for _, kind := range []string{"nominal", "ordinal", "interval"} {
		alpha[kind] = o.rules.alpha(kind, panel).json()
	}
	return map[string]any{
		"assessors": len(givers(panel)), "alpha": alpha, "w": o.rules.concord(o, panel).json(),
		"w-projects": len(o.shared(panel)),
	}
}

// units are the values on each project that has two or more.
func units(panel []oracleOpinion) [][]*big.Rat {
	on := map[int][]*big.Rat{}
	last := -1
	for _, v := range panel {
		on[v.project] = append(on[v.project], v.value)
		last = max(last, v.project)
	}
	var list [][]*big.Rat
	for p := range last + 1 {
		if len(on[p]) > 1 {
			list = append(list, on[p])
		}
	}
	return list
}

// givers are the assessors who gave a value.
func givers(panel []oracleOpinion) []string {
	var names []string
	for _, v := range panel {
		if !slices.Contains(names, v.assessor) {
			names = append(names, v.assessor)
		}
	}
	return names
}

// shared are the projects to which every assessor of the session gave a value.
func (o *oracle) shared(panel []oracleOpinion) []int {
	var projects []int
	for p := range o.Projects {
		n := 0
		for _, v := range panel {
			if v.project == p {
				n++
			}
		}
		if n > 0 && n == len(o.assessors()) {
			projects = append(projects, p)
		}
	}
	return projects
}

// An oracleCoefficient is a number, or why there is none.
type oracleCoefficient struct {
	value *big.Rat
	why   string
}

func (c oracleCoefficient) json() any {
	if c.value == nil {
		return map[string]any{"undefined": c.why}
	}
	return map[string]any{"exact": c.value.RatString(), "decimal": rounded(c.value, 3)}
}

// alphaOf is Krippendorff's alpha, 1 − Do/De: the mean difference of two values
// of a unit, a value of a unit of m taking part in m−1 pairs, beside that of any
// two values.
func alphaOf(kind string, panel []oracleOpinion) oracleCoefficient {
	units := units(panel)
	if len(units) == 0 {
		return oracleCoefficient{why: "no-pair"}
	}
	all := slices.Concat(units...)
	n := int64(len(all))
	observed, expected := new(big.Rat), pairs(kind, all, all)
	for _, unit := range units {
		d := pairs(kind, unit, all)
		observed.Add(observed, d.Quo(d, big.NewRat(int64(len(unit)-1), 1)))
	}
	if expected.Sign() == 0 {
		return oracleCoefficient{why: "no-variation"}
	}
	observed.Quo(observed, big.NewRat(n, 1))
	expected.Quo(expected, big.NewRat(n*(n-1), 1))
	return oracleCoefficient{value: observed.Sub(big.NewRat(1, 1), observed.Quo(observed, expected))}
}

// pairs adds up the squared differences of all ordered pairs of values, each pair
// both ways.
func pairs(kind string, values, all []*big.Rat) *big.Rat {
	sum := new(big.Rat)
	some, every := counted(values), counted(all)
	for i, a := range some {
		for _, b := range some[:i] {
			d := difference(kind, a.value, b.value, every)
			d.Mul(d, d)
			sum.Add(sum, d.Mul(d, big.NewRat(2*a.n*b.n, 1)))
		}
	}
	return sum
}

// An oracleCount is a value and how many there are of it.
type oracleCount struct {
	value *big.Rat
	n     int64
}

func counted(values []*big.Rat) []oracleCount {
	var counts []oracleCount
	for _, v := range values {
		i := slices.IndexFunc(counts, func(c oracleCount) bool { return c.value.Cmp(v) == 0 })
		if i < 0 {
			i, counts = len(counts), append(counts, oracleCount{v, 0})
		}
		counts[i].n++
	}
	return counts
}

// difference is how far two values are apart: not at all or by 1; by the values
// between them, of those at either end one half; or by points.
func difference(kind string, a, b *big.Rat, all []oracleCount) *big.Rat {
	way := a.Cmp(b)
	switch {
	case way == 0:
		return new(big.Rat)
	case kind == "nominal":
		return big.NewRat(1, 1)
	case kind == "interval":
		return new(big.Rat).Sub(a, b)
	case way > 0:
		a, b = b, a
	}
	halves := int64(0)
	for _, c := range all {
		from, to := c.value.Cmp(a), c.value.Cmp(b)
		if from == 0 || to == 0 {
			halves += c.n
		} else if from > 0 && to < 0 {
			halves += 2 * c.n
		}
	}
	return big.NewRat(halves, 2)
}

// concordance is Kendall's W on the projects that all marked.
func concordance(o *oracle, panel []oracleOpinion) oracleCoefficient {
	projects, names := o.shared(panel), givers(panel)
	switch {
	case len(names) < 2:
		return oracleCoefficient{why: "one-assessor"}
	case len(projects) < 2:
		return oracleCoefficient{why: "fewer-than-two-projects"}
	}
	return kendall(o.table(panel))
}

// table is the ranks that each assessor gives the projects that all marked.
func (o *oracle) table(panel []oracleOpinion) [][]*big.Rat {
	projects := o.shared(panel)
	var table [][]*big.Rat
	for _, name := range givers(panel) {
		var column []*big.Rat
		for _, v := range panel {
			if v.assessor == name && slices.Contains(projects, v.project) {
				column = append(column, v.value)
			}
		}
		table = append(table, meanRanks(column))
	}
	return table
}

// meanRanks are ranks from below; equals share the mean of theirs.
func meanRanks(column []*big.Rat) []*big.Rat {
	var ranks []*big.Rat
	for _, a := range column {
		halves := int64(1)
		for _, b := range column {
			halves += int64(1 + a.Cmp(b))
		}
		ranks = append(ranks, big.NewRat(halves, 2))
	}
	return ranks
}

// kendall is W with ties corrected: 12·S / (m²·(n³−n) − m·ΣT), where S is the
// spread of the sums of ranks, and t assessors' equals make T = t³−t.
func kendall(table [][]*big.Rat) oracleCoefficient {
	m, n := int64(len(table)), int64(len(table[0]))
	ties := int64(0)
	for _, ranks := range table {
		for _, a := range ranks {
			t := int64(0)
			for _, b := range ranks {
				if a.Cmp(b) == 0 {
					t++
				}
			}
			ties += t*t - 1 // each of the t adds as much
		}
	}
	below := m*m*(n*n*n-n) - m*ties
	if below == 0 {
		return oracleCoefficient{why: "all-tied"}
	}
	above := spreadOfSums(table)
	return oracleCoefficient{value: above.Mul(above, big.NewRat(12, below))}
}

func spreadOfSums(table [][]*big.Rat) *big.Rat {
	sums := make([]*big.Rat, len(table[0]))
	for i := range sums {
		sums[i] = new(big.Rat)
		for _, ranks := range table {
			sums[i].Add(sums[i], ranks[i])
		}
	}
	middle, spread := mean(sums), new(big.Rat)
	for _, s := range sums {
		d := new(big.Rat).Sub(s, middle)
		spread.Add(spread, d.Mul(d, d))
	}
	return spread
}
