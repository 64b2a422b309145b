import { Rule } from '../rules';

/** A public framework that rules stand in. */
export interface Framework {
  /** With its edition, where it has several. */
  readonly title: string;
  readonly organization: string;
  /** Its edition. */
  readonly version?: string;
  readonly url: string;
}

/** A control of a framework that a rule keeps. */
export interface Control {
  readonly framework: Framework;
  /** As the framework writes it. */
  readonly id: string;
}

const POD_SECURITY: Framework = {
  title: 'Pod Security Standards',
  organization: 'Kubernetes',
  url: 'https://kubernetes.io/docs/concepts/security/pod-security-standards/',
};
const CIS: Framework = {
  title: 'CIS Kubernetes Benchmark 1.12',
  organization: 'Center for Internet Security',
  version: '1.12',
  url: 'https://www.cisecurity.org/benchmark/kubernetes',
};
const NSA: Framework = {
  title: 'NSA/CISA Kubernetes Hardening Guide 1.2',
  organization: 'NSA and CISA',
  version: '1.2',
  url: 'https://media.defense.gov/2022/Aug/29/2003066362/-1/-1/0/CTR_KUBERNETES_HARDENING_GUIDANCE_1.2_20220829.PDF',
};
const MITRE: Framework = {
  title: 'MITRE ATT&CK for Containers',
  organization: 'MITRE',
  url: 'https://attack.mitre.org/matrices/enterprise/containers/',
};
const MULTI_TENANCY: Framework = {
  title: 'Multi-Tenancy Benchmarks',
  organization: 'Kubernetes Multi-Tenancy Working Group',
  url: 'https://github.com/kubernetes-retired/multi-tenancy/tree/master/benchmarks',
};

/** The controls that a rule keeps, framework by framework. */
export function controlsOf({ frameworks }: Rule): Control[] {
  return [
    ...controls(POD_SECURITY, frameworks.podSecurity),
    ...controls(CIS, frameworks.cis),
    ...controls(NSA, frameworks.nsa),
    ...(frameworks.owasp ?? []).map(owaspControl),
    ...controls(MITRE, frameworks.mitre),
    ...controls(MULTI_TENANCY, frameworks.multiTenancy),
  ];
}

function controls(framework: Framework, ids: readonly string[] = []): Control[] {
  return ids.map((id) => ({ framework, id }));
}

/** Each year has its own list, and the same id stands for another risk in it. */
function owaspControl(control: string): Control {
  const [year, id] = control.split(':');
  return { framework: { title: `OWASP Kubernetes Top 10 ${year}`, organization: 'OWASP', version: year, url: 'https://owasp.org/www-project-kubernetes-top-ten/' }, id };
}
