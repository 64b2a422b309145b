import { isMap, matchesSelector } from '../../manifest';
import { ObjectGraph } from '../../rules';
import { compile } from '../cel/environment';

/** What is created, and where. */
export interface Creation {
  readonly object: any;
  readonly resource: string;
  readonly namespace: any;
}

const GROUP = 'admissionregistration.k8s.io';
const VARIABLES = ['object', 'oldObject', 'request', 'params', 'namespaceObject', 'variables'];

/**
 * The names of the ValidatingAdmissionPolicies that deny the creation of an object of the core group.
 *
 * What cannot be told from here denies nothing: policies with parameters, and expressions that the engine cannot evaluate.
 *
 * @see https://kubernetes.io/docs/reference/access-authn-authz/validating-admission-policy/
 */
export function denyingPolicies(graph: ObjectGraph, creation: Creation): string[] {
  const bindings = graph.ofKind(`${GROUP}/ValidatingAdmissionPolicyBinding`).map(({ manifest }) => manifest.spec ?? {})
    .filter(({ validationActions, paramRef }) => listOf(validationActions).includes('Deny') && paramRef === undefined);
  return graph.ofKind(`${GROUP}/ValidatingAdmissionPolicy`).map(({ manifest }) => manifest).filter(({ metadata, spec }) => spec?.paramKind === undefined
    && matches(spec?.matchConstraints, creation, true)
    && bindings.some(({ policyName, matchResources }) => policyName === metadata?.name && matches(matchResources, creation, false))
    && denies(spec, creation)).map(({ metadata }) => String(metadata.name)).sort();
}

/** Whether what a policy or a binding is about includes a creation; a binding without rules is about all that its policy is. */
function matches(match: any, creation: Creation, needsRules: boolean): boolean {
  const { resourceRules, excludeResourceRules, namespaceSelector, objectSelector } = match ?? {};
  const hasRules = needsRules || listOf(resourceRules).length > 0;
  return (!hasRules || listOf(resourceRules).some((rule) => isAbout(rule, creation)))
    && !listOf(excludeResourceRules).some((rule) => isAbout(rule, creation))
    && (namespaceSelector === undefined || matchesSelector(namespaceSelector, labelsOf(creation.namespace)))
    && (objectSelector === undefined || matchesSelector(objectSelector, creation.object.metadata.labels));
}

function isAbout({ apiGroups, apiVersions, operations, resources, scope = '*', resourceNames }: any, { resource }: Creation): boolean {
  const has = (list: unknown, value: string) => listOf(list).includes(value) || listOf(list).includes('*');
  return has(apiGroups, '') && has(apiVersions, 'v1') && has(operations, 'CREATE') && (has(resources, resource) || listOf(resources).includes('*/*'))
    && scope !== 'Cluster' && listOf(resourceNames).length === 0;
}

/** Whether all conditions hold and one validation does not. */
function denies({ variables, matchConditions, validations }: any, { object, resource, namespace }: Creation): boolean {
  const known: { [name: string]: unknown } = {};
  const scope = {
    object: { ...object, metadata: { ...object.metadata, namespace: namespace.metadata.name } },
    oldObject: null,
    request: {
      operation: 'CREATE',
      namespace: namespace.metadata.name,
      name: object.metadata.name,
      dryRun: false,
      kind: { group: '', version: 'v1', kind: object.kind },
      resource: { group: '', version: 'v1', resource },
      subResource: '',
    },
    params: null,
    namespaceObject: { ...namespace, metadata: { ...namespace.metadata, labels: labelsOf(namespace) } },
    variables: known,
  };
  listOf(variables).filter(isMap).forEach(({ name, expression }: any) => known[name] = evaluated(expression, scope));
  return listOf(matchConditions).every(({ expression }) => evaluated(expression, scope) === true)
    && listOf(validations).some(({ expression }) => evaluated(expression, scope) === false);
}

function evaluated(expression: unknown, scope: object): unknown {
  try {
    return compile(String(expression), VARIABLES)(scope);
  } catch {
    return undefined;
  }
}

/** With the label of its name, which the API server sets. */
function labelsOf({ metadata }: any): { [key: string]: string } {
  return { ...metadata.labels, 'kubernetes.io/metadata.name': metadata.name };
}

function listOf(value: unknown): any[] {
  return Array.isArray(value) ? value : [];
}
