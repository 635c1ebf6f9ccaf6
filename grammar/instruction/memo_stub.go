package instruction

type Memo struct{}

func NewMemo() *Memo                       { return &Memo{} }
func (*Memo) Order(text string) *Order     { return &Order{} }
func (*Memo) Reasons(text string) *Reasons { return &Reasons{} }
