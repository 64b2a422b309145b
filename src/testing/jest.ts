import { toHaveFinding, toPassAudit } from './audit-matchers';
import { NetworkEnd } from './network-ends';
import { toReach } from './network-matchers';
import { AuditOptions } from '../audit';
import { Port } from '../network';

/** The types of jest are only named, so that nobody needs jest who does not use this. */
declare global {
  // eslint-disable-next-line @typescript-eslint/no-namespace
  namespace jest {
    // eslint-disable-next-line @typescript-eslint/no-unused-vars
    interface Matchers<R, T = {}> {
      /** Passes where the audit of a construct finds nothing that fails. */
      toPassAudit(options?: AuditOptions): R;
      /** Passes where the audit of a construct finds a breach of the rule that no exemption permits. */
      toHaveFinding(rule: string, options?: AuditOptions): R;
      /**
       * Passes where the network policies of the app let all of the port through, from every workload of the source to every one of
       * the destination; with `not`, where they let none of it through between any two. A number is a TCP port.
       *
       * An end is a construct that makes pods (a workload, a tenant), `namespace/name` or `namespace/name[Kind]` of a workload, an address
       * outside the cluster, as a source `{ingress-controller}`, and as a destination `service/namespace/name`. One that is not there is an error.
       */
      toReach(source: NetworkEnd, destination: NetworkEnd, port: Port | number): R;
    }
  }
}

export { toHaveFinding, toPassAudit, toReach };

/** What tests have under jest. */
interface Expect {
  extend(matchers: object): void;
}

const { expect } = globalThis as unknown as { expect?: Expect };
if (!expect) {
  throw new Error('cdk8s-bulwark/lib/testing/jest needs the global expect of jest; where injectGlobals is false, extend expect with the matchers of cdk8s-bulwark/lib/testing/audit-matchers and network-matchers');
}
expect.extend({ toPassAudit, toHaveFinding, toReach });
