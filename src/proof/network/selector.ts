import { LabelRequirement, LabelSelector, Labels, labelOf, meetsRequirement } from '../../manifest';

/** A label selector that is read once and asked often; one that is missing is one without requirements. */
export class Selector {
  public static readonly EVERYTHING = new Selector([]);

  /** Reads a selector. */
  public static of(selector: LabelSelector | undefined | null): Selector {
    const equalities = Object.entries(selector?.matchLabels ?? {}).map(([key, value]) => ({ key, operator: 'In', values: [value] }));
    const requirements = [...equalities, ...selector?.matchExpressions ?? []];
    return requirements.length === 0 ? Selector.EVERYTHING : new Selector(requirements);
  }

  /** The same text for selectors with the same requirements, in whatever order they are written. */
  public readonly key: string;

  private constructor(public readonly requirements: readonly LabelRequirement[]) {
    this.key = requirements.map(({ key, operator, values = [] }) => JSON.stringify([key, operator, ...[...values].sort()])).sort().join();
  }

  public get isEverything(): boolean {
    return this.requirements.length === 0;
  }

  /** Whether labels meet every requirement. */
  public matches(labels: Labels): boolean {
    return this.requirements.every((requirement) => meetsRequirement(requirement, labelOf(labels, requirement.key)));
  }

  /** The values of which a label must have one, where the selector says so. */
  public valuesOf(key: string): readonly string[] | undefined {
    const lists = this.requirements.filter((requirement) => requirement.key === key && requirement.operator === 'In').map(({ values = [] }) => values);
    return lists.length === 0 ? undefined : lists[0].filter((value) => lists.every((values) => values.includes(value)));
  }

  /** The selector as people write it: `app=web,tier!=cache`; empty for everything. */
  public toString(): string {
    return this.requirements.map(({ key, operator, values = [] }) => {
      switch (operator) {
        case 'In':
          return values.length === 1 ? `${key}=${values[0]}` : `${key} in (${values.join(', ')})`;
        case 'NotIn':
          return values.length === 1 ? `${key}!=${values[0]}` : `${key} notin (${values.join(', ')})`;
        case 'Exists':
          return key;
        default:
          return `!${key}`;
      }
    }).join(',');
  }
}
