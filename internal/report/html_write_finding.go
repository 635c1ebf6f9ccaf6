package report

import "encoding/json"

// finding writes a finding.
func (m *markup) finding(f sheetFinding) {
	silenced := f.SilenceKind != ""
	shown := f.Severity
	if silenced {
		shown = "silenced"
	}
	m.put(`<article class="finding {}{}" id="{}" data-rule="{}" data-severity="{}"`,
		f.Severity, when(silenced, " silenced"), f.ID, f.Code, shown)
	if f.Decidable {
		m.put(` data-place="{}"`, f.Place.text())
	}
	m.put(">\n")
	m.place(f)
	m.put("<div class=\"what\">\n")
	m.put(`<h3><span class="severity">{}</span> <span class="message">{}</span> <a class="code" href="#rule-{}" `+
		"title=\"{}\">{}</a></h3>\n", f.Severity, f.Message, f.Code, f.Name, f.Code)
	m.authority(f)
	m.with("<p class=\"help\">{}</p>\n", f.Help)
	m.fixes(f)
	if silenced {
		m.put(`<p class="silence">silenced by {}`, f.SilenceKind)
		m.with(": {}", f.Silence)
		m.put("</p>\n")
	}
	if f.Decidable {
		m.verdicts(f)
	}
	m.put("</div>\n</article>\n")
}

// text identifies a finding for a file of decisions. A place holds strings and numbers, which JSON always can.
func (p Place) text() string {
	data, err := json.Marshal(p)
	if err != nil {
		panic(err)
	}
	return string(data)
}

// place is where a finding is: its line, and the other places that it names.
func (m *markup) place(f sheetFinding) {
	m.put("<div class=\"place\">\n<p>{}", f.Line)
	m.with(", {}", f.Where)
	m.put("</p>\n")
	if f.Before+f.At+f.After != "" {
		m.put("<pre>{}<mark>{}</mark>{}</pre>\n", f.Before, f.At, f.After)
	}
	for _, r := range f.Related {
		m.put(`<p class="related">`)
		m.with("{}: ", r.Line)
		m.put("{}</p>\n", r.Message)
	}
	m.put("</div>\n")
}

// authority is the provision that a finding is about.
func (m *markup) authority(f sheetFinding) {
	m.put(`<p class="authority" title="{}">`, f.Authority)
	if f.Cite == "" {
		m.put("<cite>Consistency</cite>")
	} else {
		m.put("<cite>{}</cite>", f.Cite)
		m.with(", {}", f.Heading)
	}
	m.put(": {}</p>\n", f.Demands)
}

func (m *markup) fixes(f sheetFinding) {
	if len(f.Fixes) == 0 {
		return
	}
	m.put(`<ul class="fixes">`)
	for _, x := range f.Fixes {
		kind := x.Kind.String()
		m.put(`<li class="{}"><b>{} fix</b> {}</li>`, kind, kind, x.Title)
	}
	m.put("</ul>\n")
}
