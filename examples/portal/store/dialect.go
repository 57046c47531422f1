package store

import (
	"database/sql"
	"embed"
	"net/url"
	"regexp"
	"strings"

	_ "github.com/jackc/pgx/v5/stdlib" // the driver pgx
	_ "modernc.org/sqlite"             // the driver sqlite
)

//go:embed migrations
var migrations embed.FS

// A dialect is all in which the databases differ, but for the types of the columns,
// which the migrations tell. Both take $1 for a parameter, RETURNING, and a word or
// an amount as text.
type dialect struct {
	driver   string
	folder   string         // of its migrations
	snapshot *sql.TxOptions // of a transaction that reads several tables as of one instant
	lock     string         // a statement that makes two programs migrate one after the other
}

var (
	sqlite   = dialect{driver: "sqlite", folder: "migrations/sqlite", snapshot: &sql.TxOptions{ReadOnly: true}}
	postgres = dialect{
		driver:   "pgx",
		folder:   "migrations/postgres",
		snapshot: &sql.TxOptions{ReadOnly: true, Isolation: sql.LevelRepeatableRead},
		lock:     "SELECT pg_advisory_xact_lock(20160408); ",
	}
)

// keyword begins a connection string of PostgreSQL that is no URL.
var keyword = regexp.MustCompile(`^\s*(host|hostaddr|port|dbname|user|password|passfile|service|servicefile|sslmode)\s*=`)

// dialectOf returns the dialect that a database speaks, and its name as the driver
// wants it.
func dialectOf(database string) (dialect, string) {
	if strings.HasPrefix(database, "postgres://") || strings.HasPrefix(database, "postgresql://") || keyword.MatchString(database) {
		return postgres, database
	}
	// A writer takes its lock when it begins, and waits for another's. What is
	// confirmed is on the disk.
	options := url.Values{"_txlock": {"immediate"}, "_pragma": {
		"busy_timeout(10000)", "foreign_keys(1)", "journal_mode(WAL)", "synchronous(FULL)",
	}}
	return sqlite, "file:" + (&url.URL{Path: database}).EscapedPath() + "?" + options.Encode()
}
