package main

import (
	"context"
	"database/sql"
	"fmt"
	"net/url"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/aap-lit/aap/eligibility/eligibilitytest"
)

// ran runs the program, on a database of SQLite if it is named, and returns what it
// printed.
func ran(t *testing.T, env map[string]string, args ...string) (status int, stdout, stderr string) {
	var out, faults strings.Builder
	status = run(t.Context(), args, &out, &faults, func(name string) string { return env[name] })
	return status, out.String(), faults.String()
}

func TestTour(t *testing.T) {
	t.Setenv("TMPDIR", t.TempDir())
	status, page, faults := ran(t, nil, "-lang", "en")
	require.Equal(t, 0, status, faults)
	for _, line := range []string{
		"  title: ", "  team.0.name: ", "  deposit.at: ", // the faults, at their fields
		"  → deposit.by – ", "  → budget.lines – ", // what is still open, at its field
		"  eligible: 1\n", "  team not met: 2\n", "  partners bring too little: 2\n", "  in Bretagne: 1, 3\n",
	} {
		require.Contains(t, page, line)
	}
	left, err := os.ReadDir(os.TempDir())
	require.NoError(t, err)
	require.Empty(t, left, "the temporary file is gone")

	_, french, _ := ran(t, map[string]string{"LANG": "fr_FR.UTF-8"})
	require.Contains(t, french, "  en Bretagne\u00a0: 1, 3\n")

	// What is kept in a file is found by the next run, and PostgreSQL says the same.
	file := filepath.Join(t.TempDir(), "portal.db")
	_, first, _ := ran(t, nil, "-database", file, "-lang", "en")
	require.Equal(t, page, first)
	_, second, _ := ran(t, map[string]string{"DATABASE_URL": file, "LANG": "en_GB"})
	require.Contains(t, second, "  in Bretagne: 1, 3, 4, 6\n")
	t.Run("postgres", func(t *testing.T) {
		status, same, faults := ran(t, map[string]string{"DATABASE_URL": schema(t), "LANG": "en"})
		require.Equal(t, 0, status, faults)
		require.Equal(t, page, same)
	})
}

// schema returns the address of a new schema of the PostgreSQL that DATABASE_URL
// names.
func schema(t *testing.T) string {
	database := os.Getenv("DATABASE_URL")
	if database == "" {
		t.Skip("DATABASE_URL names no PostgreSQL")
	}
	db, err := sql.Open("pgx", database)
	require.NoError(t, err)
	name := fmt.Sprintf("portal_tour_%d", os.Getpid())
	_, err = db.ExecContext(t.Context(), "CREATE SCHEMA "+name)
	require.NoError(t, err)
	t.Cleanup(func() {
		_, err := db.ExecContext(context.Background(), "DROP SCHEMA "+name+" CASCADE")
		require.NoError(t, err)
		require.NoError(t, db.Close())
	})
	address, err := url.Parse(database)
	require.NoError(t, err)
	query := address.Query()
	query.Set("search_path", name)
	address.RawQuery = query.Encode()
	return address.String()
}

func TestMisuse(t *testing.T) {
	for _, c := range []struct {
		reason string
		args   []string
		status int
	}{
		{"help is no fault", []string{"-h"}, 0},
		{"a language that is none", []string{"-lang", "de"}, 2},
		{"a file that would not be read", []string{"dossier.json"}, 2},
		{"a database in no folder", []string{"-database", filepath.Join(t.TempDir(), "no", "portal.db")}, 2},
		{"a server that does not answer", []string{"-database", "host=127.0.0.1 port=1 dbname=portal connect_timeout=2"}, 2},
		{"an address that is none", []string{"-database", "postgres://%"}, 2},
	} {
		status, page, faults := ran(t, nil, c.args...)
		require.Equal(t, c.status, status, c.reason)
		require.Empty(t, page, c.reason)
		require.NotEmpty(t, faults, c.reason)
	}
}

func TestRuleIsSound(t *testing.T) {
	rule, err := partnersBring()
	require.NoError(t, err)
	require.NoError(t, eligibilitytest.CheckHostRule(rule))
}
