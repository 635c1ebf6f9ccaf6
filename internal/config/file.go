// Package config reads .cablelint.toml: what is checked, how gravely, and what is silenced with which reason. It
// refuses what it does not know, with the place and the nearest word that it does.
package config

// Name is the name of the configuration file that is looked for, from the linted file's folder upward.
const Name = ".cablelint.toml"

// File is a configuration file as it is written. Paths and globs in it are relative to its folder and have forward
// slashes on every system. The zero File changes nothing.
type File struct {
	Extends    string            `toml:"extends,omitempty" doc:"another configuration file, relative to this one's folder; the keys here add to it or replace its keys"`
	Profile    string            `toml:"profile,omitempty" doc:"the marking system whose manuals apply in addition to the orders" enum:"state,ic"`
	FailOn     string            `toml:"fail-on,omitempty" doc:"the lowest severity that fails a run" enum:"error,warning,info,never"`
	Snippets   string            `toml:"snippets,omitempty" doc:"how much of a cable's text reports may show" enum:"full,marking,none"`
	Baseline   string            `toml:"baseline,omitempty" doc:"the baseline file, relative to this one's folder"`
	Date       string            `toml:"date,omitempty" doc:"the date to assume for undated cables: today or YYYY-MM-DD"`
	Ceiling    string            `toml:"ceiling,omitempty" doc:"the highest marking that a cable may have (G001), such as UNCLASSIFIED or SECRET//NOFORN"`
	Require    *bool             `toml:"require-cables,omitempty" doc:"whether a checked file that is not a cable is a finding (G003)"`
	Marked     *bool             `toml:"require-marked,omitempty" doc:"whether a checked file that is neither a cable nor a marked paper is a finding (G003)"`
	Labels     []string          `toml:"label-headers,omitempty" doc:"lines of a mail's head that hold its marking, besides X-Classification and its like, compared with the banner (F004)"`
	Select     []string          `toml:"select,omitempty" doc:"run only these rules: codes, names, family letters" items:"rule"`
	Ignore     []string          `toml:"ignore,omitempty" doc:"rules that do not run: codes, names, family letters" items:"rule"`
	Exclude    []string          `toml:"exclude,omitempty" doc:"globs of files that are not checked; ** crosses folders"`
	Rules      map[string]string `toml:"rules,omitempty" doc:"severities by code, name or family letter; a rule that is off runs where it is named here" enum:"off,info,warning,error" keys:"rule"`
	Vocabulary Vocabulary        `toml:"vocabulary,omitempty" doc:"words of your own"`
	Words      Words             `toml:"words,omitempty" doc:"words of your own, each with what it means, for hover and decode"`
	House      []Rule            `toml:"rule,omitempty" doc:"rules of your own; cablelint rules test runs their examples"`
	Overrides  []Override        `toml:"override,omitempty" doc:"what holds for some paths only; later ones win"`
	Silences   []Silence         `toml:"silence,omitempty" doc:"findings that do not count, each with a reason"`
	Approved   []Approval        `toml:"approved,omitempty" doc:"lowered markings that somebody has approved (G002)"`
}

// Vocabulary is words that the tool does not know.
type Vocabulary struct {
	Captions []string `toml:"captions,omitempty" doc:"captions that are not typos of another (C010)"`
	Posts    []string `toml:"posts,omitempty" doc:"posts as classification lines write them; a typo in one is reported (C011)"`
}

// Words are words of the user's own with their meanings; of a typo the meaning is its correction.
type Words struct {
	Captions map[string]string `toml:"captions,omitempty" doc:"captions, each with what it means"`
	Programs map[string]string `toml:"programs,omitempty" doc:"programs named in a header line, each with what it means"`
	Posts    map[string]string `toml:"posts,omitempty" doc:"posts as classification lines write them, each with what it means"`
	Typos    map[string]string `toml:"typos,omitempty" doc:"typos of captions, each with the correction that C010 suggests"`
}

// Rule is a rule of the user's own.
type Rule struct {
	Code      string   `toml:"code" doc:"X001 to X999" required:"true"`
	Name      string   `toml:"name" doc:"small letters, digits and dashes, such as nodis-needs-an-office" required:"true"`
	Severity  string   `toml:"severity" doc:"the severity of its findings" enum:"info,warning,error" required:"true"`
	Message   string   `toml:"message" doc:"what a finding says: lower case, no full stop" required:"true"`
	When      string   `toml:"when" doc:"the condition of a finding; docs/own-rules.md lists what it can ask" required:"true"`
	Help      string   `toml:"help,omitempty" doc:"what to do about a finding"`
	Why       string   `toml:"why,omitempty" doc:"the reason, in full sentences, for cablelint explain"`
	Authority string   `toml:"authority,omitempty" doc:"what asks for it, such as a notice of the post"`
	From      *date    `toml:"from,omitempty" doc:"the first day of the documents that it is for"`
	Until     *date    `toml:"until,omitempty" doc:"the last day of the documents that it is for"`
	Each      string   `toml:"each,omitempty" doc:"ask the condition of each portion by itself" enum:"portion"`
	Text      *bool    `toml:"text,omitempty" doc:"let the condition read the whole document; findings never quote it"`
	Good      []string `toml:"good,omitempty" doc:"documents without a finding of this rule"`
	Bad       []string `toml:"bad,omitempty" doc:"documents with a finding of this rule"`
}

// Override is what holds for some paths only.
type Override struct {
	Paths   []string          `toml:"paths" doc:"globs of the files that it is for" required:"true"`
	Profile string            `toml:"profile,omitempty" doc:"as above" enum:"state,ic"`
	Ceiling string            `toml:"ceiling,omitempty" doc:"as above"`
	Require *bool             `toml:"require-cables,omitempty" doc:"as above"`
	Marked  *bool             `toml:"require-marked,omitempty" doc:"as above"`
	Ignore  []string          `toml:"ignore,omitempty" doc:"rules that do not run here, in addition to those above" items:"rule"`
	Rules   map[string]string `toml:"rules,omitempty" doc:"as above" enum:"off,info,warning,error" keys:"rule"`
}

// Silence keeps findings from counting. All that is given must fit a finding.
type Silence struct {
	Rule       string   `toml:"rule" doc:"the rule: code, name or family letter" required:"true" items:"rule"`
	Paths      []string `toml:"paths,omitempty" doc:"globs of the files that it is for; none means each"`
	Identifier string   `toml:"identifier,omitempty" doc:"the cable that it is for, such as 09OTTAWA895"`
	Paragraph  int      `toml:"paragraph,omitempty" doc:"the paragraph's number that it is for"`
	Reason     string   `toml:"reason" doc:"why, in words; it is shown with each silenced finding" required:"true"`
	Expires    *date    `toml:"expires,omitempty" doc:"the last day on which it holds"`
	Reviewer   string   `toml:"reviewer,omitempty" doc:"who decided"`
}

// Approval is a lowered marking that somebody has approved, so that G002 lets it pass.
type Approval struct {
	Paths      []string `toml:"paths,omitempty" doc:"globs of the files that it is for"`
	Identifier string   `toml:"identifier,omitempty" doc:"the cable that it is for"`
	From       string   `toml:"from" doc:"the marking before, such as SECRET//NOFORN" required:"true"`
	To         string   `toml:"to" doc:"the marking after" required:"true"`
	Authority  string   `toml:"authority" doc:"under what it was lowered" required:"true"`
	Approver   string   `toml:"approver" doc:"who approved it" required:"true"`
	Date       date     `toml:"date" doc:"when" required:"true"`
}
