package mutation

var portionMarks = []Operator{}
