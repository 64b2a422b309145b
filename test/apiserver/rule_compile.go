package main

import (
	"encoding/json"
	"errors"
	"fmt"
	"slices"
	"strings"

	"github.com/google/cel-go/common/ast"
	"k8s.io/apimachinery/pkg/util/version"
	plugincel "k8s.io/apiserver/pkg/admission/plugin/cel"
	"k8s.io/apiserver/pkg/admission/plugin/policy/validating"
	"k8s.io/apiserver/pkg/cel/environment"
)

// ruleEnvironment compiles as one release of the API server does.
type ruleEnvironment struct {
	release string
	base    *environment.EnvSet
	refused []string
	// Building a compiler takes longer than all that is done with it, and many
	// checks have the same variables.
	compilers map[string]*plugincel.CompositedCompiler
}

// newRuleEnvironments returns the oldest release that a rule must work in, and the
// newest.
func newRuleEnvironments() []*ruleEnvironment {
	// An API server takes a new expression only if the release before its own knows
	// it as well, so that it can be rolled back: 1.30 holds it to 1.29.
	oldest := newRuleEnvironment("1.30", version.MajorMinor(1, 29))
	// What only the CEL of the old release decides is no part of its environment: it
	// did not have some of these functions, and failed to type the others.
	oldest.refused = []string{"first", "last", "optFlatMap", "optMap", "unwrap", "unwrapOpt"}
	// Not held to the release before it, as that would hide what it has taken away.
	newest := newRuleEnvironment("1.37", version.MajorMinor(1, 37))
	return []*ruleEnvironment{oldest, newest}
}

func newRuleEnvironment(release string, compatibility *version.Version) *ruleEnvironment {
	return &ruleEnvironment{
		release:   release,
		base:      environment.MustBaseEnvSet(compatibility),
		compilers: map[string]*plugincel.CompositedCompiler{},
	}
}

// A policy may ask the authorizer; the rules have no parameters.
var declarations = plugincel.OptionalVariableDeclarations{HasAuthorizer: true}

// compile returns what the API server evaluates, or why it would refuse the text
// in a new policy.
func (e *ruleEnvironment) compile(check *ruleCheck) (plugincel.ConditionEvaluator, error) {
	compiler, err := e.compilerFor(check.Variables)
	if err != nil {
		return nil, err
	}
	condition := &validating.ValidationCondition{Expression: check.Expression}
	evaluator := compiler.CompileCondition([]plugincel.ExpressionAccessor{condition}, declarations, environment.NewExpressions)
	if err := errors.Join(evaluator.CompilationErrors()...); err != nil {
		return nil, err
	}
	return evaluator, e.refuse(check.Expression)
}

func (e *ruleEnvironment) compilerFor(variables []ruleVariable) (*plugincel.CompositedCompiler, error) {
	text, err := json.Marshal(variables)
	if err != nil {
		return nil, err
	}
	key := string(text)
	if compiler, ok := e.compilers[key]; ok {
		return compiler, nil
	}
	compiler, err := plugincel.NewCompositedCompiler(e.base)
	if err != nil {
		return nil, err
	}
	for _, v := range variables {
		variable := &validating.Variable{Name: v.Name, Expression: v.Expression}
		result := compiler.CompileAndStoreVariable(variable, declarations, environment.NewExpressions)
		if result.Error != nil {
			return nil, fmt.Errorf("variable %s: %w", v.Name, result.Error)
		}
		if err := e.refuse(v.Expression); err != nil {
			return nil, fmt.Errorf("variable %s: %w", v.Name, err)
		}
	}
	e.compilers[key] = compiler
	return compiler, nil
}

func (e *ruleEnvironment) refuse(text string) error {
	if len(e.refused) == 0 {
		return nil
	}
	if strings.Contains(text, "`") {
		return fmt.Errorf("a name between backticks is no syntax of %s", e.release)
	}
	parsed, err := parseExpression(text)
	if err != nil {
		return err
	}
	var errs []error
	visit(parsed.Expr(), func(expr ast.Expr) {
		if expr.Kind() != ast.CallKind {
			return
		}
		if name := expr.AsCall().FunctionName(); slices.Contains(e.refused, name) {
			errs = append(errs, fmt.Errorf("%s() does not work in every expression of %s", name, e.release))
		}
	})
	return errors.Join(errs...)
}
