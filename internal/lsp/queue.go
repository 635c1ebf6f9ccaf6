package lsp

import (
	"sync"

	"github.com/sourcegraph/jsonrpc2"
)

// job is work that waits for its turn.
type job struct {
	// id is the request that waits for an answer; nil for work that the server owes nobody.
	id *jsonrpc2.ID
	// once is the name of work that need wait only once, however often it is asked for; empty for other work.
	once string
	// run does the work; cancelled tells that nobody waits for its answer any more.
	run func(cancelled bool)
}

// queue holds jobs for one worker. Each is done in its turn, so that answers leave in the order of their requests; those that
// are cancelled while they wait are answered without being worked on.
type queue struct {
	mu        sync.Mutex
	more      *sync.Cond
	jobs      []job
	waiting   map[string]bool
	cancelled map[jsonrpc2.ID]bool
	closed    bool
}

func newQueue() *queue {
	q := &queue{waiting: map[string]bool{}, cancelled: map[jsonrpc2.ID]bool{}}
	q.more = sync.NewCond(&q.mu)
	return q
}

// push adds a job at the end.
func (q *queue) push(j job) {
	q.mu.Lock()
	defer q.mu.Unlock()
	if q.closed || j.once != "" && q.waiting[j.once] {
		return
	}
	if j.once != "" {
		q.waiting[j.once] = true
	}
	q.jobs = append(q.jobs, j)
	q.more.Signal()
}

// cancel marks a request that waits.
func (q *queue) cancel(id jsonrpc2.ID) {
	q.mu.Lock()
	defer q.mu.Unlock()
	for _, j := range q.jobs {
		if j.id != nil && *j.id == id {
			q.cancelled[id] = true
			return
		}
	}
}

// work does the jobs until the queue is closed and empty.
func (q *queue) work() {
	for {
		q.mu.Lock()
		for len(q.jobs) == 0 && !q.closed {
			q.more.Wait()
		}
		if len(q.jobs) == 0 {
			q.mu.Unlock()
			return
		}
		j := q.jobs[0]
		q.jobs[0] = job{}
		if q.jobs = q.jobs[1:]; len(q.jobs) == 0 {
			q.jobs = nil // the array of a long queue is not kept
		}
		delete(q.waiting, j.once)
		cancelled := false
		if j.id != nil {
			cancelled = q.cancelled[*j.id]
			delete(q.cancelled, *j.id)
		}
		q.mu.Unlock()
		j.run(cancelled)
	}
}

// close lets no more jobs in; those that wait are dropped.
func (q *queue) close() {
	q.mu.Lock()
	defer q.mu.Unlock()
	q.closed, q.jobs = true, nil
	q.more.Broadcast()
}
