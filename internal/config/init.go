package config

// schemaComment is the line by which editors find the schema of a TOML file, after its address.
const schemaComment = "#:schema "

// Init is a first configuration file: every key, in comments. Editors find the schema at an address.
func Init(schema string) string {
	return schemaComment + schema + `
# cablelint configuration; cablelint config schema prints the schema without a network.
# Paths and globs are relative to the folder of this file.

# another configuration file that is read first
# extends = "../shared.toml"

# the marking system whose manuals count in addition to the orders: state or ic
# profile = "state"

# the lowest severity that fails a run: error, warning, info, never
# fail-on = "error"

# how much of a cable's text reports may show: full, marking, none
# snippets = "marking"

# known findings, which do not count; cablelint baseline write makes the file
# baseline = ".cablelint-baseline.json"

# the date to assume for undated cables: today or YYYY-MM-DD
# date = "today"

# the highest marking that a cable in this repository may have
# ceiling = "UNCLASSIFIED//SBU"

# a checked file that is not a cable is a finding
# require-cables = true

# a checked file that is neither a cable nor a marked paper is a finding
# require-marked = true

# lines of a mail's head that hold its marking: compared with the banner
# label-headers = ["X-Level"]

# run only these rules; do not run those
# select = ["R", "P001"]
# ignore = ["D024"]

# files that are not checked; memoranda are written in Markdown too
# exclude = ["README.md", "vendor/**"]

# [rules]
# R003 = "info"      # a code, a name or a family letter
# D024 = "warning"   # a rule that is off runs where it is named here

# [vocabulary]
# captions = ["OUR CAPTION"]
# posts = ["OUR POST"]

# [words]            # each with what it means, for hover and decode; of a typo its correction
# captions = { "OUR CAPTION" = "stays within the post" }
# programs = { "OUR PROGRAM" = "what it is" }
# posts = { "OUR POST" = "what it is" }
# typos = { "SIPDISS" = "SIPDIS" }

# [[rule]]
# code = "X001"
# name = "secret-needs-an-office"
# severity = "warning"
# message = "the cable is SECRET, and names no classifier"
# when = 'level == "SECRET" and authority.classifier == ""'
# help = "name who classified it"
# why = "a full sentence, for cablelint explain"
# authority = "the notice that asks for it"
# from = 2026-01-01
# until = 2027-12-31
# each = "portion"
# text = false
# good = ["a document without a finding"]
# bad = ["a document with a finding"]

# [[override]]
# paths = ["drafts/**"]
# profile = "ic"
# ceiling = "SECRET"
# require-cables = false
# require-marked = false
# ignore = ["H"]
# rules = { A001 = "off" }

# [[silence]]
# rule = "R004"
# paths = ["archive/1999/**"]
# identifier = "99VARNES412"
# paragraph = 3
# reason = "captions were lost in scanning; reviewed by hand"
# expires = 2027-12-31
# reviewer = "..."

# [[approved]]
# paths = ["released/**"]
# identifier = "09VARNES412"
# from = "SECRET"
# to = "CONFIDENTIAL"
# authority = "the order and section under which it was lowered"
# approver = "..."
# date = 2027-01-31
`
}
