package report

import "github.com/cablelint/cablelint/lint"

// index writes what comes before the cables: the totals, the tables and the bars of the page's own script.
func (m *markup) index(v sheetIndex) {
	m.put("<section id=\"index\" aria-label=\"summary\">\n")
	m.sum(v)
	m.unread(v)
	if v.HiddenFound+v.HiddenSound+v.HiddenOther > 0 {
		m.put("<p class=\"beyond\">This page shows at most {} {}s with findings, the worst, and {} without. Counted in the "+
			"totals and not shown: {} with findings, {} without, {}. Make a sheet for each folder to see them all.</p>\n",
			v.FaultyMax, v.Noun(), v.SoundMax, several(v.HiddenFound, v.Noun()), several(v.HiddenSound, v.Noun()),
			several(v.HiddenOther, "other input"))
	}
	if v.Worst.Severity == "" {
		m.put("<p class=\"clean\">No findings.</p>\n")
	} else {
		m.worst(v.Worst, v.Noun())
	}
	if v.Rest.Title != "" || len(v.Levels) > 0 {
		m.overview(v)
	}
	m.put("\n<details id=\"list\" hidden><summary>Findings, one by one</summary><ol></ol><p></p></details>\n</section>\n")
	m.review()
	m.bar(v)
}

// sum is the line of totals.
func (m *markup) sum(v sheetIndex) {
	m.put(`<p class="sum">`)
	m.total("error", v.Errors)
	m.total("warning", v.Warnings)
	m.total("info", v.Infos)
	of := func(n int, what string) { m.put("<span><b>{}</b> {}</span>", n, plural(n, what)) }
	if v.Cables > 0 || v.Papers == 0 {
		of(v.Cables, "cable")
	}
	if v.Papers > 0 {
		of(v.Papers, "paper")
	}
	of(v.Files, "file")
	m.counted("<span><b>{}</b> silenced</span>", v.Suppressed)
	m.counted(`<span class="error"><b>{}</b> not checked</span>`, v.Unchecked)
	m.put("</p>\n")
}

func (m *markup) total(severity string, n int) {
	m.put(`<span class="{}"><b>{}</b> {}</span>`, severity, n, plural(n, severity))
}

// unread lists the files that were not checked.
func (m *markup) unread(v sheetIndex) {
	if len(v.Unread.Front) == 0 {
		return
	}
	list := func(inputs []sheetInput) {
		m.put("<ul>")
		for _, one := range inputs {
			m.put(`<li><span class="path">{}</span>`, one.Path)
			m.with(": {}", one.Reason)
			m.put("</li>\n")
		}
		m.put("</ul>")
	}
	m.put("<div class=\"unread\"><h2>Not checked</h2>\n")
	list(v.Unread.Front)
	if n := len(v.Unread.More); n > 0 {
		m.put("<details><summary>{} more</summary>", n)
		list(v.Unread.More)
		m.put("</details>")
	}
	m.counted("<p>and {} more</p>", v.UnreadMore)
	m.put("</div>\n")
}

// worst is the gravest findings, by rule and by cable.
func (m *markup) worst(w sheetWorst, noun string) {
	m.put("<div class=\"panels worst {}\">\n<div class=\"panel\"><h2>{}s by rule</h2>\n", w.Severity, w.Severity)
	m.rules(w.Rules, noun)
	m.put("\n</div>\n<div class=\"panel\"><h2>{}s by {}</h2>\n", w.Severity, noun)
	foldedTables(m, w.Cables, "more "+noun, func(list []sheetWorstCable) { m.faulty(list, noun) })
	if w.Beyond > 0 {
		m.put(`<p class="note">and {} more, below</p>`, several(w.Beyond, noun))
	}
	m.put("\n</div>\n</div>\n")
}

// foldedTables writes the lines of a table in front, and the others folded.
func foldedTables[T any](m *markup, of sheetFolded[T], more string, table func([]T)) {
	table(of.Front)
	if len(of.More) > 0 {
		m.put("<details><summary>{}</summary>", several(len(of.More), more))
		table(of.More)
		m.put("</details>")
	}
}

func (m *markup) rules(of sheetFolded[sheetRule], noun string) {
	foldedTables(m, of, "more rule", func(list []sheetRule) {
		m.put("<table><thead><tr><th scope=\"col\">rule</th><th scope=\"col\" class=\"num\">findings</th>"+
			"<th scope=\"col\" class=\"num\">{}s</th></tr></thead>\n", noun)
		for _, r := range list {
			m.put(`<tr class="{}"><th scope="row"><button type="button" data-facet="rule" value="{}"><b>{}</b> {}</button>`,
				r.Severity, r.Code, r.Code, r.Name)
			m.share(r.Width)
			m.put("</th><td class=\"num\">{}</td><td class=\"num\">{}</td></tr>\n", r.Findings, r.Cables)
		}
		m.put("</table>")
	})
}

// share is the bar below the name in a table.
func (m *markup) share(width string) {
	m.put(`<svg class="share" width="100%" height="3" aria-hidden="true"><rect width="{}" height="3"/></svg>`, width)
}

func (m *markup) faulty(list []sheetWorstCable, noun string) {
	m.put("<table><thead><tr><th scope=\"col\">{}</th><th scope=\"col\">rules</th>"+
		"<th scope=\"col\" class=\"num\">findings</th></tr></thead>\n", noun)
	for _, c := range list {
		m.put(`<tr><th scope="row"><a href="#{}" title="{}">{}</a>`, c.ID, c.Path, c.Title)
		if c.Level != "" {
			m.put(` <span class="level {}">{}</span>`, c.Class, c.Level)
		}
		m.put("</th><td>")
		for _, code := range c.Codes {
			m.put(`<a class="code" href="#rule-{}">{}</a> `, code, code)
		}
		m.counted("<small>and {} more</small>", c.MoreCodes)
		m.put("</td><td class=\"num\">{}</td></tr>\n", c.Findings)
	}
	m.put("</table>")
}

// overview is the other findings, and all documents by level, year and post.
func (m *markup) overview(v sheetIndex) {
	noun := v.Noun()
	m.put(`<details id="counts" open><summary>`)
	m.with("{} by rule; ", v.Rest.Title)
	if len(v.Posts.Front) > 0 {
		m.put("{}s by level, year and post", noun)
	} else {
		m.put("{}s by level and year", noun)
	}
	m.put("</summary>\n<div class=\"panels overview\">\n")
	if v.Rest.Title != "" {
		m.put("<div class=\"panel\"><h2>{} by rule</h2>\n", v.Rest.Title)
		m.rules(v.Rest.sheetFolded, noun)
		m.put("\n</div>\n")
	}
	m.levels(v)
	if len(v.Posts.Front) > 0 {
		m.put("<div class=\"panel\"><h2>Cables by post</h2>\n")
		m.shares("post", "cable", v.Posts.Front)
		m.put("\n")
		if n := len(v.Posts.More); n > 0 {
			m.put("<details><summary>{}</summary>", several(n, "more post"))
			m.shares("post", "cable", v.Posts.More)
			m.put("</details>")
		}
		m.put("\n</div>\n")
	}
	m.put("</div>\n</details>\n")
}

// levels is the documents by level and by year.
func (m *markup) levels(v sheetIndex) {
	noun, top := v.Noun(), "banner"
	if v.Cables > 0 {
		top = "header"
	}
	m.put("<div class=\"panel\"><h2>{}s by level and year</h2>\n", lint.Sentence(noun))
	m.put(`<svg class="stack" width="100%" height="14" aria-hidden="true">`)
	for _, l := range v.Levels {
		m.put(`<rect class="{}" x="{}" width="{}" height="14"/>`, l.Class, l.X, l.Width)
	}
	m.put("</svg>\n<table><thead><tr><th scope=\"col\">{}</th><th scope=\"col\" class=\"num\">{}s</th>"+
		"<th scope=\"col\" class=\"num\">findings</th></tr></thead>\n", top, noun)
	for _, l := range v.Levels {
		m.put(`<tr><th scope="row"><button type="button" data-facet="level" value="{}"><span class="key {}"></span>`+
			"{}</button></th>", l.Name, l.Class, l.Name)
		m.documentsAndFindings(l.sheetCount)
	}
	m.put("</table>\n")
	m.chart(v)
	m.put(`<details class="years"><summary>{} {}</summary>`, len(v.Years), plural(len(v.Years), "year"))
	m.shares("year", noun, v.Years)
	m.put("</details>\n</div>\n")
}

// documentsAndFindings ends a line of a table: documents, and findings where there are any.
func (m *markup) documentsAndFindings(c sheetCount) {
	m.put(`<td class="num">{}</td><td class="num">`, c.Cables)
	m.counted("{}", c.Findings)
	m.put("</td></tr>\n")
}

// chart has a column for each year.
func (m *markup) chart(v sheetIndex) {
	if len(v.Chart) == 0 {
		return
	}
	m.put(`<svg class="chart" width="100%" height="42" aria-hidden="true">`)
	for _, c := range v.Chart {
		m.put(`<rect x="{}" width="{}" y="{}" height="{}"><title>{}: {}, {}</title></rect>`, c.X, c.Width, c.Y, c.Height,
			c.Name, several(c.Cables, v.Noun()), several(c.Findings, "finding"))
	}
	m.put("</svg>\n<p class=\"ends\"><span>{}</span><span>{}</span></p>\n", v.FirstYear, v.EndYear)
}

// shares is a table whose lines narrow the page.
func (m *markup) shares(facet, noun string, list []sheetShare) {
	m.put("<table><thead><tr><th scope=\"col\">{}</th><th scope=\"col\" class=\"num\">{}s</th>"+
		"<th scope=\"col\" class=\"num\">findings</th></tr></thead>\n", facet, noun)
	for _, s := range list {
		m.put(`<tr><th scope="row"><button type="button" data-facet="{}" value="{}">{}</button>`, facet, s.Name, s.Name)
		m.share(s.Width)
		m.put("</th>")
		m.documentsAndFindings(s.sheetCount)
	}
	m.put("</table>")
}
