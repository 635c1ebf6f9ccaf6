package mutation

var captionsAndControls = []Operator{}
