package partners

// few is the number of actors up to which a survey allocates nothing.
const few = 32

// Survey counts the distinct actors among the entries whose category is one of
// the six, and tells which categories they cover. An actor entered several
// times counts once and covers each category it is entered under. Entries for
// which skip answers true are left out as if absent; a nil skip leaves out
// none. An entry more never lowers the count nor the coverage.
func Survey(partners []Partner, skip func(*Partner) bool) (distinct int, covered Coverage) {
	var first [few]*Partner // the first actors, n of them
	var others map[identity]struct{}
	n := 0
	for i := range partners {
		p := &partners[i]
		if !p.category.counts() || skip != nil && skip(p) {
			continue
		}
		covered = covered.with(p.category)
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

// among tells whether p is one of the actors.
func among(list []*Partner, p *Partner) bool {
	for _, q := range list {
		if q.identity == p.identity {
			return true
		}
	}
	return false
}

// Duplicates lists entries that may be one actor though they are counted as
// two: their folded names are equal and their identities are not, because one
// has a SIREN and the other none or another. Each pair holds two indices of the
// list, the lower first: that of the first entry of the name, and that of the
// first entry of each further actor of the name. Pairs are in the order of
// their second index.
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
