package scan

import (
	"testing"

	"github.com/stretchr/testify/require"
)

// TestBannersInSignsAndWithPages: a banner may be inside signs of an editor, and the number of its page after it.
func TestBannersInSignsAndWithPages(t *testing.T) {
	for line, page := range map[string]string{
		"SECRET//NOFORN 3 of 9": "3 of 9", "SECRET//NOFORN - 2 -": "- 2 -", "SECRET//NOFORN Page 2 of 5": "Page 2 of 5",
		"SECRET//NOFORN | 2": "| 2", "SECRET//NOFORN | Page 2": "| Page 2", "SECRET//NOFORN p. 2": "p. 2",
		"**SECRET//NOFORN** Page 2": "** Page 2", "SECRET//NOFORN · 2/7": "· 2/7",
		"SECRET//NOFORN      iv": "iv", "SECRET//NOFORN  XI": "XI", "SECRET//NOFORN   A-1": "A-1",
		"SECRET//NOFORN  II-3": "II-3",
		"**SECRET//NOFORN**":   "", "*SECRET//NOFORN*": "", "==SECRET//NOFORN==": "", "=== SECRET//NOFORN ===": "",
		"### **SECRET//NOFORN** ###": "", "# SECRET//NOFORN #": "", "__SECRET//NOFORN__": "", "> SECRET//NOFORN": "",
	} {
		tokens, ok := ScanPaper(line + "\n\n(S//NF) The ferry sails at night.\n\n" + line + "\n")
		require.True(t, ok, line)
		banners, pages := 0, 0
		for i := range tokens.Len() {
			switch tok := tokens.At(i); tok.Kind {
			case Banner:
				require.Equal(t, "SECRET//NOFORN", tok.Text, line)
				banners++
			case PageLine:
				require.Equal(t, page, tok.Text, line)
				pages++
			case Heading, TitleLine:
				t.Errorf("%s: %s", line, tok.Text)
			}
		}
		require.Equal(t, 2, banners, line)
		require.Equal(t, page != "", pages == 2, line)
	}
	for _, line := range []string{"SECRET=1", "SECRET//NOFORN | Port", "SECRET | NOFORN |", "SECRET//NOFORN p. two",
		"SECRET//NOFORN | vi-x", "SECRET//NOFORN | AB-1", "SECRET//NOFORN | A-", "SECRET//NOFORN | A-x",
		"== SECRET: a list ==", "=SECRETS="} {
		tokens, _ := ScanPaper("The pier is new.\n\n" + line + "\n")
		for i := range tokens.Len() {
			require.NotEqual(t, Banner, tokens.KindAt(i), line)
		}
	}
}
