import { flagChecks, includes } from './flag-rule';
import { API_SERVER } from './program';
import { objectRule } from '../rule';
import { Severity } from '../severity';

export const apiServerServiceExternalIps = objectRule({
  id: 'control-plane-api-server-service-external-ips',
  title: 'New Services cannot claim external IPs',
  severity: Severity.MEDIUM,
  description: 'Whoever may create a Service can name any address in externalIPs and receive the traffic that others send there (CVE-2020-8554). The admission plug-in DenyServiceExternalIPs refuses such Services; it is off by default.',
  fix: 'Add DenyServiceExternalIPs to --enable-admission-plugins.',
  sources: ['https://kubernetes.io/docs/reference/access-authn-authz/admission-controllers/#denyserviceexternalips'],
  frameworks: { cis: ['1.2.3'], nsa: ['Control plane hardening'], owasp: ['2025:K07', '2022:K09'], mitre: ['T1557'] },
  checks: [
    ...flagChecks(API_SERVER, { flags: ['enable-admission-plugins'], holds: includes('DenyServiceExternalIPs'), missing: 'breaks' }),
  ],
});
