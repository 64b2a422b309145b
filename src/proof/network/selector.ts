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

  private knownKey: string | undefined;

  private constructor(public readonly requirements: readonly LabelRequirement[]) {}

  /** The same text for selectors with the same requirements, in whatever order they are written. */
  public get key(): string {
    this.knownKey ??= this.requirements.map(({ key, operator, values = [] }) => JSON.stringify([key, operator, ...[...values].sort()])).sort().join();
    return this.knownKey;
  }

  public get isEverything(): boolean {
    return this.requirements.length === 0;
  }

  /** One label that whatever is selected has, as one text. */
  public get requiredLabel(): string | undefined {
    const equality = this.requirements.find(({ operator, values }) => operator === 'In' && values?.length === 1);
    return equality && labelKey(equality.key, equality.values![0]);
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

/** A label as one text. */
export function labelKey(key: string, value: string): string {
  return `${key}=${value}`;
}
