package main

import (
	"fmt"
	"strings"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"
)

// manPage is the manual page of a command in the macros of man(7), made of what --help shows. The date is YYYY-MM-DD,
// empty where none is known.
func manPage(c *cobra.Command, version, date string) string {
	c.InitDefaultHelpFlag()
	var b roff
	b.line(".TH %s 1 %q %q %q", strings.ToUpper(manName(c)), date, "cablelint "+version, "cablelint manual")
	b.line(".nh\n.ad l") // names of commands are not broken
	b.section("NAME", manName(c)+" - "+c.Short)
	b.synopsis(c)
	b.section("DESCRIPTION", or(c.Long, c.Short))
	b.commands(c)
	b.options(c)
	if c.Example != "" {
		b.section("EXAMPLES", c.Example)
	}
	b.also(c)
	return b.String()
}

// manName is a command's page: cablelint-config-show.
func manName(c *cobra.Command) string { return strings.ReplaceAll(c.CommandPath(), " ", "-") }

// listed are the commands below one that have pages.
func listed(c *cobra.Command) (list []*cobra.Command) {
	for _, sub := range c.Commands() {
		if sub.IsAvailableCommand() && sub.Name() != "help" {
			list = append(list, sub)
		}
	}
	return list
}

func or(a, b string) string {
	if a != "" {
		return a
	}
	return b
}

// roff is a page that is being written.
type roff struct{ strings.Builder }

func (b *roff) line(format string, args ...any) { fmt.Fprintf(b, format+"\n", args...) }

// section is a heading with text as Go programs write it in a terminal: paragraphs, and lines that are indented as
// they are.
func (b *roff) section(title, text string) {
	b.line(".SH %s", title)
	first := true
	for _, p := range strings.Split(strings.Trim(text, "\n"), "\n\n") {
		if strings.HasPrefix(p, "  ") {
			b.line(".RS 2\n.nf")
			for _, l := range strings.Split(p, "\n") {
				b.line("%s", escape(strings.TrimPrefix(l, "  ")))
			}
			b.line(".fi\n.RE")
			continue
		}
		if !first {
			b.line(".PP")
		}
		b.text(p)
		first = false
	}
}

// text is a paragraph, broken into lines of the source that are no longer than 80 bytes where words are.
func (b *roff) text(s string) {
	line := ""
	for _, w := range strings.Fields(s) {
		if w = inner(w); line != "" && len(line)+1+len(w) > 72 {
			b.line("%s", guarded(line))
			line = ""
		}
		line = strings.TrimPrefix(line+" "+w, " ")
	}
	if line != "" {
		b.line("%s", guarded(line))
	}
}

func (b *roff) synopsis(c *cobra.Command) {
	b.line(".SH SYNOPSIS")
	words := strings.Fields(c.UseLine())
	name := len(strings.Fields(c.CommandPath()))
	called, rest := inner(strings.Join(words[:name], " ")), inner(strings.Join(words[name:], " "))
	if c.HasSubCommands() {
		rest = `\fICOMMAND\fR`
	}
	b.line(`\fB%s\fR %s`, called, rest)
}

func (b *roff) commands(c *cobra.Command) {
	for i, sub := range listed(c) {
		if i == 0 {
			b.line(".SH COMMANDS")
		}
		b.line(".TP\n.BR %s (1)", inner(manName(sub)))
		b.text(sub.Short)
	}
}

func (b *roff) options(c *cobra.Command) {
	b.line(".SH OPTIONS")
	c.NonInheritedFlags().VisitAll(func(f *pflag.Flag) {
		if f.Hidden {
			return
		}
		placeholder, usage := pflag.UnquoteUsage(f)
		head := `\fB\-\-` + inner(f.Name) + `\fR`
		if f.Shorthand != "" {
			head = `\fB\-` + f.Shorthand + `\fR, ` + head
		}
		if placeholder != "" {
			head += ` \fI` + inner(placeholder) + `\fR`
		}
		b.line(".TP\n%s", head)
		b.text(usage + given(f))
	})
}

// given says what a flag is where it is not given.
func given(f *pflag.Flag) string {
	switch value := strings.Trim(f.DefValue, "[]"); value {
	case "", "false", "0":
		return ""
	default:
		return " (default " + value + ")"
	}
}

// also names the pages next to a page: the command above it and those below that.
func (b *roff) also(c *cobra.Command) {
	var pages []string
	if c.HasParent() {
		pages = append(pages, manName(c.Parent()))
		for _, sub := range listed(c.Parent()) {
			if sub != c {
				pages = append(pages, manName(sub))
			}
		}
	}
	for _, sub := range listed(c) {
		pages = append(pages, manName(sub))
	}
	b.line(".SH SEE ALSO")
	for i, p := range pages {
		comma := " ,"
		if i == len(pages)-1 {
			comma = ""
		}
		b.line(".BR %s (1)%s", inner(p), comma)
	}
}

// escape is a line as it is to be seen.
func escape(s string) string { return guarded(inner(s)) }

// guarded keeps a line from being taken for a request.
func guarded(s string) string {
	if strings.HasPrefix(s, ".") || strings.HasPrefix(s, `\(aq`) {
		return `\&` + s
	}
	return s
}

// inner writes the characters that roff takes for its own, hyphens that may be copied, and what is no ASCII.
func inner(s string) string {
	var b strings.Builder
	for _, r := range s {
		switch {
		case r == '\\':
			b.WriteString(`\e`)
		case r == '-':
			b.WriteString(`\-`)
		case r == '\'':
			b.WriteString(`\(aq`)
		case r == '`':
			b.WriteString(`\(ga`)
		case r == '^':
			b.WriteString(`\(ha`)
		case r == '~':
			b.WriteString(`\(ti`)
		case r > '~':
			fmt.Fprintf(&b, `\[u%04X]`, r)
		default:
			b.WriteRune(r)
		}
	}
	return b.String()
}
