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
	// size is about how many bytes the job holds while it waits.
	size int
	// run does the work; cancelled means that nobody waits for its answer any more.
	run func(cancelled bool)
}

// queue holds jobs for one worker. Each is done in its turn, so that answers leave in the order of their requests;
// those that are cancelled while they wait are answered without being worked on.
type queue struct {
	mu        sync.Mutex
	more      *sync.Cond
	fewer     *sync.Cond // some that waited are done, or the queue is closed
	size      int        // of the jobs that wait
	jobs      []job
	waiting   map[string]bool
	cancelled map[jsonrpc2.ID]bool
	closed    bool
}

func newQueue() *queue {
	q := &queue{waiting: map[string]bool{}, cancelled: map[jsonrpc2.ID]bool{}}
	q.more, q.fewer = sync.NewCond(&q.mu), sync.NewCond(&q.mu)
	return q
}

// What may wait: an editor asks some dozen things at a time.
const (
	mostJobs     = 1000
	mostJobBytes = 64 << 20
)

// waitForRoom waits until another job may wait. The reading goroutine calls it before each message, so an editor that
// sends requests and reads no answers fills its pipe and not our memory. The worker must not call it.
func (q *queue) waitForRoom() {
	q.mu.Lock()
	defer q.mu.Unlock()
	for !q.closed && (len(q.jobs) >= mostJobs || q.size >= mostJobBytes) {
		q.fewer.Wait()
	}
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
	q.jobs, q.size = append(q.jobs, j), q.size+j.size
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
		q.size -= j.size
		q.fewer.Signal()
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
	q.fewer.Broadcast()
}
