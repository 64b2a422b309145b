import { everyReadableImage } from './every-image';
import { podRule } from '../rule';
import { Severity } from '../severity';

/** Projects that give no more fixes, and how their images are called, in whichever registry. */
const ENDED: { readonly [project: string]: string } = {
  'ingress-nginx': '(ingress-nginx/(controller|controller-chroot|kube-webhook-certgen)|kubernetes-ingress-controller/nginx-ingress-controller(-[a-z0-9_]+)?)',
  'Kubernetes Dashboard': '(kubernetesui/(dashboard(-[a-z0-9-]+)?|metrics-scraper)|kubernetes-dashboard(-[a-z0-9_]+)?)',
  'Tiller': 'tiller',
  'Heapster': 'heapster(-[a-z0-9_]+)?',
  'hyperkube': 'hyperkube(-[a-z0-9_]+)?',
  'Weave Net': 'weaveworks/weave-(kube|npc)',
  'Grafana Agent': 'grafana/agent',
  'Promtail': 'grafana/promtail',
  'the images of bitnamilegacy': 'bitnamilegacy/[^/:@]+',
};

export const endOfLife = podRule({
  id: 'image-end-of-life',
  title: 'Software of the cluster that gets no more fixes is not run',
  severity: Severity.HIGH,
  description: `Programs that serve the whole cluster, and whose projects have ended, keep every hole that is found from then on: ${Object.keys(ENDED).join(', ')}. They are known by their repository, in whichever registry; NGINX Ingress Controller of F5 is another program.`,
  fix: 'Move to what takes its place, such as Gateway API, Headlamp, Helm 3, metrics-server or Grafana Alloy.',
  sources: ['https://kubernetes.io/blog/2025/11/11/ingress-nginx-retirement/', 'https://github.com/kubernetes-retired/dashboard', 'https://helm.sh/blog/helm-v2-deprecation-timeline/'],
  frameworks: { nsa: ['Upgrading and application security practices'], owasp: ['2022:K10', '2025:K07'], mitre: ['T1190'] },
  checks: everyReadableImage((image) => `!${image}.matches("(^|/)(${Object.values(ENDED).join('|')})([:@]|$)")`),
});
