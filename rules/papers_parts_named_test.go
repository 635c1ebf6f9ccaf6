package rules

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
)

// TestPartsOfAPlay: letters in parentheses that a list explains in another way are not marks, and a level above them
// may be a title. A paper with a control, a block or marks of another kind is one all the same.
func TestPartsOfAPlay(t *testing.T) {
	play := func(heading, parts string) string {
		return "THE HARBOR MASTER'S SON\n\n" + heading + "\n\n(C) Who goes there with a lamp?\n" +
			"(S) One who has lost his way.\n(C) There is but one way here.\n(TS) We know another way.\n\n" + parts + "\n"
	}
	const parts = "Parts: (C) Chorus, (S) Son, (TS) Two Sailors."
	for _, heading := range []string{"SCENE I\nSECRET", "ACT TWO\nTOP SECRET", "SECRET", "CONFIDENTIAL", "SCENE I"} {
		text := play(heading, parts)
		require.Empty(t, reported(t, text), text)
	}
	for _, text := range []string{
		play("SECRET", ""), play("SECRET", "Parts: (C) Chair, (S) Speaker, (TS) Treasurer."), play("SECRET//NOFORN", parts),
		play("SECRET", parts+"\n\nClassified By: Rosa Quill, Director\nReason: 1.4(d)\nDeclassify On: 20400101"),
		strings.Replace(play("SECRET", parts), "(S) One", "(S//NF) One", 1),
	} {
		require.NotEmpty(t, reported(t, text), text)
	}
}
