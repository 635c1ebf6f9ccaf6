package mutation

var headerBlocks = []Operator{}
