package eligibility

import (
	"strings"
	"sync"

	"github.com/aap-lit/aap/internal/wording"
)

// A place is where a State service is: a region, a department, or none. Places
// are numbered: 0 is none, then the regions as in regionRows, then the
// departments as in departmentRows. An overseas region of one department is
// one place.
type place uint8

const firstDepartment = place(len(regionRows) + 1)

// placeTable is what is known of every place, and how names lead to it.
type placeTable struct {
	region [int(firstDepartment) + len(departmentRows)]Region
	local  [int(firstDepartment) + len(departmentRows)]uint8 // rank of a department in its region, 0 for a region
	seat   [int(firstDepartment) + len(departmentRows)]bool  // the department of the region's chief town
	names  map[string]place
}

var places = sync.OnceValue(func() *placeTable {
	t := &placeTable{names: make(map[string]place, 512)}
	count := map[string]uint8{} // departments by region
	for _, row := range departmentRows {
		count[row.region]++
	}
	byCode := map[string]place{}
	for i, row := range regionRows {
		p := place(i + 1)
		byCode[row.insee] = p
		t.region[p] = Region{uint8(p)}
		for _, name := range append(append([]string{row.name, row.iso}, row.also...), row.academies...) {
			t.names[placeKey(name)] = p
		}
	}
	rank := map[string]uint8{}
	for i, row := range departmentRows {
		p, region := firstDepartment+place(i), byCode[row.region]
		t.region[p] = t.region[region]
		rank[row.region]++
		t.local[p] = rank[row.region]
		t.seat[p] = row.code == regionRows[region-1].seat
		if count[row.region] == 1 {
			p = region
		}
		t.names[placeKey(row.name)] = p
		t.names[placeKey(row.code)] = p
	}
	return t
})

// placeKey returns a place's name as it stands after the name of a service, where
// the words that only link the two are gone.
func placeKey(name string) string {
	return strings.TrimPrefix(wording.Fold(name), "la ")
}

// isDepartment tells a department from a region.
func (p place) isDepartment() bool { return p >= firstDepartment }
