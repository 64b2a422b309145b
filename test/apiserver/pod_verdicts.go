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
	kjson "sigs.k8s.io/json"
)

// podSample is one line of the file: a pod and, by the id of each check of Pod
// Security, whether our rules allow it.
type podSample struct {
	Name       string          `json:"name"`
	Kubernetes string          `json:"kubernetes"`
	Pod        json.RawMessage `json:"pod"`
	Checks     map[string]bool `json:"checks"`
}

// podDisagreement is one line of the report. A side that has no such check in this
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

	pods, undecodable, agree, disagree int
}

// podVerdicts prints a line for each check that allows a pod on one side only, and
// returns how many do.
func podVerdicts(path string, stdout io.Writer) (disagree int, err error) {
	r := &podReview{report: newReport(stdout), checks: map[string]podChecks{}}
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
	checks, err := r.checksOf(sample.Kubernetes)
	if err != nil {
		return err
	}
	pod, ok := decodePod(sample.Pod)
	if !ok {
		r.undecodable++
		return nil
	}
	r.pods++
	results := checks.run(pod)
	ids := slices.Concat(slices.Collect(maps.Keys(results)), slices.Collect(maps.Keys(sample.Checks)))
	slices.Sort(ids)
	for _, id := range slices.Compact(ids) {
		ours, listed := sample.Checks[id]
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

func (r *podReview) checksOf(kubernetes string) (podChecks, error) {
	if known, ok := r.checks[kubernetes]; ok {
		return known, nil
	}
	version, err := api.ParseVersion("v" + kubernetes)
	if err != nil {
		return nil, fmt.Errorf(`the field "kubernetes": %w`, err)
	}
	r.checks[kubernetes] = podChecksOf(version)
	return r.checks[kubernetes], nil
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
