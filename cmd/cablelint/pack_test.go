package main

import (
	"archive/tar"
	"archive/zip"
	"compress/gzip"
	"encoding/csv"
	"encoding/json"
	"html"
	"io"
	"os"
	"path/filepath"
	"strings"

	"github.com/rogpeppe/go-internal/testscript"
)

// packing is what pack makes files of: one text after the other under its name, and then the end.
type packing struct {
	add func(name, text string) error
	end func() error
}

// pack puts files into an archive, a table, lines of JSON or a page, as the name says; an argument old=new gives a
// file another name there: pack a.tar.gz x.txt evil.txt=../evil.txt.
func pack(ts *testscript.TestScript, _ bool, args []string) {
	f, err := os.Create(ts.MkAbs(args[0]))
	ts.Check(err)
	p := packer(f, args[0])
	for _, arg := range args[1:] {
		file, name, other := strings.Cut(arg, "=")
		if !other {
			name = filepath.Base(file)
		}
		ts.Check(p.add(name, ts.ReadFile(file)))
	}
	ts.Check(p.end())
	ts.Check(f.Close())
}

func packer(w io.Writer, name string) packing {
	switch {
	case strings.HasSuffix(name, ".tar"):
		return tarPacker(w, func() error { return nil })
	case strings.HasSuffix(name, ".tar.gz"):
		z := gzip.NewWriter(w)
		return tarPacker(z, z.Close)
	case strings.HasSuffix(name, ".zip"):
		z := zip.NewWriter(w)
		return packing{func(name, text string) error {
			f, err := z.Create(name)
			if err == nil {
				_, err = io.WriteString(f, text)
			}
			return err
		}, z.Close}
	case strings.HasSuffix(name, ".csv"):
		c := csv.NewWriter(w)
		_ = c.Write([]string{"id", "name", "text"})
		return packing{func(name, text string) error { return c.Write([]string{"7", name, text}) },
			func() error { c.Flush(); return c.Error() }}
	case strings.HasSuffix(name, ".ndjson"):
		e := json.NewEncoder(w)
		return packing{func(name, text string) error { return e.Encode(map[string]string{"name": name, "text": text}) },
			func() error { return nil }}
	}
	_, _ = io.WriteString(w, "<!DOCTYPE html>\n<html>\n")
	return packing{func(_, text string) error {
		_, err := io.WriteString(w, "<pre>"+html.EscapeString(text)+"</pre>\n")
		return err
	}, func() error { return nil }}
}

func tarPacker(w io.Writer, end func() error) packing {
	t := tar.NewWriter(w)
	return packing{func(name, text string) error {
		err := t.WriteHeader(&tar.Header{Name: name, Mode: 0o644, Size: int64(len(text))})
		if err == nil {
			_, err = io.WriteString(t, text)
		}
		return err
	}, func() error {
		if err := t.Close(); err != nil {
			return err
		}
		return end()
	}}
}
