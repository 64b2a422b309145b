import { crossNamespaceSource } from '../../../src/rules/storage/cross-namespace-source';
import { describeRule } from '../describe-rule';
import { claimCases } from './claim-cases';

const SNAPSHOT = { apiGroup: 'snapshot.storage.k8s.io', kind: 'VolumeSnapshot', name: 'data' };

describeRule(crossNamespaceSource, {
  breaks: claimCases({ set: 'spec.dataSourceRef', to: { ...SNAPSHOT, namespace: 'other' } })
    .map((tried, check) => ({ ...tried, path: `${['', '', 'ephemeral.volumeClaimTemplate.'][check]}spec.dataSourceRef.namespace` })),
  keeps: claimCases({ set: 'spec.dataSourceRef', to: SNAPSHOT }),
});
