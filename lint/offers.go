package lint

// Offers chooses the fixes of a text's findings that may be offered or made: those that Permitted permits. It
// remembers what it decided of edits that findings share. The zero Offers is ready.
type Offers struct {
	decided map[*Edit]bool
	read    reader
}

// Of are the fixes of a finding that may be offered.
func (o *Offers) Of(d Diagnostic) []Fix {
	if d.Cable == nil || d.Cable.File == nil {
		return d.Fixes
	}
	for i := range d.Fixes {
		if o.permits(d.Cable.File.Text, &d.Fixes[i]) {
			continue
		}
		kept := append([]Fix(nil), d.Fixes[:i]...)
		for j := i + 1; j < len(d.Fixes); j++ {
			if o.permits(d.Cable.File.Text, &d.Fixes[j]) {
				kept = append(kept, d.Fixes[j])
			}
		}
		return kept
	}
	return d.Fixes
}

func (o *Offers) permits(text string, f *Fix) bool {
	if len(f.Edits) == 0 || f.wasPermitted() {
		return true
	}
	ok, decided := o.decided[&f.Edits[0]]
	if !decided {
		if o.decided == nil {
			o.decided = map[*Edit]bool{}
		}
		ok = permitted(text, []*Fix{f}, &o.read)
		o.decided[&f.Edits[0]] = ok
	}
	return ok
}

// saying is what a finding says, at any place.
type saying struct {
	rule    *Rule
	message string
}

// counted is how many findings say the same.
func counted(all []Diagnostic) map[saying]int {
	n := map[saying]int{}
	for _, d := range all {
		n[saying{d.Rule, d.Message}]++
	}
	return n
}

// News are the findings in a fixed text that were not in it before: by rule and message, as often as they are more.
func News(before, after []Diagnostic) (news []Diagnostic) {
	had := counted(before)
	for _, d := range after {
		s := saying{d.Rule, d.Message}
		if had[s]--; had[s] < 0 {
			news = append(news, d)
		}
	}
	return news
}
