package merge

import (
	"bufio"
	"bytes"
	"errors"
	"fmt"
	"io"
	"slices"
)

// expected gives the paths that some result must report, in order, each once.
type expected struct {
	// next is the current path; done means that there is none any more.
	next string
	done bool

	last  string
	read  func() (string, error)
	count int
}

// newExpected reads a list of paths: one a line, or each ended by NUL where there is one. A list in order is read as
// it is needed, another is held in memory; sorted says which.
func newExpected(s *source) (e *expected, sorted bool, err error) {
	end := s.endOfPath()
	read := s.paths(end)
	e = &expected{}
	last, sorted := "", true
	var all []string
	for {
		p, err := read()
		if errors.Is(err, io.EOF) {
			break
		}
		if err != nil {
			return nil, false, err
		}
		e.count++
		if sorted && compare(last, p) > 0 {
			sorted = false
		}
		last = p
	}
	read = s.paths(end)
	if !sorted {
		for {
			p, err := read()
			if err != nil {
				break
			}
			all = append(all, p)
		}
		slices.SortFunc(all, compare)
		read = func() (string, error) {
			if len(all) == 0 {
				return "", io.EOF
			}
			p := all[0]
			all = all[1:]
			return p, nil
		}
	}
	e.read = read
	return e, sorted, e.advance()
}

// endOfPath is the byte that ends each path of a list: find -print0 writes NUL.
func (s *source) endOfPath() byte {
	head := make([]byte, 64<<10)
	n, _ := s.ReadAt(head, 0)
	if bytes.IndexByte(head[:n], 0) >= 0 {
		return 0
	}
	return '\n'
}

// paths reads the keys of a list's paths. JSON has no bytes that are not UTF-8, so they become here what they become
// there.
func (s *source) paths(end byte) func() (string, error) {
	r := bufio.NewReaderSize(io.NewSectionReader(s, 0, 1<<62), 64<<10)
	return func() (string, error) {
		for {
			b, err := r.ReadSlice(end)
			if errors.Is(err, bufio.ErrBufferFull) {
				return "", fmt.Errorf("%s: a path of it has more than %d bytes", s.name, r.Size())
			}
			b = bytes.TrimSuffix(b, []byte{end})
			if end == '\n' {
				b = bytes.TrimSuffix(b, []byte("\r"))
			}
			if len(b) > 0 {
				return key(string([]rune(string(b)))), nil
			}
			if err != nil {
				return "", err
			}
		}
	}
}

// advance goes to the next path.
func (e *expected) advance() error {
	for {
		p, err := e.read()
		if errors.Is(err, io.EOF) {
			e.done = true
			return nil
		}
		if err != nil {
			return err
		}
		if p != e.last {
			e.next, e.last = p, p
			return nil
		}
	}
}
