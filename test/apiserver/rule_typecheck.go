package main

import (
	"errors"
	"fmt"

	admissionv1 "k8s.io/api/admissionregistration/v1"
	"k8s.io/apimachinery/pkg/api/meta"
	"k8s.io/apiserver/pkg/admission/plugin/policy/validating"
	"k8s.io/apiserver/pkg/cel/openapi/resolver"
	"k8s.io/kubernetes/pkg/api/legacyscheme"
)

// ruleTypes checks rules against the schemas of the API server's own kinds.
type ruleTypes struct {
	served, older, strict *ruleSchemas
}

func newRuleTypes() *ruleTypes {
	return &ruleTypes{newServedSchemas(), newOlderSchemas(), newStrictSchemas()}
}

// typeWarning says what is wrong with a rule and in which of the two checks.
type typeWarning struct {
	environment, text string
}

// check returns the warnings that the API server would write into the status of a
// policy, the oldest release's if today's has none. Without any it goes on to a
// stricter check: the API server is silent about a variable that does not fit the
// schema, and about what is done with a variable that holds an object. It returns
// false if there is no schema to find anything with.
func (t *ruleTypes) check(check *ruleCheck) (warnings []typeWarning, checked bool, err error) {
	if _, err := t.served.ResolveSchema(check.gvk); errors.Is(err, resolver.ErrSchemaNotFound) {
		if legacyscheme.Scheme.IsGroupRegistered(check.gvk.Group) {
			unknown := fmt.Sprintf("unknown kind %s in %s", check.Kind, check.APIVersion)
			return []typeWarning{{"schema", unknown}}, true, nil
		}
		return nil, false, nil
	} else if err != nil {
		return nil, false, err
	}
	for _, text := range t.served.warnings(check, check.Variables, check.Expression) {
		warnings = append(warnings, typeWarning{"schema", text})
	}
	if len(warnings) == 0 {
		for _, text := range t.older.warnings(check, check.Variables, check.Expression) {
			warnings = append(warnings, typeWarning{"schema as in 1.30", text})
		}
	}
	expressions, err := strictExpressions(check)
	// A text that does not parse is for the compiler to report.
	if err != nil || len(warnings) > 0 {
		return warnings, true, nil
	}
	for _, text := range t.strict.warnings(check, nil, expressions...) {
		warnings = append(warnings, typeWarning{"schema, variables written out", text})
	}
	return warnings, true, nil
}

func strictExpressions(check *ruleCheck) (expressions []string, err error) {
	variables := writtenOut{}
	for _, variable := range check.Variables {
		if err := variables.add(variable); err != nil {
			return nil, err
		}
		expressions = append(expressions, variables[variable.Name]...)
	}
	texts, err := variables.replaceIn(check.Expression)
	return append(expressions, texts...), err
}

// warnings asks the API server's type checker about a policy for one kind.
func (s *ruleSchemas) warnings(check *ruleCheck, variables []ruleVariable, expressions ...string) (texts []string) {
	mapper := meta.NewDefaultRESTMapper(nil)
	mapper.Add(check.gvk, meta.RESTScopeRoot)
	resource, _ := meta.UnsafeGuessKindToResource(check.gvk)

	policy := &admissionv1.ValidatingAdmissionPolicy{}
	policy.Spec.MatchConstraints = &admissionv1.MatchResources{
		ResourceRules: []admissionv1.NamedRuleWithOperations{{
			RuleWithOperations: admissionv1.RuleWithOperations{Rule: admissionv1.Rule{
				APIGroups:   []string{resource.Group},
				APIVersions: []string{resource.Version},
				Resources:   []string{resource.Resource},
			}},
		}},
	}
	for _, variable := range variables {
		policy.Spec.Variables = append(policy.Spec.Variables, admissionv1.Variable(variable))
	}
	for _, expression := range expressions {
		policy.Spec.Validations = append(policy.Spec.Validations, admissionv1.Validation{Expression: expression})
	}
	checker := validating.TypeChecker{SchemaResolver: s, RestMapper: mapper}
	for _, warning := range checker.Check(policy) {
		texts = append(texts, warning.Warning)
	}
	return texts
}
