import { listOf } from './list-of';

/** The paths that requests are wanted for, each once and without slashes at the end: of a rule of an Ingress, of the spec of other kinds. */
export function pathsOf(kind: string, value: any): readonly string[] {
  const found = writtenPaths(kind, value).map((path) => typeof path === 'string' && withoutSlashes(path) || '/');
  return [...new Set(found.length > 0 ? found : ['/'])];
}

function withoutSlashes(path: string): string {
  let end = path.length;
  while (path[end - 1] === '/') {
    end--;
  }
  return path.slice(0, end);
}

function writtenPaths(kind: string, value: any): unknown[] {
  switch (kind) {
    case 'Ingress':
      return listOf(value?.http?.paths).map((path) => path?.path);
    case 'Route':
      return [value?.path];
    case 'VirtualService':
      return listOf(value?.http).flatMap((route) => matchesOf(route?.match)).map((match) => match?.uri)
        .map((uri) => uri?.exact ?? uri?.prefix ?? uri?.regex);
    case 'GRPCRoute':
      return listOf(value?.rules).flatMap((rule) => matchesOf(rule?.matches)).map((match) => methodPath(match?.method));
    default:
      return listOf(value?.rules).flatMap((rule) => matchesOf(rule?.matches).map((match) => match?.path?.value));
  }
}

function methodPath(method: any): string {
  return `/${[method?.service, method?.method].filter((part) => typeof part === 'string').join('/')}`;
}

/** What a rule matches; everything where it says nothing. */
function matchesOf(matches: unknown): any[] {
  const list = listOf(matches);
  return list.length > 0 ? list : [undefined];
}
