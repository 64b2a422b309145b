/** A requirement on one label. */
export interface LabelRequirement {
  readonly key: string;
  /** `In`, `NotIn`, `Exists` or `DoesNotExist`. */
  readonly operator: string;
  readonly values?: readonly string[];
}

/** A label selector as it stands in a manifest. */
export interface LabelSelector {
  readonly matchLabels?: { readonly [key: string]: string } | null;
  readonly matchExpressions?: readonly LabelRequirement[] | null;
}

/** The labels of an object. */
export type Labels = { readonly [key: string]: string } | undefined | null;

/**
 * Whether labels satisfy every requirement of a selector.
 *
 * An empty selector matches everything, and one that is missing matches nothing; fields where a missing selector
 * means everything (`namespaceSelector` in some policies) are the caller's to handle. An operator that Kubernetes does
 * not know matches nothing.
 *
 * @see https://kubernetes.io/docs/concepts/overview/working-with-objects/labels/#label-selectors
 */
export function matchesSelector(selector: LabelSelector | undefined | null, labels: Labels): boolean {
  return selector !== undefined && selector !== null
    && Object.entries(selector.matchLabels ?? {}).every(([key, value]) => labelOf(labels, key) === value)
    && (selector.matchExpressions ?? []).every((requirement) => meetsRequirement(requirement, labelOf(labels, requirement.key)));
}

/** Whether the value of a label, undefined where there is no such label, meets a requirement. */
export function meetsRequirement({ operator, values }: LabelRequirement, label: string | undefined): boolean {
  switch (operator) {
    case 'In':
      return label !== undefined && (values ?? []).includes(label);
    case 'NotIn':
      return label === undefined || !(values ?? []).includes(label);
    case 'Exists':
      return label !== undefined;
    case 'DoesNotExist':
      return label === undefined;
    default:
      return false;
  }
}

/** The value of a label, or undefined. */
export function labelOf(labels: Labels, key: string): string | undefined {
  return labels && Object.hasOwn(labels, key) ? labels[key] : undefined;
}
