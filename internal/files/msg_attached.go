package files

import "fmt"

// attachments notes the files that are attached to a mail, and adds the mails.
func (r *msgReader) attachments(s *storage, where string) error {
	for i, in := range s.numbered("__attach_version1.0_#") {
		values, err := in.values(8)
		if err != nil {
			return err
		}
		name, err := attachedName(in)
		if err != nil {
			return err
		}
		a := msgAttachment{name: name, in: in, inline: values[tagHidden] != 0}
		mail := in.storages[streamName(idData, objectData)]
		switch method := values[tagMethod]; {
		case mail != nil && method != asOLE:
			if err := r.message(mail, fmt.Sprintf("%sattachment %d ", where, i+1), 24); err != nil {
				return err
			}
			continue
		case method == asOLE, mail != nil, method == asMail:
			a.err = errObject
		case method > byValue, in.streams[streamName(idData, binaryData)] == nil:
			a.err = errByAddress
		}
		r.attached = append(r.attached, a)
	}
	return nil
}

// attachedName is the name of an attachment.
func attachedName(in *storage) (string, error) {
	set, _ := codePage(0)
	for _, id := range [...]uint16{idLongName, idName} {
		name, err := in.text(id, set)
		if err != nil || name != "" {
			return name, err
		}
	}
	ext, err := in.text(idExt, set)
	return "part" + ext, err
}

// msgAttachments hands on the files that are attached to a mail of Outlook.
func (o *opener) msgAttachments(within, data string, depth int) {
	r, err := openMSG(data, false)
	if err != nil {
		return // the mail itself is unchecked
	}
	seen := map[string]int{}
	for _, a := range r.attached {
		if o.done {
			return
		}
		var data []byte
		if err = a.err; err == nil {
			data, err = a.in.read(streamName(idData, binaryData))
		}
		o.attachment(within, attachedFile{a.name, string(data), a.inline}, seen, depth, err)
	}
}
