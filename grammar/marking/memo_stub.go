package marking

// Memo stub
type Memo struct{}

func NewMemo() *Memo                    { return &Memo{} }
func (*Memo) Parse(text string) *Parsed { return &Parsed{} }
