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
// that takes long holds back no more than those that may wait for it: a few, of no
// more bytes together than a single one may have. So memory does not grow with the
// inputs. When the loop is left, all work has ended but for an input that is being
// read: nothing can be done about one that does not come.
func (d *Desk) turns(inputs iter.Seq[input]) iter.Seq[*turn] {
	return func(yield func(*turn) bool) {
		cores := runtime.GOMAXPROCS(0)
		most := ahead * cores
		queue, work, freed := make(chan *turn, most), make(chan *turn, most), make(chan int, most)
		ctx, stop := context.WithCancel(context.Background())
		var workers sync.WaitGroup
		defer workers.Wait()
		defer stop()
		go func() {
			defer close(queue)
			defer close(work)
			waiting, bytes := 0, 0
			for in := range inputs {
				for waiting == most || waiting > 0 && bytes+len(in.raw) > d.Most {
					select {
					case size := <-freed:
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
				queue <- t // there is room for all that wait
				work <- t
			}
		}()
		for range cores {
			workers.Go(func() {
				for ctx.Err() == nil {
					select {
					case t, more := <-work:
						if !more {
							return
						}
						d.dealWith(t)
					case <-ctx.Done():
					}
				}
			})
		}
		for t := range queue {
			<-t.done
			if !yield(t) {
				return
			}
			freed <- len(t.raw)
		}
	}
}
