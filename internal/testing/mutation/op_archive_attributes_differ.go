package mutation

// archiveAttributesDiffer puts a record with a caption that a telegram of the 1970s lacks after it.
func archiveAttributesDiffer(t *Text) (Mutant, bool) {
	h := t.first()
	if h == nil || t.damaged() || !t.dated || t.date.Year() > 1979 || h.has("EXDIS", "NODIS") {
		return no()
	}
	end := Span{len(t.S), len(t.S)}
	return t.broken(Warning, change{end, "\n\n\n        Message Attributes\nAutomatic Decaptioning: X\n" +
		"Original Handling Restrictions: " + marked("EXDIS") + "\nTAGS: PFOR\n"})
}
