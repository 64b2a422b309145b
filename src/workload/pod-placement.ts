import { Breach } from './breach';
import { Draft } from './field-path';
import { NODE_POOL_LABEL, PodPlacement, poolToleration } from '../boundary';

/**
 * Puts a pod where its tenant's pods run: absent fields are set, equal ones kept, others kept and reported.
 * A placement that says nothing leaves the pod alone.
 */
export function placePod(draft: Draft, { nodePool, sandbox }: PodPlacement, breaches: Breach[]): void {
  if (nodePool !== undefined) {
    selectPool(draft, nodePool, breaches);
    toleratePool(draft, nodePool, breaches);
  }
  if (sandbox !== undefined) {
    runInSandbox(draft, sandbox, breaches);
  }
}

function selectPool(draft: Draft, pool: string, breaches: Breach[]): void {
  const given = draft.value.nodeSelector?.[NODE_POOL_LABEL];
  if (given === undefined) {
    draft.set(['nodeSelector', NODE_POOL_LABEL], pool);
  } else if (given !== pool) {
    breaches.push(elsewhere(`nodeSelector["${NODE_POOL_LABEL}"]`, given, pool));
  }
}

function toleratePool(draft: Draft, pool: string, breaches: Breach[]): void {
  const tolerations: any[] = draft.value.tolerations ?? [];
  const { key, value, effect } = poolToleration(pool);
  tolerations.forEach((toleration, index) => {
    if (toleration?.key === key && (toleration.operator === 'Exists' || toleration.value !== value)) {
      breaches.push(elsewhere(`tolerations[${index}]`, toleration, pool));
    }
  });
  if (!tolerations.some((one) => one?.key === key && one.value === value && one.operator !== 'Exists' && (one.effect ?? effect) === effect)) {
    draft.set(['tolerations'], [...tolerations, poolToleration(pool)]);
  }
}

function runInSandbox(draft: Draft, sandbox: string, breaches: Breach[]): void {
  const given = draft.value.runtimeClassName;
  if (given === undefined) {
    draft.set(['runtimeClassName'], sandbox);
  } else if (given !== sandbox) {
    breaches.push({ rule: 'tenancy-sandbox', path: 'runtimeClassName', problem: 'leaves the sandbox of the tenant', given, allowed: `${sandbox} is allowed` });
  }
}

function elsewhere(path: string, given: unknown, pool: string): Breach {
  return { rule: 'tenancy-dedicated-nodes', path, problem: 'is for other nodes than those of the tenant', given, allowed: `The pool ${pool} is allowed` };
}
