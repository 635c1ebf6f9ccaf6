//go:build linux || darwin || freebsd || netbsd

package files

import (
	"bytes"
	"errors"
	"fmt"
	"os"
	"strings"

	"golang.org/x/sys/unix"

	"github.com/cablelint/cablelint/grammar/source"
)

// keepAttributes gives a file the extended attributes of the one that it replaces, and no others: its POSIX access
// list is one of them, and a new file may have inherited another from its folder.
func keepAttributes(to, from *os.File) error {
	want, err := attributes(from)
	if err != nil {
		return err
	}
	have, err := attributes(to)
	if err != nil {
		return err
	}
	for name := range have {
		if _, ok := want[name]; !ok {
			_ = unix.Fremovexattr(int(to.Fd()), name)
		}
	}
	for name, value := range want {
		if old, ok := have[name]; !ok || !bytes.Equal(old, value) {
			_ = unix.Fsetxattr(int(to.Fd()), name, value, 0)
		}
	}
	return sameAttributes(to, want)
}

// sameAttributes fails where a file does not have just the attributes that it should.
func sameAttributes(f *os.File, want map[string][]byte) error {
	have, err := attributes(f)
	if err != nil {
		return err
	}
	for name, value := range want {
		if got, ok := have[name]; !ok || !bytes.Equal(got, value) {
			return lostAttribute(name)
		}
	}
	for name := range have {
		if _, ok := want[name]; !ok {
			return lostAttribute(name)
		}
	}
	return nil
}

func lostAttribute(name string) error {
	if strings.HasPrefix(name, "system.posix_acl") {
		return errors.New("its access list cannot be kept; it was left alone")
	}
	return fmt.Errorf("its extended attribute %s cannot be kept; it was left alone", source.Escape(name))
}

// attributes reads all extended attributes of a file.
func attributes(f *os.File) (map[string][]byte, error) {
	names, err := grown(func(b []byte) (int, error) { return unix.Flistxattr(int(f.Fd()), b) })
	if errors.Is(err, unix.ENOTSUP) {
		return nil, nil // the file system has none
	}
	if err != nil {
		return nil, errAttributes
	}
	all := map[string][]byte{}
	for name := range strings.SplitSeq(strings.TrimSuffix(string(names), "\x00"), "\x00") {
		if name == "" {
			continue
		}
		value, err := grown(func(b []byte) (int, error) { return unix.Fgetxattr(int(f.Fd()), name, b) })
		if err != nil {
			return nil, errAttributes
		}
		all[name] = value
	}
	return all, nil
}

// grown calls a function that fills a buffer, with a larger one until all fits.
func grown(fill func([]byte) (int, error)) ([]byte, error) {
	for size := 1 << 10; ; size *= 4 {
		b := make([]byte, size)
		n, err := fill(b)
		if errors.Is(err, unix.ERANGE) && size < 1<<24 {
			continue
		}
		if err != nil {
			return nil, err
		}
		return b[:n], nil
	}
}
