package main

import (
	"io"
	"sync/atomic"
)

// A room holds bytes, up to a bound.
type room struct{ left atomic.Int64 }

// take takes room for so many bytes, or none at all if there is not enough.
func (r *room) take(n int64) bool {
	if r.left.Add(-n) >= 0 {
		return true
	}
	r.left.Add(n)
	return false
}

// A metered reader takes room for what it reads, which release gives back.
type metered struct {
	from io.Reader
	room *room
	held int64
}

func (m *metered) Read(p []byte) (int, error) {
	n, err := m.from.Read(p)
	if !m.room.take(int64(n)) {
		return 0, errBusy
	}
	m.held += int64(n)
	return n, err
}

func (m *metered) release() {
	m.room.left.Add(m.held)
	m.held = 0
}
