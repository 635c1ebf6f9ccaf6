package mutation

import "strings"

// pageBannerDiffers puts another level above a page's line.
func pageBannerDiffers(t *Text) (Mutant, bool) {
	if !t.classified() || t.damaged() {
		return no()
	}
	words := map[string]string{"C": "CONFIDENTIAL", "S": "SECRET", "TS": "TOP SECRET"}
	var at []Span
	for i := 0; i+1 < len(t.lines); i++ {
		k := i + 1
		for k < len(t.lines) && t.lines[k].text == "" {
			k++
		}
		if t.lines[i].text == words[t.first().name] && k < len(t.lines) && strings.HasPrefix(t.lines[k].text, "PAGE 0") {
			at = append(at, t.lines[i].Span)
		}
	}
	if len(at) == 0 {
		return no()
	}
	to, severity := "C", Error
	if t.first().name == "C" {
		to, severity = "S", Warning
	}
	return t.broken(severity, change{one(t, at...), marked(words[to])})
}
