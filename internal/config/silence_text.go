package config

import (
	"fmt"
	"path/filepath"
	"strings"

	"github.com/cablelint/cablelint/grammar/source"
	"github.com/cablelint/cablelint/lint"
)

// Text is the silence as a configuration file writes it, after a blank line.
func (s *Silence) Text() string {
	var b strings.Builder
	b.WriteString("\n[[silence]]\n")
	s.write(&b)
	return b.String()
}

// write writes the keys that are set. The rule and the reason always are, so that a reason left empty can be filled
// in.
func (s *Silence) write(b *strings.Builder) {
	fmt.Fprintf(b, "rule = %s\n", quoted(s.Rule))
	writeList(b, "paths", s.Paths)
	if s.Identifier != "" {
		fmt.Fprintf(b, "identifier = %s\n", quoted(s.Identifier))
	}
	if s.Paragraph > 0 {
		fmt.Fprintf(b, "paragraph = %d\n", s.Paragraph)
	}
	fmt.Fprintf(b, "reason = %s\n", quoted(s.Reason))
	if s.Expires != nil {
		fmt.Fprintf(b, "expires = %s\n", s.Expires)
	}
	if s.Reviewer != "" {
		fmt.Fprintf(b, "reviewer = %s\n", quoted(s.Reviewer))
	}
}

// writeList writes a list on one line, if it has items.
func writeList(b *strings.Builder, key string, list []string) {
	if len(list) == 0 {
		return
	}
	items := make([]string, len(list))
	for i, x := range list {
		items[i] = quoted(x)
	}
	fmt.Fprintf(b, "%s = [%s]\n", key, strings.Join(items, ", "))
}

// PathGlob is the glob in a configuration file that only one path matches; ok is false where the path is
// not below the file, so that no glob of it matches the path.
func PathGlob(file, path string) (glob string, ok bool) {
	rel, err := filepath.Rel(filepath.Dir(file), path)
	if err != nil {
		rel = path
	}
	literal := strings.NewReplacer(`\`, `\\`, "*", `\*`, "?", `\?`, "[", `\[`, "{", `\{`)
	glob = literal.Replace(filepath.ToSlash(rel))
	if !strings.Contains(glob, "/") {
		glob = "./" + glob // without a slash it would match in every folder
	}
	return glob, err == nil && filepath.IsLocal(rel)
}

// Check reports what is wrong in the text of a configuration file.
func Check(path, text string, rules []*lint.Rule) error {
	_, err := check(path, []byte(strings.TrimPrefix(text, "\ufeff")), rules)
	return err // names that an extended file may have are not looked up
}

// quoted is a string of TOML. Characters that act on a terminal or cannot be seen are spelled out, which TOML reads
// as them.
func quoted(s string) string {
	var b strings.Builder
	b.WriteByte('"')
	for _, r := range s {
		switch {
		case r == '"' || r == '\\':
			b.WriteByte('\\')
			b.WriteRune(r)
		case r == '\n':
			b.WriteString(`\n`)
		case source.Steers(r) && r > 0xFFFF:
			fmt.Fprintf(&b, `\U%08x`, r)
		case source.Steers(r):
			fmt.Fprintf(&b, `\u%04x`, r)
		default:
			b.WriteRune(r)
		}
	}
	b.WriteByte('"')
	return b.String()
}
