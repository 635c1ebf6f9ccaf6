package mutation

var authorities = []Operator{}
