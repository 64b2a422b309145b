package main

import (
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"maps"
	"slices"

	corev1 "k8s.io/api/core/v1"
	"k8s.io/kubernetes/pkg/api/legacyscheme"
	"k8s.io/pod-security-admission/api"
	"k8s.io/pod-security-admission/policy"
	kjson "sigs.k8s.io/json"
)

// podSample is one line of the file: a pod and, by the id of each check of Pod
// Security and, if the line has them, by the name of each level, whether our rules
// allow it.
type podSample struct {
	Name       string          `json:"name"`
	Kubernetes string          `json:"kubernetes"`
	Pod        json.RawMessage `json:"pod"`
	Checks     map[string]bool `json:"checks"`
	Levels     map[string]bool `json:"levels"`
}

// podDisagreement is one line of the report, of a check or a level. A side that has no such check in this
// version says nothing.
type podDisagreement struct {
	Line        int    `json:"line"`
	Name        string `json:"name"`
	Kubernetes  string `json:"kubernetes"`
	Check       string `json:"check"`
	Ours        *bool  `json:"ours,omitempty"`
	PodSecurity *bool  `json:"podSecurity,omitempty"`
	Reason      string `json:"reason,omitempty"`
}

type podReview struct {
	report *json.Encoder
	checks map[string]podChecks // by version
	levels map[string]podLevels // by version

	pods, undecodable, agree, disagree int
}

// podVerdicts prints a line for each check or level that allows a pod on one side
// only, and returns how many do.
func podVerdicts(path string, stdout io.Writer) (disagree int, err error) {
	r := &podReview{report: newReport(stdout), checks: map[string]podChecks{}, levels: map[string]podLevels{}}
	if err := eachJSONLine(path, r.review); err != nil {
		return 0, err
	}
	if r.pods == 0 {
		return 0, fmt.Errorf("no pods, %s pods did not decode", grouped(r.undecodable))
	}
	_, err = fmt.Fprintf(stdout, "%s verdicts of %s pods agree, %s disagree, %s pods did not decode\n",
		grouped(r.agree), grouped(r.pods), grouped(r.disagree), grouped(r.undecodable))
	return r.disagree, err
}

func (r *podReview) review(number int, line []byte) error {
	var sample podSample
	if err := decodeJSONLine(line, &sample); err != nil {
		return err
	}
	if sample.Pod == nil || string(sample.Pod) == "null" || sample.Checks == nil {
		return errors.New(`needs the fields "pod" and "checks"`)
	}
	if err := r.prepare(sample.Kubernetes); err != nil {
		return err
	}
	pod, ok := decodePod(sample.Pod)
	if !ok {
		r.undecodable++
		return nil
	}
	r.pods++
	if err := r.compare(number, sample, sample.Checks, r.checks[sample.Kubernetes].run(pod)); err != nil {
		return err
	}
	if sample.Levels == nil {
		return nil
	}
	return r.compare(number, sample, sample.Levels, r.levels[sample.Kubernetes].run(pod))
}

// compare reports what is not the same on both sides.
func (r *podReview) compare(number int, sample podSample, verdicts map[string]bool, results map[string]policy.CheckResult) error {
	ids := slices.Concat(slices.Collect(maps.Keys(results)), slices.Collect(maps.Keys(verdicts)))
	slices.Sort(ids)
	for _, id := range slices.Compact(ids) {
		ours, listed := verdicts[id]
		result, known := results[id]
		if listed && known && ours == result.Allowed {
			r.agree++
			continue
		}
		r.disagree++
		disagreement := podDisagreement{Line: number, Name: sample.Name, Kubernetes: sample.Kubernetes, Check: id}
		if listed {
			disagreement.Ours = &ours
		}
		if known {
			disagreement.PodSecurity = &result.Allowed
			disagreement.Reason = result.ForbiddenReason
			if result.ForbiddenDetail != "" {
				disagreement.Reason += " (" + result.ForbiddenDetail + ")"
			}
		}
		if err := r.report.Encode(disagreement); err != nil {
			return err
		}
	}
	return nil
}

// prepare makes the checks and the levels of a version, once.
func (r *podReview) prepare(kubernetes string) error {
	if _, ok := r.checks[kubernetes]; ok {
		return nil
	}
	version, err := api.ParseVersion("v" + kubernetes)
	if err != nil {
		return fmt.Errorf(`the field "kubernetes": %w`, err)
	}
	levels, err := podLevelsOf(version)
	if err != nil {
		return err
	}
	r.checks[kubernetes], r.levels[kubernetes] = podChecksOf(version), levels
	return nil
}

// decodePod drops unknown fields, as the API server does for a client that is not
// strict, and sets the defaults. It returns false for what no API server decodes.
func decodePod(raw []byte) (pod *corev1.Pod, ok bool) {
	pod = &corev1.Pod{}
	if err := kjson.UnmarshalCaseSensitivePreserveInts(raw, pod); err != nil {
		return nil, false
	}
	legacyscheme.Scheme.Default(pod)
	return pod, true
}
