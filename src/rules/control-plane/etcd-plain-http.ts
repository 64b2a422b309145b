import { flagChecks, given, is } from './flag-rule';
import { ETCD } from './program';
import { objectRule } from '../rule';
import { Severity } from '../severity';

const URL = '(https://[^,\n]+|unixs?://[^,\n]+|http://(localhost|127\\.[0-9.]+|\\[::1\\])(:[0-9]+)?)';

export const etcdPlainHttp = objectRule({
  id: 'control-plane-etcd-plain-http',
  title: 'etcd is reached over TLS only',
  severity: Severity.HIGH,
  description: 'A URL with http serves in clear text, and without asking for certificates, whatever the other flags say. Addresses of the node itself are left alone.',
  fix: 'Write https in the listen and advertise URLs.',
  sources: ['https://etcd.io/docs/v3.5/op-guide/security/'],
  frameworks: { nsa: ['Encryption'], owasp: ['2025:K07', '2022:K09'], mitre: ['T1040'] },
  checks: [
    ...flagChecks(ETCD, { flags: ['listen-client-urls', 'advertise-client-urls', 'listen-peer-urls', 'initial-advertise-peer-urls'], holds: is(`${URL}(,${URL})*`), missing: 'passes', unless: given('config-file') }),
  ],
});
