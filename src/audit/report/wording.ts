import { Rule } from '../../rules';
import { ExemptionUse } from '../audit-report';
import { Finding } from '../finding';
import { stateOf } from '../summary';

/** Names of manifests are shown as they are, but they neither move a cursor, break a line, turn the direction of text, nor make a document invalid. */
const UNPRINTABLE = /[\p{Cc}\p{Cs}\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff\ufffe\uffff]/gu;

const SHORT_ESCAPES: { readonly [char: string]: string } = { '\n': '\\n', '\r': '\\r', '\t': '\\t' };

/** Text in one line, with what cannot be printed as escapes. */
export function printable(text: string): string {
  return text.replace(UNPRINTABLE, (char) => SHORT_ESCAPES[char] ?? `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`);
}

/** Text of at most so many UTF-16 code units and an ellipsis. */
export function clipped(text: string, longest: number): string {
  return text.length > longest ? `${text.slice(0, longest).replace(/[\ud800-\udbff]$/, '')}…` : text;
}

/** Such as `Deployment shop-web/web`. */
export function titleOf({ kind, namespace, name }: Pick<Finding, 'kind' | 'namespace' | 'name'>): string {
  const title = [kind, [namespace, name].filter(Boolean).join('/')].filter(Boolean).join(' ');
  return printable(title || 'An object without kind and name');
}

/** Such as `deploy/web.yaml:21`, or the path of the construct. */
export function placeOf({ file, line, construct }: Finding): string | undefined {
  const place = file === undefined ? construct : line === undefined ? file : `${file}:${line}`;
  return place === undefined ? undefined : printable(place);
}

/** Such as `1 finding` and `2 findings`. */
export function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}

/** Such as `pod-privileged on shop/web until 2027-01-31, shop-leads: the reason (used by 2 findings)`. */
export function exemptionText(exemption: ExemptionUse): string {
  const { rule, declaredAt, expires, owner, reason, uses } = exemption;
  const state = stateOf(exemption);
  return printable(`${rule} on ${declaredAt} until ${expires}, ${owner}: ${reason} (${state === 'used' ? `used by ${counted(uses, 'finding')}` : state})`);
}

/** The title of a rule as a sentence of its own. */
export function sentence(text: string): string {
  return text.endsWith('.') ? text : `${text}.`;
}

/** The topic that a rule's id begins with. */
export function topicOf({ id }: Rule): string {
  return /^(?:control-plane|[a-z]+)/.exec(id)?.[0] ?? id;
}
