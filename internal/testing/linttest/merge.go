package linttest

import (
	"fmt"
	"regexp"
	"slices"
	"strings"

	"github.com/cablelint/cablelint/grammar/marking"
)

// merge sets an example's lines into the frame, as lint.Example says.
func (f *frame) merge(text string) error {
	last := ""
	for _, line := range strings.Split(text, "\n") {
		copies := []string{"1:", "2:"}
		if strings.HasPrefix(line, "1: ") || strings.HasPrefix(line, "2: ") {
			copies, line = []string{line[:2]}, line[3:]
		}
		if rest, ok := strings.CutPrefix(line, "-"); ok && !strings.HasPrefix(line, "--") {
			if !f.remove(strings.ToUpper(rest), copies) {
				return fmt.Errorf("the frame has no line %q to take away", rest)
			}
			continue
		}
		if rest, ok := strings.CutPrefix(line, "+"); ok {
			f.follow(last, rest)
			continue
		}
		key := keyOf(line)
		if f.smart {
			key = smartKeyOf(line)
		}
		switch {
		case key == "": // goes on with the paragraph before
			f.follow(last, line)
		case key == "CAPTION":
			f.caption(line, copies)
			last = key
		case isParagraph(key):
			f.paragraph(key, line)
			last = key
		case !f.replace(key, line, copies) && !f.insert(key, last, line):
			return fmt.Errorf("the frame has no line of the key %s", key)
		default:
			last = key
		}
	}
	return nil
}

// dtg is a line of precedence and date-time group.
var dtg = regexp.MustCompile(`^[A-Z]( [A-Z])? \d{6}Z [A-Z]{3} \d\d$`)

// levelLine is a classification line, of another post too.
var levelLine = regexp.MustCompile(`^(UNCLAS|C O N F I D E N T I A L|S E C R E T|T O P|CONFIDENTIAL|SECRET|LIMITED OFFICIAL USE)[A-Z0-9' ]* \d{3,6}$`)

func isParagraph(key string) bool { return key[0] >= '0' && key[0] <= '9' }

// keyOf is the key of the frame's line whose place a line takes; empty for a line of running text.
func keyOf(line string) string {
	s := plain(line)
	u := strings.ToUpper(s)
	for _, p := range [...]struct{ prefix, key string }{
		{"E.O.", "E.O."}, {"EO ", "E.O."}, {"E.0.", "E.O."}, {"TAGS", "TAGS"}, {"SUBJ", "SUBJECT"}, {"REF:", "CAPTION"},
		{"CLASSIFIED BY", "CLASSIFIED BY"}, {"DERIVED FROM", "CAPTION"},
		{"AGS:", "TAGS"}, {"TAHS:", "TAGS"}, {"SUJBECT:", "SUBJECT"}, {"E,O.", "E.O."}, {"TAGE:", "TAGS"},
		{"CLASSJFIED BY", "CLASSIFIED BY"}, {"E.0", "E.O."},
		{"ZNY", "ZNY"}, {"ZNR", "ZNY"}, {"DE ", "DE"}, {"FM ", "FM"},
	} {
		if strings.HasPrefix(u, p.prefix) {
			return p.key
		}
	}
	if dtg.MatchString(u) {
		return "DTG"
	}
	if levelLine.MatchString(u) {
		return "LEVEL"
	}
	for _, k := range [...]string{"date:", "refid:", "classification:"} {
		if strings.HasPrefix(s, k) {
			return k
		}
	}
	if strings.HasSuffix(u, " 000412") || strings.HasSuffix(u, " 0412") {
		return "LEVEL"
	}
	if i := strings.IndexByte(s, '.'); i > 0 && i < 3 && strings.Trim(s[:i], "0123456789") == "" {
		return s[:i+1]
	}
	switch strings.Fields(u + " -")[0] {
	case "NOFORN", "ORCON", "PROPIN", "SIPDIS", "SENSITIVE", "SENSITIE", "NODIS", "EXDIS", "STADIS", "LIMDIS", "REL",
		"NOFORM", "NOFRN", "SIPDIX", "DEA", "AGREMENT", "DIRGEN", "ROGER", "MED", "DISSENT", "OFFICIAL", "STATE", "NSC",
		"CODEL", "INFORM", "FOR":
		return "CAPTION"
	}
	if marking.LikeCaption(u) {
		return "CAPTION"
	}
	return ""
}

func matches(s slot, key string, copies []string) bool {
	if s.key == key {
		return true
	}
	for _, c := range copies {
		if s.key == c+key {
			return true
		}
	}
	return false
}

// insert puts a field that the frame lacks, or has lost, after the field that was set in last, else before the
// blank line that ends the header.
func (f *frame) insert(key, last, line string) bool {
	switch key {
	case "E.O.", "TAGS", "SUBJECT", "CLASSIFIED BY":
	default:
		return false
	}
	if key == "CLASSIFIED BY" || last == "" || last == "CAPTION" || last == "LEVEL" || isParagraph(last) {
		last = "SUBJECT"
	}
	for i := range f.lines {
		if matches(f.lines[i], last, []string{"1:", "2:"}) {
			f.lines = slices.Insert(f.lines, i+1, slot{"1:" + key, line})
			return true
		}
	}
	return false
}

func (f *frame) remove(key string, copies []string) bool {
	hit := false
	for i := range f.lines {
		if matches(f.lines[i], key, copies) {
			f.lines[i], hit = slot{}, true
		}
	}
	return hit
}

// replace puts a line in the place of the frame's; where the brackets are in a line that both
// copies of the header take, they stay in the first.
func (f *frame) replace(key, line string, copies []string) bool {
	hit := false
	for i := range f.lines {
		if matches(f.lines[i], key, copies) {
			f.lines[i].text = line
			line, hit = plain(line), true
		}
	}
	return hit
}

// caption puts a header line that the frame lacks before the E.O. line, or marks the one it has.
func (f *frame) caption(line string, copies []string) {
	bare := plain(line)
	for i := range f.lines {
		if matches(f.lines[i], bare, copies) && f.lines[i].text == bare {
			f.lines[i].text = line
			return
		}
	}
	for i := 0; i < len(f.lines); i++ {
		if !matches(f.lines[i], "CAPTION", copies) {
			continue
		}
		at := i
		if strings.HasPrefix(bare, "REF") || strings.HasPrefix(strings.ToUpper(bare), "DERIVED") {
			for at < len(f.lines) && !strings.HasSuffix(f.lines[at].key, "SUBJECT") {
				at++
			}
			at++
		}
		key := f.lines[i].key[:2] + bare
		f.lines = append(f.lines[:at], append([]slot{{key, line}}, f.lines[at:]...)...)
		line = bare
		i++
	}
}

func (f *frame) paragraph(key, line string) {
	for i := range f.lines {
		if f.lines[i].key == key {
			f.lines[i].text = line
			return
		}
	}
	f.before("END", slot{key, line})
	f.before("END", slot{})
}

// follow puts a line of running text after the paragraph or the header field it belongs to, or after the last
// paragraph.
func (f *frame) follow(last, line string) {
	if last == "" && f.smart { // below the keys
		last = "TELEGRAM"
	}
	for i := range f.lines {
		if last != "" && last != "CAPTION" && last != "LEVEL" && matches(f.lines[i], last, []string{"1:", "2:"}) {
			f.lines[i].text += "\n" + line
			return
		}
	}
	f.before("END", slot{"", line})
}

func (f *frame) before(key string, s slot) {
	for i := range f.lines {
		if f.lines[i].key == key {
			f.lines = append(f.lines[:i], append([]slot{s}, f.lines[i:]...)...)
			return
		}
	}
}

// plain is a line without the brackets that mark what must be reported.
func plain(line string) string { return strings.NewReplacer("⟦", "", "⟧", "").Replace(line) }
