import { domainToASCII } from 'url';

/** What stands for every host name, where none is named. */
export const EVERY_HOST = '*';

/**
 * A host name as names are compared: in lower case, in ASCII (punycode), and without the dot that may end it. A wildcard
 * within the first label, which Istio knows (`*-shop.example.com`), is widened to the whole label.
 */
export function normalisedHost(host: string): string {
  const ascii = /[^\0-\x7f]/.test(host) ? domainToASCII(host) || host : host;
  const name = ascii.trim().toLowerCase().replace(/\.$/, '');
  return /^\*[^.]+\./.test(name) ? `*${name.slice(name.indexOf('.'))}` : name || EVERY_HOST;
}

/** The wildcards that a host name falls under: `*.shop.example.com`, `*.example.com`, `*.com`. */
export function wildcardsAbove(host: string): string[] {
  const labels = host.split('.').slice(1);
  return labels.map((_, index) => `*.${labels.slice(index).join('.')}`).filter((wildcard) => wildcard !== host);
}

/**
 * Whether every name that `host` stands for is among those of `pattern`. Wildcards cover any number of labels, as in the
 * Gateway API: an Ingress means one, and the difference decides nothing but whether a name that nobody serves is guarded.
 */
export function coversHost(pattern: string, host: string): boolean {
  return pattern === EVERY_HOST || pattern === host || (pattern.startsWith('*.') && host.endsWith(pattern.slice(1)));
}
