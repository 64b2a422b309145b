import { serviceAccountToken } from '../../../src/rules/pod/service-account-token';
import { describeRule } from '../describe-rule';

const projecting = (...sources: any[]) => ({ check: 1, whole: true, set: 'volumes[0]', to: { name: 'tmp', projected: { sources } } });
const PATH = 'volumes[0].projected.sources[1].serviceAccountToken';
const CONFIG_MAP = { configMap: { name: 'web' } };

describeRule(serviceAccountToken, {
  breaks: [
    { set: 'automountServiceAccountToken', to: undefined },
    { set: 'automountServiceAccountToken', to: true },
    ...[undefined, '', 'https://kubernetes.default.svc', 'https://kubernetes.default.svc.cluster.local'].map((audience) => ({
      ...projecting(CONFIG_MAP, { serviceAccountToken: { path: 'token', audience } }), path: PATH,
    })),
  ],
  keeps: [projecting({ serviceAccountToken: { path: 'token', audience: 'vault' } }), projecting(CONFIG_MAP)],
});
