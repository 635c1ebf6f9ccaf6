package mutation

import (
	"regexp"
	"strings"
)

// senderForm is the FM line of an embassy or a consulate.
var senderForm = regexp.MustCompile(`(?m)^FM (?:AMEMBASSY|AMCONSUL) ([A-Z][A-Z'. ]*[A-Z])\r?$`)

// sender is the place of the post of the only FM line before the header, where it is the header's post.
func (t *Text) sender() Span {
	all := senderForm.FindAllStringSubmatchIndex(t.S, -1)
	if len(all) != 1 || all[0][0] > t.first().level.Start || t.damaged() {
		return Span{}
	}
	at := Span{all[0][2], all[0][3]}
	if t.in(at) != t.in(t.first().post) {
		return Span{}
	}
	return at
}

// elsewhere is a post that is not the cable's.
func (t *Text) elsewhere() string {
	const post = "TREGOTHNAN"
	if t.says(post) {
		return ""
	}
	return post
}

// namedOnce reports whether nothing else of the cable names its post: no second header, page line or block of an
// archive.
func (t *Text) namedOnce() bool {
	post := strings.ReplaceAll(t.in(t.first().post), " ", "")
	return len(t.heads) == 1 && len(t.pages) == 0 && strings.Count(strings.ReplaceAll(t.S, " ", ""), post) == 2 &&
		t.archived(archivedName) == nil
}

// postsDiffer puts another post into the classification line.
func postsDiffer(t *Text) (Mutant, bool) {
	if t.sender().Empty() || t.elsewhere() == "" || !t.namedOnce() {
		return no()
	}
	return t.broken(Warning, change{t.first().post, marked(t.elsewhere())})
}

// sendersDiffer puts another post into the FM line.
func sendersDiffer(t *Text) (Mutant, bool) {
	if t.sender().Empty() || t.elsewhere() == "" || !t.namedOnce() {
		return no()
	}
	return t.broken(Warning, append(here(t.first().post), change{t.sender(), t.elsewhere()})...)
}
