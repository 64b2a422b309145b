package main

import (
	"sync"

	"github.com/google/cel-go/cel"
	"github.com/google/cel-go/common/ast"
	"github.com/google/cel-go/common/operators"
)

// Without macros the parser keeps all() and has() as the calls they were written
// as, so that a changed expression can be turned back into text.
var syntax = sync.OnceValues(func() (*cel.Env, error) {
	return cel.NewEnv(cel.OptionalTypes(), cel.ClearMacros())
})

func parseExpression(text string) (*ast.AST, error) {
	env, err := syntax()
	if err != nil {
		return nil, err
	}
	parsed, issues := env.Parse(text)
	if issues.Err() != nil {
		return nil, issues.Err()
	}
	return parsed.NativeRep(), nil
}

// usedVariable returns the name where the expression is variables.<name>.
func usedVariable(expr ast.Expr) (name string, ok bool) {
	if expr.Kind() != ast.SelectKind {
		return "", false
	}
	operand := expr.AsSelect().Operand()
	if operand.Kind() != ast.IdentKind || operand.AsIdent() != "variables" {
		return "", false
	}
	return expr.AsSelect().FieldName(), true
}

// summands takes a + b + c apart.
func summands(expr ast.Expr) []ast.Expr {
	if expr.Kind() != ast.CallKind || expr.AsCall().FunctionName() != operators.Add {
		return []ast.Expr{expr}
	}
	arguments := expr.AsCall().Args()
	return append(summands(arguments[0]), summands(arguments[1])...)
}

// visit calls each for every part of an expression, the inner ones first.
func visit(expr ast.Expr, each func(ast.Expr)) {
	ast.PostOrderVisit(expr, ast.NewExprVisitor(each))
}
