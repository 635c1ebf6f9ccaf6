package mutation

var structures = []Operator{}
