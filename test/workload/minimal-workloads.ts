import { mkdtempSync, writeFileSync } from 'fs';
import { tmpdir } from 'os';
import { join } from 'path';
import { App, ApiObject, Chart, Cron, Duration, Size, Testing } from 'cdk8s';
import * as kplus from 'cdk8s-plus-28';
import { Construct } from 'constructs';
import { PodSecurityLevel, setTenantBoundary } from '../../src/boundary';
import { Clock, Exemption } from '../../src/rules';
import { TargetCluster, TargetClusterProps } from '../../src/target';
import {
  HardenedCronJob, HardenedDaemonSet, HardenedDeployment, HardenedJob, HardenedStatefulSet, HardenedWorkload, HardenedWorkloadProps, JobDeadline,
} from '../../src/workload';

/** The least that a workload has to be given. */
export const MINIMAL: HardenedWorkloadProps = {
  image: 'registry.example.com/shop/web:1.4.2',
  cpu: { request: kplus.Cpu.millis(100) },
  memory: { request: Size.mebibytes(64), limit: Size.mebibytes(128) },
  ephemeralStorage: { request: Size.mebibytes(100) },
};

/** The least that a further container has to be given. */
export const MINIMAL_CONTAINER = {
  name: 'further',
  image: 'registry.example.com/shop/further:1',
  resources: { cpu: MINIMAL.cpu, memory: MINIMAL.memory, ephemeralStorage: MINIMAL.ephemeralStorage },
};

type Create = (scope: Construct, id: string, props?: Partial<HardenedWorkloadProps>) => HardenedWorkload;

/** Every kind of workload, made of the least that it takes and what a test adds. */
export const WORKLOADS: Record<string, Create> = {
  Deployment: (scope, id, props) => new HardenedDeployment(scope, id, { ...MINIMAL, ...props }),
  StatefulSet: (scope, id, props) => new HardenedStatefulSet(scope, id, { ...MINIMAL, ...props }),
  DaemonSet: (scope, id, props) => new HardenedDaemonSet(scope, id, { ...MINIMAL, ...props }),
  Job: (scope, id, props) => new HardenedJob(scope, id, { ...MINIMAL, deadline: JobDeadline.after(Duration.hours(1)), ...props }),
  CronJob: (scope, id, props) => new HardenedCronJob(scope, id, { ...MINIMAL, deadline: JobDeadline.none(), schedule: Cron.daily(), ...props }),
};

export function newChart(namespace: string = 'shop'): Chart {
  return new Chart(new App(), 'chart', { namespace });
}

/** A chart that is written for a cluster. */
export function chartFor(target: TargetClusterProps): Chart {
  const app = new App();
  TargetCluster.of(target).applyTo(app);
  return new Chart(app, 'chart', { namespace: 'shop' });
}

/** A chart whose exemptions are judged on a day. */
export function chartOn(date: string): Chart {
  const app = new App();
  Clock.fixed(date).applyTo(app);
  return new Chart(app, 'chart', { namespace: 'shop' });
}

/** A chart inside a tenant, which is restricted unless said otherwise. */
export function tenantChart(level: PodSecurityLevel = PodSecurityLevel.RESTRICTED, registries: string[] = ['registry.example.com/shop']): Chart {
  const chart = newChart();
  setTenantBoundary(chart, { tenantName: 'shop', namespaceName: 'shop', registries, podSecurityLevel: level });
  return chart;
}

/** An exemption from a rule that has not expired. */
export function exempt(rule: string, expires: string = '2999-12-31'): Exemption {
  return Exemption.of({ rule, reason: 'legacy image', owner: 'shop team', expires });
}

/** What an action is refused with; a test fails where it is not. */
export function refusalOf(action: () => unknown): string {
  try {
    action();
  } catch (error) {
    return (error as Error).message;
  }
  throw new Error('nothing was refused');
}

/** A file with a text of YAML or JSON. */
export function yamlFile(text: string): string {
  const file = join(mkdtempSync(join(tmpdir(), 'bulwark-')), 'source.yaml');
  writeFileSync(file, text);
  return file;
}

/** The manifest of a workload's own object. */
export function manifestOf(workload: HardenedWorkload): any {
  return ApiObject.of(workload).toJson();
}

/** The manifests of a kind in a chart, through `Testing.synth` as users' snapshot tests do. */
export function rendered(chart: Chart, kind: string): any[] {
  return Testing.synth(chart).filter((manifest) => manifest.kind === kind);
}
