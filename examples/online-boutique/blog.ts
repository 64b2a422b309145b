import { Cron, Duration, Size } from 'cdk8s';
import { Cpu } from 'cdk8s-plus-28';
import { Construct } from 'constructs';
import { Platform } from './platform';
import { HardenedCronJob, HardenedDeployment, JobDeadline, Port, SecureTenant, Subject, TenantBudget } from '../../src';

/** A blog of static pages, and a job that looks every night whether it is there. */
export class Blog extends SecureTenant {
  public readonly site: HardenedDeployment;

  constructor(scope: Construct, id: string, platform: Platform) {
    super(scope, id, {
      owners: [Subject.group('blog-authors')],
      budget: TenantBudget.of({ cpu: Cpu.units(1), memory: Size.gibibytes(2), pods: 10 }),
      registries: ['docker.io/nginxinc', 'docker.io/curlimages'],
    });
    const web = this.addNamespace('web');

    this.site = new HardenedDeployment(web, 'site', {
      image: 'docker.io/nginxinc/nginx-unprivileged:1.29.4-alpine3.23',
      port: 8080,
      cpu: { request: Cpu.millis(50) },
      memory: { request: Size.mebibytes(32), limit: Size.mebibytes(64) },
      ephemeralStorage: { request: Size.mebibytes(128) },
    });
    this.site.addService({ ports: [{ port: 80, targetPort: 8080 }] });

    const check = new HardenedCronJob(web, 'nightly-check', {
      image: 'docker.io/curlimages/curl:8.16.0',
      args: ['--fail', '--silent', '--show-error', '--output', '/dev/null', 'http://site/'],
      schedule: Cron.schedule({ hour: '3', minute: '0' }),
      timeZone: 'Etc/UTC',
      deadline: JobDeadline.after(Duration.minutes(5)),
      cpu: { request: Cpu.millis(20) },
      memory: { request: Size.mebibytes(16), limit: Size.mebibytes(32) },
      ephemeralStorage: { request: Size.mebibytes(64) },
    });

    check.connections.allowTo(this.site, Port.tcp(8080));
    this.site.connections.allowFrom(platform.ingressController.workload, Port.tcp(8080));
  }
}
