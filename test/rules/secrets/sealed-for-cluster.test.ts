import { sealedForCluster } from '../../../src/rules/secrets/sealed-for-cluster';
import { describeRule } from '../describe-rule';

describeRule(sealedForCluster, {
  breaks: [
    { set: 'metadata.annotations', to: { 'sealedsecrets.bitnami.com/cluster-wide': 'true' } },
    { check: 1, set: 'spec.template.metadata.annotations', to: { 'sealedsecrets.bitnami.com/cluster-wide': 'true' } },
  ],
  keeps: [{ set: 'metadata.annotations', to: { 'sealedsecrets.bitnami.com/namespace-wide': 'true' } }],
});
