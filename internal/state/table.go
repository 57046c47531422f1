package state

import (
	_ "embed"
	"iter"
	"strings"
)

// The tables: a row each thing, fields parted by tabs, several values by " | ",
// "-" for none. Lines that begin with # are comments, the first other line is
// the header.
var (
	//go:embed data/regions.tsv
	regionTable string
	//go:embed data/former.tsv
	formerTable string
	//go:embed data/departements.tsv
	departementTable string
	//go:embed data/academies.tsv
	academieTable string
	//go:embed data/towns.tsv
	townTable string
	//go:embed data/zones.tsv
	zoneTable string
	//go:embed data/services.tsv
	serviceTable string
	//go:embed data/bodies.tsv
	bodyTable string
	//go:embed data/words.tsv
	wordTable string
)

// maxColumns is the number of columns of the widest table.
const maxColumns = 11

// A row is one row of a table; fields that are missing, or "-", are empty.
type row [maxColumns]string

// rows are the rows of a table, without comments and header.
func rows(table string) iter.Seq[*row] {
	return func(yield func(*row) bool) {
		header := true
		for line := range strings.Lines(table) {
			line = strings.TrimSuffix(line, "\n")
			if strings.HasPrefix(line, "#") || line == "" {
				continue
			}
			if header {
				header = false
				continue
			}
			var r row
			for i := range r {
				field, rest, more := strings.Cut(line, "\t")
				if field != "-" {
					r[i] = field
				}
				if line = rest; !more {
					break
				}
			}
			if !yield(&r) {
				return
			}
		}
	}
}

// values are the values of a field.
func values(field string) iter.Seq[string] {
	return func(yield func(string) bool) {
		for field != "" {
			value, rest, _ := strings.Cut(field, " | ")
			if field = rest; value != "" && !yield(value) {
				return
			}
		}
	}
}
