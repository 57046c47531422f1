package partners

// few is the number of actors up to which a survey allocates nothing.
const few = 32

// Survey counts the distinct actors in a list of partners, and returns the
// categories they cover. An actor that is listed several times counts once, and
// covers each category it is listed under, other excepted. Only the entries are taken
// in for which counts returns true, given their category and the class of their
// institution; if it is nil, those of the six categories, and none under other. A zero
// Partner is nobody. A longer list never has a smaller count or coverage.
func Survey(partners []Partner, counts func(Category, Class) bool) (distinct int, covered Coverage) {
	var first [few]*Partner // the first actors, n of them
	var others map[identity]struct{}
	n := 0
	for i := range partners {
		p := &partners[i]
		if p.category == 0 || counts == nil && !p.category.counts() || counts != nil && !counts(p.category, p.class) {
			continue
		}
		if p.category.counts() {
			covered = covered.with(p.category)
		}
		switch {
		case among(first[:n], p):
		case n < few:
			first[n] = p
			n++
		default:
			if others == nil {
				others = make(map[identity]struct{})
			}
			others[p.identity] = struct{}{}
		}
	}
	return n + len(others), covered
}

// among reports whether p is one of the actors.
func among(list []*Partner, p *Partner) bool {
	for _, q := range list {
		if q.identity == p.identity {
			return true
		}
	}
	return false
}

// Duplicates returns pairs of entries that count as two actors and may be one:
// their folded names are equal, but one has a number and the other has a different
// one, or none. There is a pair for each further actor with the name: the index of
// the first entry with the name, then that of the first entry of that actor. Pairs
// are in the order of their second index.
func Duplicates(partners []Partner) [][2]int {
	type entry struct {
		name string
		who  identity
	}
	var pairs [][2]int
	first := make(map[string]int, len(partners))
	seen := make(map[entry]bool, len(partners))
	for j := range partners {
		p := &partners[j]
		e := entry{p.folded, p.identity}
		if seen[e] {
			continue
		}
		seen[e] = true
		if i, ok := first[p.folded]; ok {
			pairs = append(pairs, [2]int{i, j})
		} else {
			first[p.folded] = j
		}
	}
	return pairs
}
