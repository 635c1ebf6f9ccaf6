// Package pdf makes small PDFs for tests.
package pdf

import (
	"fmt"
	"strings"
)

// File is a PDF with a page for each text, whose lines are shown as they are. A page whose text is Scan shows an
// image, and one whose text ends with Scan, Picture or Icon, or several of them, these images too.
func File(pages ...string) string { return Extended("", "", nil, pages...) }

// Extended is such a PDF with more keys of the whole and of each page, and with more objects. The number of the first
// of these is 5, that of the first page comes after the last.
func Extended(catalog, page string, more []string, pages ...string) string {
	objects := append([]string{"<< /Type /Catalog /Pages 2 0 R " + catalog + " >>", "",
		"<< /Type /Font /Subtype /Type1 /BaseFont /Courier /Encoding /WinAnsiEncoding >>",
		"<< /Type /XObject /Subtype /Image /Width 1 /Height 1 /ColorSpace /DeviceGray /BitsPerComponent 8 /Length 1 >>\n" +
			"stream\nx\nendstream"}, more...)
	var kids []string
	for _, text := range pages {
		n := len(objects) + 1
		kids = append(kids, fmt.Sprintf("%d 0 R", n))
		content := shown(text)
		objects = append(objects,
			fmt.Sprintf("<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents %d 0 R /Resources "+
				"<< /Font << /F1 3 0 R >> /XObject << /I1 4 0 R >> >> %s >>", n+1, page), Stream("", content))
	}
	objects[1] = fmt.Sprintf("<< /Type /Pages /Kids [%s] /Count %d >>", strings.Join(kids, " "), len(kids))
	return assembled(objects, "")
}

// Stream is an object that is a stream, with more keys.
func Stream(keys, content string) string {
	return fmt.Sprintf("<< %s /Length %d >>\nstream\n%s\nendstream", keys, len(content), content)
}

// Scan is the text of a page that shows an image and no text.
const Scan = "\x00"

// Picture at the end of a page's text is an image of three inches by two. Icon is one of a fifth of an inch.
const (
	Picture = "\x01"
	Icon    = "\x02"
)

// Paths begins the text of a page that is not text, but the operators of its content.
const Paths = "\x03"

// Encrypted is a PDF that asks for a password: its keys fit none.
func Encrypted() string {
	key := strings.Repeat("00", 32)
	return assembled([]string{"<< /Type /Catalog /Pages 2 0 R >>", "<< /Type /Pages /Kids [] /Count 0 >>",
		"<< /Filter /Standard /V 1 /R 2 /P -64 /O <" + key + "> /U <" + key + "> >>"},
		" /Encrypt 3 0 R /ID [<00> <00>]")
}

// shown is the content of a page.
func shown(text string) string {
	if paths, ok := strings.CutPrefix(text, Paths); ok {
		return paths
	}
	image := ""
	sizes := map[string]string{Scan: "612 0 0 792", Picture: "216 0 0 144", Icon: "14 0 0 14"}
	for n := len(text); n > 0 && sizes[text[n-1:]] != ""; n-- {
		image += " q " + sizes[text[n-1:]] + " 0 0 cm /I1 Do Q"
		text = text[:n-1]
	}
	if text == "" {
		return strings.TrimSpace(image)
	}
	var b strings.Builder
	b.WriteString("BT /F1 10 Tf 12 TL 72 740 Td")
	escape := strings.NewReplacer(`\`, `\\`, "(", `\(`, ")", `\)`)
	for line := range strings.Lines(text) {
		fmt.Fprintf(&b, " (%s) Tj T*", escape.Replace(strings.TrimRight(line, "\n")))
	}
	return b.String() + " ET" + image
}

// assembled is a file of numbered objects with their table of places.
func assembled(objects []string, trailer string) string {
	var b strings.Builder
	b.WriteString("%PDF-1.4\n")
	var places []int
	for i, o := range objects {
		places = append(places, b.Len())
		fmt.Fprintf(&b, "%d 0 obj\n%s\nendobj\n", i+1, o)
	}
	start := b.Len()
	fmt.Fprintf(&b, "xref\n0 %d\n0000000000 65535 f \n", len(objects)+1)
	for _, at := range places {
		fmt.Fprintf(&b, "%010d 00000 n \n", at)
	}
	fmt.Fprintf(&b, "trailer\n<< /Size %d /Root 1 0 R%s >>\nstartxref\n%d\n%%%%EOF\n", len(objects)+1, trailer, start)
	return b.String()
}
