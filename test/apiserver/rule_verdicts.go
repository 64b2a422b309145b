package main

import (
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"strings"

	plugincel "k8s.io/apiserver/pkg/admission/plugin/cel"
)

// ruleDisagreement is one line of the report. Without a case it is about the text
// of the check: the API server would refuse it, or warn about it.
type ruleDisagreement struct {
	Line        int    `json:"line"`
	Rule        string `json:"rule"`
	Check       int    `json:"check"`
	APIVersion  string `json:"apiVersion"`
	Kind        string `json:"kind"`
	Environment string `json:"environment"`
	Case        string `json:"case,omitempty"`
	Form        string `json:"form,omitempty"`
	Ours        *bool  `json:"ours,omitempty"`
	APIServer   *bool  `json:"apiServer,omitempty"`
	Error       string `json:"error,omitempty"`
}

type ruleReview struct {
	report        *json.Encoder
	environments  []*ruleEnvironment
	types         *ruleTypes
	disagreements int

	checks, sound, withoutSchema int
	agree, disagree, undecoded   int
	largestCost                  int64
}

// ruleVerdicts prints a line for each disagreement between a rule and the API
// server, and returns how many there are.
func ruleVerdicts(path string, stdout io.Writer) (disagreements int, err error) {
	r := &ruleReview{report: newReport(stdout), environments: newRuleEnvironments(), types: newRuleTypes()}
	cases := 0
	err = eachJSONLine(path, func(number int, line []byte) error {
		check, err := parseRuleCheck(line)
		if err != nil {
			return err
		}
		cases += len(check.Cases)
		return r.review(number, check)
	})
	if err != nil {
		return 0, err
	}
	if cases == 0 {
		return 0, errors.New("no cases")
	}
	_, err = fmt.Fprintln(stdout, r)
	return r.disagreements, err
}

func (r *ruleReview) review(number int, check *ruleCheck) error {
	subject := ruleDisagreement{
		Line: number, Rule: check.Rule, Check: check.Check, APIVersion: check.APIVersion, Kind: check.Kind,
	}
	before := r.disagreements
	warnings, checked, err := r.types.check(check)
	if err != nil {
		return err
	}
	if !checked {
		r.withoutSchema++
	}
	for _, warning := range warnings {
		if err := r.add(subject, warning.environment, warning.text); err != nil {
			return err
		}
	}
	evaluators := make([]plugincel.ConditionEvaluator, len(r.environments))
	for i, environment := range r.environments {
		evaluator, err := environment.compile(check)
		if err == nil {
			evaluators[i] = evaluator
		} else if err := r.add(subject, environment.release, err.Error()); err != nil {
			return err
		}
	}
	r.checks++
	if r.disagreements == before {
		r.sound++
	}
	for _, c := range check.Cases {
		if err := r.compare(subject, check, c, evaluators); err != nil {
			return err
		}
	}
	return nil
}

// compare evaluates one case in every form and every environment that has an evaluator.
func (r *ruleReview) compare(subject ruleDisagreement, check *ruleCheck, c ruleCase, evaluators []plugincel.ConditionEvaluator) error {
	objects, decoded, err := ruleObjects(check, c)
	if err != nil {
		return err
	}
	if !decoded {
		r.undecoded++
	}
	subject.Case, subject.Ours = c.Name, c.Passes
	for _, object := range objects {
		subject.Form = object.form
		for i, evaluator := range evaluators {
			if evaluator == nil {
				continue
			}
			passes, cost, failure := evaluate(evaluator, check, object)
			r.largestCost = max(r.largestCost, cost)
			if passes == *c.Passes {
				r.agree++
				continue
			}
			r.disagree++
			subject.APIServer = &passes
			if err := r.add(subject, r.environments[i].release, failure); err != nil {
				return err
			}
		}
	}
	return nil
}

func (r *ruleReview) add(disagreement ruleDisagreement, environment, message string) error {
	r.disagreements++
	disagreement.Environment, disagreement.Error = environment, strings.TrimSpace(message)
	return r.report.Encode(disagreement)
}

func (r *ruleReview) String() string {
	var releases []string
	for _, environment := range r.environments {
		releases = append(releases, environment.release)
	}
	checks := grouped(r.checks)
	if r.sound < r.checks {
		checks = fmt.Sprintf("%s of %s", grouped(r.sound), checks)
	}
	notes := fmt.Sprintf("largest cost %s", grouped(int(r.largestCost)))
	if r.withoutSchema > 0 {
		notes += fmt.Sprintf(", %s checks of kinds without a schema", grouped(r.withoutSchema))
	}
	if r.undecoded > 0 {
		notes += fmt.Sprintf(", %s objects only as given", grouped(r.undecoded))
	}
	return fmt.Sprintf("%s checks compiled in %s without warning, %s verdicts agree, %s disagree (%s)",
		checks, strings.Join(releases, " and "), grouped(r.agree), grouped(r.disagree), notes)
}
