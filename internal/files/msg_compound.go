package files

import (
	"bytes"
	endian "encoding/binary"
	"errors"
	"fmt"
	"io"
	"slices"
	"strings"
	"unicode/utf16"

	"github.com/cablelint/cablelint/internal/lazy"
	"github.com/richardlehane/mscfb"
)

// A mail of Outlook is a compound file: storages that hold others, and streams. Each text of the mail is a stream of
// its own, named by the number of its property: [MS-OXMSG].

// compoundStart is how a compound file begins.
const compoundStart = "\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"

// maxStorages is how many storages a mail may have: one for each recipient, attachment and mail in it.
const maxStorages = 4096

var (
	errCompound = errors.New("the mail is damaged, or is not one of Outlook: save it again")
	errStorages = &lazy.Limit{Format: "the mail has more than %d recipients and attachments", N: maxStorages}
)

// storage is a mail, a recipient or an attachment in a compound file.
type storage struct {
	streams  map[string]*mscfb.File
	storages map[string]*storage
	budget   *int64 // bytes that may be read from the file
}

// openCompound reads the directory of a compound file.
func openCompound(data string) (root *storage, err error) {
	defer func() { // the library trusts some numbers of the file
		if recover() != nil {
			root, err = nil, errCompound
		}
	}()
	at := &compoundFile{Reader: strings.NewReader(data)}
	r, err := mscfb.New(at)
	switch {
	case at.storages > maxStorages:
		return nil, errStorages
	case err != nil:
		return nil, errCompound
	}
	at.opened = true
	budget := int64(len(data))
	root = newStorage(&budget)
	for i, f := range r.File {
		if i == 0 {
			continue
		}
		s := root
		for _, name := range f.Path {
			s = s.storage(name)
		}
		if f.FileInfo().IsDir() {
			s.storage(f.Name)
		} else if s.streams[f.Name] == nil {
			s.streams[f.Name] = f
		} else {
			return nil, errCompound
		}
	}
	return root, nil
}

func newStorage(budget *int64) *storage {
	return &storage{streams: map[string]*mscfb.File{}, storages: map[string]*storage{}, budget: budget}
}

// storage is the storage of a name, which is made where it is missing.
func (s *storage) storage(name string) *storage {
	in := s.storages[name]
	if in == nil {
		in = newStorage(s.budget)
		s.storages[name] = in
	}
	return in
}

// compoundFile counts the storages that hold others while the directory is read: the library keeps a path for each,
// which takes the square of their number where each is in the one before.
type compoundFile struct {
	*strings.Reader
	storages int
	opened   bool // the directory was read: what is read now is the streams
}

const (
	directoryEntry = 128
	childAt        = 76
	noChild        = 0xFFFFFFFF
)

func (c *compoundFile) ReadAt(b []byte, off int64) (int, error) {
	n, err := c.Reader.ReadAt(b, off)
	if !c.opened && off > 0 && n >= 512 { // a sector of the directory
		for i := 0; i+directoryEntry <= n; i += directoryEntry {
			if endian.LittleEndian.Uint32(b[i+childAt:]) != noChild {
				c.storages++
			}
		}
		if c.storages > maxStorages {
			return 0, errStorages
		}
	}
	return n, err
}

// read gives the bytes of a stream; none if there is none. All streams together are no longer than the file: a
// file whose streams share their bytes was made to do harm.
func (s *storage) read(name string) (data []byte, err error) {
	f := s.streams[name]
	if f == nil {
		return nil, nil
	}
	if *s.budget -= f.Size; *s.budget < 0 {
		return nil, errCompound
	}
	defer func() {
		if recover() != nil {
			data, err = nil, errCompound
		}
	}()
	var b bytes.Buffer
	// in small pieces: the library takes the square of the sectors that it reads at a time
	if _, err := io.CopyBuffer(struct{ io.Writer }{&b}, struct{ io.Reader }{f}, make([]byte, 16<<10)); err != nil ||
		int64(b.Len()) != f.Size {
		return nil, errCompound
	}
	return b.Bytes(), nil
}

// numbered are the storages whose names begin so, in the order of their names.
func (s *storage) numbered(prefix string) (list []*storage) {
	var names []string
	for name := range s.storages {
		if strings.HasPrefix(name, prefix) {
			names = append(names, name)
		}
	}
	slices.Sort(names)
	for _, name := range names {
		list = append(list, s.storages[name])
	}
	return list
}

// The kinds of properties, by which their streams are named.
const (
	wideText   = "001F"
	narrowText = "001E"
	binaryData = "0102"
	objectData = "000D"
)

func streamName(id uint16, kind string) string { return fmt.Sprintf("__substg1.0_%04X%s", id, kind) }

// text is a property that is a text.
func (s *storage) text(id uint16, narrow charset) (string, error) {
	b, err := s.read(streamName(id, wideText))
	if err != nil {
		return "", err
	}
	if b != nil {
		units := make([]uint16, len(b)/2)
		for i := range units {
			units[i] = endian.LittleEndian.Uint16(b[2*i:])
		}
		return strings.TrimRight(string(utf16.Decode(units)), "\x00"), nil
	}
	b, err = s.read(streamName(id, narrowText))
	return strings.TrimRight(narrow.text(string(b)), "\x00"), err
}

// has reports whether there is a text or some bytes of a property.
func (s *storage) has(id uint16) bool {
	for _, kind := range [...]string{wideText, narrowText, binaryData} {
		if f := s.streams[streamName(id, kind)]; f != nil && f.Size > 0 {
			return true
		}
	}
	return false
}

// values are the properties of a fixed size, by tag: number and kind. Head is how long the table's head is: 32 bytes
// of a mail, 24 of one in another, 8 of an attachment.
func (s *storage) values(head int) (map[uint32]uint64, error) {
	b, err := s.read("__properties_version1.0")
	values := map[uint32]uint64{}
	for i := head; i+16 <= len(b); i += 16 {
		values[endian.LittleEndian.Uint32(b[i:])] = endian.LittleEndian.Uint64(b[i+8:])
	}
	return values, err
}
