import { Check, conditionAt } from './rule';
import { Scope } from './scope';
import { KINDS, kindName } from '../manifest';

/** A name with its text, as a ValidatingAdmissionPolicy has them. */
export interface ExpressionVariable {
  readonly name: string;
  readonly expression: string;
}

/** A check as the API server evaluates it: one expression over the whole object. */
export interface ValidationExpression {
  readonly variables: readonly ExpressionVariable[];
  readonly expression: string;
}

/** Literals, which stay as they are, and the names of variables that are not fields. */
const LITERAL_OR_VARIABLE = /(r?"(?:[^"\\]|\\.)*"|r?'(?:[^'\\]|\\.)*')|(?<![.\w?])(podSpec|podAnnotations)\b/g;

/**
 * The text of a check for one kind at a Kubernetes minor, or undefined where it does not apply there.
 *
 * Where the pod spec stands differs per kind, so it is a variable: the API server checks the types of both.
 */
export function validationExpression(check: Check, kind: string, minor: number): ValidationExpression | undefined {
  const condition = conditionAt(check, minor);
  if (condition === undefined) {
    return undefined;
  }
  const used = new Set<string>();
  const expression = check.scope.forAll(`(${condition})`).replace(LITERAL_OR_VARIABLE, (text, literal, variable) => {
    if (literal !== undefined) {
      return text;
    }
    used.add(variable);
    return `variables.${variable}`;
  });
  return { variables: check.scope.root === Scope.POD ? podVariables(kind).filter(({ name }) => used.has(name)) : [], expression };
}

function podVariables(kind: string): ExpressionVariable[] {
  const path = KINDS.find((known) => kindName(known.group, known.kind) === kind)!.podSpec!;
  const template = ['object', ...path.slice(0, -1)].join('.');
  return [
    { name: 'podSpec', expression: `${template}.spec` },
    { name: 'podAnnotations', expression: `${template}.?metadata.?annotations.orValue({})` },
  ];
}
