//go:build !js

package house

import (
	"errors"
	"fmt"
	"reflect"
	"regexp/syntax"
	"slices"
	"strings"

	"github.com/expr-lang/expr"
	"github.com/expr-lang/expr/ast"
	"github.com/expr-lang/expr/conf"
	"github.com/expr-lang/expr/file"
	"github.com/expr-lang/expr/parser"
	"github.com/expr-lang/expr/vm"

	plain "github.com/cablelint/cablelint/grammar/text"
)

// The bounds of a condition. A configuration may come with a clone that nobody has read.
const (
	maxLength  = 1000       // of its text, in bytes
	maxNodes   = 200        // of its syntax tree
	maxPattern = 2000       // instructions of a regular expression
	maxCost    = 50_000_000 // about a second
)

// The language is a part of expr: what is here cannot loop without a bound, build texts, or see anything beyond
// the view.
var (
	functions = []string{"all", "any", "count", "filter", "len", "lower", "none", "one", "trim", "upper"}
	operators = []string{"!=", "&&", "<", "<=", "==", ">", ">=",
		"and", "contains", "endsWith", "in", "matches", "or", "startsWith", "||"}
)

// condition is a compiled condition.
type condition struct {
	program *vm.Program
	// weight is the number of steps in one go through it.
	weight int
	// depth is how many lists of portions it goes through, each for each item of the one before: 0 or 1.
	depth int
}

// compile reads a condition. With text it may use the document's text, with portion the portion that is judged.
func compile(source string, withText, withPortion bool) (*condition, error) {
	if len(source) > maxLength {
		return nil, &ConditionError{1, 0, fmt.Sprintf("the condition is longer than %d bytes", maxLength)}
	}
	limits := conf.CreateNew()
	limits.MaxNodes = maxNodes
	tree, err := parser.ParseWithConfig(source, limits)
	if err != nil {
		return nil, placed(source, err)
	}
	r := &restriction{withText: withText, withPortion: withPortion}
	ast.Walk(&tree.Node, r)
	if r.fault != nil {
		return nil, placed(source, r.fault.Bind(file.NewSource(source)))
	}
	program, err := expr.Compile(source, expr.Env(View{}), expr.AsBool(), expr.MaxNodes(maxNodes))
	if err != nil {
		return nil, placed(source, err)
	}
	return &condition{program, r.weight, r.depth}, nil
}

// placed is an error of the library with its place, on one line.
func placed(source string, err error) *ConditionError {
	var at *file.Error
	if !errors.As(err, &at) {
		return &ConditionError{1, 0, plainly(strings.Join(strings.Fields(err.Error()), " "))}
	}
	text, _, _ := strings.Cut(at.Message, "\n")
	if said := plainly(text); said != text {
		text = said
	} else if unknown := unknownName(text); unknown != "" {
		text = unknown
	}
	return &ConditionError{max(at.Line, 1), at.Column, text}
}

// unknownName is the message for a name that the view does not have, with the nearest; empty for another error.
func unknownName(message string) string {
	of, name, ok := reflect.TypeFor[View](), "", false
	if name, ok = strings.CutPrefix(message, "unknown name "); !ok {
		var typed string
		typed, name, ok = strings.Cut(strings.TrimPrefix(message, "type house."), " has no field ")
		parts := [...]reflect.Type{reflect.TypeFor[Portion](), reflect.TypeFor[Instruction](), reflect.TypeFor[Authority]()}
		for _, t := range parts {
			if t.Name() == typed {
				of = t
			}
		}
	}
	if !ok {
		return ""
	}
	names := namesOf(of)
	if near := plain.Nearest(name, names); near != "" {
		return fmt.Sprintf("there is no %s; did you mean %s?", name, near)
	}
	return fmt.Sprintf("there is no %s; there are %s", name, strings.Join(names, ", "))
}

// restriction refuses all of the library's language that is not ours, and adds up the weight of the rest.
type restriction struct {
	withText, withPortion bool
	weight, depth         int
	fault                 *file.Error
}

func (r *restriction) refuse(n ast.Node, format string, args ...any) {
	if r.fault == nil {
		r.fault = &file.Error{Location: n.Location(), Message: fmt.Sprintf(format, args...)}
	}
}

// Visit looks at one node; the ones below it were visited before.
func (r *restriction) Visit(node *ast.Node) {
	r.weight++
	switch n := (*node).(type) {
	case *ast.NilNode, *ast.IntegerNode, *ast.BoolNode, *ast.StringNode, *ast.ConstantNode, *ast.ArrayNode,
		*ast.MemberNode, *ast.PointerNode, *ast.ConditionalNode:
	case *ast.IdentifierNode:
		r.identifier(n)
	case *ast.UnaryNode:
		if n.Operator != "not" && n.Operator != "!" {
			r.refuse(n, "a condition has no operator %s", n.Operator)
		}
	case *ast.BinaryNode:
		r.binary(n)
	case *ast.BuiltinNode:
		if !slices.Contains(functions, n.Name) {
			r.refuse(n, "a condition has no function %s; there are %s", n.Name, strings.Join(functions, ", "))
		}
	case *ast.PredicateNode:
		r.depth = 1
		ast.Walk(&n.Node, &nested{r})
	default:
		r.refuse(n, "a condition compares and combines values, and does nothing else")
	}
}

func (r *restriction) identifier(n *ast.IdentifierNode) {
	switch {
	case n.Value == "$env":
		r.refuse(n, "a condition has no $env")
	case n.Value == "text" && !r.withText:
		r.refuse(n, "the rule reads text only with text = true")
	case n.Value == "portion" && !r.withPortion:
		r.refuse(n, "portion is known only with each = \"portion\"; portions are all of them")
	case n.Value == "portions" && r.withPortion:
		r.refuse(n, "with each = \"portion\" a condition judges portion, not portions")
	}
}

func (r *restriction) binary(n *ast.BinaryNode) {
	if !slices.Contains(operators, n.Operator) {
		r.refuse(n, "a condition has no operator %s", n.Operator)
		return
	}
	if n.Operator != "matches" {
		return
	}
	pattern, ok := n.Right.(*ast.StringNode)
	if !ok {
		r.refuse(n.Right, "matches takes a pattern in quotes")
		return
	}
	re, err := syntax.Parse(pattern.Value, syntax.Perl)
	if err != nil {
		r.refuse(n.Right, "%s", strings.TrimPrefix(err.Error(), "error parsing regexp: "))
		return
	}
	if prog, err := syntax.Compile(re.Simplify()); err != nil || len(prog.Inst) > maxPattern {
		r.refuse(n.Right, "the pattern is too large")
	} else {
		r.weight += len(prog.Inst)
	}
}

// nested refuses what would make the cost of a predicate more than that of the list.
type nested struct{ *restriction }

// Visit looks at one node of a predicate.
func (r *nested) Visit(node *ast.Node) {
	switch n := (*node).(type) {
	case *ast.PredicateNode:
		r.refuse(n, "a condition goes through one list, not through one for each item of another")
	case *ast.IdentifierNode:
		if n.Value == "portions" || n.Value == "text" {
			r.refuse(n, "%s cannot be used for each item of a list", n.Value)
		}
	}
}

// holds reports whether a condition is true of a document; times is for how many portions it is asked.
func (c *condition) holds(v *View, times int) (bool, error) {
	if c.cost(v, times) > maxCost {
		return false, errCost
	}
	result, err := expr.Run(c.program, v)
	if err != nil {
		return false, err
	}
	return reflect.ValueOf(result).Bool(), nil
}

// cost bounds the steps of a condition from above.
func (c *condition) cost(v *View, times int) float64 {
	portions, items, longest := v.size()
	cost := float64(c.weight) * float64(times) * float64(1+items) * float64(1+longest/64)
	if c.depth > 0 {
		cost *= float64(1 + max(portions, items))
	}
	return cost
}
