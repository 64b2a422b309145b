import { ServiceType } from 'cdk8s-plus-28';
import { Construct } from 'constructs';
import { BackendContext } from './backend-context';
import { capsuleNamespaceOptions, differingFields, selfServiceSpec } from './capsule-namespaces';
import { createOwnerRole, ownerSpecs } from './capsule-roles';
import { NamespaceSettings } from './namespace-settings';
import { impliedAllowances } from './placement';
import { CapsuleBackendProps } from './tenant-backend';
import { NODE_POOL_LABEL, createIntended } from '../boundary';
import { Mistake } from '../errors';
import { compareCodeUnits, parseImage } from '../manifest';

/**
 * Creates the Capsule Tenant and the ClusterRole that it binds.
 *
 * Capsule has one list for all namespaces: each is that of the tenant and of its namespaces together.
 *
 * @see https://projectcapsule.dev/docs/reference/
 */
export function createCapsuleTenant(context: BackendContext, props: CapsuleBackendProps): void {
  const parent = new Construct(context.scope, 'Capsule');
  const ownerRole = props.ownerClusterRole ?? createOwnerRole(parent, context.tenant);
  createIntended(parent, 'tenant', {
    apiVersion: 'capsule.clastix.io/v1beta2',
    kind: 'Tenant',
    metadata: { name: context.tenant.name },
    parts: { spec: () => specOf(context, props, ownerRole) },
    madeFrom: 'the props of the tenant',
  });
}

/** What is wrong once all namespaces are known. */
export function capsuleMistakesAtSynth(context: BackendContext, props: CapsuleBackendProps): Mistake[] {
  const { scope: where } = context;
  const { maxNamespaces } = props;
  const all = context.namespaces();
  return [
    ...maxNamespaces === undefined || maxNamespaces >= all.length ? [] : [{ where, field: 'backend.maxNamespaces', problem: 'is less than the app makes', given: maxNamespaces, allowed: `The app makes ${all.length}`, fix: 'Raise it, or leave it out' }],
    ...differingFields(context, props).map(({ field, names }) => ({
      where,
      field,
      problem: `differs between the tenant and ${names.join(', ')}, and Capsule has one value for all of its namespaces`,
      allowed: `Namespaces with the tenant's ${field} are allowed`,
      fix: 'Make a tenant of its own of what has to differ',
    })),
  ];
}

function specOf(context: BackendContext, { maxNamespaces, sharedBudget }: CapsuleBackendProps, ownerRole: string): any {
  const { tenant } = context;
  const all = [tenant, ...context.namespaces()];
  const pool = tenant.placement.nodes?.poolName;
  const isCordoned = all.every(({ lifecycle }) => lifecycle.cordoned);
  const isProtected = all.some(({ lifecycle }) => lifecycle.deletionProtection);
  return {
    owners: ownerSpecs(tenant, ownerRole),
    namespaceOptions: capsuleNamespaceOptions(context, maxNamespaces),
    containerRegistries: { allowed: sorted(all.flatMap(({ registries }) => registries.map(hostOf))) },
    ingressOptions: {
      allowedHostnames: { allowed: listed(all, 'hostnames') },
      allowedClasses: classes(listed(all, 'ingressClasses')),
      allowWildcardHostnames: false,
      hostnameCollisionScope: 'Cluster',
    },
    gatewayOptions: { allowedClasses: classes(listed(all, 'gatewayClasses')) },
    storageClasses: classes(listed(all, 'storageClasses')),
    priorityClasses: classes(listed(all, 'priorityClasses')),
    runtimeClasses: classes(sorted([...listed(all, 'runtimeClasses'), ...all.flatMap(({ placement }) => impliedAllowances(placement).runtimeClasses ?? [])])),
    serviceOptions: serviceOptions(all),
    ...pool === undefined ? {} : { nodeSelector: { [NODE_POOL_LABEL]: pool } },
    ...sharedBudget ? { resourceQuotas: { scope: 'Tenant', items: context.quotas.map(({ spec }) => spec()) } } : {},
    ...maxNamespaces === undefined ? {} : selfServiceSpec(context),
    ...isProtected ? { preventDeletion: true } : {},
    ...isCordoned ? { cordoned: true } : {},
  };
}

function serviceOptions(all: readonly NamespaceSettings[]): any {
  const isAllowed = (type: ServiceType) => all.some(({ allowed }) => allowed.serviceTypes.includes(type));
  return {
    allowedServices: {
      nodePort: isAllowed(ServiceType.NODE_PORT),
      loadBalancer: isAllowed(ServiceType.LOAD_BALANCER),
      externalName: isAllowed(ServiceType.EXTERNAL_NAME),
    },
    externalIPs: { allowed: listed(all, 'externalIps') },
  };
}

/**
 * Classes by their names alone. The selector selects nothing: an empty one selects every class, and Capsule's check of
 * RuntimeClasses asks it beside the names.
 *
 * @see https://pkg.go.dev/k8s.io/apimachinery/pkg/apis/meta/v1#LabelSelectorAsSelector
 */
function classes(allowed: readonly string[]): any {
  return { allowed, matchExpressions: ['Exists', 'DoesNotExist'].map((operator) => ({ key: 'cdk8s-bulwark/by-name', operator })) };
}

type NameList = 'hostnames' | 'ingressClasses' | 'gatewayClasses' | 'storageClasses' | 'priorityClasses' | 'runtimeClasses' | 'externalIps';

function listed(all: readonly NamespaceSettings[], list: NameList): string[] {
  return sorted(all.flatMap(({ allowed }) => allowed[list]));
}

function sorted(texts: readonly string[]): string[] {
  return [...new Set(texts)].sort(compareCodeUnits);
}

/** Capsule compares hosts of registries; paths within them are held by the rules and policies of this library. */
function hostOf(registry: string): string {
  return parseImage(`${registry.replace(/\/$/, '')}/image`)!.registry;
}
