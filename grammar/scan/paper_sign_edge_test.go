package scan

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
)

// far is a text after which a line is no longer of the foot, and before which it is no longer of the head.
var far = strings.Repeat("The board met on the pier at noon and spoke of ropes.\n", 20)

// TestTheFirstOfSeveralMarkings: two markings are of one paper, and the first of them is the reason.
func TestTheFirstOfSeveralMarkings(t *testing.T) {
	tokens := requireDoubt(t, OtherMarking, "NOFORN\n★ SECRET ★\n\n"+report)
	at, ok := tokens.DoubtAt()
	require.True(t, ok)
	require.Zero(t, at)
	tokens = requireDoubt(t, LoneBanner, "★ SECRET ★\nNOFORN\n\n"+report+"\n★ SECRET ★\n")
	at, ok = tokens.DoubtAt()
	require.True(t, ok)
	require.Zero(t, at)
}

// TestWhichLinesAreNearTheEdges: a level with signs counts on the first three lines with text and on the last two, dirt
// of one letter aside; a marking of others on the first sixteen and at the foot.
func TestWhichLinesAreNearTheEdges(t *testing.T) {
	requireDoubt(t, LoneBanner, ".\nI\n;\n:\n★ SECRET ★\n\n"+far)
	requireDoubt(t, LoneBanner, "\u200b\n\u200b\n\u200b\n★ SECRET ★\n\n"+far) // characters that cannot be seen
	requireDoubt(t, LoneBanner, "No\nSo\n★ SECRET ★\n\n"+far)
	requireDoubt(t, LoneBanner, far+"★ SECRET ★\n")
	requireDoubt(t, LoneBanner, far+"★ SECRET ★\nOak\n")
	requireDoubt(t, OtherMarking, strings.Repeat("Of piers and ports.\n", signHead-1)+"NOFORN\n"+far)
	requireDoubt(t, OtherMarking, far+"NOFORN\nOak\nQuill\nPoe\n")
	for _, s := range []string{
		"No\nSo\nOn\n★ SECRET ★\n\n" + far, far + "★ SECRET ★\nOak\nQuill\n",
		"No\nSo\nOn\nSE CRET\n" + far, "Of rooms\n1. Port\n2. Town\nHarbor Board - SECRET\n" + far,
		strings.Repeat("Of piers and ports.\n", signHead) + "NOFORN\n" + far,
	} {
		requireDoubt(t, NoDoubt, s)
	}
}

// TestMarkingsNextToFences: what is in a fence is code, and what is below it is not.
func TestMarkingsNextToFences(t *testing.T) {
	requireDoubt(t, OtherMarking, "Of piers.\n```\nNOFORN\n\n"+report) // it does not end
	requireDoubt(t, OtherMarking, "```\nlevel\n```\n\nNOFORN\n\n"+report)
	requireDoubt(t, OtherMarking, "```\nlevel\n```\n\nNOFORN\n\n"+report+"\n```\nlevel\n```\n")
	requireDoubt(t, NoDoubt, "Of piers.\n```\nlevel\nNOFORN\n```\n\n"+report)
}

// TestSignlessTexts: data and settings have such lines, too.
func TestSignlessTexts(t *testing.T) {
	for _, front := range []string{"{\n\"of\":\n", "[\n", "[[1, 2],\n", "[{\n", "[\"of piers\",\n", "[", "<?php\n"} {
		requireDoubt(t, NoDoubt, front+"\nNOFORN\n\n"+report)
	}
	requireDoubt(t, NoDoubt, " \n\n")
	for _, front := range []string{"{{paper}}\n", "[Port Amber]\n", "<center>\n"} {
		requireDoubt(t, OtherMarking, front+"\nNOFORN\n\n"+report)
	}
}

// TestTextsWithoutASentence: code, lists and forms have lines of several words, too.
func TestTextsWithoutASentence(t *testing.T) {
	for _, s := range []string{
		"NOFORN\n\nSet {all of the piers in the spring\n", "NOFORN\n\nAll of the piers in the spring}\n",
		"NOFORN\n\nPaint all of the piers in the spring;\n", "NOFORN\n\nPiers (new) Two of them.\n",
	} {
		requireDoubt(t, NoDoubt, s)
	}
	requireDoubt(t, OtherMarking, "> NOFORN\n>\n> The pier was painted in the spring of\n")
}

// TestHeadsOfMailsAreNoText: the lines of a mail's head are not of the text, and what a program wrote there is no mark.
func TestHeadsOfMailsAreNoText(t *testing.T) {
	const head = "Received: by harbor\nUser-Agent: Ferry 7\nList-Id: piers\n" + mailOfPoe
	requireDoubt(t, LoneBanner, head+"★ SECRET ★\n\n"+far)
	requireDoubt(t, LateMarks, "Of piers\nTo: the harbor board (S//NF)\n\n"+report) // a line of no mail
	requireDoubt(t, NoDoubt, "DKIM-Signature: a=rsa; b=Qx\n S//NF\n TS/SCI\nX-Level: of ours\n"+mailOfPoe+report)
}
