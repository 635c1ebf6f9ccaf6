package scan

import (
	"testing"

	"github.com/stretchr/testify/require"
)

// TestPaperInFences: a paper that is whole in a fence of Markdown, or page by page, is read. An example of code is not.
func TestPaperInFences(t *testing.T) {
	const one = "SECRET//NOFORN\n\n1. (S//NF) The pier is new, and nobody guards it.\n"
	const two = "2. (U) The lamp is old, and the cook sleeps next to it.\n\nSECRET//NOFORN\n"
	const fence = "```\n"
	for name, s := range map[string]string{
		"alone":               fence + one + two + fence,
		"with its language":   "```text\n" + one + two + fence,
		"not closed":          fence + one + two,
		"below a heading":     "# Report\n\n" + fence + one + two + fence,
		"above rules":         fence + one + two + fence + "\n---\n\n***\n",
		"two pages":           "# Report\n\n## Page 1\n\n" + fence + one + fence + "\n## Page 2\n\n" + fence + two + fence,
		"pages without heads": fence + one + fence + "\n" + fence + two + fence,
		"of tildes":           "# Report\n\n~~~text\n" + one + two + "~~~\n",
		"pages of tildes":     "# Page 1\n\n~~~\n" + one + "~~~\n\n# Page 2\n\n~~~~\n" + two + "~~~~\n",
		"rows of tildes":      "~~~~~~~~~~~~\nReport\n~~~~~~~~~~~~\n\n" + one + "\nPiers\n~~~~~~\n\n" + two,
	} {
		tokens, ok := ScanPaper(s)
		require.True(t, ok, "%s: doubt %d", name, tokens.Doubt)
		marks := 0
		for i := range tokens.Len() {
			if tokens.At(i).Kind == Mark {
				marks++
			}
		}
		require.Equal(t, 2, marks, name)
	}
	for name, s := range map[string]string{
		"prose above":   "Write this:\n\n" + fence + one + two + fence,
		"prose below":   fence + one + two + fence + "\nThis is how a memo looks.\n",
		"prose between": "# Memos\n\n" + fence + one + fence + "\nand then:\n\n" + fence + two + fence,
		"good and bad":  "## Good\n\n" + fence + one + fence + "\n## Bad\n\n" + fence + two + fence,
		"of tildes":     "Write this:\n\n~~~\n" + one + two + "~~~\n\nand that.\n",
		"a list":        "- a memo\n\n" + fence + one + two + fence,
	} {
		_, ok := ScanPaper(s)
		require.False(t, ok, name)
	}
}

// TestBannerInFences: what may be a banner is not passed over where nothing is outside the fences.
func TestBannerInFences(t *testing.T) {
	const report = "The pier is new, and nobody has seen the guard since then.\n```\n"
	requireDoubt(t, OtherMarking, "```\nNOFORN\n\n"+report)
	requireDoubt(t, OtherMarking, "# Notes\n\n```\nNOFORN\n\n"+report)
	requireDoubt(t, LoneBanner, "## First\n\n```\nTOP SECRET\n\n"+report+"\n## Next\n\n```\n"+report)
	requireDoubt(t, NoDoubt, "Notes:\n\n```\nNOFORN\n\n"+report)
	requireDoubt(t, NoDoubt, "Notes:\n\n```\nTOP SECRET\n\n"+report)
	requireDoubt(t, NoDoubt, "# Build\n\n```\nmake all\n```\n")
}
