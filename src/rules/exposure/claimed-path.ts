import { listOf } from './list-of';

/**
 * Which requests a path takes:
 * - `Exact`: those for the path itself;
 * - `Prefix`: also those below it, by its elements: `/a` takes `/a/b` and not `/ab`;
 * - `Text`: all that begin with its text: `/a` takes `/ab`;
 * - `Pattern`: what a regular expression says. Of it no more is believed than the text before its first special character.
 */
export type PathType = 'Exact' | 'Prefix' | 'Text' | 'Pattern';

/** A path that requests are wanted for. */
export interface ClaimedPath {
  readonly type: PathType;
  /** Without slashes at the end, which controllers ignore; `/` for the root. */
  readonly value: string;
}

const EVERY_PATH: ClaimedPath = { type: 'Prefix', value: '/' };

/** The paths that requests are wanted for, each once: of a rule of an Ingress, of the spec of other kinds. */
export function pathsOf(kind: string, value: any): readonly ClaimedPath[] {
  const found = writtenPaths(kind, value);
  const once = new Map((found.length > 0 ? found : [EVERY_PATH]).map((path) => [`${path.type} ${path.value}`, path]));
  return [...once.values()];
}

/** Whether there is a request that both paths take; perhaps, where one of them is a pattern. */
export function pathsOverlap(one: ClaimedPath, other: ClaimedPath): boolean {
  return takes(one, shortestOf(other)) || takes(other, shortestOf(one));
}

function takes(path: ClaimedPath, request: string): boolean {
  switch (path.type) {
    case 'Exact':
      return request === path.value;
    case 'Prefix':
      return path.value === '/' || request === path.value || request.startsWith(`${path.value}/`);
    default:
      return request.startsWith(shortestOf(path));
  }
}

/** The shortest path that is taken: all others that are begin with it. */
function shortestOf({ type, value }: ClaimedPath): string {
  return type === 'Pattern' ? literalOf(value) : value;
}

/** The text that all begins with that a regular expression matches; a character that may be missing (`a?`) is not of it. */
function literalOf(pattern: string): string {
  const [literal = '', next = ''] = /^([^\\^$.|?*+()[\]{}]*)(.?)/.exec(pattern)?.slice(1) ?? [];
  return pattern.includes('|') ? '' : '?*{'.includes(next || ' ') ? literal.slice(0, -1) : literal;
}

function writtenPaths(kind: string, value: any): ClaimedPath[] {
  switch (kind) {
    case 'Ingress':
      return listOf(value?.http?.paths).map((path) => path?.pathType === 'Exact' || path?.pathType === 'Prefix' ? claimed(path.pathType, path.path) : ownReading(path?.path));
    case 'Route':
      return [claimed('Prefix', value?.path)];
    case 'VirtualService':
      return listOf(value?.http).flatMap((route) => matchesOf(route?.match)).map((match) => uriPath(match?.uri));
    case 'GRPCRoute':
      return listOf(value?.rules).flatMap((rule) => matchesOf(rule?.matches)).map((match) => methodPath(match?.method));
    default:
      return listOf(value?.rules).flatMap((rule) => matchesOf(rule?.matches)).map(({ path } = {}) => claimed(typeOfMatch(path?.type), path?.value));
  }
}

function claimed(type: PathType, path: unknown): ClaimedPath {
  return typeof path === 'string' ? { type, value: withoutSlashes(path) || '/' } : EVERY_PATH;
}

function withoutSlashes(path: string): string {
  let end = path.length;
  while (path[end - 1] === '/') {
    end--;
  }
  return path.slice(0, end);
}

/** A path of an Ingress that its controller reads in its own way: by its text, unless it looks like a regular expression. */
function ownReading(path: unknown): ClaimedPath {
  return claimed(typeof path === 'string' && /[\\^$|?*+()[\]{}]/.test(path) ? 'Pattern' : 'Text', path);
}

function uriPath(uri: any): ClaimedPath {
  return uri?.exact !== undefined ? claimed('Exact', uri.exact) : uri?.regex !== undefined ? claimed('Pattern', uri.regex) : claimed('Text', uri?.prefix);
}

function typeOfMatch(type: unknown): PathType {
  return type === 'Exact' ? 'Exact' : type === 'RegularExpression' ? 'Pattern' : 'Prefix';
}

function methodPath(match: any): ClaimedPath {
  const { type, service, method } = match ?? {};
  if (service === undefined && method === undefined) {
    return EVERY_PATH;
  }
  if (type === 'RegularExpression' || service === undefined) {
    return { type: 'Pattern', value: `/${service ?? '[^/]+'}/${method ?? '[^/]+'}` };
  }
  return method === undefined ? claimed('Prefix', `/${service}`) : claimed('Exact', `/${service}/${method}`);
}

/** What a rule matches; everything where it says nothing. */
function matchesOf(matches: unknown): any[] {
  const list = listOf(matches);
  return list.length > 0 ? list : [undefined];
}
