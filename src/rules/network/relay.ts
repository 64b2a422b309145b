import { someOf } from './place';
import { POD_KINDS, graphRule } from '../rule';
import { Severity } from '../severity';

export const relay = graphRule({
  id: 'network-relay',
  title: 'Workloads outside tenants cannot pass on from one tenant to another',
  severity: Severity.LOW,
  description: 'A workload of the platform that some tenants reach, and that reaches others, can pass on what it is sent: a proxy, a metrics collector that scrapes, an ingress controller that serves requests from inside. No policy between the tenants sees that. What it passes on is for the workload to limit, so it is told and does no more.',
  fix: 'Give such a workload only the direction that it needs, run one for each tenant, or see to it that it passes nothing on.',
  sources: ['https://kubernetes.io/docs/concepts/security/multi-tenancy/#network-isolation', 'https://cwe.mitre.org/data/definitions/441.html'],
  frameworks: { nsa: ['Network policies'], owasp: ['2025:K05', '2022:K07'], mitre: ['T1090'] },
  kinds: POD_KINDS,
  * find({ network }) {
    for (const { workload, from, to } of network.relays()) {
      yield { object: workload.object, path: '', message: `${workload.id} is reached by tenants ${someOf(from)} and reaches tenants ${someOf(to)}: what it passes on between them no policy sees` };
    }
  },
});
