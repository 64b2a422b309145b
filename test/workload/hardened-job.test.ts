import { Duration, Yaml } from 'cdk8s';
import * as kplus from 'cdk8s-plus-28';
import { MINIMAL, manifestOf, newChart, refusalOf } from './minimal-workloads';
import { HardenedJob, JobDeadline } from '../../src/workload';

const deadline = JobDeadline.after(Duration.minutes(10));
const job = (props: any = {}) => new HardenedJob(newChart(), 'migrate', { ...MINIMAL, deadline, ...props });

test('the defaults of a Job', () => {
  expect(Yaml.stringify(manifestOf(job()))).toMatchSnapshot();
});

test('has the deadline that was set, or none where it was declined', () => {
  expect(manifestOf(job()).spec.activeDeadlineSeconds).toBe(600);
  expect(manifestOf(job({ deadline: JobDeadline.none() })).spec).not.toHaveProperty('activeDeadlineSeconds');
});

test('has no readiness probe, although it has a port', () => {
  expect(manifestOf(job({ port: 8080 })).spec.template.spec.containers[0]).not.toHaveProperty('readinessProbe');
});

test('is kept once it has ended, unless a time is set', () => {
  expect(manifestOf(job()).spec).not.toHaveProperty('ttlSecondsAfterFinished');
  expect(manifestOf(job({ ttlAfterFinished: Duration.hours(1) })).spec.ttlSecondsAfterFinished).toBe(3600);
});

test('takes retries, parallelism, completions and restarts within a pod', () => {
  const { spec } = manifestOf(job({ backoffLimit: 0, parallelism: 2, completions: 4, restartPolicy: kplus.RestartPolicy.ON_FAILURE }));
  expect(spec).toMatchObject({ backoffLimit: 0, parallelism: 2, completions: 4, template: { spec: { restartPolicy: 'OnFailure' } } });
});

test.each<[string, any, string]>([
  ['a restart policy that never ends', { restartPolicy: kplus.RestartPolicy.ALWAYS }, 'chart/migrate: restartPolicy would never let the job end'],
  ['a negative number of retries', { backoffLimit: -1 }, 'chart/migrate: backoffLimit is not a number of pods, got -1'],
  ['no completions', { completions: 0 }, 'chart/migrate: completions is not a number of pods, got 0'],
  ['half a pod at a time', { parallelism: 0.5 }, 'chart/migrate: parallelism is not a number of pods, got 0.5'],
])('refuses %s', (_, props, message) => {
  expect(refusalOf(() => job(props))).toContain(message);
});

test('refuses a deadline below a second', () => {
  expect(refusalOf(() => JobDeadline.after(Duration.seconds(0)))).toContain('JobDeadline: duration is too short');
});
