// Command bulk writes an archive of many cables in each form that cablelint opens, to measure it and to try it on:
//
//	go run ./testdata/bulk -count 100000 -out DIR
//
// The cables are invented, or those of a folder with other serials: -from FOLDER. With -mails it writes mails of each
// kind instead.
package main

import (
	"archive/tar"
	"archive/zip"
	"compress/gzip"
	"encoding/csv"
	"encoding/json"
	"errors"
	"flag"
	"fmt"
	"io"
	"io/fs"
	"log"
	"os"
	"path/filepath"
	"regexp"
	"strconv"
	"strings"

	"github.com/cablelint/cablelint/internal/testing/mails"
	"github.com/cablelint/cablelint/internal/testing/mutation"
)

func main() {
	count := flag.Int("count", 1000, "how many cables")
	from := flag.String("from", "", "a folder of cables to copy with other serials, instead of invented ones")
	out := flag.String("out", "bulk", "the folder to write into")
	asMails := flag.Bool("mails", false, "mails of about 4 KB as files instead, a folder for each kind")
	flag.Parse()
	log.SetFlags(0)
	var err error
	if *asMails {
		err = writeMails(*count, *out)
	} else {
		err = write(*count, *from, *out)
	}
	if err != nil {
		log.Fatal(err)
	}
}

// writeMails writes mails of each kind.
func writeMails(count int, out string) error {
	for _, k := range mails.Kinds() {
		dir := filepath.Join(out, k.Name)
		if err := os.MkdirAll(dir, 0o755); err != nil {
			return err
		}
		for i := range count {
			if err := os.WriteFile(filepath.Join(dir, fmt.Sprintf("%06d.eml", i)), []byte(k.Mail(i)), 0o644); err != nil {
				return err
			}
		}
	}
	return nil
}

// made is one cable.
type made struct{ id, name, text string }

func write(count int, from, out string) error {
	cables, err := source(from)
	if err != nil {
		return err
	}
	w, err := create(out)
	if err != nil {
		return err
	}
	for i := range count {
		if err := w.add(cables(i)); err != nil {
			return err
		}
	}
	return w.close()
}

// source gives the cable of a number.
func source(from string) (func(int) made, error) {
	if from == "" {
		return func(i int) made {
			text := mutation.Sound(uint64(i)).Text
			if i%20 == 0 { // some have a fault
				text = strings.Replace(text, "1. (C", "1. (TS", 1)
			}
			return made{strconv.Itoa(i), fmt.Sprintf("%03d/%06d.txt", i/1000, i), text}
		}, nil
	}
	var texts, stems []string
	err := filepath.WalkDir(from, func(path string, d fs.DirEntry, err error) error {
		if err != nil || !d.Type().IsRegular() {
			return err
		}
		b, err := os.ReadFile(path)
		texts, stems = append(texts, string(b)), append(stems, strings.TrimSuffix(d.Name(), filepath.Ext(path)))
		return err
	})
	if err == nil && len(texts) == 0 {
		err = errors.New("the folder holds no file")
	}
	identifier := regexp.MustCompile(`^(\d+[A-Z'-]+)(\d+)$`)
	serials := make([]*regexp.Regexp, len(texts))
	for k, stem := range stems {
		if m := identifier.FindStringSubmatch(stem); m != nil {
			serials[k] = regexp.MustCompile(`\b0*` + m[2] + `\b`)
		}
	}
	return func(i int) made {
		k := i % len(texts)
		m := identifier.FindStringSubmatch(stems[k])
		if m == nil {
			return made{strconv.Itoa(i), fmt.Sprintf("%03d/%06d.txt", i/1000, i), texts[k]}
		}
		serial, _ := strconv.Atoi(m[2])
		other := (serial + i/len(texts)*7) % 1_000_000
		text := serials[k].ReplaceAllStringFunc(texts[k], func(s string) string { return fmt.Sprintf("%0*d", len(s), other) })
		id := fmt.Sprint(m[1], other)
		return made{id, fmt.Sprintf("%03d/%s.txt", i/1000, id), text}
	}, err
}

// writers write each cable in each form.
type writers struct {
	dir    string
	tar    *tar.Writer
	zip    *zip.Writer
	csv    *csv.Writer
	ndjson *json.Encoder
	ends   []io.Closer // in the order in which they must be closed
}

func create(dir string) (*writers, error) {
	w := &writers{dir: dir}
	files := map[string]*os.File{}
	for _, name := range []string{"cables.tar.gz", "cables.zip", "cables.csv", "cables.ndjson"} {
		if err := os.MkdirAll(dir, 0o755); err != nil {
			return nil, err
		}
		f, err := os.Create(filepath.Join(dir, name))
		if err != nil {
			return nil, err
		}
		files[name] = f
	}
	packed := gzip.NewWriter(files["cables.tar.gz"])
	w.tar, w.zip = tar.NewWriter(packed), zip.NewWriter(files["cables.zip"])
	w.csv, w.ndjson = csv.NewWriter(files["cables.csv"]), json.NewEncoder(files["cables.ndjson"])
	w.ends = []io.Closer{w.tar, packed, w.zip}
	for _, f := range files {
		w.ends = append(w.ends, f)
	}
	return w, w.csv.Write([]string{"id", "text"})
}

func (w *writers) add(m made) error {
	path := filepath.Join(w.dir, "cables", filepath.FromSlash(m.name))
	err := os.MkdirAll(filepath.Dir(path), 0o755)
	if err == nil {
		err = os.WriteFile(path, []byte(m.text), 0o644)
	}
	if err == nil {
		err = w.tar.WriteHeader(&tar.Header{Name: m.name, Mode: 0o644, Size: int64(len(m.text))})
	}
	if err == nil {
		_, err = io.WriteString(w.tar, m.text)
	}
	if err == nil {
		var entry io.Writer
		if entry, err = w.zip.Create(m.name); err == nil {
			_, err = io.WriteString(entry, m.text)
		}
	}
	if err == nil {
		err = w.csv.Write([]string{m.id, m.text})
	}
	if err == nil {
		err = w.ndjson.Encode(map[string]string{"id": m.id, "text": m.text})
	}
	return err
}

func (w *writers) close() error {
	w.csv.Flush()
	err := w.csv.Error()
	for _, c := range w.ends {
		err = errors.Join(err, c.Close())
	}
	return err
}
