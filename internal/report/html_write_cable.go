package report

// cable writes a cable's section.
func (m *markup) cable(c sheetCable) {
	state := "bad"
	if c.Sound() {
		state = "sound"
	}
	m.put("<section class=\"cable {}\" id=\"{}\" data-level=\"{}\" data-post=\"{}\" data-year=\"{}\">\n",
		state, c.ID, c.Under, c.Group, c.Year)
	m.heading(c)
	m.strip(c)
	for _, f := range c.Findings {
		m.finding(f)
	}
	if c.More > 0 {
		m.put("<p class=\"note\">and {} more, which other formats list</p>\n", several(c.More, "finding"))
	}
	if !c.Bare() {
		m.facts(c)
	}
	m.put("</section>\n")
}

// heading is the title of a cable, its marking, and what was counted in it.
func (m *markup) heading(c sheetCable) {
	m.put("<header>\n<h2><a href=\"#{}\">{}</a></h2>\n<p class=\"marks\">", c.ID, c.Title)
	if c.Found == "" {
		m.put(`<span class="level none">no header marking</span>`)
	} else {
		m.put(`<span class="level {}">{}</span>`, c.HeaderClass, c.Found)
	}
	if c.Differs {
		m.put(` <span class="calls">portions call for</span> <span class="level {}">{}</span>`, c.DerivedClass, c.Derived)
	}
	m.put("</p>\n<p class=\"counts\">")
	m.counts(c)
	m.put("</p>\n<p class=\"origin\">")
	for _, part := range [...]string{c.Form, c.Date, c.Post} {
		m.with("{} · ", part)
	}
	m.put(`<span class="path">{}`, c.Path)
	m.counted(", from line {}", c.Line)
	m.put("</span></p>\n</header>\n")
}

func (m *markup) counts(c sheetCable) {
	if c.Errors > 0 {
		m.put(`<span class="error">{}</span> `, several(c.Errors, "error"))
	}
	if c.Warnings > 0 {
		m.put(`<span class="warning">{}</span> `, several(c.Warnings, "warning"))
	}
	if c.Infos > 0 {
		m.put(`<span class="info">{}</span>`, several(c.Infos, "info"))
	}
	switch {
	case c.Sound() && len(c.Silenced) > 0:
		m.put(`<span class="fine">{} silenced</span>`, len(c.Silenced))
	case c.Sound():
		m.put(`<span class="fine">no findings</span>`)
	}
}

// strip is a bar for each portion.
func (m *markup) strip(c sheetCable) {
	if len(c.Strip) == 0 {
		m.put("<p class=\"strip empty\">no portions</p>\n")
		return
	}
	m.put(`<ol class="strip" aria-label="portions">`)
	for _, b := range c.Strip {
		m.put(`<li class="{}{}" title="{}">`, b.Class, when(b.Finding != "", " hit"), b.Title)
		m.with(`<a href="#{}">`, b.Finding)
		m.put("<small>{}</small><b>{}</b>", b.Label, b.Letter)
		for _, control := range b.Controls {
			m.put("<i>{}</i>", control)
		}
		m.put("{}</li>", trusted(when(b.Finding != "", "</a>")))
	}
	m.counted(`<li class="none">and {} more</li>`, c.MoreBars)
	m.put("</ol>\n")
}

// facts are the parts of a cable's section that are folded where it is sound.
func (m *markup) facts(c sheetCable) {
	title := "Header"
	if c.Paper {
		title = "Banner"
	}
	m.put("<details class=\"facts\"{}>\n<summary>{}{}", when(!c.Sound(), " open"), title,
		when(c.Timeline != nil, " and time"))
	m.counted(", {} silenced", len(c.Silenced))
	m.put("</summary>\n")
	if len(c.Header.Rows) > 0 {
		m.header(c.Header)
	}
	if c.Timeline != nil {
		m.timeline(c.Timeline)
	}
	for _, n := range c.Notes {
		m.put("<p class=\"note\">{}</p>\n", n)
	}
	if len(c.Silenced) > 0 {
		m.put("<h3>Silenced</h3>\n")
	}
	for _, f := range c.Silenced {
		m.finding(f)
	}
	m.put("</details>\n")
}

// header is the lines of the header as written and, where a row differs, what the marks call for.
func (m *markup) header(h sheetHeader) {
	m.put("<table>\n")
	if h.Differs {
		m.put("<thead><tr><td></td><th scope=\"col\">as written</th><th scope=\"col\">the marks call for</th></tr></thead>\n")
	}
	for _, row := range h.Rows {
		m.put(`<tr><th scope="row">{}</th><td>`, row.Name)
		for _, f := range row.Found {
			m.put("<div>")
			m.with("<code>{}</code> ", f.Text)
			m.put("<small>{}</small></div>", f.Line)
		}
		if len(row.Found) == 0 {
			m.put("<small>none</small>")
		}
		m.put("</td>")
		if h.Differs {
			m.calls(row.Calls)
		}
		m.put("</tr>\n")
	}
	m.put("</table>\n")
}

func (m *markup) calls(list []sheetCall) {
	m.put(`<td class="calls">`)
	for _, c := range list {
		m.put("<div><code>{}</code>", c.Text)
		m.with(" <small>{}</small>", c.By)
		m.put("</div>")
	}
	m.put("</td>")
}

func (m *markup) timeline(t *sheetTimeline) {
	m.put("<figure class=\"time\">\n")
	if t.Class != "" {
		m.put("<svg class=\"{}{}\" width=\"100%\" height=\"84\" role=\"img\" aria-label=\"{}\">\n",
			t.Class, when(t.Open, " open"), t.Text)
		m.put(`<line class="axis" x1="0" x2="100%" y1="34" y2="34"/>`+
			"<line class=\"held\" x1=\"{}\" x2=\"{}\" y1=\"34\" y2=\"34\"/>\n", t.From, t.To)
		for _, p := range t.Points {
			m.point(p)
		}
		m.put("</svg>\n")
	}
	m.put("<figcaption>{}</figcaption>\n</figure>\n", t.Text)
}

func (m *markup) point(p sheetPoint) {
	switch p.Kind {
	case "open":
	case "today":
		m.put(`<line class="today" x1="{}" x2="{}" y1="22" y2="46"/>`, p.X, p.X)
	default:
		m.put(`<circle class="{}" cx="{}" cy="34" r="6"/>`, p.Kind, p.X)
	}
	m.put("<text class=\"{}\" x=\"{}\" y=\"{}\" text-anchor=\"{}\">{}</text>\n", p.Kind, p.X, p.Y, p.Anchor, p.Label)
}

// input writes the section of an input without cables.
func (m *markup) input(v sheetInput) {
	m.put("<section id=\"{}\" class=\"input{}{}\">\n<header><h2>{}</h2><p>", v.ID, when(v.Unread, " unread"),
		when(len(v.Findings) > 0, " bad"), v.Path)
	switch {
	case v.Unread:
		m.put("not checked")
	case v.Kind != "cable":
		m.put("{}", v.Kind)
	}
	m.with(": {}", v.Reason)
	m.put("</p></header>\n")
	for _, f := range v.Findings {
		m.finding(f)
	}
	if len(v.Silenced) > 0 {
		m.put("<details class=\"facts\"><summary>{} silenced</summary>\n", len(v.Silenced))
		for _, f := range v.Silenced {
			m.finding(f)
		}
		m.put("</details>\n")
	}
	m.put("</section>\n")
}
