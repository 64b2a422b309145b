import { App, Chart, Testing } from 'cdk8s';
import * as kplus from 'cdk8s-plus-28';
import { Construct } from 'constructs';
import { PodSecurityLevel, setTenantBoundary } from '../../src/boundary';
import { Connections, DeclaredPort, IConnectable, IConnectionEndpoint, PeerBinding, PeerContext } from '../../src/network';
import { TargetCluster, TargetClusterProps } from '../../src/target';

/** The least that can have connections: a name, labels and ports. */
export class FakeWorkload extends Construct implements IConnectionEndpoint, IConnectable {
  public readonly endpointName: string;
  public readonly namespaceName?: string;
  public readonly podLabels: { [key: string]: string };
  public readonly declaredPorts: DeclaredPort[];
  public readonly connections: Connections;

  constructor(scope: Construct, id: string, ports: DeclaredPort[] = [tcp(8080, 'http'), tcp(9090, 'metrics')]) {
    super(scope, id);
    this.endpointName = id;
    this.namespaceName = Chart.of(this).namespace;
    this.podLabels = { 'app.kubernetes.io/name': id };
    this.declaredPorts = ports;
    this.connections = new Connections(this);
  }

  public bindPeer(context: PeerContext): PeerBinding {
    return this.connections.bindPeer(context);
  }

  /** The spec of its NetworkPolicy; undefined where it has none. */
  public get policy(): any {
    const apiObject: any = this.node.tryFindChild('NetworkPolicy');
    return apiObject?.toJson().spec;
  }

  /** The annotations of its NetworkPolicy; undefined where it has none. */
  public get policyAnnotations(): any {
    const apiObject: any = this.node.findChild('NetworkPolicy');
    return apiObject.toJson().metadata.annotations;
  }
}

export function tcp(number: number, name?: string): DeclaredPort {
  return { number, name, protocol: kplus.Protocol.TCP };
}

export function udp(number: number, name?: string): DeclaredPort {
  return { number, name, protocol: kplus.Protocol.UDP };
}

/** Charts with namespaces in one app for one target; a chart named `shop-web` belongs to the tenant `shop`. */
export class FakeCluster {
  public readonly app: App = Testing.app();

  constructor(props: TargetClusterProps = {}) {
    TargetCluster.of(props).applyTo(this.app);
  }

  public namespace(name: string): Chart {
    const chart = new Chart(this.app, name, { namespace: name });
    const tenantName = /^(\w+)-/.exec(name)?.[1];
    if (tenantName) {
      setTenantBoundary(chart, { tenantName, namespaceName: name, registries: [], podSecurityLevel: PodSecurityLevel.RESTRICTED });
    }
    return chart;
  }

  /** What synth finds wrong. */
  public get errors(): string {
    return this.app.node.findAll().flatMap((construct) => construct.node.validate().map((message) => `${construct.node.path}: ${message}`)).join('\n');
  }
}
