package report

import "strings"

// review is the bar by which a reviewer saves decisions. The page's script shows it.
func (m *markup) review() { m.put("{}", trusted(sheetPart("review.html"))) }

// bar is the filter of findings. The page's script shows it.
func (m *markup) bar(v sheetIndex) {
	options := &markup{}
	for _, r := range v.Rules {
		options.put(`<option value="{}">{} {}</option>`, r.Code, r.Code, r.Name)
	}
	silenced := when(v.Suppressed > 0,
		`<label><input type="checkbox" name="severity" value="silenced" checked>silenced</label>`)
	m.put(strings.TrimSuffix(sheetPart("bar.html"), "\n")+"\n", plural(v.Errors, "error"), plural(v.Warnings, "warning"),
		plural(v.Infos, "info"), trusted(silenced), trusted(options.String()))
}
