import { Cron, Duration, Size } from 'cdk8s';
import { Cpu, EnvValue } from 'cdk8s-plus-28';
import { Construct } from 'constructs';
import {
  Cni, HardenedCronJob, HardenedDeployment, HardenedStatefulSet, JobDeadline, Port, RuleSet, SecureApp, SecureAppProps, SecureTenant, Subject,
  TargetCluster, TenantBudget,
} from '../../src';

const REGISTRY = 'registry.example.com';

/** Synth alone: what is made and written, without the rules, the proofs and the reports. */
export const ALONE: SecureAppProps = { audit: { rules: RuleSet.of('what can be read', ['manifest-readable']) }, reports: false };

/** An app that prints nothing: what is compared with prints nothing either. */
export function quietApp(outdir: string, props: SecureAppProps = {}): SecureApp {
  const target = TargetCluster.of({ cni: Cni.cilium(), podCidrs: ['10.0.0.0/16'], serviceCidrs: ['10.1.0.0/16'] });
  return new SecureApp({ outdir, summary: false, target, ...props });
}

/** Tenants of two namespaces, all four roles and three connected workloads each. */
export function buildTenants(app: Construct, count: number): void {
  for (let index = 0; index < count; index++) {
    buildTenant(app, `team-${String(index).padStart(4, '0')}`);
  }
}

function buildTenant(app: Construct, name: string): void {
  const tenant = new SecureTenant(app, name, {
    owners: [Subject.group(`${name}-leads`)],
    developers: [Subject.group(`${name}-developers`)],
    viewers: [Subject.group(`${name}-support`)],
    deployers: [Subject.user(`${name}-pipeline`)],
    budget: TenantBudget.of({ cpu: Cpu.units(16), memory: Size.gibibytes(32) }),
    registries: [`${REGISTRY}/${name}`],
    storageClasses: ['standard'],
  });
  const web = buildWeb(tenant.addNamespace('web'), name);
  const data = tenant.addNamespace('data');
  const database = buildDatabase(data, name);
  const report = buildReport(data, name);
  web.connections.allowTo(database, Port.tcp(5432));
  web.connections.allowToInternet(Port.tcp(443));
  report.connections.allowTo(database, Port.tcp(5432));
}

const SIZE = {
  cpu: { request: Cpu.millis(250) },
  memory: { request: Size.mebibytes(256), limit: Size.mebibytes(256) },
  ephemeralStorage: { request: Size.mebibytes(128) },
};

function buildWeb(scope: Construct, tenant: string): HardenedDeployment {
  const web = new HardenedDeployment(scope, 'web', {
    ...SIZE,
    image: `${REGISTRY}/${tenant}/web:1.4.2`,
    port: 8080,
    envVariables: { DATABASE: EnvValue.fromValue(`db.${tenant}-data:5432`), LOG_LEVEL: EnvValue.fromValue('info') },
  });
  web.addService();
  return web;
}

function buildDatabase(scope: Construct, tenant: string): HardenedStatefulSet {
  return new HardenedStatefulSet(scope, 'db', {
    ...SIZE,
    image: `${REGISTRY}/${tenant}/postgres:16.4`,
    port: 5432,
    volumeClaimTemplates: [{ name: 'data', mountPath: '/var/lib/postgresql/data', size: Size.gibibytes(10), storageClassName: 'standard' }],
  });
}

function buildReport(scope: Construct, tenant: string): HardenedCronJob {
  return new HardenedCronJob(scope, 'report', {
    ...SIZE,
    image: `${REGISTRY}/${tenant}/report:2.0.1`,
    schedule: Cron.daily(),
    deadline: JobDeadline.after(Duration.minutes(30)),
    args: ['--since', 'yesterday'],
  });
}
