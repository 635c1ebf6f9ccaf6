package layout

import "strings"

// IsFence reports whether a line begins or ends code.
func IsFence(line string) bool {
	return strings.HasPrefix(line, CodeFence) ||
		strings.HasPrefix(line, TildeFence) && !strings.HasPrefix(line, TildeFence+"~~")
}

// CodeFence begins and ends code in Markdown. One that is not closed holds the rest of a text, which a reader sees.
const CodeFence = "```"

// TildeFence begins and ends code, too. Longer rows of tildes are ornaments, or below a heading.
const TildeFence = "~~~"
