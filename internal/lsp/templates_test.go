package lsp

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
)

// completed is the text of a document after the completion with a label was chosen at a place, and the labels that
// were offered.
func completed(t *testing.T, c *client, uri, text, upTo, label string) (out string, labels []string) {
	at := newPlaces(text, utf16s).position(strings.Index(text, upTo) + len(upTo))
	var got struct {
		Items []struct {
			Label    string
			TextEdit textEdit
		}
	}
	c.call("textDocument/completion", object{"textDocument": object{"uri": uri}, "position": at}, &got)
	for _, i := range got.Items {
		labels = append(labels, i.Label)
		if i.Label == label {
			p := newPlaces(text, utf16s)
			start, _ := p.offset(i.TextEdit.Range.Start)
			end, _ := p.offset(i.TextEdit.Range.End)
			out = text[:start] + i.TextEdit.NewText + text[end:]
		}
	}
	return out, labels
}

// TestNewCable: in an empty file each form is offered, at each level, and what is chosen is a cable of that form in
// which marks are checked at once.
func TestNewCable(t *testing.T) {
	c := start(t, plainClient)
	const uri = "file:///new.cable"
	c.open(uri, "")
	c.wait(uri, 1)
	out, labels := completed(t, c, uri, "", "", "SMART cable, CONFIDENTIAL")
	require.Equal(t, []string{"SMART cable", "telegram", "draft"}, labels[:3])
	require.Contains(t, labels, "telegram, SECRET")
	require.Contains(t, out, "CONFIDENTIAL\n\nMRN:\n")
	version := 1
	for _, label := range labels {
		text, _ := completed(t, c, uri, "", "", label)
		require.NotEmpty(t, text, label)
		mark, code := "(S)", "R001"
		if !strings.Contains(label, "CONFIDENTIAL") {
			code = "R002"
		}
		if strings.Contains(label, "SECRET") {
			mark, code = "(TS)", "R001"
		}
		at := strings.Index(text, "\n1. (")
		require.Positive(t, at, label)
		version += 2
		c.change(uri, version, change{Text: text[:at] + strings.Replace(text[at:], " \n",
			" The minister gave a date.\n\n2. "+mark+" The port.\n", 1)})
		var codes []string
		for _, d := range c.wait(uri, version) {
			codes = append(codes, d.Code)
		}
		require.Contains(t, codes, code, "%s\n%s", label, text)
		require.NotContains(t, codes, "S001", label)
		c.change(uri, version+1, change{})
		c.wait(uri, version+1)
	}
}

// TestNewCableOfItsMarks: where the text is there already, the header is the one that its marks call for.
func TestNewCableOfItsMarks(t *testing.T) {
	c := start(t, plainClient)
	for text, want := range map[string]string{
		"\n\n1. (S//NF) The minister gave a date.\n":                "SECRET//NOFORN\n",
		"\n\n1. (SBU) The minister.\n\n2. (U) A date.\n":            "UNCLASSIFIED\nSBU\n",
		"\n\n1. (C) The minister.\n\n2. (U) A date.\n":              "CONFIDENTIAL\n",
		"\n\nThe minister gave a date.\n\nNobody heard about it.\n": "UNCLASSIFIED\n",
	} {
		uri := "file:///" + strings.Trim(want, "\n/") + ".cable"
		c.open(uri, text)
		c.wait(uri, 1)
		out, labels := completed(t, c, uri, text, "", "SMART cable")
		require.Equal(t, []string{"SMART cable", "telegram", "draft"}, labels, want)
		require.True(t, strings.HasPrefix(out, want), out)
		require.True(t, strings.HasSuffix(out, strings.TrimLeft(text, "\n")), out)
	}
}

// TestSMARTKeysInEditors: hover explains each key with its source, and the values that can be chosen are offered.
func TestSMARTKeysInEditors(t *testing.T) {
	c := start(t, plainClient)
	const uri = "file:///smart.cable"
	const text = "UNCLASSIFIED\n\nMRN: 18 QUELLVILLE 138\nDate/DTG: Jan 19, 2018 / 190739Z JAN 18\n" +
		"From: AMEMBASSY QUELLVILLE\nAction: WASHDC, SECSTATE ROUTINE\nE.O.: \nTAGS: PREL\nCaptions: \n" +
		"Subject: The Harbor\n\n1. (U) Text.\n\nSignature: Doe\nDrafted By: VARNES:Roe, Ann\n\nUNCLASSIFIED\n"
	c.open(uri, text)
	c.wait(uri, 1)
	for key, want := range map[string]string{
		"MRN": "message reference number", "Date/DTG": "practice: 19 public cables", "E.O.": "H-212d", "TAGS": "H-212d",
		"Subject": "H-713", "Captions": "SBU in the banner", "From: A": "post that sent",
		"Signature": "signs", "Drafted By": "drafter",
	} {
		at := newPlaces(text, utf16s).position(strings.Index(text, "\n"+key) + 2)
		var got struct{ Contents struct{ Value string } }
		c.call("textDocument/hover", object{"textDocument": object{"uri": uri}, "position": at}, &got)
		require.Contains(t, got.Contents.Value, want, key)
	}
	require.Equal(t, []string{"13526"}, completions(c, uri, text, "E.O.: "))
	require.Contains(t, completions(c, uri, text, "Captions: "), "SIPDIS")
}

// TestWritingASMARTCable writes a SMART cable from an empty file: a form is chosen, its keys and paragraphs are filled
// in, and on the way nothing but what is still missing is noted; a mark above the banner is found as soon as it is
// typed.
func TestWritingASMARTCable(t *testing.T) {
	c := start(t, plainClient)
	const uri = "file:///new.cable"
	c.open(uri, "")
	c.wait(uri, 1)
	version := 1
	for _, form := range []struct{ label, above, code string }{
		{"SMART cable", "(C)", "R002"}, {"SMART cable, UNCLASSIFIED, SBU", "(C)", "R002"},
		{"SMART cable, CONFIDENTIAL", "(S)", "R001"}, {"SMART cable, SECRET", "(TS)", "R001"},
	} {
		text, _ := completed(t, c, uri, "", "", form.label)
		require.NotEmpty(t, text, form.label)
		write := func(want ...string) {
			t.Helper()
			version++
			c.change(uri, version, change{Text: text})
			var codes []string
			for _, d := range c.wait(uri, version) {
				codes = append(codes, d.Code)
			}
			require.Equal(t, want, codes, text)
		}
		write("S002", "S003")
		fill := func(old, text2 string) {
			t.Helper()
			require.Contains(t, text, old)
			text = strings.Replace(text, old, text2, 1)
		}
		fill("AMEMBASSY \n", "AMEMBASSY QUELLVILLE\n")
		write("S002", "S003")
		fill("TAGS:         \n", "TAGS:         PREL, QV\n")
		write("S003")
		fill("(U) \n", "(U) Harbor Talks\n")
		write()
		for _, typed := range []string{"The", " minister gave a date.", "\n\n2.", " (", "U", ")", " The port asked",
			" for a loan.", "\n\nA Heading\n\n3. (U) Staff were told."} {
			at := strings.Index(text, "\n\nSignature")
			text = text[:at] + typed + text[at:]
			write()
		}
		fill("2. (U) The port", "2. "+form.above+" The port")
		write(form.code)
		version++
		c.change(uri, version, change{})
		c.wait(uri, version)
	}
}

// TestSMARTCableByHand types the lines of a SMART cable one after another: no warning comes on the way but H020, and
// that a banner alone is not checked, until
// the captions say what the banner does.
func TestSMARTCableByHand(t *testing.T) {
	c := start(t, plainClient)
	const uri = "file:///hand.cable"
	c.open(uri, "")
	c.wait(uri, 1)
	const whole = "UNCLASSIFIED\nSBU\n\nMRN:\nDate/DTG:\nFrom:         AMEMBASSY QUELLVILLE\n" +
		"Action:       WASHDC, SECSTATE ROUTINE\nE.O.:         13526\nTAGS:         PREL, QV\nCaptions:     SENSITIVE\n" +
		"Subject:      (U) Harbor Talks\n\n1. (SBU) The minister gave a date.\n\n2. (U) The port.\n\nSignature: Doe\n" +
		"Drafted By: QUELLVILLE:Roe, Ann B\n\nUNCLASSIFIED\nSBU\n"
	captioned, last := strings.Index(whole, "Subject"), strings.LastIndex(whole, "\nSBU")
	for i := range whole {
		if whole[i] != '\n' {
			continue
		}
		c.change(uri, i+2, change{Text: whole[:i+1]})
		for _, d := range c.wait(uri, i+2) {
			require.Contains(t, []string{"S002", "S003", "H020", "unchecked"}, d.Code, whole[:i+1])
			require.True(t, i < captioned || i == last && d.Code == "H020", "%s: %s", d.Code, whole[:i+1])
		}
	}
}

// TestHoverOnEachSMARTKey: each key that SMART prints is explained, with a source.
func TestHoverOnEachSMARTKey(t *testing.T) {
	c := start(t, plainClient)
	const uri = "file:///keys.cable"
	const text = "UNCLASSIFIED\n\nAction Office: PAS\nInfo Office: POL_INFO\n\nMRN: 18 QUELLVILLE 138\n" +
		"Date/DTG: Jan 19, 2018 / 190739Z JAN 18\nFrom: AMEMBASSY QUELLVILLE\nAction: WASHDC, SECSTATE ROUTINE\n" +
		"E.O.: 13526\nTAGS: PREL\nCaptions: SIPDIS\nReference: 17 STATE 98001\nPass Line: STATE FOR EUR\n" +
		"Subject: The Harbor\n\n1. (U) Text.\n\nSignature: Doe\nDrafted By: VARNES:Roe, Ann\nCleared By: ECON:Poe, Max\n" +
		"Approved By: EXEC:Doe, Jane\nReleased By: QUELLVILLE:Roe, Ann\nInfo: EU COLLECTIVE ROUTINE\n" +
		"XMT: AMEMBASSY VARNES\nAttachments: Metadata.dat\nAction Post: NONE\nDissemination Rule: Released Copy\n\n" +
		"UNCLASSIFIED\n"
	c.open(uri, text)
	c.wait(uri, 1)
	keys := 0
	for line := range strings.Lines(text) {
		key, _, ok := strings.Cut(line, ": ")
		if !ok {
			continue
		}
		keys++
		at := newPlaces(text, utf16s).position(strings.Index(text, "\n"+line) + 2)
		var got struct{ Contents struct{ Value string } }
		c.call("textDocument/hover", object{"textDocument": object{"uri": uri}, "position": at}, &got)
		require.Contains(t, got.Contents.Value, key)
		require.Regexp(t, "practice: 19 public cables|5 FAH-", got.Contents.Value, key)
	}
	require.Equal(t, 22, keys)
}
