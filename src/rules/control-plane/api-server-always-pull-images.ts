import { flagChecks, includes } from './flag-rule';
import { API_SERVER } from './program';
import { objectRule } from '../rule';
import { Severity } from '../severity';

export const apiServerAlwaysPullImages = objectRule({
  id: 'control-plane-api-server-always-pull-images',
  title: 'Every pod proves that it may use its images',
  severity: Severity.LOW,
  description: 'An image that is on a node already can be used by every pod there, without the credentials that it was pulled with. AlwaysPullImages has every new pod pull, and so prove its right; it is off by default.',
  fix: 'Add AlwaysPullImages to --enable-admission-plugins.',
  sources: ['https://kubernetes.io/docs/reference/access-authn-authz/admission-controllers/#alwayspullimages'],
  frameworks: { cis: ['1.2.11'], nsa: ['Building secure container images'], owasp: ['2025:K07', '2022:K09'] },
  checks: [
    ...flagChecks(API_SERVER, { flags: ['enable-admission-plugins'], holds: includes('AlwaysPullImages'), missing: 'breaks' }),
  ],
});
