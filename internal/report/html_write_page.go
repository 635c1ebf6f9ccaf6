package report

import "github.com/cablelint/cablelint/lint"

// page writes what comes before the sections.
func (m *markup) page(p sheetPage) {
	m.put(`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="{}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="referrer" content="no-referrer">
`+sheetGenerator+`{}">
<title>Review sheet`, p.Policy, p.Version)
	m.with(", {}", p.Today)
	m.put(`</title>
<style>{}</style>
</head>
<body data-noun="{}">
<header id="top">
<h1>Review sheet</h1>
<p>Classification markings`, trusted(sheetCSS()), p.Index.Noun())
	m.with(" as of {}", p.Today)
	m.put(`, checked by cablelint {}.</p>
</header>
`, p.Version)
	m.index(p.Index)
	m.put("\n<main id=\"cables\">\n")
}

// fold and unfold are around sections that are folded.
func (m *markup) fold(g sheetGroup) {
	m.put("<details class=\"folded\" id=\"{}\"><summary><b>{}</b></summary>\n", g.ID, g.Summary)
}

func (m *markup) unfold() { m.put("</details>\n") }

// end writes what comes after the sections.
func (m *markup) end(p sheetPage) {
	m.put("</main>\n<section id=\"rules\">\n")
	if len(p.Index.Rules) > 0 {
		m.put("<h2>Rules with findings</h2>\n")
	}
	for _, r := range p.Index.Rules {
		m.rule(r)
	}
	m.put(`<p class="legend"><span class="level u">U</span> unclassified <span class="level c">C</span> confidential ` +
		`<span class="level s">S</span> secret <span class="level ts">TS</span> top secret <span class="level none">–</span> ` +
		`unmarked <span class="level whole c">C</span> by one mark for the entire text. The width of a bar shows the ` +
		`length of its paragraph; a line under a bar marks a finding. Body text is replaced by dots unless the run asked ` +
		`for full snippets.</p>
</section>
`)
	m.put("<script>{}</script>\n</body>\n</html>\n", trusted(sheetJS()))
}

// rule explains a rule with findings.
func (m *markup) rule(r sheetRule) {
	m.put(`<article id="rule-{}"><h3>{} <span>{}: {}`, r.Code, r.Code, r.Name, several(r.Findings, "finding"))
	m.counted(", {} silenced", r.Silenced)
	m.put("</span></h3>\n<p>{}. {}</p>\n<p>{}.</p>\n<ul>", r.Title, r.Why, r.Demands)
	for _, a := range r.Authorities {
		m.put("<li>{}</li>", a)
	}
	m.put("</ul></article>\n")
}

// verdicts are what a reviewer can choose about a finding.
func (m *markup) verdicts(f sheetFinding) {
	m.put(`<fieldset class="decide"><legend>Decision</legend>`)
	for _, v := range [...]lint.Verdict{lint.Accept, lint.Correct, lint.Refer} {
		m.put(`<label><input type="radio" name="{}-decision" value="{}"{}>{}</label>`,
			f.ID, string(v), when(f.Decided == v, " checked"), string(v))
	}
	m.put("<span class=\"by\">{}</span></fieldset>\n", f.Decision)
}
