package main

import "sync"

// mostWaiting is how many bytes of text may be read, linted, and wait for their turn at once. One larger text has the room for itself.
const mostWaiting = 32 << 20

// room is what texts that are on their way may take, in bytes.
type room struct {
	lock  sync.Mutex
	freed sync.Cond
	most  int64
	taken int64
}

func newRoom(most int64) *room {
	r := &room{most: most}
	r.freed.L = &r.lock
	return r
}

// take waits until there is room.
func (r *room) take(n int64) {
	r.lock.Lock()
	defer r.lock.Unlock()
	for r.taken > 0 && r.taken+n > r.most {
		r.freed.Wait()
	}
	r.taken += n
}

// give gives room back.
func (r *room) give(n int64) {
	r.lock.Lock()
	defer r.lock.Unlock()
	r.taken -= n
	r.freed.Signal()
}
