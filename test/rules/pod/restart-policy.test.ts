import { restartPolicy } from '../../../src/rules/pod/restart-policy';
import { describeRule } from '../describe-rule';

const JOBS = [{ check: 1, set: 'spec.template.spec.restartPolicy' }, { check: 2, set: 'spec.jobTemplate.spec.template.spec.restartPolicy' }];

describeRule(restartPolicy, {
  breaks: [
    ...['Never', 'OnFailure', 'always'].map((to) => ({ set: 'spec.template.spec.restartPolicy', to })),
    ...JOBS.flatMap(({ check, set }) => ['Always', undefined].map((to) => ({ check, set, to }))),
  ],
  keeps: [
    ...['Always', undefined].map((to) => ({ set: 'spec.template.spec.restartPolicy', to })),
    ...JOBS.flatMap(({ check, set }) => ['Never', 'OnFailure'].map((to) => ({ check, set, to }))),
  ],
});
