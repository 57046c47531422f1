package state

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
)

// The tables tested against themselves: they are edited by hand.

var columns = map[string]int{
	regionTable: 6, formerTable: 4, departementTable: 8, academieTable: 2, townTable: 5, zoneTable: 4,
	serviceTable: 11, bodyTable: 4, wordTable: 2,
}

// TestTablesAreWhole: every row has its fields, none is left empty, none is
// there twice, and no value has a space around it.
func TestTablesAreWhole(t *testing.T) {
	for table, n := range columns {
		seen := map[string]bool{}
		for line := range strings.Lines(table) {
			line = strings.TrimSuffix(line, "\n")
			if strings.HasPrefix(line, "#") {
				continue
			}
			fields := strings.Split(line, "\t")
			require.Len(t, fields, n, line)
			for _, field := range fields {
				require.NotEmpty(t, field, line)
				for value := range strings.SplitSeq(field, "|") {
					require.Equal(t, strings.TrimSpace(value), strings.Trim(value, " "), line)
					require.NotEmpty(t, strings.TrimSpace(value), line)
				}
			}
			require.False(t, seen[line] && !strings.HasPrefix(line, "+"), line)
			seen[line] = true
		}
	}
}

// TestTablesAreLeftEarly: whoever reads one may stop.
func TestTablesAreLeftEarly(t *testing.T) {
	for r := range rows(regionTable) {
		require.Equal(t, "01", r[0])
		break
	}
	for value := range values("a | b") {
		require.Equal(t, "a", value)
		break
	}
}

// TestTablesReferToRows: every code that a row names is that of a row.
func TestTablesReferToRows(t *testing.T) {
	c := catalogue()
	for r := range rows(departementTable) {
		for region := range strings.FieldsSeq(r[2]) {
			require.NotZero(t, c.byCode["R"+region], r[0])
		}
		require.True(t, r[3] == "" || c.byCode["former "+r[3]] != 0, r[0])
		require.True(t, r[4] == "" || c.byCode["académie "+r[4]] != 0, r[0])
		require.Contains(t, []string{"DDT", "DDTM", ""}, r[5], r[0])
		require.Contains(t, []string{"DDCSPP", "DDCS DDPP", "DDPP", ""}, r[6], r[0])
	}
	for r := range rows(regionTable) {
		require.NotZero(t, c.byCode[r[3]], r[2])
		require.True(t, r[4] == "" || c.byCode["académie "+r[4]] != 0, r[2])
	}
	for r := range rows(formerTable) {
		require.NotZero(t, c.byCode["R"+r[1]], r[0])
		require.NotZero(t, c.byCode[r[2]], r[0])
	}
	for r := range rows(townTable) {
		require.NotZero(t, c.byCode[r[0]], r[1])
		require.Contains(t, []string{"préfecture", "sous-préfecture", "town"}, r[2], r[1])
		require.Contains(t, []string{"city", ""}, r[3], r[1])
	}
	for r := range rows(zoneTable) {
		requireTerritory(t, r[2], r[0])
	}
	for r := range rows(serviceTable) {
		if r[0] == "+" {
			require.NotZero(t, c.byCode[r[2]], r[9])
			requireTerritory(t, r[3], r[9])
			continue
		}
		require.NotZero(t, levels[r[1]], r[0])
		require.True(t, r[2] == "" || pers[r[2]] != perNothing, r[0])
		requireTerritory(t, r[3], r[0])
		for _, list := range []string{r[4], r[5], r[6], r[8]} {
			for code := range strings.FieldsSeq(list) {
				require.NotZero(t, c.codes[code], "%s: %s", r[0], code)
			}
		}
	}
	for r := range rows(bodyTable) {
		require.Greater(t, classes[r[1]], StateService, r[0])
		require.True(t, r[2] == "" || levels[r[2]] != 0, r[0])
	}
}

// TestPlacesOfNamesAreInTheirTerritory: a name that tells a place too, by its
// code, tells one where its service is.
func TestPlacesOfNamesAreInTheirTerritory(t *testing.T) {
	c := catalogue()
	told := 0
	for r := range rows(serviceTable) {
		for name := range values(r[9]) {
			name, _ := unmarked(name)
			name, code, ok := strings.Cut(name, "=")
			if !ok || r[0] == "+" {
				continue
			}
			told++
			place := c.byCode[code]
			require.NotZero(t, place, "%s=%s", name, code)
			row := c.institution(c.codes[r[0]])
			require.True(t, c.place(place).land.within(row.land), "%s: %s=%s", r[0], name, code)
			if row.per == perRegion { // 11 is the Aude, R11 Île-de-France
				whole := c.place(c.regionOfAll(c.place(place).land)).land
				require.Equal(t, whole, c.place(place).land, "%s: %s=%s tells a part of a region", r[0], name, code)
			}
		}
	}
	require.NotZero(t, told)
}

func requireTerritory(t *testing.T, text, reason string) {
	t.Helper()
	c := catalogue()
	for word := range strings.FieldsSeq(text) {
		word = strings.TrimPrefix(word, "-")
		_, group := c.groups[word]
		require.True(t, group || c.byCode[word] != 0 || word == "areas" || word == "zones", "%s: %s", reason, word)
	}
}

// TestTablesFit: numbers are below the bounds that sets of bits rely on.
func TestTablesFit(t *testing.T) {
	c := catalogue()
	require.LessOrEqual(t, int(c.units), UnitCount)
	require.Less(t, int(c.kinds), KindCount)
	require.Less(t, len(c.regionOf), maxDepartements)
	require.Less(t, len(c.lexicon.ends), 1<<16, "nodes are numbers of 16 bits")
	require.Less(t, len(c.lexicon.words), 1<<16)
	require.Less(t, len(c.places), 1<<16)
	for _, s := range c.lexicon.spots {
		require.LessOrEqual(t, len(s.places), 2*maxCandidates)
	}
}

// TestRegionsAreNumberedByTheirCodes: the order that other packages share.
func TestRegionsAreNumberedByTheirCodes(t *testing.T) {
	var codes []string
	for r := Region(1); r <= RegionCount; r++ {
		codes = append(codes, r.INSEE())
		require.NotEmpty(t, r.Name())
	}
	require.Equal(t, strings.Fields("01 02 03 04 06 11 24 27 28 32 44 52 53 75 76 84 93 94 975 977 978 984 986 987 988"), codes)
	require.Zero(t, Region(0).Name()+Region(RegionCount+1).Name())
}

// TestEveryDepartementHasItsServices: a préfecture, a DDFiP, the directions
// that its row tells, an académie; and every region its own.
func TestEveryDepartementHasItsServices(t *testing.T) {
	c := catalogue()
	count := 0
	for r := range rows(departementTable) {
		if groupOf(r[0]) == "all com" || groupOf(r[0]) == "com" {
			continue
		}
		count++
		services := []string{"préfecture", "DDFiP", "DSDEN", "DRFiP", "préfecture de région", "groupement de gendarmerie", "trésorerie"}
		if groupOf(r[0]) == "all metro" {
			services = append(services, "DREAL", "DRAAF", "DIRECCTE", "DRAC", "DRJSCS", "UD DIRECCTE", "UD DREAL", "UDAP", "SPIP", "SGAR", "rectorat", "DISP", "DIRPJJ", "SGAMI", "DIPJ")
		} else {
			services = append(services, "DEAL", "DAAF", "DIECCTE", "DAC", "DJSCS", "DM", "DREAL", "DRAAF", "DIRECCTE", "DRAC", "DRJSCS", "rectorat")
		}
		services = append(services, strings.Fields(r[5]+" "+r[6])...)
		for _, service := range services {
			if r[0] != "20" && service == "DIPJ" && c.regionOf[c.place(c.byCode[r[0]]).rank] == Region(6).Set() {
				continue // the préfecture de police has its own
			}
			name := service + " " + r[0]
			m := Read(name).In(Year)
			require.Zero(t, m.Reason, "%s: %s", name, m.Reason)
			require.NotZero(t, m.services[0].Own, name)
			require.NotZero(t, m.services[0].Whole, name)
			require.Equal(t, c.regionOf[c.place(c.byCode[r[0]]).rank]&m.services[0].Regions, c.regionOf[c.place(c.byCode[r[0]]).rank], name)
		}
		require.NotEmpty(t, r[4], "%s has an académie", r[1])
	}
	require.Equal(t, 101, count)
}

// TestEveryUnitIsRead: every unit has a name by which it is read, counts
// somewhere, and its part-of ends at a unit that counts there too.
func TestEveryUnitIsRead(t *testing.T) {
	c := catalogue()
	units := map[Unit]string{}
	for i := range c.institutions {
		i := Institution(i)
		row := c.institution(i)
		if row.class != StateService {
			require.Zero(t, row.base)
			continue
		}
		year := Year
		if !row.in(year) {
			year = max(row.first, row.last)
		}
		for !c.stands(i, year) { // in its last year, what it became may stand for it
			year--
		}
		for cell := range c.cellsOf(i) {
			u := c.numbered(i, cell)
			name := u.Name()
			require.Empty(t, units[u], name)
			units[u] = name
			require.Equal(t, i, u.Institution(), name)
			require.Equal(t, cell, u.Place(), name)
			m := Read(name).In(year)
			require.Zero(t, m.Reason, name)
			s := m.services[0]
			require.Equal(t, u, s.Own, name)
			require.NotZero(t, s.Whole, name)
			require.NotZero(t, s.Regions, name)
			require.NotZero(t, s.OwnKind, name)
			require.NotZero(t, s.WholeKind, name)
			require.Equal(t, s.Regions, c.regionsOf(c.place(cell).land), name)
			require.NotZero(t, s.Regions&c.regionsOf(c.place(s.Whole.Place()).land), name)
		}
	}
	require.Len(t, units, int(c.units)-1-c.missing(), "every number is a unit")
}

// missing is how many numbers of units none has: of the région académique,
// whose units are rectorats.
func (t *tables) missing() (n int) {
	for i := range t.institutions {
		if row := &t.institutions[i]; row.class == StateService {
			n += t.ranks(row)
			for range t.cellsOf(Institution(i)) {
				n--
			}
		}
	}
	return n
}

// TestPartOfEnds: no institution is part of itself, and there is no loop.
func TestPartOfEnds(t *testing.T) {
	c := catalogue()
	for i := range c.institutions {
		depth := 0
		for j := Institution(i); j != 0; j = c.institution(j).partOf {
			depth++
			require.LessOrEqual(t, depth, maxDepth, c.institutions[i].code)
		}
	}
}

// TestYearsAreInOrder: what became something else ended, and what came of it
// began, before and after.
func TestYearsAreInOrder(t *testing.T) {
	c := catalogue()
	for i := range c.institutions {
		row := &c.institutions[i]
		require.True(t, row.last == 0 || row.first <= row.last, row.code)
		for _, j := range row.became {
			later := c.institution(j)
			require.True(t, row.last == 0 || later.first == 0 || later.first <= row.last+2, "%s, then %s", row.code, later.code)
		}
	}
}

// TestInstitutionsShareNoSpelling: a spelling is that of one institution,
// wherever it is.
func TestInstitutionsShareNoSpelling(t *testing.T) {
	c := catalogue()
	bearers := map[string]string{}
	for r := range names() {
		if r.composed {
			continue
		}
		key := c.spelling(r.name)
		bearer, taken := bearers[key]
		require.False(t, taken && bearer != r.code, "%q is that of %s and of %s", r.name, bearer, r.code)
		require.False(t, taken, "%q is there twice: %s", r.name, r.code)
		bearers[key] = r.code
	}
}

// A spelt is a name in the tables of institutions, without its marks.
type spelt struct {
	name, code string
	mark       mark
	composed   bool
}

// names are the names of institutions, those of areas that are whole among
// them.
func names() func(func(spelt) bool) {
	return func(yield func(spelt) bool) {
		for _, table := range []struct {
			text   string
			column int
		}{{serviceTable, 9}, {bodyTable, 3}} {
			code := ""
			for r := range rows(table.text) {
				if r[0] != "+" {
					code = r[0]
				}
				for value := range values(r[table.column]) {
					name, mark := unmarked(value)
					whole, isWhole := strings.CutPrefix(name, "=")
					if r[0] == "+" && !isWhole {
						continue
					}
					name, _, _ = strings.Cut(whole, "=")
					if !yield(spelt{name, code, mark, strings.Contains(name, " + ")}) {
						return
					}
				}
			}
		}
	}
}

// spelling is what two spellings share that the lexicon does not tell apart.
func (t *tables) spelling(name string) string {
	var words []string
	for _, word := range strings.Fields(fold(name)) {
		if !t.lexicon.words[word].link {
			words = append(words, word)
		}
	}
	if len(words) > 1 {
		for i := range words {
			words[i] = stem(words[i])
		}
	}
	return strings.Join(words, " ")
}

// TestEveryNameIsReadAsItsRow: with a place where it has one.
func TestEveryNameIsReadAsItsRow(t *testing.T) {
	c := catalogue()
	count := 0
	for n := range names() {
		i := c.codes[n.code]
		row := c.institution(i)
		name := n.name
		if before, ok := strings.CutSuffix(name, " + place"); ok {
			name, n.mark = before, placed
		} else if n.composed {
			name = strings.ReplaceAll(name, " + ", " ")
		}
		if n.mark&placed != 0 {
			name += " " + placeOf(c, row)
		}
		count++
		r := Read(name)
		if row.class == StateService && row.per == perNothing {
			require.Contains(t, row.called, r.Institution(), name)
			require.Equal(t, TwoServices, r.reason, name)
			continue
		}
		require.Equal(t, n.code, r.Institution().Code(), name)
		require.NotEqual(t, PlaceUnread, r.reason, name)
		require.Equal(t, uint8(1), r.n, name)
	}
	t.Logf("%d names of %d institutions", count, len(c.institutions)-1)
	for i := range c.institutions[1:] {
		row := c.institution(Institution(i + 1))
		if strings.Contains(row.code, "_") {
			require.Equal(t, row.code, Read(row.code+" 35").Institution().Code(), "a code is a name")
		}
	}
}

// placeOf is a place where an institution is.
func placeOf(c *tables, row *institution) string {
	if row.reach.empty() {
		return "35"
	}
	if row.land.empty() {
		return c.place(c.departement(row.reach.first())).code
	}
	return c.place(c.departement(row.land.first())).code
}
