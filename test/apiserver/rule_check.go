package main

import (
	"encoding/json"
	"errors"
	"fmt"

	"k8s.io/apimachinery/pkg/runtime/schema"
	kjson "sigs.k8s.io/json"
)

// ruleCheck is one line of the file: one check of a rule, as it reads for one kind.
type ruleCheck struct {
	Rule       string         `json:"rule"`
	Check      int            `json:"check"`
	APIVersion string         `json:"apiVersion"`
	Kind       string         `json:"kind"`
	Variables  []ruleVariable `json:"variables"`
	Expression string         `json:"expression"`
	Cases      []ruleCase     `json:"cases"`

	gvk schema.GroupVersionKind
}

type ruleVariable struct {
	Name       string `json:"name"`
	Expression string `json:"expression"`
}

// ruleCase is an object and whether the rule's own evaluation passes it.
type ruleCase struct {
	Name   string          `json:"name"`
	Object json.RawMessage `json:"object"`
	Passes *bool           `json:"passes"`

	content map[string]any
}

// parseRuleCheck reads the numbers of objects as the API server does, 1 as an
// integer and 1.0 as a float.
func parseRuleCheck(line []byte) (*ruleCheck, error) {
	check := ruleCheck{}
	if err := decodeJSONLine(line, &check); err != nil {
		return nil, err
	}
	if check.Rule == "" || check.APIVersion == "" || check.Kind == "" || check.Expression == "" {
		return nil, errors.New(`needs the fields "rule", "apiVersion", "kind" and "expression"`)
	}
	gv, err := schema.ParseGroupVersion(check.APIVersion)
	if err != nil {
		return nil, err
	}
	check.gvk = gv.WithKind(check.Kind)
	for i := range check.Cases {
		c := &check.Cases[i]
		if c.Passes == nil {
			return nil, fmt.Errorf(`case %q needs the field "passes"`, c.Name)
		}
		if err := kjson.UnmarshalCaseSensitivePreserveInts(c.Object, &c.content); err != nil {
			return nil, fmt.Errorf("case %q: %w", c.Name, err)
		}
		if c.content == nil {
			return nil, fmt.Errorf(`case %q needs the field "object"`, c.Name)
		}
	}
	return &check, nil
}
