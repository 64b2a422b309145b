import { Chart } from 'cdk8s';
import { Construct, IConstruct } from 'constructs';
import { HardenedWorkloadProps } from './hardened-workload-props';
import { tenantBoundaryOf } from '../boundary';
import { Mistake, pathOf, refuse, refuseAll } from '../errors';
import { ANNOTATION_KEY_ALLOWED, DNS_LABEL_ALLOWED, LABEL_VALUE_ALLOWED, isAnnotationKey, isDnsLabel, isLabelValue, labelMistakes } from '../manifest';

/** The name of a workload and the labels by which it is known and selected. */
export interface WorkloadIdentity {
  readonly name: string;
  /** What selects the pods; fixed at construction. */
  readonly selectorLabels: { [key: string]: string };
  /** The selector labels and those that describe. */
  readonly labels: { [key: string]: string };
}

const COMMON = 'app.kubernetes.io';

/** Finds the name and labels of a workload, and refuses those that cannot be or that another one has. */
export function identify(workload: Construct, props: HardenedWorkloadProps, maxNameLength: number): WorkloadIdentity {
  const chart = chartOf(workload);
  const name = props.name ?? workload.node.id;
  const selectorLabels = { [`${COMMON}/name`]: props.appName ?? name, [`${COMMON}/instance`]: name };
  const labels = {
    ...selectorLabels,
    [`${COMMON}/managed-by`]: 'cdk8s-bulwark',
    ...optional('part-of', props.partOf ?? tenantBoundaryOf(workload)?.tenantName),
    ...optional('component', props.component),
  };
  refuseAll(mistakesIn(workload, props, name, maxNameLength));
  claimSelector(workload, props.metadata?.namespace ?? chart.namespace ?? `chart ${chart.node.path}`, name, selectorLabels);
  return { name, selectorLabels, labels };
}

function optional(key: string, value: string | undefined): { [key: string]: string } {
  return value === undefined ? {} : { [`${COMMON}/${key}`]: value };
}

/** The chart that something is rendered with; without one it could not be. */
export function chartOf(workload: Construct): Chart {
  const inChart = workload.node.scopes.some(Chart.isChart);
  if (!inChart) {
    refuse({ where: workload, field: 'scope', problem: 'is outside every chart', allowed: 'A Chart, a SecureTenant or a TenantNamespace, or something below one, is allowed', fix: 'Create it with a chart as its scope' });
  }
  return Chart.of(workload);
}

function mistakesIn(where: IConstruct, props: HardenedWorkloadProps, name: string, maxNameLength: number): Mistake[] {
  const mistakes: Mistake[] = [];
  const field = props.name === undefined ? 'id' : 'name';
  if (!isDnsLabel(name)) {
    mistakes.push({ where, field, problem: 'is not a DNS-1123 label', given: name, allowed: DNS_LABEL_ALLOWED, fix: 'Pass a valid name' });
  } else if (name.length > maxNameLength) {
    mistakes.push({ where, field, problem: 'is too long', given: name, allowed: `At most ${maxNameLength} characters are allowed for this kind`, fix: 'Pass a shorter name' });
  }
  for (const label of ['appName', 'partOf', 'component'] as const) {
    if (props[label] !== undefined && !isLabelValue(props[label])) {
      mistakes.push({ where, field: label, problem: 'is not a label value', given: props[label], allowed: LABEL_VALUE_ALLOWED, fix: 'Pass a valid label value' });
    }
  }
  for (const key of ['metadata', 'podMetadata'] as const) {
    const labels = props[key]?.labels ?? {};
    for (const [annotation, value] of Object.entries(props[key]?.annotations ?? {})) {
      if (!isAnnotationKey(annotation) || typeof value !== 'string') {
        mistakes.push({ where, field: `${key}.annotations['${annotation}']`, problem: 'is no annotation', given: value, allowed: `${ANNOTATION_KEY_ALLOWED}, with a text as its value`, fix: 'Correct the key, or write the value as a text' });
      }
    }
    mistakes.push(...labelMistakes(where, `${key}.labels`, labels));
    for (const reserved of [`${COMMON}/name`, `${COMMON}/instance`].filter((label) => label in labels)) {
      mistakes.push({ where, field: `${key}.labels['${reserved}']`, problem: 'selects the pods and cannot be set here', given: labels[reserved], allowed: 'Every other label is allowed', fix: 'Set appName or name' });
    }
  }
  if (props.metadata?.name !== undefined) {
    mistakes.push({ where, field: 'metadata.name', problem: 'cannot be set here', given: props.metadata.name, allowed: 'The object is named by the name prop', fix: 'Set name' });
  }
  return mistakes;
}

const CLAIMS = Symbol.for('cdk8s-bulwark.SelectorClaims');

/** Two workloads of one namespace with the same selector would share services, disruption budgets and network policies. */
function claimSelector(workload: Construct, place: string, name: string, selectorLabels: { [key: string]: string }): void {
  const root: any = workload.node.root;
  const claims: Map<string, IConstruct> = root[CLAIMS] ?? new Map();
  root[CLAIMS] = claims;
  const key = [place, ...Object.values(selectorLabels)].join('|');
  const other = claims.get(key);
  if (other) {
    refuse({ where: workload, field: 'name', problem: `is that of ${pathOf(other)}, so both would be selected as one`, given: name, allowed: 'Workloads of one namespace have names of their own, of whatever kind they are', fix: 'Pass another name' });
  }
  claims.set(key, workload);
}
