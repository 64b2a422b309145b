import { ApiObject } from 'cdk8s';
import { Construct, IConstruct } from 'constructs';

/** An object of the app beside the manifest it renders to. */
export interface RenderedObject {
  readonly apiObject: ApiObject;
  /** The manifest as plain data; checks read it and never change it. */
  readonly manifest: any;
}

/** Looks at the manifests of a subtree and returns what is wrong, one text a mistake and without the path. */
export type RenderedCheck = (objects: readonly RenderedObject[]) => string[];

const CHECKS = Symbol.for('cdk8s-bulwark.RenderedChecks');
const RENDERING_ONCE = Symbol.for('cdk8s-bulwark.RenderingOnce');

/**
 * Adds a check over the manifests of everything below a construct.
 *
 * While an app renders every object once, it hands the manifests to the checks itself;
 * otherwise, as in a plain App and in `Testing.synth`, the check is an ordinary validation that renders for itself.
 */
export function addRenderedCheck(scope: Construct, check: RenderedCheck): void {
  const checks: RenderedCheck[] = (scope as any)[CHECKS] ?? [];
  if (checks.length === 0) {
    Object.defineProperty(scope, CHECKS, { value: checks });
    scope.node.addValidation({ validate: () => (scope.node.root as any)[RENDERING_ONCE] ? [] : renderAndCheck(scope, checks) });
  }
  checks.push(check);
}

/** All checks of a construct share what is rendered for them. */
function renderAndCheck(scope: Construct, checks: readonly RenderedCheck[]): string[] {
  const objects = renderBelow(scope);
  return checks.flatMap((check) => check(objects));
}

/** The checks that were added to this very construct. */
export function renderedChecksOf(construct: IConstruct): readonly RenderedCheck[] {
  return (construct as any)[CHECKS] ?? [];
}

/** Runs a synth that renders every object of the app once and runs the checks over the result. */
export function renderOnceDuring<T>(root: Construct, synth: () => T): T {
  Object.defineProperty(root, RENDERING_ONCE, { value: new Map(), configurable: true });
  try {
    return synth();
  } finally {
    delete (root as any)[RENDERING_ONCE];
  }
}

/** What is the same for all of an app, computed once where the app renders every object once: nothing is added to it then. */
export function onceWhileRendering<T>(root: IConstruct, key: symbol, compute: () => T): T {
  const known: Map<symbol, T> | undefined = (root as any)[RENDERING_ONCE];
  if (!known) {
    return compute();
  }
  if (!known.has(key)) {
    known.set(key, compute());
  }
  return known.get(key)!;
}

function renderBelow(scope: IConstruct): RenderedObject[] {
  return scope.node.findAll().filter(ApiObject.isApiObject)
    .map((apiObject) => ({ apiObject, manifest: apiObject.toJson() }));
}
