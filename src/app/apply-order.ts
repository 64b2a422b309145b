import { compareCodeUnits, kindOf, podSpecOf } from '../manifest';
import { AppObject } from './app-object';

/**
 * When an object is applied, unless a dependency says otherwise: what others stand in comes first, and what guards
 * pods comes before the pods, so that none runs for a moment without its network policies and quotas.
 */
export enum ApplyStage {
  NAMESPACE,
  CUSTOM_RESOURCE_DEFINITION,
  CLUSTER_SCOPED,
  GUARD,
  NAMESPACED,
  WORKLOAD,
}

const GUARDS = new Set(['NetworkPolicy', 'ResourceQuota', 'LimitRange', 'ServiceAccount']);

/** The stage of an object. */
export function applyStageOf(object: AppObject): ApplyStage {
  if (object.scope === 'Cluster') {
    return clusterStageOf(object);
  }
  if (kindOf(object.manifest)?.podSpec && podSpecOf(object.manifest)) {
    return ApplyStage.WORKLOAD;
  }
  return !object.customKind && GUARDS.has(object.kind) ? ApplyStage.GUARD : ApplyStage.NAMESPACED;
}

function clusterStageOf(object: AppObject): ApplyStage {
  switch (object.customKind ?? object.kind) {
    case 'Namespace': return ApplyStage.NAMESPACE;
    case 'CustomResourceDefinition': return ApplyStage.CUSTOM_RESOURCE_DEFINITION;
    default: return ApplyStage.CLUSTER_SCOPED;
  }
}

/** Sorts objects by stage, namespace, kind, group and name: by nothing that changes when code is moved. */
export function inApplyOrder(objects: readonly AppObject[]): AppObject[] {
  return objects.map((object) => ({ object, stage: applyStageOf(object) }))
    .sort((one, other) => one.stage - other.stage || compareIdentities(one.object, other.object))
    .map(({ object }) => object);
}

function compareIdentities(one: AppObject, other: AppObject): number {
  return compareCodeUnits(one.namespace, other.namespace)
    || compareCodeUnits(one.kind, other.kind)
    || compareCodeUnits(one.group, other.group)
    || compareCodeUnits(one.name, other.name);
}
