package eligibility_test

import (
	"database/sql/driver"
	"maps"
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"github.com/aap-lit/aap/eligibility"
)

// TestRowsNotKnown: what the tables of the example RowsToReport do not say is unknown,
// and no dossier is eligible by it.
func TestRowsNotKnown(t *testing.T) {
	whole := database{
		"dossiers":  {{"Atelier des marées", "FR-BRE", "region-prefect", "Bretagne", time.Date(2016, 9, 27, 14, 0, 0, 0, time.UTC), true, false}},
		"agents":    {{"SGAR Bretagne", nil}, {"DREAL Bretagne", nil}},
		"partners":  {{"Rennes Métropole", "local-authority", "243500139"}},
		"costs":     {{"Conception", "contractor", "90000.00", 1, 18}},
		"resources": {{"PIA", "pia", "45000.00"}},
	}
	for _, c := range []struct {
		reason, table string
		rows          [][]driver.Value
		growing       eligibility.Lists
		want          eligibility.Verdict
	}{
		{"all is known", "costs", whole["costs"], 0, eligibility.Eligible},
		{"a cost without its amount may take the budget above the cap", "costs",
			append(whole["costs"], []driver.Value{"Animation", "agent-time", nil, 1, 18}), eligibility.ListLines, eligibility.Undetermined},
		{"so may the only one", "costs", [][]driver.Value{{"Conception", "contractor", nil, 1, 18}}, eligibility.ListLines, eligibility.Undetermined},
		{"a grant without its amount may ask for more than the share", "resources",
			[][]driver.Value{{"PIA", "pia", nil}}, eligibility.ListResources, eligibility.Undetermined},
		{"costs that nobody has given are not costs of nothing", "costs", nil, 0, eligibility.Undetermined},
		{"nor are resources", "resources", nil, 0, eligibility.Undetermined},
		{"a team without a row is not known to have no agent", "agents", nil, 0, eligibility.Undetermined},
		{"nor are partners known to be none", "partners", nil, 0, eligibility.Undetermined},
	} {
		db := maps.Clone(whole)
		db[c.table] = c.rows
		d, err := load(db.open(), 7)
		require.NoError(t, err, c.reason)
		require.Equal(t, c.growing, d.Growing, c.reason)
		require.Equal(t, c.want, eligibility.LIT2016().Verdict(&d), c.reason)
	}
}
