import { Cron, Duration, Yaml } from 'cdk8s';
import * as kplus from 'cdk8s-plus-28';
import { MINIMAL, exempt, manifestOf, newChart, refusalOf } from './minimal-workloads';
import { HardenedCronJob, JobDeadline } from '../../src/workload';

const cronJob = (props: any = {}) =>
  new HardenedCronJob(newChart(), 'report', { ...MINIMAL, deadline: JobDeadline.after(Duration.hours(1)), schedule: Cron.daily(), ...props });

test('the defaults of a CronJob', () => {
  expect(Yaml.stringify(manifestOf(cronJob()))).toMatchSnapshot();
});

test('takes time zone, concurrency, history and suspension', () => {
  const props = { timeZone: 'Etc/UTC', concurrencyPolicy: kplus.ConcurrencyPolicy.REPLACE, suspend: true, successfulJobsRetained: 0, failedJobsRetained: 5 };
  expect(manifestOf(cronJob(props)).spec).toMatchObject({
    timeZone: 'Etc/UTC', concurrencyPolicy: 'Replace', suspend: true, successfulJobsHistoryLimit: 0, failedJobsHistoryLimit: 5,
  });
});

test.each<[string, any, string]>([
  ['a start within less than ten seconds', { startingDeadline: Duration.seconds(9) }, "chart/report: startingDeadline is too short, got '9s'"],
  ['a negative history', { failedJobsRetained: -1 }, 'chart/report: failedJobsRetained is not a number of jobs, got -1'],
  ['what a Job refuses', { backoffLimit: -1 }, 'chart/report: backoffLimit is not a number of pods'],
  ['a name too long for its jobs', { name: 'a'.repeat(53) }, 'At most 52 characters are allowed'],
  ['a weaker value, by its path in the job template', { hostNetwork: true }, 'chart/report: spec.jobTemplate.spec.template.spec.hostNetwork is weaker'],
])('refuses %s', (_, props, message) => {
  expect(refusalOf(() => cronJob(props))).toContain(message);
});

test('carries its exemptions itself', () => {
  const { metadata } = manifestOf(cronJob({ hostNetwork: true, exemptions: [exempt('pod-host-network')] }));
  expect(Object.keys(metadata.annotations)).toEqual(['cdk8s-bulwark/exemption.pod-host-network']);
});
