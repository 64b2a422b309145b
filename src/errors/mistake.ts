import { IConstruct } from 'constructs';

/** One thing that a user got wrong, in the parts of the one error shape of this library. */
export interface Mistake {
  /** The construct that was given the value, or a name where there is no construct (a value class). */
  readonly where: IConstruct | string;
  /** The field as the user wrote it: a prop's name or a path in the manifest. */
  readonly field: string;
  /** What is wrong with it, continuing the field's name: "is not a DNS-1123 label". */
  readonly problem: string;
  /** The value that was given; left out where there was none. */
  readonly given?: unknown;
  /** What would be accepted, as a sentence without its full stop. */
  readonly allowed: string;
  /** What to do about it, as a sentence without its full stop. */
  readonly fix: string;
}

/** An error of this library: the message lists every mistake, one a line. */
export class BulwarkError extends Error {
  public readonly mistakes!: readonly Mistake[];

  constructor(mistakes: readonly Mistake[]) {
    super(mistakes.map(describeMistake).join('\n'));
    this.name = 'BulwarkError';
    // Node prints the enumerable properties of an uncaught error: every mistake would stand there twice.
    Object.defineProperty(this, 'mistakes', { value: mistakes, enumerable: false });
  }
}

/** `<construct path>: <field> <what is wrong>, got <value>. <what is allowed>. <how to fix>.` */
export function describeMistake(mistake: Mistake): string {
  return `${pathOf(mistake.where)}: ${describeWithoutPath(mistake)}`;
}

/** The same without the path, for validations: cdk8s puts the path before what they return. */
export function describeWithoutPath(mistake: Mistake): string {
  const given = 'given' in mistake ? `, got ${show(mistake.given)}` : '';
  return `${mistake.field} ${mistake.problem}${given}. ${mistake.allowed}. ${mistake.fix}.`;
}

/** Throws the mistake as an error. */
export function refuse(mistake: Mistake): never {
  throw new BulwarkError([mistake]);
}

/** Throws all mistakes in one error, or does nothing where there are none. */
export function refuseAll(mistakes: readonly Mistake[]): void {
  if (mistakes.length > 0) {
    throw new BulwarkError(mistakes);
  }
}

/** The path of a construct as users know it; the root of the tree has none of its own. */
export function pathOf(where: IConstruct | string): string {
  return typeof where === 'string' ? where : where.node.path || '(app)';
}

const LONGEST_SHOWN_VALUE = 200;

function show(value: unknown): string {
  const text = typeof value === 'string' ? `'${value}'` : JSON.stringify(value) ?? String(value);
  return text.length > LONGEST_SHOWN_VALUE ? `${text.slice(0, LONGEST_SHOWN_VALUE)}…` : text;
}
