import { App, Chart, Cron, Duration, Size } from 'cdk8s';
import { Cpu, CronJob, Deployment, EnvValue, Namespace, PersistentVolumeAccessMode, PersistentVolumeClaim, Service, StatefulSet, Volume } from 'cdk8s-plus-28';

// The workloads of a tenant of the benchmark as plain cdk8s-plus has them, with nothing of a tenant around them.
const RESOURCES = { cpu: { request: Cpu.millis(250) }, memory: { request: Size.mebibytes(256), limit: Size.mebibytes(256) } };

const app = new App({ outdir: process.argv[2] });
const web = new Chart(app, 'web', { namespace: 'team-0000-web' });
const data = new Chart(app, 'data', { namespace: 'team-0000-data' });
[web, data].forEach((chart) => new Namespace(chart, 'namespace', { metadata: { name: chart.namespace } }));

const deployment = new Deployment(web, 'web', {
  containers: [{
    image: 'registry.example.com/team-0000/web:1.4.2',
    portNumber: 8080,
    resources: RESOURCES,
    envVariables: { DATABASE: EnvValue.fromValue('db.team-0000-data:5432'), LOG_LEVEL: EnvValue.fromValue('info') },
  }],
});
deployment.exposeViaService();

const claim = new PersistentVolumeClaim(data, 'claim', { accessModes: [PersistentVolumeAccessMode.READ_WRITE_ONCE], storage: Size.gibibytes(10) });
const database = new StatefulSet(data, 'db', {
  service: new Service(data, 'db-service', { ports: [{ port: 5432 }] }),
  containers: [{
    image: 'registry.example.com/team-0000/postgres:16.4',
    portNumber: 5432,
    resources: RESOURCES,
    volumeMounts: [{ path: '/var/lib/postgresql/data', volume: Volume.fromPersistentVolumeClaim(data, 'data', claim) }],
  }],
});

const report = new CronJob(data, 'report', {
  schedule: Cron.daily(),
  activeDeadline: Duration.minutes(30),
  containers: [{ image: 'registry.example.com/team-0000/report:2.0.1', args: ['--since', 'yesterday'], resources: RESOURCES }],
});

deployment.connections.allowTo(database);
report.connections.allowTo(database);
app.synth();
