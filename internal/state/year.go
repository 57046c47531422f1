package state

import "slices"

// heirs are the institutions of a year that another became or came from: itself
// if it existed then, else those of the nearest time. It reports whether there
// are several; institutions that are one kind are one.
func (t *tables) heirs(i Institution, year int) (found [maxNamed]Institution, several bool) {
	row := t.institution(i)
	if t.stands(i, year) {
		found[0] = i
		return found, false
	}
	n := 0
	t.climb(i, year, row.last != 0 && year >= row.last, func(j Institution) {
		for _, f := range found[:n] {
			if t.institution(f).kind == t.institution(j).kind {
				return
			}
		}
		if n < len(found) {
			found[n] = j
			n++
		}
	})
	return found, n > 1
}

// heir is the only institution of a year that another became or came from, 0 if
// there is none or several.
func (t *tables) heir(i Institution, year int) Institution {
	if t.stands(i, year) {
		return i
	}
	if heirs, several := t.heirs(i, year); !several {
		return heirs[0]
	}
	return 0
}

// stands reports whether an institution counts as itself in a year: it existed, and
// nothing that it became did, as in the year of a change both do.
func (t *tables) stands(i Institution, year int) bool {
	row := t.institution(i)
	return row.in(year) && !slices.ContainsFunc(row.became, func(j Institution) bool {
		next := t.institution(j)
		return next.first > 0 && next.in(year)
	})
}

// in reports whether the institution existed in a year.
func (row *institution) in(year int) bool {
	return (row.first == 0 || year >= row.first) && (row.last == 0 || year <= row.last)
}

// climb visits the institutions of a year that another became, or came from.
func (t *tables) climb(i Institution, year int, later bool, visit func(Institution)) {
	next := t.institution(i).was
	if later {
		next = t.institution(i).became
	}
	for _, j := range next {
		if t.stands(j, year) {
			visit(j)
		} else {
			t.climb(j, year, later, visit)
		}
	}
}
