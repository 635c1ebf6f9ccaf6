package marking

import (
	"strings"

	"github.com/cablelint/cablelint/grammar/source"
	"github.com/cablelint/cablelint/grammar/text"
)

// ReleaseName is one name of a release list, of one word or of several: GBR, SOUTH KOREA.
type ReleaseName struct {
	Text string
	Span source.Span
}

// ReleaseNames gives the names of a marking's release list in order. s is the text that was parsed.
func (p *Parsed) ReleaseNames(s string) (names []ReleaseName) {
	for _, w := range p.ReleaseList() {
		if n := len(names); n > 0 && w.Span.Start <= len(s) {
			last := &names[n-1].Span
			if gap := s[last.End:w.Span.Start]; text.SkipBlank(gap, 0) == len(gap) {
				last.End = w.Span.End
				names[n-1].Text = last.In(s)
				continue
			}
		}
		names = append(names, ReleaseName{Text: w.Text, Span: w.Span})
	}
	return names
}

// Known reports whether the name is one of a country, an organization or a group.
func (n ReleaseName) Known() bool {
	code := countryCode(n.Text)
	return IsCountry(code) || IsOrganization(code)
}

// IsUnitedStates reports whether the name is the United States'.
func (n ReleaseName) IsUnitedStates() bool { return countryCode(n.Text) == "USA" }

// Only is the country or organization of a name that ends with ONLY, as in USA ONLY; ok is false for any other name.
func (n ReleaseName) Only() (code string, ok bool) {
	code, ok = strings.CutSuffix(strings.ToUpper(n.Text), " ONLY")
	return code, ok && (IsCountry(code) || IsOrganization(code))
}

// Codes reports whether the name is several codes that nothing separates, the first of a country: USA GBR, USA FVEY.
func (n ReleaseName) Codes() bool {
	words := strings.Fields(n.Text)
	for i, w := range words {
		if w = strings.ToUpper(w); !IsCountry(w) && (i == 0 || len(w) != 4 || !IsOrganization(w)) {
			return false
		}
	}
	return len(words) > 1
}

// BadCode reports whether the name has the form of a country's code and is not one. GOI is a government.
func (n ReleaseName) BadCode() bool {
	if len(n.Text) != 3 || n.Known() || strings.HasPrefix(strings.ToUpper(n.Text), "GO") {
		return false
	}
	for i := range len(n.Text) {
		if !text.IsLetter(n.Text[i]) && !text.IsDigit(n.Text[i]) {
			return false
		}
	}
	return true
}

// UnknownGroup reports whether the name has the form of a group's code, of one, two or four letters, or a number in
// it, DIV 66, and nobody knows it. XXXX is a mask.
func (n ReleaseName) UnknownGroup() bool {
	if words := strings.Fields(n.Text); len(words) == 2 && !n.Known() && strings.Trim(words[1], "0123456789") == "" {
		return true
	}
	if len(n.Text) > 4 || len(n.Text) == 3 || n.Text == "XXXX" || n.Known() || strings.HasPrefix(n.Text, "GO") {
		return false
	}
	for i := range len(n.Text) {
		if !text.IsUpper(n.Text[i]) && !text.IsDigit(n.Text[i]) {
			return false
		}
	}
	return n.Text != ""
}

// Nearest is the country or organization whose name this is with one typo. It is empty if no name is so close, and for
// a name with an ending, IRAQI.
func (n ReleaseName) Nearest() string {
	name := strings.ToUpper(n.Text)
	if len(name) < len("NATO") || n.Known() {
		return ""
	}
	near := ""
	take := func(other string) {
		if len(other) >= len("NATO") && text.OneSlip(name, other) && !strings.HasPrefix(name, other) &&
			(near == "" || other < near) {
			near = other
		}
	}
	for country := range countries.Get() {
		take(country)
	}
	for other := range strings.FieldsSeq(organizations) {
		take(other)
	}
	return near
}
