package law

// captions gives the text that each caption rests on, by its canonical name. Where none has been read the
// custom is named, and what is known of it.
var captions = map[string]Cite{
	"NOFORN":                    {Instrument: CAPCO, Section: "(2016), NOFORN"},
	"REL TO":                    {Instrument: CAPCO, Section: "(2016), REL TO"},
	"EYES ONLY":                 {Instrument: CAPCO, Section: "(2016), NOFORN"}, // it names EYES ONLY among what NOFORN excludes
	"ORCON":                     Consistency("a control of the intelligence register, whose page has not been read"),
	"PROPIN":                    Consistency("a control of the intelligence register, whose page has not been read"),
	"SENSITIVE":                 {Instrument: State00SBU, Section: "¶1A"},
	"LIMITED OFFICIAL USE":      {Instrument: State95SBU},
	"FOR OFFICIAL USE ONLY":     {Instrument: CAPCO, Section: "(2016), FOUO"},
	"DEA SENSITIVE":             Consistency("a marking of the Drug Enforcement Administration that cables carry"),
	"LAW ENFORCEMENT SENSITIVE": Consistency("a marking of police authorities that cables carry"),
	"EFTO":                      {Instrument: FAH5H222, Section: "H-222"},

	"NODIS":            {Instrument: FAH5H442, Section: "H-442.3"},
	"EXDIS":            {Instrument: FAH5H442, Section: "H-442.6"},
	"STADIS":           {Instrument: FAH5H250, Section: "H-252.1-1(b)"},
	"LIMDIS":           Consistency("18,000 cables of the 1970s carry it; the handbook's text has not been read"),
	"SIPDIS":           {Instrument: State05SIPDIS, Section: "¶2"},
	"CHEROKEE":         Consistency("3,500 cables of the 1970s carry it"),
	"SPECAT EXCLUSIVE": {Instrument: FAH5H250, Section: "H-251.1"},
	"SPECAT":           {Instrument: FAH5H250, Section: "H-251"},

	"AGREMENT CHANNEL": {Instrument: FAH5H440of2008, Section: "H-442.1"},
	"DIRGEN CHANNEL":   {Instrument: FAH5H440of2023, Section: "H-442(c)"},
	"ROGER CHANNEL":    {Instrument: FAH5H440of2023, Section: "H-442(c)"},
	"MED CHANNEL":      {Instrument: FAH5H440of2023, Section: "H-442(d)"},
	"TM CHANNEL":       {Instrument: FAH5H440of2023, Section: "H-442(d)"},
	"DISSENT CHANNEL":  {Instrument: FAH5H440of2023, Section: "H-442(c)"},
	"DS CHANNEL":       {Instrument: FAH5H440of2023, Section: "H-442(c)"},
	"AFSA CHANNEL":     Consistency("a channel of the employees' union, known from cables"),

	"CODEL":             {Instrument: FAH5H440of2023, Section: "H-442(d)"},
	"OFFICIAL INFORMAL": {Instrument: FAH5H250, Section: "H-252.1-2"},
	"STAFFDEL":          Consistency("a caption for travellers from Congress, like CODEL"),
	"TERREP":            Consistency("a caption for reports on terrorism, known from cables"),
	"AIDAC":             Consistency("a caption for the foreign aid agency, known from cables"),
	"ALDAC":             Consistency("a caption for cables to all posts, known from them"),
	"VISAS VIPER":       Consistency("a caption of the visa lookout program, known from cables"),
	"VISAS DONKEY":      Consistency("a caption of visa name checks, known from cables"),
}

// Caption is the text that a caption of the vocabulary rests on, by its canonical name; the zero Cite where
// the vocabulary has none of that name.
func Caption(name string) Cite { return captions[name] }
