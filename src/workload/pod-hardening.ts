import { Breach } from './breach';
import { Draft } from './field-path';
import { placePod } from './pod-placement';
import { CONTAINER_STANCE, POD_STANCE, StanceContext, StanceRow } from './pod-stance';
import { containerValueBreaches, podValueBreaches } from './pod-values';
import { WritablePath, addWritablePaths } from './writable-path';
import { PodPlacement } from '../boundary';
import { Keys, containersOf, imageMistakes, isWithin, parseImage, showPath, stripNulls } from '../manifest';

/** What the hardening of a pod depends on besides the pod itself. */
export interface HardeningOptions {
  /** Kubernetes minor version of the target, as 36 for 1.36. */
  readonly minor: number;
  /** Whether the target runs pods in user namespaces. */
  readonly userNamespaces: boolean;
  /** Whether the pod has a service account of its own, whose name must not be lost. */
  readonly ownsServiceAccount?: boolean;
  /** User and group id to run as where the pod names none; none where ids are not ours to choose. */
  readonly runAs?: number;
  /** Paths that stay writable although the root file system is not. */
  readonly writablePaths: readonly WritablePath[];
  /** Registries that images may come from; undefined where there is no allow-list. */
  readonly registries?: readonly string[];
  /** Where and in what the pod has to run; undefined outside every tenant. */
  readonly placement?: PodPlacement;
}

/** A hardened pod spec beside everything in it that could not be accepted. */
export interface HardenedPodSpec {
  readonly podSpec: any;
  readonly breaches: readonly Breach[];
}

/**
 * Hardens a pod spec: absent fields get the stance's value, equal or stricter values are kept,
 * weaker ones are kept too and reported. Pure, and a hardened spec hardens to itself.
 */
export function hardenPodSpec(original: any, options: HardeningOptions): HardenedPodSpec {
  const breaches: Breach[] = [];
  const draft = new Draft(stripNulls(original));
  giveBareVolumesASource(draft);
  applyStance(POD_STANCE, draft, [], options, breaches);
  placePod(draft, options.placement ?? {}, breaches);
  for (const { list, index, path } of containersOf(draft.value)) {
    if (list === 'ephemeralContainers') {
      continue;
    }
    applyStance(CONTAINER_STANCE, draft, [list, index], options, breaches);
    breaches.push(...valueBreaches(draft.value[list][index], path, options.registries));
  }
  breaches.push(...podValueBreaches(draft.value));
  (draft.value.volumes ?? []).forEach(({ image }: any, index: number) => {
    breaches.push(...image?.reference === undefined ? [] : imageBreaches(image.reference, `volumes[${index}].image.reference`, options.registries));
  });
  if (draft.value.ephemeralContainers?.length > 0) {
    breaches.push({ path: 'ephemeralContainers', problem: 'cannot stand in a manifest', allowed: 'Ephemeral containers are added to running pods through their own subresource' });
  }
  return { podSpec: addWritablePaths(draft.value, options.writablePaths), breaches };
}

const APPARMOR_ANNOTATION = 'container.apparmor.security.beta.kubernetes.io/';

/** The API server still reads AppArmor profiles from annotations of the pod, as Kubernetes before 1.30 did. */
export function annotationBreaches(annotations: { [key: string]: string } | undefined): Breach[] {
  return Object.entries(annotations ?? {})
    .filter(([key, value]) => key.startsWith(APPARMOR_ANNOTATION) && value !== 'runtime/default' && !String(value).startsWith('localhost/'))
    .map(([key, given]) => ({
      rule: 'pod-apparmor-profile',
      path: `annotations['${key}']`,
      problem: 'is weaker than the default',
      given,
      allowed: 'runtime/default or localhost/<profile> is allowed',
    }));
}

/** What the stance says of one container that is not in a pod spec yet. */
export function breachesOfContainer(container: any, path: string, podSpec: any, options: HardeningOptions): Breach[] {
  const breaches: Breach[] = [];
  const draft = new Draft({ ...podSpec, containers: [container] });
  applyStance(CONTAINER_STANCE, draft, ['containers', 0], options, breaches);
  return [
    ...breaches.map((breach) => ({ ...breach, path: breach.path.replace('containers[0]', path) })),
    ...valueBreaches(container, path, options.registries),
  ];
}

/** Applies rows to the pod or to the container that the keys lead to. */
function applyStance(rows: readonly StanceRow[], draft: Draft, subject: Keys, options: HardeningOptions, breaches: Breach[]): void {
  const isContainer = subject.length > 0;
  const current = () => isContainer ? draft.value[subject[0]][subject[1]] : draft.value;
  const isWindows = draft.value.os?.name === 'windows';
  for (const row of rows) {
    if (row.linuxOnly && isWindows) {
      continue;
    }
    const container = isContainer ? current() : undefined;
    const { minor, userNamespaces, ownsServiceAccount, runAs } = options;
    const context: StanceContext = { podSpec: draft.value, container, minor, userNamespaces, ownsServiceAccount, runAs };
    row.path.visit(current(), (value, keys) => {
      if (value !== undefined) {
        if (!row.accepts(value, context)) {
          breaches.push({ rule: row.rule, path: showPath([...subject, ...keys]), problem: 'is weaker than the default', given: value, allowed: row.allowed });
        }
        return;
      }
      const fill = row.absent?.(context);
      if (fill !== undefined) {
        draft.set([...subject, ...keys], fill);
      } else if (row.required?.(context)) {
        breaches.push({ rule: row.rule, path: showPath([...subject, ...keys]), problem: 'is missing', allowed: row.allowed });
      }
    });
  }
}

/** The API server makes a volume that has only a name an emptyDir. */
function giveBareVolumesASource(draft: Draft): void {
  const volumes: any[] = draft.value.volumes ?? [];
  volumes.forEach((volume, index) => {
    if (Object.keys(volume).every((key) => key === 'name')) {
      draft.set(['volumes', index, 'emptyDir'], {});
    }
  });
}

/** Values that are wrong by themselves, whatever the stance says. */
function valueBreaches(container: any, path: string, registries: readonly string[] | undefined): Breach[] {
  return [...imageBreaches(container.image, `${path}.image`, registries), ...containerValueBreaches(container, path)];
}

function imageBreaches(image: unknown, path: string, registries: readonly string[] | undefined): Breach[] {
  const reference = typeof image === 'string' ? parseImage(image) : undefined;
  const mistakes = imageMistakes('', path, String(image ?? ''));
  const breaches = mistakes.map(({ problem, given, allowed }): Breach => ({ rule: reference ? 'image-tag' : undefined, path, problem, given, allowed }));
  if (reference && registries && !registries.some((registry) => isWithin(reference, registry))) {
    const allowed = registries.length > 0 ? `The tenant's registries are ${registries.join(', ')}` : 'The tenant allows no registry';
    breaches.push({ rule: 'image-registry', path, problem: 'is not from a registry of the tenant', given: image, allowed });
  }
  return breaches;
}
