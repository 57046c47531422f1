package store

import (
	"io/fs"
	"path"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
)

func TestDialectOf(t *testing.T) {
	for database, driver := range map[string]string{
		"postgres://user@host/name":      postgres.driver,
		"postgresql:///name":             postgres.driver,
		"host=/run/postgresql user=web":  postgres.driver,
		" dbname = portal":               postgres.driver,
		"portal.db":                      sqlite.driver,
		"/srv/portal/host=1.db":          sqlite.driver,
		"C:\\portal.db":                  sqlite.driver,
		"a file with spaces, ? and #.db": sqlite.driver,
	} {
		d, _ := dialectOf(database)
		require.Equal(t, driver, d.driver, database)
	}
}

// Both databases have the same tables with the same columns, by the same files:
// their lines begin alike, comments apart.
func TestMigrationsAgree(t *testing.T) {
	beginnings := func(d dialect) (words []string) {
		files, err := fs.Glob(migrations, d.folder+"/*.sql")
		require.NoError(t, err)
		require.NotEmpty(t, files)
		for _, file := range files {
			words = append(words, path.Base(file))
			text, err := migrations.ReadFile(file)
			require.NoError(t, err)
			for line := range strings.Lines(string(text)) {
				if fields := strings.Fields(line); len(fields) > 0 && fields[0] != "--" {
					words = append(words, strings.TrimSuffix(fields[0], ";"))
				}
			}
		}
		return words
	}
	require.Equal(t, beginnings(sqlite), beginnings(postgres))
}
