import { IConstruct } from 'constructs';
import { Mistake } from '../errors';
import { TargetCluster } from '../target';

/** Namespaces of distributions and clouds, which begin with one of these and a hyphen. */
const PLATFORM_PREFIXES = ['gke', 'kube', 'openshift'];
const PLATFORM_NAMES = ['default', 'openshift'];

/** What speaks against adopting a namespace: it has no name of its own, or it is the platform's. */
export function adoptionMistakes(where: IConstruct | string, name: string | undefined, target: TargetCluster): Mistake[] {
  if (name === undefined) {
    return [{ where, field: 'name', problem: 'is missing beside adopt', allowed: 'A namespace that is there already has a name already', fix: 'Write the name that it has in the cluster' }];
  }
  const owner = platformOwner(name, target);
  return owner === undefined ? [] : [{
    where, field: 'name', problem: 'is a namespace of the platform, which no tenant adopts', given: name, allowed: `Namespaces of teams are allowed; this one is ${owner}`, fix: 'Give the tenant a namespace of its own',
  }];
}

function platformOwner(name: string, { dns, ingressController, monitoring }: TargetCluster): string | undefined {
  if (PLATFORM_NAMES.includes(name) || PLATFORM_PREFIXES.some((prefix) => name.startsWith(`${prefix}-`))) {
    return 'the cluster\'s own';
  }
  const service = [['dns', dns], ['ingressController', ingressController], ['monitoring', monitoring]] as const;
  return service.filter(([, shared]) => shared?.namespace === name).map(([field]) => `where ${field} of the target is`)[0];
}
