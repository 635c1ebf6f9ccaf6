// Package check makes one result of one input: it reads, parses, lints and silences it. The command line and the editor
// both use it, so that a text has the same findings in both.
package check

import (
	"cmp"
	"fmt"

	"github.com/cablelint/cablelint/grammar"
	"github.com/cablelint/cablelint/grammar/calendar"
	"github.com/cablelint/cablelint/grammar/scan"
	"github.com/cablelint/cablelint/grammar/source"
	"github.com/cablelint/cablelint/internal/config"
	"github.com/cablelint/cablelint/internal/files"
	"github.com/cablelint/cablelint/internal/report"
	"github.com/cablelint/cablelint/internal/suppress"
	"github.com/cablelint/cablelint/lint"
	"github.com/cablelint/cablelint/lint/cable"
)

// Input is a file and how it is checked.
type Input struct {
	files.Input
	Checks *config.Checks
	// Base is the file in the base revision; nil where nothing is compared, and for a new file.
	Base *files.Input
	// Unchanged reports whether the file is what it was in the base revision; nil where nothing is compared.
	Unchanged func() bool
	// Gone are the files that a new file may have been; nil where nothing is compared, and for a file with a base.
	Gone *Gone
}

// Checker checks inputs. It may be used from several goroutines.
type Checker struct {
	// Reader reads the inputs; nil where only texts are checked.
	Reader *files.Reader
	// Undated is the date that undated cables are assumed to have where neither a flag nor their configuration says it;
	// nil leaves them undated.
	Undated *calendar.Day
	// Today is the day that undated cables are taken to be of where Undated is nil and nothing in them is of an earlier
	// time; 0 means none.
	Today calendar.Day
}

// Path is the path under which an input is reported.
func (c *Checker) Path(in files.Input) string {
	if in.Path == "-" {
		return c.Reader.StdinName
	}
	return in.Path
}

// Lint reads and lints one input. Nothing is silenced yet.
func (c *Checker) Lint(parser *grammar.Parser, in Input) *report.File {
	path := c.Path(in.Input)
	content := c.Reader.Read(in.Input)
	base, fault := c.base(parser, in, content)
	if fault != "" {
		return &report.File{Path: path, Content: files.Content{Kind: files.Unread, Reason: fault}, Policy: &in.Checks.Policy}
	}
	return c.lint(parser, path, content, base, in.Checks)
}

// undated is the date to assume for undated cables of a file; nil assumes none.
func (c *Checker) undated(checks *config.Checks) *calendar.Day {
	if checks.Undated != nil {
		return checks.Undated
	}
	return c.Undated
}

// Text lints a text that was read, and silences what does not count.
func (c *Checker) Text(parser *grammar.Parser, quiet *suppress.Suppressor, path string, content files.Content,
	checks *config.Checks) *report.File {
	f := c.lint(parser, path, content, nil, checks)
	quiet.File(f, checks)
	return f
}

// base is the tree of an input in the base revision; nil where it was not there. A base that cannot be read is a
// fault, because then nobody knows which markings were lowered.
func (c *Checker) base(parser *grammar.Parser, in Input, now files.Content) (tree *grammar.Tree, fault string) {
	base := in.Base
	if base == nil && in.Gone != nil {
		var part bool
		if base, part, fault = in.Gone.Find(in.Input, now); part && c.isCable(parser, now) {
			base = nil
		}
	}
	if base == nil || in.Unchanged != nil && in.Unchanged() {
		return nil, fault
	}
	return c.was(parser, *base, in.Within == "")
}

// isCable reports whether a text is recognized as a cable.
func (c *Checker) isCable(parser *grammar.Parser, content files.Content) bool {
	content = Reading(parser, content)
	if content.File == nil || content.Kind != files.Cable {
		return false
	}
	tree, fault := Parse(parser, content.File)
	return fault == "" && len(cable.Documents(tree)) > 0
}

// Was is the tree of a file of the base revision; of an archive or a table that of its first cable. It is nil where
// the file was not a text. A file that cannot be read is a fault.
func (c *Checker) Was(parser *grammar.Parser, base files.Input) (tree *grammar.Tree, fault string) {
	return c.was(parser, base, false)
}

// was is Was; alone, a mail is compared with the mail that it was, and not with what was attached to that.
func (c *Checker) was(parser *grammar.Parser, base files.Input, alone bool) (tree *grammar.Tree, fault string) {
	defer func() {
		if v := recover(); v != nil {
			tree, fault = nil, "the base revision: "+failed(v)
		}
	}()
	for in := range c.Reader.Open(base) {
		content := Reading(parser, c.Reader.Read(in))
		if content.Kind == files.Unread {
			return nil, "the base revision: " + content.Reason
		}
		if content.File != nil && content.Kind != files.NotCable {
			if tree, fault = Parse(parser, content.File); fault != "" {
				return nil, "the base revision: " + fault
			}
			if len(cable.Documents(tree)) > 0 {
				return tree, ""
			}
		}
		if alone && in.Within == "" {
			break
		}
	}
	return tree, ""
}

// lint lints what was read. What cannot be checked and was a cable in the base revision is a finding about the file.
func (c *Checker) lint(parser *grammar.Parser, path string, content files.Content, base *grammar.Tree,
	checks *config.Checks) *report.File {
	out, doubt := c.firstReading(parser, path, content, base, checks)
	if out.Content.Kind == files.Skipped && doubt != "" {
		out.Content = files.Content{Kind: files.Unread, Reason: doubt, File: content.File}
	}
	if out.Content.Kind == files.NotCable {
		out.Own = checks.Linter.TextAgainst(base, out.Content.File)
		if reason := cmp.Or(doubt, headless(out.Own), namedAttachment(content.File),
			watermarked(content.File, nil)); reason != "" {
			out.Content.Kind, out.Content.Reason = files.Unread, reason
		}
	} else if reason := watermarked(content.File, out.Results); reason != "" && out.Content.Kind == files.Paper {
		out.Content.Kind, out.Content.Reason = files.Unread, reason
	} else if len(out.Results) == 0 && base != nil && len(cable.Documents(base)) > 0 {
		Lost(out, base, checks)
	}
	return out
}

// firstReading lints the first reading that is a cable, else the last. A mail that is a paper by its head alone is read
// in the form that has marks. The doubt is that of the first reading that may be a marked paper, of those that are
// neither.
func (c *Checker) firstReading(parser *grammar.Parser, path string, content files.Content, base *grammar.Tree,
	checks *config.Checks) (out *report.File, doubt string) {
	first := content
	for {
		out = c.cables(parser, path, content, base, checks)
		if out.Content.Kind == files.NotCable {
			doubt = cmp.Or(doubt, Doubt(out.Tree))
			if content.Otherwise != nil && (doubt != "" || !content.SameForms()) {
				content = content.Otherwise()
				continue
			}
		} else if content.Otherwise != nil && otherFormMarked(content.File, documentsOf(out)) {
			content = content.Otherwise()
			continue
		}
		if first.File != nil && (out.Content.Kind == files.NotCable || out.Content.Kind == files.Skipped) {
			out.Content = instead(parser, out.Content, first.File)
		} else if first.File != nil && (out.Content.Kind == files.Cable || out.Content.Kind == files.Paper) {
			if reason := cmp.Or(moreInside(parser, first.File, documentsOf(out)),
				belowSubject(parser, content.File, documentsOf(out), checks)); reason != "" {
				out.Content.Kind, out.Content.Reason = files.Unread, reason
			}
		}
		out.Content.Pictures = max(first.Pictures, content.Pictures)
		for i := range out.Results {
			if content.Damage != "" {
				out.Results[i].Notes = append(out.Results[i].Notes, content.Damage)
			}
		}
		return out, doubt
	}
}

// documentsOf are the cables of a file that was linted.
func documentsOf(f *report.File) (list []*cable.Document) {
	for _, r := range f.Results {
		list = append(list, r.Doc)
	}
	return list
}

// Reading is the first reading of a content that is a cable, else the last. A text with a cable inside is not read.
func Reading(parser *grammar.Parser, content files.Content) files.Content {
	found := false
	var documents []*cable.Document
	isCable := func(f *source.File) bool {
		tree, fault := Parse(parser, f)
		if fault == "" {
			documents = cable.Documents(tree)
		}
		found = fault != "" || len(documents) > 0 && !otherFormMarked(f, documents)
		return found
	}
	out := content.Reading(isCable)
	if content.File == nil || out.Kind == files.Unread {
		return out
	}
	if found || out.Kind == files.Cable && out.File != nil && isCable(out.File) {
		if reason := codes(out.File); reason != "" {
			return files.Content{Kind: files.Unread, Reason: reason, File: out.File}
		}
		if reason := moreInside(parser, content.File, documents); reason != "" {
			return files.Content{Kind: files.Unread, Reason: reason, File: out.File}
		}
		return out
	}
	return instead(parser, out, content.File)
}

// Lost adds the finding that a file was a cable and can no longer be checked. Its place is the file's beginning.
func Lost(f *report.File, base *grammar.Tree, checks *config.Checks) {
	if f.Content.File == nil {
		f.Content.File = source.NewFile(f.Path, "")
	}
	f.Own = checks.Linter.TextAgainst(base, f.Content.File)
}

// cables lints the cables of what was read. A text that the parser fails on is not checked, and the other inputs
// still are.
func (c *Checker) cables(parser *grammar.Parser, path string, content files.Content, base *grammar.Tree,
	checks *config.Checks) (out *report.File) {
	out = &report.File{Path: path, Content: content, Policy: &checks.Policy}
	if content.File == nil || content.Kind == files.NotCable {
		return out
	}
	defer func() {
		if v := recover(); v != nil {
			out.Content = files.Content{Kind: files.Unread, Reason: failed(v), File: content.File}
			out.Tree, out.Results, out.Own = nil, nil, nil
		}
	}()
	var fault string
	if out.Tree, fault = Parse(parser, content.File); fault != "" {
		out.Content = files.Content{Kind: files.Unread, Reason: fault, File: content.File}
		return out
	}
	if tooMany(out.Tree) {
		out.Content = files.Content{Kind: files.Unread, Reason: "it has too many headers, paragraph numbers and portion " +
			"marks for its size, or too long a mark", File: content.File}
		out.Tree = nil
		return out
	}
	attachedBanners(parser, out.Tree)
	out.Results = checks.Linter.AsOf(c.Today).Against(base, out.Tree, c.undated(checks))
	if reason := excess(out); reason != "" {
		out.Content.Kind, out.Content.Reason = files.Unread, reason
	} else if content.Missing != "" {
		out.Content.Kind, out.Content.Reason = files.Unread, content.Missing
	} else if len(out.Results) > 0 {
		if reason := codes(content.File); reason != "" {
			out.Content.Kind, out.Content.Reason = files.Unread, reason
		}
	}
	if len(out.Results) > 0 && out.Results[0].Doc.Paper != nil && out.Content.Kind == files.Cable {
		out.Content.Kind = files.Paper
		if reason := Doubt(out.Tree); reason != "" {
			out.Content.Kind, out.Content.Reason = files.Unread, reason
		}
	}
	if len(out.Results) == 0 && out.Content.Kind != files.Unread {
		out.Content.Kind, out.Content.Reason = files.NotCable, NotCable(content.File)
	}
	return out
}

// A paragraph of a real cable has some hundred bytes, with a number and a mark, and a header at least as many. What
// is known of a paragraph takes two hundred bytes of memory, and of a cable with its header up to twenty thousand. A
// cable of a thousand bytes, with a header and ten paragraphs, is well within.
const (
	leastMarkings = 2000
	markingSize   = 16
	headerWeight  = 32
	longestMark   = 4096 // in bytes; findings quote marks several times
)

// tooMany reports whether a text has more headers, paragraph numbers and portion marks than can be held for its size,
// or a mark without end.
func tooMany(t *grammar.Tree) bool {
	n, tokens := 0, t.All()
	for i := range tokens.Len() {
		switch tokens.KindAt(i) {
		case scan.Mark, scan.Number:
			if n++; tokens.Cover(i, i+1).Len() > longestMark {
				return true
			}
		case scan.LevelWord:
			n += headerWeight
		}
	}
	return n > leastMarkings+len(t.File.Text)/markingSize
}

// A real cable has some hundred bytes at least; a report has about that much of each.
const (
	leastCables = 100
	cableSize   = 100
)

// excess is why a text counts as not checked though it was linted: it has more findings, or more cables, than its
// size allows. The findings that were kept are reported all the same.
func excess(f *report.File) string {
	dropped := 0
	for _, r := range f.Results {
		dropped += r.Dropped
	}
	if n := len(f.Results); n > leastCables+len(f.Content.File.Text)/cableSize {
		f.Results = nil
		return fmt.Sprintf("it has %d cables, too many for its size: check it by hand", n)
	}
	if dropped > 0 {
		return fmt.Sprintf("it has too many findings for its size: %d are not listed; correct those that are, "+
			"and check it again", dropped)
	}
	return ""
}

// Parse parses a text. The fault says why there is no tree.
func Parse(parser *grammar.Parser, f *source.File) (tree *grammar.Tree, fault string) {
	defer func() {
		if v := recover(); v != nil {
			tree, fault = nil, failed(v)
		}
	}()
	if tree = parser.Parse(f); tree.Fault != nil {
		return nil, tree.Fault.Error()
	}
	return tree, ""
}

// failed is the reason for a text on which the parser panicked. It never holds the text.
func failed(v any) string { return fmt.Sprintf("the parser failed on it (%T): please report it", v) }

// ForFixing is what lint.Apply needs of a file: the findings that count and are wanted, and the cables.
func ForFixing(f *report.File, wanted func(lint.Diagnostic) bool) (found []lint.Diagnostic, cables []*cable.Document) {
	cables = documentsOf(f)
	for _, d := range f.Counting() {
		if wanted == nil || wanted(d) {
			found = append(found, d)
		}
	}
	return found, cables
}
