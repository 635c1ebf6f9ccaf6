package msg

import (
	"encoding/binary"
	"fmt"
	"time"
	"unicode/utf16"
)

// Message is a mail. What is empty is missing.
type Message struct {
	Class, Subject, From, To, Cc, Body, HTML, RTF, Headers string
	Sent                                                   time.Time
	// CodePage is that of the texts where it is not 0; else they are in UTF-16.
	CodePage int
	Attached []Attachment
}

// Attachment is a file, or a mail, that is attached.
type Attachment struct {
	Name, Data string
	Mail       *Message
	// Method is how it is attached where it is not 0: 2 is by its address, 6 an object of a program.
	Method int
	// Hidden means that it is not in the list of attachments, as a picture of the text is not.
	Hidden bool
}

// File is the file of a mail.
func File(m *Message) string { return Compound(m.nodes(32)) }

// nodes are the storages and streams of a mail, whose table of properties has a head of some bytes.
func (m *Message) nodes(head int) (list []*Node) {
	text := func(id int, s string) {
		if s == "" {
			return
		}
		if m.CodePage != 0 {
			list = append(list, &Node{Name: fmt.Sprintf("__substg1.0_%04X001E", id), Data: []byte(s)})
			return
		}
		list = append(list, &Node{Name: fmt.Sprintf("__substg1.0_%04X001F", id), Data: wide(s)})
	}
	for id, s := range map[int]string{0x1A: m.Class, 0x37: m.Subject, 0xC1A: m.From, 0xE04: m.To, 0xE03: m.Cc,
		0x1000: m.Body, 0x7D: m.Headers} {
		text(id, s)
	}
	if m.HTML != "" {
		list = append(list, &Node{Name: "__substg1.0_10130102", Data: []byte(m.HTML)})
	}
	if m.RTF != "" {
		list = append(list, &Node{Name: "__substg1.0_10090102", Data: []byte(m.RTF)})
	}
	values := map[uint32]uint64{}
	if !m.Sent.IsZero() {
		values[0x00390040] = uint64(m.Sent.Unix()+11644473600) * 1e7
	}
	if m.CodePage != 0 {
		values[0x3FFD0003], values[0x3FDE0003] = uint64(m.CodePage), uint64(m.CodePage)
	}
	for i, a := range m.Attached {
		list = append(list, a.node(i))
	}
	return append(list, properties(head, values))
}

// node is the storage of an attachment.
func (a Attachment) node(number int) *Node {
	n := &Node{Name: fmt.Sprintf("__attach_version1.0_#%08X", number)}
	method := a.Method
	if a.Name != "" {
		n.In = append(n.In, &Node{Name: "__substg1.0_3707001F", Data: wide(a.Name)})
	}
	switch {
	case a.Mail != nil:
		method = 5
		n.In = append(n.In, &Node{Name: "__substg1.0_3701000D", In: a.Mail.nodes(24)})
	case method == 0:
		method = 1
		fallthrough
	default:
		n.In = append(n.In, &Node{Name: "__substg1.0_37010102", Data: []byte(a.Data)})
	}
	values := map[uint32]uint64{0x37050003: uint64(method)}
	if a.Hidden {
		values[0x7FFE000B] = 1
	}
	n.In = append(n.In, properties(8, values))
	return n
}

// properties is a table of properties of a fixed size.
func properties(head int, values map[uint32]uint64) *Node {
	b := make([]byte, head)
	for tag, v := range values {
		b = binary.LittleEndian.AppendUint32(b, tag)
		b = binary.LittleEndian.AppendUint32(b, 6)
		b = binary.LittleEndian.AppendUint64(b, v)
	}
	return &Node{Name: "__properties_version1.0", Data: b}
}

// wide is a text in UTF-16.
func wide(s string) (b []byte) {
	for _, u := range utf16.Encode([]rune(s)) {
		b = binary.LittleEndian.AppendUint16(b, u)
	}
	return b
}
