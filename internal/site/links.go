package site

import (
	"fmt"
	"io/fs"
	"path"
	"strings"

	"github.com/cablelint/cablelint/internal/pattern"
)

// link is a link or a picture of Markdown: what is shown, where it leads, and the place there.
var link = pattern.Lazy(`(!?)\[([^\]]*)\]\(([^)\s#]*)(#[^)\s]*)?\)`)

// linked stages what the links of a page lead to, and makes them fit for the site.
func (s *stage) linked(name, text string) (string, error) {
	var failed error
	text = outsideFences(text, func(part string) string {
		return link.Get().ReplaceAllStringFunc(part, func(whole string) string {
			m := link.Get().FindStringSubmatch(whole)
			if m[3] == "" || strings.Contains(m[3], ":") {
				return whole
			}
			suffix, ok, err := s.target(path.Join(path.Dir(name), m[3]))
			if err != nil && failed == nil {
				failed = fmt.Errorf("the link to %s: %w", m[3], err)
			}
			if !ok {
				return m[2]
			}
			return fmt.Sprintf("%s[%s](%s%s%s)", m[1], m[2], m[3], suffix, m[4])
		})
	})
	return text, failed
}

// target stages what a link leads to. The suffix is what its page has at the end of its name in addition; ok means that
// there is a page, which a directory without README.md has not.
func (s *stage) target(name string) (suffix string, ok bool, err error) {
	info, err := fs.Stat(s.repository, name)
	if err != nil {
		return "", false, err
	}
	if info.IsDir() {
		if _, err := fs.Stat(s.repository, name+"/README.md"); err != nil {
			return "", false, nil
		}
		return "/README.md", true, s.once(name+"/README.md", func() error { return s.page(name+"/README.md", nil) })
	}
	switch path.Ext(name) {
	case ".md":
		return "", true, s.once(name, func() error { return s.page(name, nil) })
	case ".png", ".svg":
		return "", true, s.once(name, func() error { return s.copy(name) })
	}
	return ".md", true, s.once(name, func() error { return s.code(name) })
}

// once stages a file that is not staged yet.
func (s *stage) once(name string, write func() error) error {
	if s.written[name] {
		return nil
	}
	s.written[name] = true
	return write()
}

func (s *stage) copy(name string) error {
	data, err := fs.ReadFile(s.repository, name)
	if err != nil {
		return err
	}
	return s.write(name, string(data))
}

// code writes a page that shows a file. The search leaves it out: a table would bury the pages.
func (s *stage) code(name string) error {
	data, err := fs.ReadFile(s.repository, name)
	if err != nil {
		return err
	}
	fence := "````````"
	return s.write(name+".md", fmt.Sprintf("---\nsearch: {exclude: true}\n---\n\n# %s\n\n%s%s\n%s\n%s\n",
		path.Base(name), fence, strings.TrimPrefix(path.Ext(name), "."), strings.TrimRight(string(data), "\n"), fence))
}

// outsideFences changes the parts of a page that are in no block of code with fences.
func outsideFences(text string, change func(part string) string) string {
	var out, part strings.Builder
	fence := ""
	for line := range strings.SplitAfterSeq(text, "\n") {
		trimmed := strings.TrimLeft(line, " ")
		switch {
		case fence != "":
			if strings.TrimSpace(trimmed) == fence {
				fence = ""
			}
			out.WriteString(line)
		case strings.HasPrefix(trimmed, "```"):
			fence = trimmed[:len(trimmed)-len(strings.TrimLeft(trimmed, "`"))]
			out.WriteString(change(part.String()) + line)
			part.Reset()
		default:
			part.WriteString(line)
		}
	}
	return out.String() + change(part.String())
}
