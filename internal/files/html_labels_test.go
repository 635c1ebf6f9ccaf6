package files

import (
	"testing"

	"github.com/stretchr/testify/require"
)

// TestLabelsOfPages: what the head of a page says where its name speaks of a marking, and what other heads have.
func TestLabelsOfPages(t *testing.T) {
	for tag, want := range map[string]string{
		`<meta name="classification" content="SECRET//NOFORN">`:        "SECRET//NOFORN",
		`<META NAME='Security-Classification' CONTENT='TOP SECRET' />`: "TOP SECRET",
		`<meta content=SECRET name=marking>`:                           "SECRET",
		`<meta name="classification">`:                                 "",
		`<meta name="keywords" content="SECRET">`:                      "",
		`<meta charset="utf-8">`:                                       "",
		`<metal name="classification" content="SECRET">`:               "",
	} {
		c := decode("a.html", "<html><head>"+tag+"</head><body><p>SECRET</p><p>(S) The pier is new.</p></body></html>", true)
		if want == "" {
			require.Empty(t, c.File.Labels, tag)
		} else {
			require.Len(t, c.File.Labels, 1, tag)
			require.Equal(t, want, c.File.Labels[0].Text, tag)
		}
	}
}
