package files

import (
	"io/fs"
	"math/rand/v2"
	"os"
	"path/filepath"
	"strings"

	"github.com/cablelint/cablelint/internal/pattern"
)

// An unfinished file has such a name, and is locked while the process that writes it lives. One that can be locked
// was left by a process that was killed.
const (
	unfinishedPrefix = ".cablelint-"
	unfinishedSuffix = ".tmp"
)

// letters are what the middle of such a name is made of.
const letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567"

var unfinishedName = pattern.Lazy(`^\.cablelint-[A-Z2-7]{26}\.tmp$`)

// unusedName is a name that nothing has, in all likelihood: a file is only made where there is no other of its name. It
// need not be secret, and crypto/rand would make the start of the program and the engine of the playground larger.
func unusedName() string {
	var name [26]byte
	for i := range name {
		name[i] = letters[rand.IntN(len(letters))]
	}
	return string(name[:])
}

// unfinished makes an empty file next to a place, locked, which only its owner may read.
func (p *place) unfinished() (*os.File, string, error) {
	for {
		name := p.beside(unfinishedPrefix + unusedName() + unfinishedSuffix)
		f, err := p.root.OpenFile(name, os.O_RDWR|os.O_CREATE|os.O_EXCL, 0o600)
		if err != nil {
			return nil, "", err
		}
		// Another process may have taken the file for a leftover before it was locked.
		if locked, err := f.Stat(); lock(f) && err == nil {
			if there, err := p.root.Lstat(name); err == nil && os.SameFile(there, locked) {
				return f, name, nil
			}
		}
		_ = f.Close()
	}
}

// abandoned reports whether an unfinished file was left by a process that was killed.
func abandoned(f *os.File) bool {
	info, err := f.Stat()
	return err == nil && info.Mode().IsRegular() && lock(f)
}

// sweep removes what killed processes left next to a place, and returns the names of what it removed.
func (p *place) sweep() (removed []string) {
	dir, err := p.root.Open(filepath.Dir(p.name))
	if err != nil {
		return nil
	}
	defer dir.Close()
	for {
		names, err := dir.Readdirnames(1024)
		for _, name := range names {
			if unfinishedName.Get().MatchString(name) && p.remove(p.beside(name)) {
				removed = append(removed, name)
			}
		}
		if err != nil || len(names) == 0 {
			return removed
		}
	}
}

// remove removes one leftover.
func (p *place) remove(name string) bool {
	if info, err := p.root.Lstat(name); err != nil || !info.Mode().IsRegular() {
		return false
	}
	f, err := p.root.Open(name)
	if err != nil {
		return false
	}
	left := abandoned(f)
	if left && renamesOpen { // elsewhere an open file cannot be removed
		left = p.root.Remove(name) == nil
	}
	_ = f.Close()
	if left && !renamesOpen {
		left = p.root.Remove(name) == nil
	}
	return left
}

// Sweep removes what killed runs left next to the inputs, and returns the inputs without it. Only commands that write
// do this.
func Sweep(inputs []Input) []Input {
	gone := map[string]bool{}
	swept := map[string]bool{}
	for _, in := range inputs {
		dir := filepath.Dir(in.Path)
		if in.Tree == "" || swept[dir] {
			continue
		}
		swept[dir] = true
		p, err := newPlaceIn(filepath.Join(dir, "x"), in.Tree)
		if err != nil {
			continue
		}
		for _, name := range p.sweep() {
			gone[filepath.Join(dir, name)] = true
		}
		p.close()
	}
	kept := inputs[:0]
	for _, in := range inputs {
		if in.Named || !gone[filepath.Clean(in.Path)] {
			kept = append(kept, in)
		}
	}
	return kept
}

// beingWritten reports whether a file is one that a process which still runs writes at the moment.
func beingWritten(path string) bool {
	if !unfinishedName.Get().MatchString(filepath.Base(path)) {
		return false
	}
	if info, err := os.Lstat(path); err != nil || !info.Mode().IsRegular() {
		return err != nil // it was finished meanwhile
	}
	f, err := os.Open(path)
	if err != nil {
		return os.IsNotExist(err)
	}
	defer f.Close()
	return !abandoned(f)
}

const scratchPrefix = "cablelint-scratch-"

// Scratch is a temporary file that is gone when it is closed, or when the process is killed. What killed processes
// left where an open file cannot be removed, the next one removes.
func Scratch() (*os.File, error) {
	dir := os.TempDir()
	left, err := fs.Glob(os.DirFS(dir), scratchPrefix+"*")
	for _, name := range left {
		if err == nil && strings.HasPrefix(name, scratchPrefix) {
			removeScratch(filepath.Join(dir, name))
		}
	}
	f, err := os.CreateTemp(dir, scratchPrefix+"*")
	if err != nil {
		return nil, err
	}
	lock(f)
	if renamesOpen {
		_ = os.Remove(f.Name())
	}
	return f, nil
}

func removeScratch(path string) {
	if info, err := os.Lstat(path); err != nil || !info.Mode().IsRegular() {
		return
	}
	f, err := os.Open(path)
	if err != nil {
		return
	}
	left := abandoned(f)
	_ = f.Close()
	if left {
		_ = os.Remove(path)
	}
}

// CloseScratch closes a file that Scratch made, and removes it where that was not possible before.
func CloseScratch(f *os.File) {
	_ = f.Close()
	if !renamesOpen {
		_ = os.Remove(f.Name())
	}
}
