import { toHaveFinding, toPassAudit } from './audit-matchers';
import { AuditOptions } from '../audit';

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
    }
  }
}

export { toHaveFinding, toPassAudit };

/** What tests have under jest. */
interface Expect {
  extend(matchers: object): void;
}

const { expect } = globalThis as unknown as { expect?: Expect };
if (!expect) {
  throw new Error('cdk8s-bulwark/lib/testing/jest needs the global expect of jest; where injectGlobals is false, extend expect with the matchers of cdk8s-bulwark/lib/testing/audit-matchers');
}
expect.extend({ toPassAudit, toHaveFinding });
