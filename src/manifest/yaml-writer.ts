import { refuse } from '../errors';
import { blockText, numberText, stringText } from './yaml-scalar';

/**
 * Writes plain data as one YAML document that ends in a newline.
 *
 * Objects, arrays, strings, finite numbers, booleans and null are written, in the order that they have;
 * properties that are undefined are left out, as JSON does. Anything else is refused with its path in the document.
 * What is written reads back the same under YAML 1.1 and 1.2.
 */
export function toYaml(value: unknown): string {
  const text = new YamlWriter(value).document();
  // V8 keeps concatenations as trees. Asking for a character flattens this one while it is small and hot,
  // which makes an app of thousands of objects three times as fast as leaving it to the garbage collector.
  text.charCodeAt(0);
  return text;
}

/** Writes documents one after the other, with `---` between them. */
export function toYamlDocuments(values: readonly unknown[]): string {
  return values.map(toYaml).join('---\n');
}

/** Readers may give up on keys of more than 1024 characters (YAML 1.2.2, 8.2.2). */
const LONGEST_KEY = 1000;

class YamlWriter {
  /** The maps and lists around the value that is being written, and the key of each in the one before it. */
  private readonly parents: object[] = [];
  private readonly keys: (string | number)[] = [];

  constructor(private readonly root: unknown) {}

  public document(): string {
    if (typeof this.root !== 'object' || this.root === null) {
      return `${this.atom(this.root)}\n`;
    }
    const text = this.collection(this.root, '');
    return text === '' ? `${emptyText(this.root)}\n` : text;
  }

  /** The lines of a map or list, the first one without its indentation; nothing where it is empty. */
  private collection(value: object, indent: string): string {
    if (this.parents.includes(value)) {
      this.refuse('contains itself');
    }
    this.parents.push(value);
    const text = Array.isArray(value) ? this.list(value, indent) : this.map(value, indent);
    this.parents.pop();
    return text;
  }

  private map(value: any, indent: string): string {
    if (!isPlainObject(value)) {
      this.refuse('is an object of a class', Object.prototype.toString.call(value));
    }
    let text = '';
    for (const key of Object.keys(value)) {
      const item = value[key];
      if (item === undefined) {
        continue;
      }
      this.keys.push(key);
      text += `${text === '' ? '' : indent}${this.key(key)}:`;
      if (typeof item === 'object' && item !== null) {
        const below = this.collection(item, `${indent}  `);
        text += below === '' ? ` ${emptyText(item)}\n` : `\n${indent}  ${below}`;
      } else {
        text += ` ${this.leaf(item, indent)}`;
      }
      this.keys.pop();
    }
    return text;
  }

  private list(items: readonly unknown[], indent: string): string {
    let text = '';
    for (let i = 0; i < items.length; i++) {
      const item = items[i];
      this.keys.push(i);
      text += i === 0 ? '- ' : `${indent}- `;
      if (typeof item === 'object' && item !== null) {
        text += this.collection(item, `${indent}  `) || `${emptyText(item)}\n`;
      } else {
        text += this.leaf(item, indent);
      }
      this.keys.pop();
    }
    return text;
  }

  private leaf(value: unknown, indent: string): string {
    const block = typeof value === 'string' ? blockText(value, `${indent}  `) : undefined;
    return block ?? `${this.atom(value)}\n`;
  }

  private key(key: string): string {
    const text = stringText(key);
    if (text.length > LONGEST_KEY) {
      refuse({
        where: this.documentName(),
        field: this.fieldPath(),
        problem: 'has a name that is too long for YAML',
        given: `${text.length} characters`,
        allowed: `Names of at most ${LONGEST_KEY} characters as written are allowed`,
        fix: 'Shorten the name',
      });
    }
    return text;
  }

  private atom(value: unknown): string {
    switch (typeof value) {
      case 'string':
        return stringText(value);
      case 'boolean':
        return value ? 'true' : 'false';
      case 'number':
        return Number.isFinite(value) ? numberText(value) : this.refuse('is not a finite number', String(value));
      case 'object':
        return 'null';
      default:
        return this.refuse('is not plain data', `a value of type ${typeof value}`);
    }
  }

  private refuse(problem: string, given?: string): never {
    return refuse({
      where: this.documentName(),
      field: this.fieldPath(),
      problem,
      ...given === undefined ? {} : { given },
      allowed: 'Maps, lists, strings, finite numbers, booleans and null are allowed',
      fix: 'Replace it by plain data, or leave the field out',
    });
  }

  private documentName(): string {
    const root: any = this.root;
    return [root?.kind, root?.metadata?.name].filter((part) => typeof part === 'string').join(' ') || 'YAML document';
  }

  private fieldPath(): string {
    const path = this.keys.map((key) => typeof key === 'number' ? `[${key}]` : `.${key}`).join('');
    return path.replace(/^\./, '') || 'the document';
  }
}

function emptyText(value: object): string {
  return Array.isArray(value) ? '[]' : '{}';
}

/** An object literal, of whichever realm: test runners and worker threads have several. */
function isPlainObject(value: object): boolean {
  const prototype = Object.getPrototypeOf(value);
  return prototype === null || Object.getPrototypeOf(prototype) === null;
}
