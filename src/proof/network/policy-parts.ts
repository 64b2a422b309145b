import { Addresses, addressesOf } from './addresses';
import { NetworkObject, describeObject } from './network-object';
import { Selector } from './selector';
import { PROTOCOLS, Protocol, isPort } from './traffic';
import { Mistake } from '../../errors';
import { Cidr, isLabelKey, isLabelValue, isMap, isPortName, stripNulls } from '../../manifest';

const OPERATORS = ['In', 'NotIn', 'Exists', 'DoesNotExist'];

/** Reads the fields of one policy, and keeps what the API server would refuse. */
export class PolicyParts {
  private readonly found: Mistake[] = [];

  constructor(public readonly object: NetworkObject) {}

  /** What is wrong with the policy, in the order of reading. */
  public get mistakes(): readonly Mistake[] {
    return this.found;
  }

  /** The items of a list and their places; undefined where there is no list. An item that is null is one without fields, as the API server decodes it. */
  public list(value: unknown, path: string, most: number = Infinity): { readonly value: any; readonly path: string }[] | undefined {
    if (value === undefined || value === null) {
      return undefined;
    }
    if (!Array.isArray(value)) {
      this.refuse(path, 'is not a list', value, 'A list is allowed', 'Write a list, or leave the field out');
      return [];
    }
    if (value.length > most) {
      this.refuse(path, `has more than ${most} items`, value.length, `At most ${most} are allowed`, 'Divide them among several');
    }
    return value.map((item, index) => ({ value: item ?? {}, path: `${path}[${index}]` })).filter((item) => this.map(item.value, item.path) !== undefined);
  }

  /** A map, or undefined where it is missing or something else. */
  public map(value: unknown, path: string): any {
    if (value === undefined || value === null || isMap(value)) {
      return value === null ? undefined : value;
    }
    return this.refuse(path, 'is not a map', value, 'A map of fields is allowed', 'Write its fields, or leave it out');
  }

  /** Whether a map has more than one of some fields, of which it may have one. */
  public hasSeveral(value: any, fields: readonly string[], path: string): boolean {
    const given = fields.filter((field) => value[field] !== undefined);
    if (given.length > 1) {
      this.refuse(path, `has ${given.join(' and ')}`, value, 'Exactly one of them is allowed', 'Make an item of each');
    }
    return given.length > 1;
  }

  /** A label selector; one that cannot be read selects everything, and is told. */
  public selector(value: unknown, path: string): Selector {
    const { matchLabels, matchExpressions } = this.map(value, path) ?? {};
    const place = { labels: `${path}.matchLabels`, expressions: `${path}.matchExpressions` };
    const labels = Object.entries(this.map(matchLabels, place.labels) ?? {}).filter(([key, label]) => this.isLabel(key, label, place.labels));
    const expressions = (this.list(matchExpressions, place.expressions) ?? [])
      .filter((expression) => this.isExpression(expression.value, expression.path));
    return Selector.of({
      matchLabels: Object.fromEntries(labels) as { [key: string]: string },
      matchExpressions: expressions.map((expression) => expression.value),
    });
  }

  /** A port number. */
  public port(value: unknown, path: string): number | undefined {
    return isPort(value)
      ? value
      : this.refuse(path, 'is not a port', value, 'Whole numbers from 1 to 65535 are allowed', 'Write the port on which the pods listen');
  }

  /** The name of a port. */
  public portName(value: unknown, path: string): string | undefined {
    return typeof value === 'string' && isPortName(value)
      ? value
      : this.refuse(path, 'is not the name of a port', value, 'An IANA service name is allowed: at most 15 characters of a-z, 0-9 and single -', 'Write the name that the container gives its port');
  }

  /** A protocol; TCP where it is missing. */
  public protocol(value: unknown, path: string): Protocol | undefined {
    const protocol = value ?? 'TCP';
    return PROTOCOLS.includes(protocol as Protocol)
      ? protocol as Protocol
      : this.refuse(path, 'is not a protocol that policies know', value, `${[...PROTOCOLS].sort().join(', ')} are allowed`, 'Write one of them');
  }

  /** The addresses of a block without its exceptions. */
  public addresses(cidr: unknown, path: string, except: unknown = [], exceptPath: string = path): Addresses | undefined {
    const outer = this.cidr(cidr, path);
    if (except !== null && !Array.isArray(except)) {
      this.refuse(exceptPath, 'is not a list', except, 'A list of blocks is allowed', 'Write a list, or leave it out');
    }
    const inner = (Array.isArray(except) ? except : []).flatMap((text, index) => {
      const block = this.cidr(text, `${exceptPath}[${index}]`);
      if (block && outer && !(outer.contains(block) && block.prefix > outer.prefix)) {
        this.refuse(`${exceptPath}[${index}]`, `is not a part of ${cidr}`, text, 'A smaller block within the CIDR is allowed', 'Leave the exception out, or correct one of the two');
      }
      return block ?? [];
    });
    return outer && addressesOf(outer, inner);
  }

  /** Keeps a mistake; returns undefined, for what could not be read. */
  public refuse(field: string, problem: string, given: unknown, allowed: string, fix: string): undefined {
    const value = stripNulls(given);
    this.found.push({ where: describeObject(this.object), field, problem, ...value === undefined ? {} : { given: value }, allowed, fix });
    return undefined;
  }

  private cidr(text: unknown, path: string): Cidr | undefined {
    return (typeof text === 'string' ? Cidr.parse(text) : undefined)
      ?? this.refuse(path, 'is not an IP network in CIDR notation', text, 'A network such as 10.0.0.0/8 or 2001:db8::/32 is allowed', 'Write the address, a slash and the length of the prefix');
  }

  private isLabel(key: string, value: unknown, path: string): boolean {
    const isOne = isLabelKey(key) && typeof value === 'string' && isLabelValue(value);
    if (!isOne) {
      this.refuse(`${path}[${JSON.stringify(key)}]`, 'is not a label', value, 'Keys and values of labels are allowed', 'Correct the label');
    }
    return isOne;
  }

  private isExpression({ key, operator, values }: any, path: string): boolean {
    const before = this.found.length;
    const needsValues = operator === 'In' || operator === 'NotIn';
    const count = Array.isArray(values) ? values.length : 0;
    if (typeof key !== 'string' || !isLabelKey(key)) {
      this.refuse(`${path}.key`, 'is not the key of a label', key, 'The key of a label is allowed', 'Correct the key');
    }
    if (!OPERATORS.includes(operator)) {
      this.refuse(`${path}.operator`, 'is unknown', operator, `${OPERATORS.join(', ')} are allowed`, 'Write one of them');
    } else if (needsValues && count === 0) {
      this.refuse(`${path}.values`, `is empty, which ${operator} does not allow`, values, 'At least one value is required', 'List the values, or use Exists or DoesNotExist');
    } else if (!needsValues && count > 0) {
      this.refuse(`${path}.values`, `has items, which ${operator} does not allow`, values, 'No value is allowed', 'Leave the values out');
    } else if (!needsValues && values !== undefined && values !== null && !Array.isArray(values)) {
      this.refuse(`${path}.values`, 'is not a list', values, 'No value is allowed', 'Leave the values out');
    }
    if (Array.isArray(values) && !values.every((value) => typeof value === 'string' && isLabelValue(value))) {
      this.refuse(`${path}.values`, 'has what is not the value of a label', values, 'Values of labels are allowed', 'Correct the values');
    }
    return this.found.length === before;
  }
}
