import { RightEscalation } from '../escalation';

const VERBS = ['create', 'patch', 'update'];

/** Kinds of well-known operators that make pods from a template, with whatever service account, volumes or Secrets it names. */
const WORKLOADS: readonly (readonly [group: string, resources: readonly string[], source: string])[] = [
  ['apps.kruise.io', ['advancedcronjobs', 'broadcastjobs', 'clonesets', 'daemonsets', 'statefulsets'], 'https://openkruise.io/docs/user-manuals/cloneset'],
  ['apps.openshift.io', ['deploymentconfigs'], 'https://docs.redhat.com/en/documentation/openshift_container_platform/4.19/html/workloads_apis/deploymentconfig-apps-openshift-io-v1'],
  ['argoproj.io', ['cronworkflows', 'rollouts', 'workflows'], 'https://argo-workflows.readthedocs.io/en/latest/workflow-rbac/'],
  ['batch.volcano.sh', ['jobs'], 'https://volcano.sh/en/docs/vcjob/'],
  ['jobset.x-k8s.io', ['jobsets'], 'https://jobset.sigs.k8s.io/docs/concepts/'],
  ['keda.sh', ['scaledjobs'], 'https://keda.sh/docs/latest/concepts/scaling-jobs/'],
  ['kubeflow.org', ['mpijobs', 'notebooks', 'pytorchjobs', 'tfjobs', 'xgboostjobs'], 'https://www.kubeflow.org/docs/components/trainer/legacy-v1/user-guides/'],
  ['kubevirt.io', ['virtualmachineinstancereplicasets', 'virtualmachineinstances', 'virtualmachines'], 'https://kubevirt.io/user-guide/storage/disks_and_volumes/'],
  ['monitoring.coreos.com', ['alertmanagers', 'prometheuses', 'thanosrulers'], 'https://prometheus-operator.dev/docs/api-reference/api/'],
  ['ray.io', ['rayclusters', 'rayjobs', 'rayservices'], 'https://docs.ray.io/en/latest/cluster/kubernetes/index.html'],
  ['serving.knative.dev', ['configurations', 'services'], 'https://knative.dev/docs/serving/'],
  ['sparkoperator.k8s.io', ['scheduledsparkapplications', 'sparkapplications'], 'https://www.kubeflow.org/docs/components/spark-operator/user-guide/'],
  ['tekton.dev', ['pipelineruns', 'taskruns'], 'https://tekton.dev/docs/pipelines/taskruns/'],
];

/** The operator makes the pods. */
export const writeOperatedWorkloads: readonly RightEscalation[] = WORKLOADS.map(([group, resources, source]) => ({
  name: `write-workloads-of-${group}`,
  does: `writes workloads of ${group}`,
  sources: [source],
  needs: [{ verbs: VERBS, group, resources }],
  gains: (place) => [{ kind: 'pods', place }],
}));
