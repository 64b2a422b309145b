package main

import (
	"maps"

	"k8s.io/apimachinery/pkg/api/resource"
	"k8s.io/apimachinery/pkg/runtime/schema"
	apiservercel "k8s.io/apiserver/pkg/cel"
	"k8s.io/apiserver/pkg/cel/openapi/resolver"
	"k8s.io/kube-openapi/pkg/common"
	"k8s.io/kube-openapi/pkg/validation/spec"
	"k8s.io/kubernetes/pkg/api/legacyscheme"
	"k8s.io/kubernetes/pkg/generated/openapi"
)

// ruleSchemas resolves each schema once, as following all its references takes
// longer than the check of a rule.
type ruleSchemas struct {
	resolver.SchemaResolver
	resolved map[schema.GroupVersionKind]*spec.Schema
}

func newRuleSchemas(definitions common.GetOpenAPIDefinitions) *ruleSchemas {
	return &ruleSchemas{
		resolver.NewDefinitionsSchemaResolver(definitions, legacyscheme.Scheme),
		map[schema.GroupVersionKind]*spec.Schema{},
	}
}

func (s *ruleSchemas) ResolveSchema(gvk schema.GroupVersionKind) (*spec.Schema, error) {
	if known, ok := s.resolved[gvk]; ok {
		return known, nil
	}
	resolved, err := s.SchemaResolver.ResolveSchema(gvk)
	if err == nil {
		s.resolved[gvk] = resolved
	}
	return resolved, err
}

func newServedSchemas() *ruleSchemas {
	return newRuleSchemas(openapi.GetOpenAPIDefinitions)
}

// newOlderSchemas takes away the fields whose name is a keyword, as a namespace has.
// Releases up to 1.30 know these under an escaped name only, which no object has.
// Fields that are younger than those releases are still there.
func newOlderSchemas() *ruleSchemas {
	return newRuleSchemas(func(ref common.ReferenceCallback) map[string]common.OpenAPIDefinition {
		definitions := openapi.GetOpenAPIDefinitions(ref)
		for _, definition := range definitions {
			maps.DeleteFunc(definition.Schema.Properties, func(name string, _ spec.Schema) bool {
				escaped, ok := apiservercel.Escape(name)
				return ok && escaped != name
			})
		}
		return definitions
	})
}

// newStrictSchemas gives quantities the type that an integer or string has. The
// served schema gives them none, which takes every field that holds quantities
// away, and a rule that reads such a field has to hide it in a variable.
func newStrictSchemas() *ruleSchemas {
	return newRuleSchemas(func(ref common.ReferenceCallback) map[string]common.OpenAPIDefinition {
		definitions := openapi.GetOpenAPIDefinitions(ref)
		name := resource.Quantity{}.OpenAPIModelName()
		quantity := definitions[name]
		quantity.Schema.Format = "int-or-string"
		definitions[name] = quantity
		return definitions
	})
}
