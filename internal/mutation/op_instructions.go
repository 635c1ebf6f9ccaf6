package mutation

var instructions = []Operator{}
