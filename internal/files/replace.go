package files

import (
	"errors"
	"os"
)

// ErrChanged tells that somebody else wrote the file after it was read.
var ErrChanged = errors.New("the file changed meanwhile, and was left alone: run it again")

// Replace writes a file anew, whole or not at all, with its mode, and as Create does through a link. It fails with ErrChanged
// where the file is no longer what it was when it was read.
func Replace(path string, was, now string) error {
	p, err := Create(path)
	if err != nil {
		return err
	}
	defer p.Abort()
	if _, err := p.Write([]byte(now)); err != nil {
		return err
	}
	if is, err := os.ReadFile(path); err != nil || string(is) != was {
		return ErrChanged
	}
	return p.Commit()
}
