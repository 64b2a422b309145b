package main

import (
	"slices"

	"github.com/google/cel-go/cel"
	"github.com/google/cel-go/common/ast"
)

// writtenOut holds the expressions of variables without a variable in them. There
// is more than one for a sum: lists of containers and of init containers have two
// types in a schema, and their sum none. Each of its lists stands for it in turn.
type writtenOut map[string][]string

// add appends the forms of one more variable, which may use those before it.
func (w writtenOut) add(variable ruleVariable) error {
	texts, err := w.replaceIn(variable.Expression)
	if err != nil {
		return err
	}
	var forms []string
	for _, text := range texts {
		parsed, err := parseExpression(text)
		if err != nil {
			return err
		}
		for _, summand := range summands(parsed.Expr()) {
			form, err := cel.ExprToString(summand, parsed.SourceInfo())
			if err != nil {
				return err
			}
			forms = append(forms, form)
		}
	}
	slices.Sort(forms)
	w[variable.Name] = slices.Compact(forms)
	return nil
}

// replaceIn returns the text once for each form that its variables have. No name
// changes its meaning there: an expression of a variable has no names but those
// that every expression has, and its own.
func (w writtenOut) replaceIn(text string) ([]string, error) {
	var texts []string
	for turn, turns := 0, 1; turn < turns; turn++ {
		parsed, err := parseExpression(text)
		if err != nil {
			return nil, err
		}
		visit(parsed.Expr(), func(expr ast.Expr) {
			name, ok := usedVariable(expr)
			if !ok || len(w[name]) == 0 || err != nil {
				return
			}
			turns = max(turns, len(w[name]))
			var form *ast.AST
			if form, err = parseExpression(w[name][min(turn, len(w[name])-1)]); err == nil {
				expr.SetKindCase(form.Expr())
			}
		})
		if err != nil {
			return nil, err
		}
		replaced, err := cel.ExprToString(parsed.Expr(), parsed.SourceInfo())
		if err != nil {
			return nil, err
		}
		texts = append(texts, replaced)
	}
	return texts, nil
}
