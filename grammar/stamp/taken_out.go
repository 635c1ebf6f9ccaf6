package stamp

// takenOut are words that those who release a text write in the place of what they took out.
var takenOut = [...]string{"REDACTED", "DELETED", "SANITIZED", "EXCISED"}

// TakenOut are words, in capitals, that stand in the place of what a release took out.
func TakenOut() []string { return takenOut[:] }
