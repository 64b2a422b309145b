import { Construct } from 'constructs';
import { createIntended } from '../boundary';
import { refuseAll } from '../errors';
import { DNS_LABEL_ALLOWED, isDnsLabel } from '../manifest';

/** What the policies over all pods of a namespace have in common. */
export interface NamespacePolicyProps {
  /**
   * The name of the NetworkPolicy.
   *
   * @default - as documented with the policy
   */
  readonly name?: string;
  /**
   * The namespace whose pods it selects.
   *
   * @default - the namespace of the chart
   */
  readonly namespace?: string;
}

/** Creates a NetworkPolicy that selects every pod of its namespace; `madeFrom` is what may be changed in place of it. */
export function createNamespacePolicy(scope: Construct, name: string, namespace: string | undefined, madeFrom: string, spec: any): void {
  refuseAll([['name', name], ['namespace', namespace ?? name]]
    .filter(([, text]) => !isDnsLabel(text))
    .map(([field, given]) => ({ where: scope, field, problem: 'is not a DNS label', given, allowed: DNS_LABEL_ALLOWED, fix: `Correct the ${field}` })));
  createIntended(scope, 'Resource', {
    apiVersion: 'networking.k8s.io/v1',
    kind: 'NetworkPolicy',
    metadata: { name, ...(namespace === undefined ? {} : { namespace }) },
    parts: { spec: () => ({ podSelector: {}, ...spec }) },
    madeFrom,
  });
}
