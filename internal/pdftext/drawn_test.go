package pdftext

import (
	"testing"

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
