package files

import (
	stdhtml "html"
	"strings"

	"github.com/cablelint/cablelint/grammar/source"
	"github.com/cablelint/cablelint/internal/pattern"
)

// The head of a page may name its level for programs: <meta name="classification" content="SECRET">. Nobody who reads
// the page sees it.

var (
	metaName    = pattern.Lazy(`(?i)\sname\s*=\s*["']?([\w.:-]+)`)
	metaContent = pattern.Lazy(`(?i)\scontent\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))`)
)

// labeled notes what a tag of the head says where its name speaks of a marking.
func (p *pageText) labeled(tag string) {
	name := metaName.Get().FindStringSubmatch(tag)
	if name == nil || !labelName(name[1]) { // as nearly all
		return
	}
	if said := metaContent.Get().FindStringSubmatch(tag); said != nil {
		value := strings.TrimSpace(stdhtml.UnescapeString(said[1] + said[2] + said[3]))
		p.labels = append(p.labels, source.Label{Kind: source.Property, Name: strings.ToLower(name[1]), Text: value})
	}
}
