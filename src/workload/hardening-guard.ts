import { ApiObject } from 'cdk8s';
import { Construct, IConstruct } from 'constructs';
import { mistakesOf } from './breach-mistakes';
import { withValueAt } from './field-path';
import { HardenedPodSpec, HardeningOptions, annotationBreaches, hardenPodSpec } from './pod-hardening';
import { DEFAULT_WRITABLE_PATHS, WritablePath, writablePathMistakes } from './writable-path';
import { tenantBoundaryOf } from '../boundary';
import { describeWithoutPath, refuse, refuseAll } from '../errors';
import { kindOf, podSpecOf } from '../manifest';
import { Clock, Exemption, expiredExemptionMistakes } from '../rules';
import { TargetCluster } from '../target';

/** What a construct brings to the hardening of its pods. */
export interface HardeningChoices {
  readonly writablePaths?: readonly WritablePath[];
  /** Whether the workload is ours: it gets the default non-root ids and has a service account, unlike third-party pods. */
  readonly setsIds: boolean;
}

/** Any non-root id will do; this one is the `nonroot` user of distroless images and above the ids of hosts. */
const NON_ROOT_ID = 65532;

/** What the hardening of pods at a place of the construct tree depends on. */
export function hardeningOptionsAt(scope: IConstruct, choices: HardeningChoices): HardeningOptions {
  refuseAll(writablePathMistakes(scope, choices.writablePaths ?? []));
  const target = TargetCluster.on(scope);
  const boundary = tenantBoundaryOf(scope);
  return {
    minor: Number(target.kubernetes.split('.')[1]),
    userNamespaces: target.userNamespaces,
    ownsServiceAccount: choices.setsIds,
    runAs: choices.setsIds && !target.assignsUserIds ? NON_ROOT_ID : undefined,
    writablePaths: choices.writablePaths ?? DEFAULT_WRITABLE_PATHS,
    registries: boundary?.registries,
    placement: boundary?.placement,
  };
}

/** Hardens the pods of a manifest of any kind that has some; other manifests stay as they are. */
export function hardenManifest(manifest: any, options: HardeningOptions): HardenedPodSpec & { manifest: any; prefix: string } {
  const path = kindOf(manifest)?.podSpec ?? [];
  const original = podSpecOf(manifest);
  if (original === undefined) {
    return { manifest, podSpec: undefined, breaches: [], prefix: '' };
  }
  const hardened = hardenPodSpec(original, options);
  const metadata = path.slice(0, -1).reduce((value, key) => value?.[key], manifest)?.metadata;
  const breaches = [...hardened.breaches, ...annotationBreaches(metadata?.annotations)];
  const changed = hardened.podSpec === original ? manifest : withValueAt(manifest, path, hardened.podSpec);
  return { podSpec: hardened.podSpec, breaches, manifest: changed, prefix: path.join('.') };
}

/**
 * Hardens what an ApiObject renders, whatever resolvers and JSON patches did to it before.
 * Rendering goes through here in a plain App, in `Testing.synth` and in every other app alike.
 */
export function guardRendering(apiObject: ApiObject, owner: Construct, options: HardeningOptions, exemptions: readonly Exemption[]): void {
  const render = apiObject.toJson.bind(apiObject);
  apiObject.toJson = () => {
    const rendered = render();
    refuseOtherKind(apiObject, owner, rendered);
    const { manifest, breaches, prefix } = hardenManifest(rendered, options);
    refuseAll(mistakesOf(breaches, owner, prefix, exemptions));
    return withExemptions(manifest, exemptions);
  };
}

/** A patch to another kind would take the pods out of what is hardened. */
function refuseOtherKind({ apiVersion, kind }: ApiObject, owner: Construct, rendered: any): void {
  if (rendered.kind !== kind || rendered.apiVersion !== apiVersion) {
    refuse({ where: owner, field: 'kind', problem: 'was changed by a JSON patch', given: `${rendered.apiVersion} ${rendered.kind}`, allowed: `${apiVersion} ${kind} is allowed`, fix: 'Take the patch away, and create an object of the other kind' });
  }
}

/** A patch may have taken the annotations away, but not the record of what is exempted. */
function withExemptions(manifest: any, exemptions: readonly Exemption[]): any {
  const missing = exemptions.filter(({ annotationKey, annotationValue }) => manifest.metadata?.annotations?.[annotationKey] !== annotationValue);
  return missing.reduce((value, { annotationKey, annotationValue }) => withValueAt(value, ['metadata', 'annotations', annotationKey], annotationValue), manifest);
}

/** Writes exemptions to an object's annotations. */
export function annotateExemptions(apiObject: ApiObject, exemptions: readonly Exemption[]): void {
  for (const exemption of exemptions) {
    apiObject.metadata.addAnnotation(exemption.annotationKey, exemption.annotationValue);
  }
}

/** Fails synth once one of the exemptions of a construct has expired. */
export function judgeExpiry(owner: Construct, exemptions: readonly Exemption[]): void {
  if (exemptions.length > 0) {
    owner.node.addValidation({
      validate: () => expiredExemptionMistakes(owner, exemptions, Clock.of(owner).today()).map(describeWithoutPath),
    });
  }
}
