package eligibility_test

import (
	"context"
	"database/sql"
	"database/sql/driver"
	"io"
	"strings"
)

// A database stands for one of a portal in the examples: it answers a query with the
// rows of the table that the query is FROM.
type database map[string][][]driver.Value

// open returns the database as database/sql gives it to a program.
func (d database) open() *sql.DB { return sql.OpenDB(d) }

func (d database) Connect(context.Context) (driver.Conn, error) { return d, nil }
func (d database) Driver() driver.Driver                        { return nil }
func (d database) Prepare(string) (driver.Stmt, error)          { return nil, driver.ErrSkip }
func (d database) Begin() (driver.Tx, error)                    { return nil, driver.ErrSkip }
func (d database) Close() error                                 { return nil }

// QueryContext returns the rows of a table.
func (d database) QueryContext(_ context.Context, query string, _ []driver.NamedValue) (driver.Rows, error) {
	_, after, _ := strings.Cut(query, " FROM ")
	table, _, _ := strings.Cut(after, " ")
	return &cursor{strings.Count(query[:len(query)-len(after)], ",") + 1, d[table]}, nil
}

// A cursor walks over rows.
type cursor struct {
	columns int
	rows    [][]driver.Value
}

func (c *cursor) Columns() []string { return make([]string, c.columns) }
func (c *cursor) Close() error      { return nil }

func (c *cursor) Next(into []driver.Value) error {
	if len(c.rows) == 0 {
		return io.EOF
	}
	copy(into, c.rows[0])
	c.rows = c.rows[1:]
	return nil
}
