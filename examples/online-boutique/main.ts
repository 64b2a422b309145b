import { Chart } from 'cdk8s';
import { Blog } from './blog';
import { Boutique } from './boutique';
import { Platform } from './platform';
import { Cni, SecureApp, SecureAppProps, TargetCluster } from '../../src';

/** Google's demo shop and a blog as tenants of one cluster, on a platform that both share. */
export function onlineBoutique(props: SecureAppProps = {}): SecureApp {
  const app = new SecureApp({ target: CLUSTER, ...props });
  const platform = new Platform(app, 'platform');
  const boutique = new Boutique(app, 'boutique', platform);
  const blog = new Blog(app, 'blog', platform);

  platform.collector.readPodsOf(new Chart(app, 'cluster'));
  platform.collectTracesOf(boutique);
  platform.publish('shop.example.com', boutique, boutique.frontend);
  platform.publish('blog.example.com', blog, blog.site);
  return app;
}

const CLUSTER = TargetCluster.of({
  kubernetes: '1.36',
  cni: Cni.calico(),
  podCidrs: ['10.244.0.0/16'],
  serviceCidrs: ['10.96.0.0/16'],
  nodeCidrs: ['192.168.10.0/24'],
  apiServerCidrs: ['192.168.10.4/32'],
});

if (require.main === module) {
  onlineBoutique().synth();
}
