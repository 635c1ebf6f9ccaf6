package site

import (
	"errors"
	"fmt"
	"html"
	"io/fs"
	"net/url"
	"os"
	"path"
	"regexp"
	"strings"
)

var (
	// reference is an attribute that names another file. Those of link and script are loaded, those of a are followed.
	reference = regexp.MustCompile(`<(\w+)\b[^>]*?\s(href|src|action|poster|data)="?([^"\s>]*)`)
	anchor    = regexp.MustCompile(`\s(?:id|name)="?([^"\s>]+)`)
)

// Check reports each link of a site that leads nowhere, and all that a browser would load from another host.
func Check(dir string) error {
	site := os.DirFS(dir)
	pages, anchors := map[string]string{}, map[string]map[string]bool{}
	err := fs.WalkDir(site, ".", func(name string, d fs.DirEntry, err error) error {
		if err != nil || path.Ext(name) != ".html" || name == PlaygroundPage {
			return err
		}
		data, err := fs.ReadFile(site, name)
		pages[name] = string(data)
		anchors[name] = map[string]bool{"": true}
		for _, m := range anchor.FindAllStringSubmatch(pages[name], -1) {
			anchors[name][html.UnescapeString(m[1])] = true
		}
		return err
	})
	if err != nil {
		return err
	}
	if len(pages) == 0 {
		return fmt.Errorf("%s has no pages", dir)
	}
	var faults []error
	for name, text := range pages {
		for _, m := range reference.FindAllStringSubmatch(text, -1) {
			if why := wrong(site, anchors, name, m[1], html.UnescapeString(m[3])); why != "" {
				faults = append(faults, fmt.Errorf("%s: %s: %s", name, m[3], why))
			}
		}
	}
	return errors.Join(faults...)
}

// wrong says what is wrong with a reference of a page; nothing if it is right.
func wrong(site fs.FS, anchors map[string]map[string]bool, from, element, to string) string {
	u, err := url.Parse(to)
	if err != nil {
		return err.Error()
	}
	if u.Scheme != "" || u.Host != "" {
		if element == "a" && (u.Scheme == "https" || u.Scheme == "http" || u.Scheme == "mailto") {
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
	if places, ok := anchors[target]; ok && !places[u.Fragment] {
		return "the page has no such place"
	}
	return ""
}
