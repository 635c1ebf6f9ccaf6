package pdftext

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"github.com/cablelint/cablelint/internal/testing/pdf"
)

// TestPagesThatAreDrawn: letters that are outlines are not text, and a page of them is not blank.
func TestPagesThatAreDrawn(t *testing.T) {
	const letter = " 100 700 m 200 700 l 200 600 l 100 650 l f"
	_, missing, _, err := tools(t).Text(pdf.File("SECRET", pdf.Paths+letter, "", pdf.Paths+"1 w 100 400 m 110 420 l S"))
	require.NoError(t, err)
	require.Equal(t, "pages 2, 4 are drawn without text, and were not read", missing)
	_, missing, _, err = tools(t).Text(pdf.File("SECRET", "", pdf.Paths+letter))
	require.NoError(t, err)
	require.Equal(t, "page 3 is drawn without text, and was not read", missing)
	_, missing, _, err = tools(t).Text(pdf.File("SECRET", "", pdf.Paths+".9 g 0 0 700 800 re f"))
	require.NoError(t, err)
	require.Empty(t, missing, "one color is blank")
	_, _, _, err = tools(t).Text(pdf.File(pdf.Paths + letter))
	require.ErrorIs(t, err, errNoText)
}

// TestPagesThatCannotBeDrawn are not taken for blank, and no PDF makes pdftoppm run for long.
func TestPagesThatCannotBeDrawn(t *testing.T) {
	const blank = "printf 'P5\\n1 1\\n255\\nx'"
	for name, c := range map[string]struct {
		pdftoppm, want string
		runs           int
	}{
		"blank":         {blank, "pages 42, 44, 46, 48, 50 are drawn", mostRuns}, // more runs of pages than are drawn
		"fails":         {"exit 1", "pages 2, 4, 6, 8, 10, 20 more are drawn", mostRuns},
		"hangs":         {"while :; do :; done", "pages 2, 4, 6, 8, 10, 20 more are drawn", 1},
		"is no picture": {"echo P5", "pages 2, 4, 6, 8, 10, 20 more are drawn", mostRuns},
	} {
		tools := fake(t, "printf '"+strings.Repeat(`SECRET\n\f\f`, mostRuns+5)+"'")
		tools.limits.time = 2 * time.Second
		for program, script := range map[string]string{"pdfimages": "", "pdftoppm": "echo >>runs\n" + c.pdftoppm} {
			require.NoError(t, os.WriteFile(filepath.Join(tools.path, program), []byte("#!/bin/sh\n"+script+"\n"), 0o755))
		}
		_, missing, _, err := tools.Text("%PDF-")
		require.NoError(t, err, name)
		require.Contains(t, missing, c.want, name)
		runs, err := os.ReadFile(filepath.Join(tools.path, "runs"))
		require.NoError(t, err, name)
		require.Len(t, string(runs), c.runs, name)
	}
}

func TestGrayPictures(t *testing.T) {
	dots, rest, ok := grayPicture("P5\n2 2\n255\nabcdP5\n1 1\n255\nx")
	require.True(t, ok)
	require.Equal(t, []string{"abcd", "P5\n1 1\n255\nx"}, []string{dots, rest})
	for _, s := range []string{"", "P5", "P5\n2 2\n255\nabc", "P6\n1 1\n255\nx",
		"P5\n-1 1\n255\nx", "P5\n1 999999999\n255\n"} {
		_, _, ok := grayPicture(s)
		require.False(t, ok, s)
	}
}
