package main

import (
	corev1 "k8s.io/api/core/v1"
	"k8s.io/pod-security-admission/api"
	"k8s.io/pod-security-admission/policy"
)

// podChecks are the checks of Pod Security in the form that a version of Kubernetes
// has for each. Unlike a level, it drops no baseline check that a restricted one
// overrides.
type podChecks map[string]policy.CheckPodFn

func podChecksOf(version api.Version) podChecks {
	checks := podChecks{}
	for _, check := range policy.DefaultChecks() {
		for _, form := range check.Versions {
			// The forms stand in the order of their versions, so the newest one stays.
			if !version.Older(form.MinimumVersion) {
				checks[string(check.ID)] = form.CheckPod
			}
		}
	}
	return checks
}

func (c podChecks) run(pod *corev1.Pod) map[string]policy.CheckResult {
	results := make(map[string]policy.CheckResult, len(c))
	for id, check := range c {
		results[id] = check(&pod.ObjectMeta, &pod.Spec)
	}
	return results
}

// podLevels are the baseline and the restricted level at a version, as the admission
// plug-in composes them: a restricted check may take the place of a baseline one.
type podLevels struct {
	evaluator policy.Evaluator
	version   api.Version
}

func podLevelsOf(version api.Version) (podLevels, error) {
	evaluator, err := policy.NewEvaluator(policy.DefaultChecks(), nil)
	return podLevels{evaluator, version}, err
}

func (l podLevels) run(pod *corev1.Pod) map[string]policy.CheckResult {
	results := map[string]policy.CheckResult{}
	for _, level := range []api.Level{api.LevelBaseline, api.LevelRestricted} {
		found := l.evaluator.EvaluatePod(api.LevelVersion{Level: level, Version: l.version}, &pod.ObjectMeta, &pod.Spec)
		all := policy.AggregateCheckResults(found)
		results[string(level)] = policy.CheckResult{
			Allowed: all.Allowed, ForbiddenReason: all.ForbiddenReason(), ForbiddenDetail: all.ForbiddenDetail(),
		}
	}
	return results
}
