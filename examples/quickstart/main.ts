import { Size } from 'cdk8s';
import { Cpu } from 'cdk8s-plus-28';
import { HardenedDeployment, SecureApp, SecureAppProps, SecureTenant, Subject, TenantBudget } from '../../src';

/** One tenant with one workload. */
export function quickstart(props: SecureAppProps = {}): SecureApp {
  const app = new SecureApp(props);
  const budget = TenantBudget.of({ cpu: Cpu.units(4), memory: Size.gibibytes(8) });
  const shop = new SecureTenant(app, 'shop', { owners: [Subject.group('shop-leads')], registries: ['docker.io/nginxinc'], budget });
  new HardenedDeployment(shop.addNamespace('web'), 'web', {
    image: 'docker.io/nginxinc/nginx-unprivileged:1.29.4-alpine3.23',
    port: 8080,
    cpu: { request: Cpu.millis(100) },
    memory: { request: Size.mebibytes(64), limit: Size.mebibytes(128) },
    ephemeralStorage: { request: Size.mebibytes(128) },
  });
  return app;
}

if (require.main === module) {
  quickstart().synth();
}
