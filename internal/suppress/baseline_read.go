package suppress

import (
	"encoding/json"
	"errors"
	"io"
	"path"
	"path/filepath"

	"github.com/cablelint/cablelint/internal/report"
)

// read takes the entries of a baseline one at a time, so that a large one is not in memory twice, and gives its
// version, 0 where it has none. Fields that are not known are passed over, as a newer program may write them.
func (b *Baseline) read(from io.Reader) (version int, err error) {
	d := json.NewDecoder(from)
	if err := expect(d, '{'); err != nil {
		return version, err
	}
	for d.More() {
		field, err := d.Token()
		if err != nil {
			return version, err
		}
		switch field {
		case "version":
			err = d.Decode(&version)
		case "entries":
			err = b.readEntries(d)
		case "decisions":
			err = b.readDecided(d)
		default:
			var other json.RawMessage
			err = d.Decode(&other)
		}
		if err != nil {
			return version, err
		}
	}
	if err := expect(d, '}'); err != nil {
		return version, err
	}
	if _, err := d.Token(); !errors.Is(err, io.EOF) {
		return version, errors.New("something comes after its end")
	}
	return version, nil
}

func (b *Baseline) readEntries(d *json.Decoder) error {
	if err := expect(d, '['); err != nil {
		return err
	}
	for d.More() {
		var e entry
		if err := d.Decode(&e); err != nil {
			return err
		}
		if e.Rule == "" || e.Count < 1 {
			return errors.New("an entry has no rule, or a count below 1")
		}
		if e.Path != "" {
			e.Path = path.Clean(filepath.ToSlash(e.Path))
		}
		b.entries[report.Key{Of: e.Identifier + e.Path, Rule: e.Rule, Marking: e.Marking}] += e.Count
	}
	return expect(d, ']')
}

// plainJSON is an error of the decoder without what it quotes: a configuration may name any file as its baseline.
func plainJSON(err error) error {
	var syntax *json.SyntaxError
	var kind *json.UnmarshalTypeError
	switch {
	case errors.As(err, &syntax):
		return errors.New("its JSON is damaged")
	case errors.As(err, &kind):
		return errors.New("a value is of another kind")
	}
	return err
}

// expect takes a bracket or brace.
func expect(d *json.Decoder, want json.Delim) error {
	t, err := d.Token()
	switch {
	case errors.Is(err, io.EOF):
		return io.ErrUnexpectedEOF
	case err != nil:
		return err
	case t != want:
		return errors.New("it is not laid out as baseline write does it")
	}
	return nil
}
