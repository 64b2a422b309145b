import { Analytics } from './analytics';
import { CLUSTER } from './cluster';
import { Payments } from './payments';
import { Platform } from './platform';
import { Storefront } from './storefront';
import { VirtualLab } from './virtual-lab';
import { SecureApp, SecureAppProps } from '../../src';

/** Three teams that trust each other little, on one cluster: every prop of a tenant and of its namespaces is used somewhere here. */
export function threeTenants(props: SecureAppProps = {}): SecureApp {
  const app = new SecureApp({ target: CLUSTER, ...props });
  new Platform(app, 'platform');
  const payments = new Payments(app, 'payments');
  const analytics = new Analytics(app, 'analytics');
  new Storefront(app, 'storefront', payments);
  new VirtualLab(app, 'virtual-lab', analytics.lab);
  return app;
}

if (require.main === module) {
  threeTenants().synth();
}
