import { ApiObject, Lazy } from 'cdk8s';
import { Construct, IConstruct } from 'constructs';
import { resolvePort, undeclaredPortMistake } from './declared-port';
import { IConnectionEndpoint } from './endpoint';
import { Direction } from './peer-binding';
import { PolicyPair, mergedRules } from './policy-rules';
import { Port } from './port';
import { AGREED_CONNECTIONS, AgreedPorts, agreementText } from '../boundary';
import { refuse } from '../errors';

/** What one side of a connection lets through. */
export interface ConnectionRule {
  /** NetworkPolicyPeer objects. */
  readonly selectors: readonly any[];
  readonly port: Port;
  /** The workload that is reached and so declares the port; none where that is outside the app. */
  readonly server?: IConnectionEndpoint;
}

/** The one NetworkPolicy of a workload, made when its first connection is allowed. */
export class ConnectionPolicy {
  private readonly rules: { readonly [direction in Direction]: ConnectionRule[] } = { ingress: [], egress: [] };
  private apiObject?: ApiObject;

  /**
   * The policy of a workload.
   *
   * @param agreed what the workload agreed to share with other tenants; asked when the policy is rendered
   */
  constructor(private readonly endpoint: IConnectionEndpoint, private readonly agreed: () => readonly AgreedPorts[]) {}

  /** Lets a peer through in one direction. */
  public add(direction: Direction, rule: ConnectionRule): void {
    this.rules[direction].push(rule);
    this.apiObject ??= this.create();
  }

  private create(): ApiObject {
    const { endpointName, namespaceName, podLabels } = this.endpoint;
    if (Object.keys(podLabels).length === 0) {
      refuse({ where: this.endpoint, field: 'podLabels', problem: 'is empty and so selects every pod of the namespace', allowed: 'At least one label is required', fix: 'Give the workload the labels that select exactly its pods' });
    }
    const scope: IConstruct = this.endpoint;
    return new ApiObject(scope as Construct, 'NetworkPolicy', {
      apiVersion: 'networking.k8s.io/v1',
      kind: 'NetworkPolicy',
      metadata: {
        name: `${endpointName}-connections`,
        ...(namespaceName === undefined ? {} : { namespace: namespaceName }),
        annotations: { [AGREED_CONNECTIONS]: Lazy.any({ produce: () => agreementText(this.agreed()) || undefined }) },
      },
      spec: Lazy.any({ produce: () => this.spec() }),
    });
  }

  private spec(): any {
    const { ingress, egress } = this.rules;
    return {
      podSelector: { matchLabels: { ...this.endpoint.podLabels } },
      policyTypes: [...(ingress.length > 0 ? ['Ingress'] : []), ...(egress.length > 0 ? ['Egress'] : [])],
      ...(ingress.length > 0 ? { ingress: mergedRules('from', this.pairsOf(ingress)) } : {}),
      ...(egress.length > 0 ? { egress: mergedRules('to', this.pairsOf(egress)) } : {}),
    };
  }

  private pairsOf(rules: readonly ConnectionRule[]): PolicyPair[] {
    return rules.flatMap((rule) => {
      const port = this.resolved(rule);
      return rule.selectors.map((peer) => ({ peer, port }));
    });
  }

  private resolved({ port, server }: ConnectionRule): Port {
    if (!server) {
      return port;
    }
    return resolvePort(port, server) ?? refuse(undeclaredPortMistake(this.endpoint, 'connections', port, server));
  }
}
