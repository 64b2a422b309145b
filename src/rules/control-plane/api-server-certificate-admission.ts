import { excludes, flagChecks } from './flag-rule';
import { API_SERVER } from './program';
import { objectRule } from '../rule';
import { Severity } from '../severity';

export const apiServerCertificateAdmission = objectRule({
  id: 'control-plane-api-server-certificate-admission',
  title: 'Certificate requests are guarded',
  severity: Severity.HIGH,
  description: 'CertificateSubjectRestriction refuses requests for the group system:masters; CertificateApproval and CertificateSigning ask for permission to approve and sign. Without them the right to touch certificate requests is the right to be anybody. All are on by default.',
  fix: 'Remove the three plug-ins from --disable-admission-plugins.',
  sources: ['https://kubernetes.io/docs/reference/access-authn-authz/admission-controllers/#certificateapproval'],
  frameworks: { nsa: ['Authentication'], owasp: ['2025:K09', '2022:K06'], mitre: ['T1078'] },
  checks: [
    ...flagChecks(API_SERVER, { flags: ['disable-admission-plugins'], holds: excludes('CertificateSubjectRestriction|CertificateApproval|CertificateSigning'), missing: 'passes' }),
  ],
});
