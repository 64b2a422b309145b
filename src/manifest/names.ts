import { IConstruct } from 'constructs';
import { Mistake } from '../errors';

/** What a DNS-1123 label is: the names of namespaces, Services and containers. */
export const DNS_LABEL_ALLOWED = 'A DNS-1123 label is allowed: at most 63 characters of a-z, 0-9 and -, beginning and ending with a letter or digit';
/** What a DNS-1123 subdomain is: the names of most objects. */
export const DNS_SUBDOMAIN_ALLOWED = 'A DNS-1123 subdomain is allowed: at most 253 characters of a-z, 0-9, - and ., each part beginning and ending with a letter or digit';
/** What the key of a label is. */
export const LABEL_KEY_ALLOWED = 'A label key is allowed: at most 63 characters of A-Z, a-z, 0-9, -, _ and ., beginning and ending with a letter or digit, after an optional DNS-1123 subdomain and a slash';
/** What the value of a label is. */
export const LABEL_VALUE_ALLOWED = 'A label value is allowed: at most 63 characters of A-Z, a-z, 0-9, -, _ and ., beginning and ending with a letter or digit, or nothing';
/** What the key of an annotation is. */
export const ANNOTATION_KEY_ALLOWED = 'An annotation key is allowed: at most 63 characters of A-Z, a-z, 0-9, -, _ and ., beginning and ending with a letter or digit, after an optional DNS-1123 subdomain and a slash';
/** What the name of a port is. */
export const PORT_NAME_ALLOWED = 'An IANA service name is allowed: at most 15 characters of a-z, 0-9 and single -, with a letter, beginning and ending with a letter or digit';

const DNS_LABEL = /^[a-z0-9]([-a-z0-9]*[a-z0-9])?$/;
const DNS_SUBDOMAIN = /^[a-z0-9]([-a-z0-9]*[a-z0-9])?(\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*$/;
const QUALIFIED_NAME = /^[A-Za-z0-9]([-A-Za-z0-9_.]*[A-Za-z0-9])?$/;
const PORT_NAME = /^(?=.*[a-z])[a-z0-9]+(-[a-z0-9]+)*$/;

/** Whether a text is a DNS-1123 label (RFC 1123, 2.1). */
export function isDnsLabel(text: string): boolean {
  return text.length <= 63 && DNS_LABEL.test(text);
}

/** Whether a text is a DNS-1123 subdomain; like the API server, with no limit to the length of a part. */
export function isDnsSubdomain(text: string): boolean {
  return text.length <= 253 && DNS_SUBDOMAIN.test(text);
}

/** Whether a text may be the key of a label. */
export function isLabelKey(text: string): boolean {
  const slash = text.indexOf('/');
  const name = text.slice(slash + 1);
  return (slash < 0 || isDnsSubdomain(text.slice(0, slash))) && name.length <= 63 && QUALIFIED_NAME.test(name);
}

/** Whether a text may be the value of a label. */
export function isLabelValue(text: string): boolean {
  return text === '' || (text.length <= 63 && QUALIFIED_NAME.test(text));
}

/** Whether a text may be the key of an annotation: a label key whose prefix may have capitals. */
export function isAnnotationKey(text: string): boolean {
  return isLabelKey(text.toLowerCase());
}

/** Whether a text may name a port of a container or a Service (RFC 6335, 5.1). */
export function isPortName(text: string): boolean {
  return text.length <= 15 && PORT_NAME.test(text);
}

/** What is wrong with a map of labels: its keys and its values. */
export function labelMistakes(where: IConstruct | string, field: string, labels: { readonly [key: string]: string }): Mistake[] {
  return Object.entries(labels).flatMap(([key, value]) => [
    ...isLabelKey(key) ? [] : [{
      where, field, problem: 'has a key that is not a label key', given: key, allowed: LABEL_KEY_ALLOWED, fix: 'Rename the label',
    }],
    ...typeof value === 'string' && isLabelValue(value) ? [] : [{
      where, field: `${field}['${key}']`, problem: 'is not a label value', given: value, allowed: LABEL_VALUE_ALLOWED, fix: 'Shorten or rewrite the value',
    }],
  ]);
}
