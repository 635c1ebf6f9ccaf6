package mutation

// channelOnPlainUnclassified puts the AGREMENT channel on a cable that anybody may read.
func channelOnPlainUnclassified(t *Text) (Mutant, bool) {
	if !t.plainUnclas() {
		return no()
	}
	severity := Info
	if t.between(handbook2008, date(2018, 2, 27)) {
		severity = Warning
	}
	return t.instead(severity, marked("AGREMENT CHANNEL"))
}
