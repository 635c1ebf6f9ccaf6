package site

import (
	"bytes"
	"errors"
	"fmt"
	"io/fs"
	"net/url"
	"os"
	"path"
	"slices"
	"strings"

	"golang.org/x/net/html"
)

// loaded are the attributes that name another file.
var loaded = [...]string{"href", "src", "srcset", "action", "poster", "data"}

// reference is an attribute of an element that names another file. That of an a is followed; all else is loaded.
type reference struct{ element, to string }

// parsed is what Check needs of a page: its references, and the places in it.
type parsed struct {
	references []reference
	places     map[string]bool
}

func parse(text []byte) parsed {
	p := parsed{places: map[string]bool{"": true}}
	z := html.NewTokenizer(bytes.NewReader(text))
	for {
		switch z.Next() {
		case html.ErrorToken:
			return p
		case html.StartTagToken, html.SelfClosingTagToken:
			t := z.Token()
			for _, a := range t.Attr {
				switch {
				case a.Key == "id" || a.Key == "name":
					p.places[a.Val] = true
				case slices.Contains(loaded[:], a.Key):
					p.references = append(p.references, reference{t.Data, a.Val})
				}
			}
		}
	}
}

// Check reports each link of a site that leads nowhere, and all that a browser would load from another host.
func Check(dir string) error {
	site := os.DirFS(dir)
	pages := map[string]parsed{}
	err := fs.WalkDir(site, ".", func(name string, d fs.DirEntry, err error) error {
		if err != nil || path.Ext(name) != ".html" || name == PlaygroundPage {
			return err
		}
		text, err := fs.ReadFile(site, name)
		pages[name] = parse(text)
		return err
	})
	if err != nil {
		return err
	}
	if len(pages) == 0 {
		return fmt.Errorf("%s has no pages", dir)
	}
	var faults []error
	for name, p := range pages {
		for _, r := range p.references {
			if why := wrong(site, pages, name, r); why != "" {
				faults = append(faults, fmt.Errorf("%s: %s: %s", name, r.to, why))
			}
		}
	}
	return errors.Join(faults...)
}

// wrong says what is wrong with a reference of a page; nothing if it is right.
func wrong(site fs.FS, pages map[string]parsed, from string, r reference) string {
	u, err := url.Parse(r.to)
	if err != nil {
		return err.Error()
	}
	if u.Scheme != "" || u.Host != "" {
		if r.element == "a" && slices.Contains([]string{"https", "http", "mailto"}, u.Scheme) {
			return "" // followed only by a click
		}
		return "it is loaded from another host"
	}
	if strings.HasPrefix(u.Path, "/") {
		return "it works on one server only"
	}
	target := path.Join(path.Dir(from), u.Path)
	if u.Path == "" {
		target = from
	}
	if strings.HasSuffix(u.Path, "/") || target == "." {
		target = path.Join(target, "index.html")
	}
	if _, err := fs.Stat(site, target); err != nil {
		return "there is no such file"
	}
	if p, ok := pages[target]; ok && !p.places[u.Fragment] {
		return "the page has no such place"
	}
	return ""
}
