package mutation

var rollUp = []Operator{}
