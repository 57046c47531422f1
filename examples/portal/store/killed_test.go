package store

import (
	"bufio"
	"context"
	"database/sql"
	"fmt"
	"math/rand/v2"
	"os"
	"os/exec"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"github.com/aap-lit/aap/eligibility"
)

// The environment of a test binary that is to be killed: its database, and where it
// stops to wait for that.
const childDatabase, childStops = "PORTAL_TEST_DATABASE", "PORTAL_TEST_STOPS"

func TestMain(m *testing.M) {
	if database := os.Getenv(childDatabase); database != "" {
		if err := writeUntilKilled(database, os.Getenv(childStops)); err != nil {
			fmt.Println(err)
		}
		os.Exit(1)
	}
	os.Exit(m.Run())
}

// numbered returns a dossier by its number, which its title tells.
func numbered(n int) eligibility.Dossier {
	d := random(rand.New(rand.NewPCG(18, uint64(n))), 60)
	d.Title = fmt.Sprint(n)
	return d
}

// writeUntilKilled keeps dossiers, each replaced once, and prints what was
// confirmed. It stops where it is told to, with a transaction half done.
func writeUntilKilled(database, stops string) error {
	ctx := context.Background()
	s, err := Open(ctx, database)
	if err != nil {
		return err
	}
	for n := 0; ; n++ {
		first, second := numbered(2*n), numbered(2*n+1)
		if n == 5 && stops != "" {
			return s.write(ctx, func(tx *sql.Tx) error {
				if stops == "replacing" {
					if _, err := tx.ExecContext(ctx, "DELETE FROM costs"); err != nil {
						return err
					}
				}
				if err := insertHalf(ctx, tx, &first); err != nil {
					return err
				}
				fmt.Println("half")
				select {}
			})
		}
		id, err := s.Keep(ctx, &first)
		if err != nil {
			return err
		}
		fmt.Println("kept", id, 2*n)
		if err := s.Replace(ctx, id, &second); err != nil {
			return err
		}
		fmt.Println("kept", id, 2*n+1)
	}
}

// insertHalf stores the row of a dossier and some of those of its lists.
func insertHalf(ctx context.Context, tx *sql.Tx, d *eligibility.Dossier) error {
	const statement = `INSERT INTO dossiers (title, region, deposit_by, deposit_region, deposit_at, seed, known, growing)
		VALUES ($1, $2, $3, $4, $5, $6, $7, $8) RETURNING id`
	var id int64
	if err := tx.QueryRowContext(ctx, statement, scalars(d)...).Scan(&id); err != nil {
		return err
	}
	return insert(ctx, tx, "INSERT INTO agents (dossier, position) VALUES ", [][]any{{id, 0}, {id, 1}})
}

// killed runs this test binary as a program that writes, kills it (SIGKILL) when
// enough returns true of a line that it printed, and returns the dossier that was
// confirmed last by its number in the database.
func killed(t *testing.T, database, stops string, enough func(line string) bool) map[int64]int {
	program, err := os.Executable()
	require.NoError(t, err)
	child := exec.CommandContext(t.Context(), program)
	child.Env = append(os.Environ(), childDatabase+"="+database, childStops+"="+stops)
	child.Stderr = os.Stderr
	out, err := child.StdoutPipe()
	require.NoError(t, err)
	require.NoError(t, child.Start())
	confirmed := map[int64]int{}
	lines := bufio.NewScanner(out)
	dead := false
	for lines.Scan() { // what it had printed when it died is confirmed too
		var (
			id int64
			n  int
		)
		if _, err := fmt.Sscanf(lines.Text(), "kept %d %d", &id, &n); err == nil {
			confirmed[id] = n
		} else {
			require.Equal(t, "half", lines.Text())
		}
		if !dead && enough(lines.Text()) {
			require.NoError(t, child.Process.Kill())
			dead = true
		}
	}
	require.Error(t, child.Wait())
	require.True(t, dead, "it ended by itself")
	return confirmed
}

// requireWhole requires that each dossier that was confirmed is there as it was
// confirmed last, or as the next it was replaced by, which may have been stored
// although the program did not live to tell; that at most one more is there; and
// that no row is one of no dossier, or of half of one.
func requireWhole(t *testing.T, database string, confirmed map[int64]int) {
	s := opened(t, database)
	rows, err := s.db.QueryContext(t.Context(), "SELECT id FROM dossiers ORDER BY id")
	require.NoError(t, err)
	var ids []int64
	for rows.Next() {
		var id int64
		require.NoError(t, rows.Scan(&id))
		ids = append(ids, id)
	}
	require.NoError(t, rows.Close())
	unconfirmed := 0
	for _, id := range ids {
		d, err := s.Dossier(t.Context(), id)
		require.NoError(t, err)
		var n int
		_, err = fmt.Sscan(d.Title, &n)
		require.NoError(t, err)
		requireSame(t, numbered(n), d)
		if told, ok := confirmed[id]; !ok || told != n {
			unconfirmed++
			require.True(t, !ok || n == told+1, "dossier %d was confirmed as %d and is %d", id, told, n)
		}
		delete(confirmed, id)
	}
	require.Empty(t, confirmed, "confirmed, and lost")
	require.LessOrEqual(t, unconfirmed, 1)
	for _, table := range []string{"agents", "partners", "costs", "resources"} {
		var strays int
		require.NoError(t, s.db.QueryRowContext(t.Context(),
			"SELECT count(*) FROM "+table+" WHERE dossier NOT IN (SELECT id FROM dossiers)").Scan(&strays))
		require.Zero(t, strays, table)
	}
	// And it can be written to: nobody holds a lock.
	_, err = s.Keep(t.Context(), &eligibility.Dossier{})
	require.NoError(t, err)
}

func TestKilledInATransaction(t *testing.T) {
	onEach(t, func(t *testing.T, database string) {
		for _, stops := range []string{"keeping", "replacing"} {
			t.Run(stops, func(t *testing.T) {
				database := apart(t, database, stops)
				confirmed := killed(t, database, stops, func(line string) bool { return line == "half" })
				require.Len(t, confirmed, 5)
				requireWhole(t, database, confirmed)
			})
		}
	})
}

func TestKilledAtAnyMoment(t *testing.T) {
	rounds := 12
	if testing.Short() {
		rounds = 2
	}
	onEach(t, func(t *testing.T, database string) {
		for round := range rounds {
			t.Run(fmt.Sprint(round), func(t *testing.T) {
				database := apart(t, database, fmt.Sprint(round))
				r := rand.New(rand.NewPCG(19, uint64(round)))
				after := 3 + r.IntN(20)
				confirmed := killed(t, database, "", func(string) bool {
					after--
					if after > 0 {
						return false
					}
					time.Sleep(time.Duration(r.Int64N(int64(10 * time.Millisecond)))) // some way into what comes next
					return true
				})
				require.GreaterOrEqual(t, len(confirmed), 2)
				requireWhole(t, database, confirmed)
			})
		}
	})
}

// apart returns another database of the same kind.
func apart(t *testing.T, database, name string) string {
	if dialect, _ := dialectOf(database); dialect.driver == postgres.driver {
		return schema(t)
	}
	return strings.TrimSuffix(database, ".db") + "-" + name + ".db"
}

// Who reads a dossier while it is replaced gets one or the other, never rows of both.
func TestReadWhileReplaced(t *testing.T) {
	onEach(t, func(t *testing.T, database string) {
		s := opened(t, database)
		both := []eligibility.Dossier{numbered(3), numbered(4)}
		id, err := s.Keep(t.Context(), &both[0])
		require.NoError(t, err)
		ended := make(chan error)
		go func() {
			var err error
			for n := 0; n < 100 && err == nil; n++ {
				err = s.Replace(t.Context(), id, &both[n%2])
			}
			ended <- err
		}()
		for read := 0; ; read++ {
			select {
			case err := <-ended:
				require.NoError(t, err)
				require.Greater(t, read, 10)
				return
			default:
			}
			d, err := s.Dossier(t.Context(), id)
			require.NoError(t, err)
			if d.Title == both[0].Title {
				requireSame(t, both[0], d)
			} else {
				requireSame(t, both[1], d)
			}
		}
	})
}
