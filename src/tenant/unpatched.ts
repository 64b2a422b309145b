import { isDeepStrictEqual } from 'util';
import { ApiObject } from 'cdk8s';
import { Construct } from 'constructs';
import { addRenderedCheck } from '../boundary';
import { describeWithoutPath } from '../errors';

/** An object of this library, with the spec that it is to have. */
export type Intended = readonly [object: ApiObject, spec: () => any];

/**
 * Refuses at synth a patch that changes the spec of objects below a construct: these objects are the enforcement of a
 * prop, and no rule would know what they should have said.
 */
export function checkUnpatched(scope: Construct, field: string, intended: readonly Intended[]): void {
  addRenderedCheck(scope, (objects) => intended.flatMap(([object, spec]) => {
    const manifest = objects.find(({ apiObject }) => apiObject === object)?.manifest;
    return manifest === undefined || isDeepStrictEqual(manifest.spec, spec()) ? [] : [describeWithoutPath({
      where: scope,
      field,
      problem: `is not what ${object.kind} ${object.name} says any more`,
      allowed: 'Its spec is made from the props of the tenant',
      fix: `Take the JSON patch of ${object.node.path} away`,
    })];
  }));
}

/** Labels and annotations of an object, by key. */
export interface Marks {
  readonly labels: { readonly [key: string]: string };
  readonly annotations: { readonly [key: string]: string };
}

/** Refuses at synth a patch that takes labels and annotations from an object, or changes them. */
export function checkMarks(scope: Construct, object: ApiObject, marks: Marks): void {
  if (Object.keys({ ...marks.labels, ...marks.annotations }).length === 0) {
    return;
  }
  addRenderedCheck(scope, (objects) => {
    const metadata = objects.find(({ apiObject }) => apiObject === object)?.manifest.metadata ?? {};
    return (['labels', 'annotations'] as const).flatMap((field) => Object.entries(marks[field])
      .filter(([key, value]) => metadata[field]?.[key] !== value)
      .map(([key, value]) => describeWithoutPath({
        where: scope,
        field: `${object.kind} ${object.name} metadata.${field}['${key}']`,
        problem: 'is not what the props say any more',
        given: metadata[field]?.[key],
        allowed: `They make it ${value}`,
        fix: `Take the JSON patch of ${object.node.path} away, or change the props`,
      })));
  });
}
