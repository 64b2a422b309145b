import { AllowedToleration } from './allow-lists';
import { NODE_POOL_LABEL, poolToleration } from '../boundary';
import { AdmissionPlugin } from '../target';

/** What annotations of the admission plug-ins begin with. */
export const PLUGIN_ANNOTATIONS = 'scheduler.alpha.kubernetes.io/';

/**
 * What Kubernetes itself lets pods tolerate, those of DaemonSets among them; the plug-in compares its list with them too.
 *
 * @see https://kubernetes.io/docs/concepts/workloads/controllers/daemonset/#taints-and-tolerations
 * @see https://kubernetes.io/docs/reference/access-authn-authz/admission-controllers/#defaulttolerationseconds
 */
const OF_KUBERNETES = [
  ...['not-ready', 'unreachable'].map((condition) => ({ condition, effect: 'NoExecute' })),
  ...['disk-pressure', 'memory-pressure', 'pid-pressure', 'unschedulable'].map((condition) => ({ condition, effect: 'NoSchedule' })),
].map(({ condition, effect }) => ({ key: `node.kubernetes.io/${condition}`, operator: 'Exists', effect }));

/**
 * The annotations of a Namespace by which admission plug-ins of the API server hold its pods on a pool, and say no to pods
 * that would leave it; nothing for plug-ins that the cluster does not run.
 *
 * @see https://kubernetes.io/docs/reference/access-authn-authz/admission-controllers/#podnodeselector
 * @see https://kubernetes.io/docs/reference/access-authn-authz/admission-controllers/#podtolerationrestriction
 */
export function pluginAnnotations(
  pool: string, plugins: readonly AdmissionPlugin[], allowed: readonly AllowedToleration[],
): { [key: string]: string } {
  const own = poolToleration(pool);
  return {
    ...plugins.includes(AdmissionPlugin.POD_NODE_SELECTOR) ? { [`${PLUGIN_ANNOTATIONS}node-selector`]: `${NODE_POOL_LABEL}=${pool}` } : {},
    ...plugins.includes(AdmissionPlugin.POD_TOLERATION_RESTRICTION) ? {
      [`${PLUGIN_ANNOTATIONS}defaultTolerations`]: JSON.stringify([own]),
      [`${PLUGIN_ANNOTATIONS}tolerationsWhitelist`]: JSON.stringify([own, ...allowed.map(asToleration), ...OF_KUBERNETES]),
    } : {},
  };
}

/** One without a value or an effect stands for every one. */
function asToleration({ key, value, effect }: AllowedToleration): object {
  return { key, ...value === undefined ? { operator: 'Exists' } : { operator: 'Equal', value }, ...effect === undefined ? {} : { effect } };
}
