package console

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"iter"
	"runtime"
	"slices"
	"strings"
	"sync/atomic"
	"testing"
	"testing/synctest"
	"time"

	"github.com/stretchr/testify/require"

	"github.com/aap-lit/aap/eligibility"
)

// onCores runs a test in a bubble, where time passes when all wait and which is left
// only when no goroutine is left in it, with so many cores.
func onCores(t *testing.T, cores int, test func(t *testing.T)) {
	t.Helper()
	t.Run(fmt.Sprint(cores), func(t *testing.T) {
		defer runtime.GOMAXPROCS(runtime.GOMAXPROCS(cores))
		synctest.Test(t, test)
	})
}

// sleepers are inputs that take as many seconds as they have bytes, and count those
// that are asked for.
func sleepers(asked *atomic.Int64, lengths ...int) iter.Seq[input] {
	return func(yield func(input) bool) {
		for _, length := range lengths {
			if asked.Add(1); !yield(input{raw: make([]byte, length)}) {
				return
			}
		}
	}
}

// sleeping returns a desk for them, and how many it has dealt with.
func sleeping(most int) (d *Desk, dealt *atomic.Int64) {
	d, dealt = &Desk{Most: most}, new(atomic.Int64)
	d.Deal = func(raw []byte, _ string) (func() error, []*eligibility.Error) {
		time.Sleep(time.Duration(len(raw)) * time.Second)
		dealt.Add(1)
		return nil, nil
	}
	return d, dealt
}

// One input that takes an hour holds back none of those that may wait for it, and no
// more are read than may.
func TestTurnsWaitForASlowOne(t *testing.T) {
	for _, cores := range []int{2, 3, 8} {
		onCores(t, cores, func(t *testing.T) {
			d, dealt := sleeping(1 << 20)
			lengths := []int{3600}
			for i := range 100 {
				lengths = append(lengths, i%7)
			}
			var asked, said atomic.Int64
			var got []int
			go func() {
				for turn := range d.turns(sleepers(&asked, lengths...)) {
					got = append(got, len(turn.raw))
					said.Add(1)
				}
			}()
			time.Sleep(time.Hour - time.Second)
			synctest.Wait()
			require.EqualValues(t, ahead*cores-1, dealt.Load(), "all that may wait are done")
			require.EqualValues(t, ahead*cores+1, asked.Load(), "one more is at hand")
			require.Zero(t, said.Load())
			time.Sleep(2 * time.Second)
			synctest.Wait()
			require.GreaterOrEqual(t, said.Load(), int64(ahead*cores), "then they come at once")
			time.Sleep(time.Hour)
			synctest.Wait()
			require.Equal(t, lengths, got, "in their order")
		})
	}
}

// Inputs at work or waiting have no more bytes together than two of the longest, of
// which each may be a byte too long.
func TestTurnsAreBoundedByBytes(t *testing.T) {
	onCores(t, 4, func(t *testing.T) {
		d, dealt := sleeping(500)
		var asked, said atomic.Int64
		go func() {
			for range d.turns(sleepers(&asked, 500, 300, 200, 1, 501, 501, 1)) {
				said.Add(1)
			}
		}()
		for _, step := range []struct {
			reason             string
			after              time.Duration
			asked, dealt, said int64
		}{
			{"three have a thousand, and the fourth waits", 0, 4, 0, 0},
			{"two are done before the first", 301 * time.Second, 4, 2, 0},
			{"then the fourth is dealt with, and the fifth, beside which the sixth is too long", 201 * time.Second, 6, 4, 4},
			{"the sixth holds the last not back", 501 * time.Second, 7, 6, 5},
			{"to the last", 500 * time.Second, 7, 7, 7},
		} {
			time.Sleep(step.after)
			synctest.Wait()
			require.Equal(t, [3]int64{step.asked, step.dealt, step.said}, [3]int64{asked.Load(), dealt.Load(), said.Load()}, step.reason)
		}
	})
}

// A loop that is left leaves nothing at work behind it, nor begins what waits.
func TestTurnsThatAreLeft(t *testing.T) {
	for _, cores := range []int{1, 4} {
		onCores(t, cores, func(t *testing.T) {
			d, dealt := sleeping(1 << 20)
			var asked atomic.Int64
			for range d.turns(sleepers(&asked, slices.Repeat([]int{1}, 1000)...)) {
				break
			}
			done := dealt.Load()
			require.LessOrEqual(t, done, int64(2*cores), "those at work, and those begun as the first was done")
			time.Sleep(time.Hour)
			require.Equal(t, done, dealt.Load())
			require.LessOrEqual(t, asked.Load(), int64(ahead*cores+1))
		})
	}
}

// The input that is being read when a loop is left is the last that is asked for.
func TestTurnsThatAreLeftAskForNoMore(t *testing.T) {
	onCores(t, 2, func(t *testing.T) {
		d, _ := sleeping(1 << 20)
		asked := 0
		for range d.turns(func(yield func(input) bool) {
			for asked = 1; ; asked++ {
				if time.Sleep(time.Second); !yield(input{}) {
					return
				}
			}
		}) {
			break
		}
		time.Sleep(time.Hour)
		synctest.Wait()
		require.Equal(t, 2, asked)
	})
}

// endless is a stream of empty dossiers.
type endless struct{ read atomic.Int64 }

func (e *endless) Read(p []byte) (int, error) {
	n := copy(p, strings.Repeat("{} ", len(p)/3))
	e.read.Add(int64(n))
	return n, nil
}

// filling is a disk that is full after so many bytes.
type filling struct {
	bytes.Buffer
	room int
}

func (f *filling) Write(p []byte) (int, error) {
	n, _ := f.Buffer.Write(p[:min(len(p), f.room-f.Len())])
	if n < len(p) {
		return n, errors.New("no space left")
	}
	return n, nil
}

// A disk that is full ends a stream that does not.
func TestFullDisk(t *testing.T) {
	for _, format := range []string{Text, JSON} {
		for _, room := range []int{0, 2, 3, 1000} {
			onCores(t, 2, func(t *testing.T) {
				var in endless
				out, errs := filling{room: room}, bytes.Buffer{}
				require.Equal(t, BadInput, reader(&in, &out, &errs, format, "-"))
				require.Equal(t, "reader: no space left\n", errs.String())
				require.Equal(t, room, out.Len())
				require.Less(t, in.read.Load(), int64(room)+5*chunk)
			})
		}
	}
}

// A disk that is full is told of at once, though a stream is silent, and the read that
// waits for it ends with the stream.
func TestFullDiskBesideASilentStream(t *testing.T) {
	onCores(t, 2, func(t *testing.T) {
		in, ask := io.Pipe()
		go func() { _, _ = ask.Write([]byte("{} ")) }()
		require.Equal(t, BadInput, reader(in, &filling{}, io.Discard, JSON, "-"))
		require.NoError(t, ask.Close())
	})
}
