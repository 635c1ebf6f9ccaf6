package rules

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
)

// TestMarkupInsideMarks: the signs of bold type, tags and comments inside a mark are no part of it, in each place.
func TestMarkupInsideMarks(t *testing.T) {
	for _, mark := range []string{"(S/<b>NF</b>)", "(S//<b>NF</b>)", "(<b>S</b>//NF)", "<b>(S</b>//NF)",
		"(S/<!-- x -->NF)",
		"(**S**//NF)", "(S//**NF**)", "**(S//NF**)", "**(S//NF)", "(S//NF)**", "(S//NF**)", "(**S//NF**)", "__(S//NF)__",
		"(S//_NF_)", "(`S`//NF)", "(S//&nbsp;NF)", "(S<br>//NF)", "(S //NF)", `<span class="c">(S//<i>NF</i>)</span>`} {
		for _, place := range []string{"@ The owner sold it.", "- @ The owner sold it.", "3. @ The owner sold it.",
			"> @ The owner sold it.", "## @ The owner of it", "Purpose: @ The owner sold it.",
			"| @ The owner sold it. | 4 |", "| 4 | @ The owner sold it. |"} {
			have := strings.Join(reported(t, marksMemo("CONFIDENTIAL", "(U) Piers",
				"(U) It rained today.\n\n"+strings.Replace(place, "@", mark, 1)+"\n\n(C) More came.")), " ")
			assert.Contains(t, have, "R001 error", "%s in %s", mark, place)
			assert.Contains(t, have, "R004 warning", "%s in %s", mark, place)
			for _, code := range []string{"P001", "P006", "P016", "P018", "P019"} {
				assert.NotContains(t, have, code, "%s in %s", mark, place)
			}
		}
	}
}

// TestMarkupInsideReleaseLists: it is no part of the names either.
func TestMarkupInsideReleaseLists(t *testing.T) {
	for list, want := range map[string]bool{"USA, **GBR**": false, "USA, <b>GBR</b>": false, "USA, _GBR_": false,
		"**USA, GBR**": false, "USA,&nbsp;GBR": false, "USA, `GBR`": false, "**USA**": true, "USA, **GBX**": true,
		"**GBR**": true} {
		have := strings.Join(reported(t, marksMemo("SECRET", "(U) Piers", "(U) It rained today.\n\n(S//REL TO "+list+
			") The owner sold it.\n\n(C) More came.")), " ")
		assert.Equal(t, want, strings.Contains(have, "P020"), "%s: %s", list, have)
	}
}

// TestMarkupThatMakesNoMark: what is crossed out is reported as unreadable, and what is not a mark without the markup
// is not one with it.
func TestMarkupThatMakesNoMark(t *testing.T) {
	for front, want := range map[string]string{"(~~S~~)": "P018", "(*)": "", "(**Note**)": "", "(*c*)": "",
		"(_S. Poe_)": ""} {
		have := strings.Join(reported(t, marksMemo("CONFIDENTIAL", "(U) Piers", "(U) It rained today.\n\n- "+front+
			" The owner sold it.\n\n(C) More came.")), " ")
		assert.NotContains(t, have, "R001", front)
		assert.Contains(t, have, want, front)
		if want == "" {
			assert.NotContains(t, have, "P0", front)
		}
	}
}

// TestNumberedHeadings: a mark after the number of a Markdown heading opens it, however many parts the number has.
func TestNumberedHeadings(t *testing.T) {
	for _, heading := range []string{"# 2 ", "## 2.1 ", "### 2.1.1 ", "#### 2.1.1.4 ", "## 2.1. "} {
		text := strings.Replace(soundMemo, "(S) He", heading+"(TS) He", 1)
		assert.Contains(t, reported(t, text), "R001 error", heading)
		assert.NotContains(t, reported(t, text), "P019 info", heading)
	}
}
