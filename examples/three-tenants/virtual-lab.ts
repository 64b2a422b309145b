import { ApiObject, Chart } from 'cdk8s';
import { Construct } from 'constructs';
import { TenantNamespace, VirtualClusterValues } from '../../src';

/**
 * A cluster within the namespace of the newcomers, who may be its admins: what they make there is held to what holds for the
 * namespace. Argo CD installs the chart, so that no check here sees what it makes; the admission of the namespace does.
 */
export class VirtualLab extends Chart {
  constructor(scope: Construct, id: string, lab: TenantNamespace) {
    super(scope, id, { namespace: 'argocd' });
    const values = VirtualClusterValues.of(lab, { imageRegistry: 'registry.example.com/analytics/vcluster', priorityClass: 'batch' });
    new ApiObject(this, 'application', {
      apiVersion: 'argoproj.io/v1alpha1',
      kind: 'Application',
      metadata: { name: `vcluster-${lab.name}` },
      spec: {
        project: 'tenant-insights',
        destination: { server: 'https://kubernetes.default.svc', namespace: lab.name },
        source: { repoURL: 'https://charts.loft.sh', chart: 'vcluster', targetRevision: '0.31.0', helm: { valuesObject: values.toValues() } },
      },
    });
  }
}
