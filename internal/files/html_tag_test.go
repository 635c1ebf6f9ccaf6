package files

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
	"golang.org/x/net/html"
)

// TestTagNames: the name of a tag is that which the tokenizer gives.
func TestTagNames(t *testing.T) {
	for _, tag := range []string{"<p>", "<P CLASS=x>", "</Div>", "</p >", "<br/>", "<BR />",
		"<h1\n>", "<td\tx>", "<o:P\fx>",
		"<w:t/x>", "<tr\r\n>"} {
		z := html.NewTokenizer(strings.NewReader(tag))
		z.Next()
		want, _ := z.TagName()
		require.Equal(t, string(want), string(appendTagName(nil, tag)), tag)
	}
}
