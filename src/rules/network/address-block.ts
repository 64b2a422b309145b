import { NETWORK_POLICY, PolicyRule, rulesOf } from './policy-rule';
import { Cidr } from '../../manifest';
import { GraphObject, ObjectGraph } from '../object-graph';

/** An address block that a policy lets pods open connections to. */
export interface EgressBlock {
  readonly object: GraphObject;
  readonly rule: PolicyRule;
  /** The path of the ipBlock. */
  readonly path: string;
  readonly cidr: Cidr;
  readonly except: readonly Cidr[];
}

/** Every address block to which some policy allows egress. What is no CIDR is left out: the API server refuses it. */
export function* egressBlocks(graph: ObjectGraph): Iterable<EgressBlock> {
  for (const object of graph.ofKind(NETWORK_POLICY)) {
    for (const rule of rulesOf(object, 'Egress')) {
      for (const { path, value } of rule.peers) {
        const cidr = Cidr.parse(String(value?.ipBlock?.cidr));
        if (cidr) {
          yield { object, rule, path: `${path}.ipBlock`, cidr, except: exceptionsOf(value.ipBlock) };
        }
      }
    }
  }
}

function exceptionsOf({ except }: any): Cidr[] {
  return Array.isArray(except) ? except.map((text) => Cidr.parse(String(text))).filter((cidr) => cidr !== undefined) : [];
}
