package console

import (
	"context"
	"iter"
	"runtime"
	"sync"

	"github.com/aap-lit/aap/eligibility"
)

// ahead is how many inputs may wait for their turn, for each core, the one whose
// turn it is among them.
const ahead = 4

// An input is what a program has to deal with, or why that cannot be read.
type input struct {
	raw  []byte
	name string // of a file
	err  error
}

// A turn is an input and, once it is done, what comes of it.
type turn struct {
	input
	done   chan struct{}
	write  func() error
	faults []*eligibility.Error
}

// deal deals with an input by itself.
func (d *Desk) deal(in input) *turn {
	t := &turn{input: in, done: make(chan struct{})}
	d.dealWith(t)
	return t
}

func (d *Desk) dealWith(t *turn) {
	if t.err == nil {
		t.write, t.faults = d.Deal(t.raw, t.name)
	}
	close(t.done)
}

// turns deals with inputs on all cores, and ranges over them in their order. One
// that takes long holds others back when there is no room for more to wait: for a
// few, of no more bytes together than two of the longest, so that memory does not
// grow with the inputs. When the loop is left, all work has ended but for an input
// that is being read: nothing can be done about one that does not come.
func (d *Desk) turns(inputs iter.Seq[input]) iter.Seq[*turn] {
	return func(yield func(*turn) bool) {
		cores := runtime.GOMAXPROCS(0)
		l := newLine(ahead*cores, 2*d.Most)
		ctx, stop := context.WithCancel(context.Background())
		var workers sync.WaitGroup
		defer workers.Wait()
		defer stop()
		go l.fill(ctx, inputs)
		for range cores {
			workers.Go(func() { d.work(ctx, l.work) })
		}
		for t := range l.queue {
			if <-t.done; !yield(t) {
				return
			}
			l.freed <- len(t.raw)
		}
	}
}

// work deals with inputs as they come.
func (d *Desk) work(ctx context.Context, inputs <-chan *turn) {
	for ctx.Err() == nil {
		select {
		case t, more := <-inputs:
			if !more {
				return
			}
			d.dealWith(t)
		case <-ctx.Done():
		}
	}
}

// A line is the inputs that wait for their turn, and whose turn it is.
type line struct {
	queue chan *turn // in their order
	work  chan *turn // those that nobody deals with yet
	freed chan int   // the bytes of those that had their turn
	most  int        // bytes that may wait
}

// newLine returns a line with room for so many inputs, of so many bytes together.
func newLine(room, most int) *line {
	return &line{make(chan *turn, room), make(chan *turn, room), make(chan int, room), most}
}

// fill puts inputs in the line as it has room for them.
func (l *line) fill(ctx context.Context, inputs iter.Seq[input]) {
	defer close(l.queue)
	defer close(l.work)
	waiting, bytes := 0, 0
	for in := range inputs {
		for waiting == cap(l.queue) || bytes+len(in.raw) > l.most {
			select {
			case size := <-l.freed:
				waiting, bytes = waiting-1, bytes-size
			case <-ctx.Done():
				return
			}
		}
		if ctx.Err() != nil {
			return
		}
		waiting, bytes = waiting+1, bytes+len(in.raw)
		t := &turn{input: in, done: make(chan struct{})}
		l.queue <- t // none of the three waits for room: they have it for all that wait
		l.work <- t
	}
}
