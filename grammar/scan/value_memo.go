package scan

import (
	"strings"

	"github.com/cablelint/cablelint/grammar/text"
)

// posts are words in the lines TO and FROM of telegrams and airgrams: who sends and gets them is a post or the
// Department.
var posts = text.NewPhrases([]string{"EMBASSY", "CONSUL", "SECSTATE", "DEPARTMENT", "DEPT", "MISSION", "USUN",
	"USINT",
	"LEGATION", "STATE", "WASHDC", "WASHINGTON", "AMBASSADOR"})

// OfMemo reports whether a line of a header is TO: or FROM: of a memorandum, which names no post and no
// department.
func (t Token) OfMemo() bool {
	key, name, found := strings.Cut(t.Text, ":")
	key = strings.TrimSpace(key)
	return found && (strings.EqualFold(key, "TO") || strings.EqualFold(key, "FROM")) && !posts.In(name)
}
