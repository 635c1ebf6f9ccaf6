package lsp

import "encoding/json"

// The parts of LSP 3.17 that the server supports:
// https://microsoft.github.io/language-server-protocol/specifications/lsp/3.17/specification/

type initializeParams struct {
	RootURI          string         `json:"rootUri"`
	WorkspaceFolders []folder       `json:"workspaceFolders"`
	Capabilities     clientCan      `json:"capabilities"`
	Options          sessionOptions `json:"initializationOptions"`
}

// sessionOptions are what an editor's own settings say.
type sessionOptions struct {
	// AskReason means that the editor asks for the reason of a silence and sends it with the command.
	AskReason bool `json:"askReason"`
	// ShowsPages means that the editor shows the texts that commands answer with, so that the server need not.
	ShowsPages bool `json:"showsPages"`
}

// UnmarshalJSON takes what an editor sends: options of another shape are not.
func (o *sessionOptions) UnmarshalJSON(data []byte) error {
	type plain sessionOptions
	if json.Unmarshal(data, (*plain)(o)) != nil {
		*o = sessionOptions{}
	}
	return nil
}

type folder struct {
	URI string `json:"uri"`
}

// clientCan are the abilities of clients that the server asks about.
type clientCan struct {
	General struct {
		PositionEncodings []encoding `json:"positionEncodings"`
	} `json:"general"`
	Workspace struct {
		WorkspaceEdit struct {
			DocumentChanges    bool     `json:"documentChanges"`
			ResourceOperations []string `json:"resourceOperations"`
		} `json:"workspaceEdit"`
		DidChangeWatchedFiles struct {
			DynamicRegistration bool `json:"dynamicRegistration"`
		} `json:"didChangeWatchedFiles"`
		Diagnostics struct {
			RefreshSupport bool `json:"refreshSupport"`
		} `json:"diagnostics"`
	} `json:"workspace"`
	TextDocument struct {
		Diagnostic *struct{} `json:"diagnostic"`
		Hover      struct {
			ContentFormat []string `json:"contentFormat"`
		} `json:"hover"`
		DocumentSymbol struct {
			Hierarchical bool `json:"hierarchicalDocumentSymbolSupport"`
		} `json:"documentSymbol"`
	} `json:"textDocument"`
}

// object is a piece of an answer whose shape the protocol fixes and nobody here reads again.
type object map[string]any

type documentID struct {
	URI     string `json:"uri"`
	Version int    `json:"version"`
}

type openParams struct {
	TextDocument struct {
		documentID
		Text string `json:"text"`
	} `json:"textDocument"`
}

type changeParams struct {
	TextDocument documentID `json:"textDocument"`
	Changes      []change   `json:"contentChanges"`
}

// change is a new text for a range; without a range for the whole.
type change struct {
	Range *textRange `json:"range"`
	Text  string     `json:"text"`
}

// onDocument are the parameters of a request about a document.
type onDocument struct {
	TextDocument documentID `json:"textDocument"`
	Position     position   `json:"position"`
	Range        textRange  `json:"range"`
	PreviousID   string     `json:"previousResultId"`
	Context      struct {
		Only []string `json:"only"`
	} `json:"context"`
}

type location struct {
	URI   string    `json:"uri"`
	Range textRange `json:"range"`
}

type textEdit struct {
	Range   textRange `json:"range"`
	NewText string    `json:"newText"`
}

type diagnostic struct {
	Range    textRange   `json:"range"`
	Severity int         `json:"severity"`
	Code     string      `json:"code"`
	Page     *page       `json:"codeDescription,omitempty"`
	Source   string      `json:"source"`
	Message  string      `json:"message"`
	Tags     []int       `json:"tags,omitempty"`
	Related  []relatedAt `json:"relatedInformation,omitempty"`
}

type page struct {
	Href string `json:"href"`
}

type relatedAt struct {
	Location location `json:"location"`
	Message  string   `json:"message"`
}

type codeAction struct {
	Title       string       `json:"title"`
	Kind        string       `json:"kind"`
	Diagnostics []diagnostic `json:"diagnostics,omitempty"`
	Preferred   bool         `json:"isPreferred,omitempty"`
	Edit        object       `json:"edit,omitempty"`
	Command     *command     `json:"command,omitempty"`
}

type command struct {
	Title     string `json:"title"`
	Command   string `json:"command"`
	Arguments []any  `json:"arguments,omitempty"`
}

type commandParams struct {
	Command   string            `json:"command"`
	Arguments []json.RawMessage `json:"arguments"`
}
