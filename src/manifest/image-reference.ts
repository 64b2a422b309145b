import { IConstruct } from 'constructs';
import { Mistake } from '../errors';

/** The parts of an image reference, with the defaults of the container runtimes filled in. */
export interface ImageReference {
  /** The host of the registry and its port: `docker.io` where none was written. */
  readonly registry: string;
  /** The path in the registry: `library/nginx` for `nginx`. */
  readonly repository: string;
  /** Registry and repository: what the image is called without a version. */
  readonly name: string;
  readonly tag?: string;
  /** Algorithm and hexadecimal digits: `sha256:…`. */
  readonly digest?: string;
}

const DEFAULT_REGISTRY = 'docker.io';
const OLD_DEFAULT_REGISTRY = 'index.docker.io';

const LABEL = '[a-zA-Z0-9](?:[a-zA-Z0-9-]*[a-zA-Z0-9])?';
const HOST = new RegExp(`^(?:${LABEL}(?:\\.${LABEL})*|\\[[a-fA-F0-9:]+\\])(?::[0-9]+)?$`);
const PART = '[a-z0-9]+(?:(?:[._]|__|-+)[a-z0-9]+)*';
const PATH = new RegExp(`^${PART}(?:/${PART})*$`);
const REFERENCE = /^(?<name>.+?)(?::(?<tag>\w[\w.-]{0,127}))?(?:@(?<digest>[^@]*))?$/;
const DIGEST = /^(?:sha256:[a-f0-9]{64}|sha384:[a-f0-9]{96}|sha512:[a-f0-9]{128})$/;
const IMAGE_ID = /^[a-f0-9]{64}$/;
const LONGEST_REPOSITORY = 255;

/**
 * Reads an image reference as container runtimes do; undefined where they would not.
 *
 * @see https://github.com/distribution/reference
 */
export function parseImage(text: string): ImageReference | undefined {
  const { name, tag, digest } = REFERENCE.exec(text)?.groups ?? {};
  if (name === undefined || IMAGE_ID.test(text) || (digest !== undefined && !DIGEST.test(digest))) {
    return undefined;
  }
  const { registry, path } = splitRegistry(name);
  const repository = registry === DEFAULT_REGISTRY && !path.includes('/') ? `library/${path}` : path;
  if (!HOST.test(registry) || !PATH.test(repository) || repository.length > LONGEST_REPOSITORY) {
    return undefined;
  }
  return { registry, repository, name: `${registry}/${repository}`, ...tag === undefined ? {} : { tag }, ...digest === undefined ? {} : { digest } };
}

/**
 * Whether an image comes from a registry, or from below a path in it.
 *
 * An entry of an allow-list is read as `<registry>[/<path>]`, with or without a slash at its end. Where its first part
 * cannot be a host (no dot, no port, not `localhost`), it is a path on Docker Hub: `bitnami` means `docker.io/bitnami`.
 * Nothing is added below: Docker's own images are `docker.io/library`, `docker.io/library/nginx` is one of them, and
 * `docker.io/nginx` is the organisation of that name. Paths match on their boundaries: `…/shop` allows `…/shop/web`
 * and not `…/shopping`.
 */
export function isWithin(image: ImageReference, allowed: string): boolean {
  if (!isRegistryEntry(allowed)) {
    return false;
  }
  const { registry, path } = splitEntry(allowed);
  return image.registry === registry && (path === '' || image.repository === path || image.repository.startsWith(`${path}/`));
}

/** Whether a text can be an entry of an allow-list: a registry and a path, without scheme, tag, digest or wildcard. */
export function isRegistryEntry(text: string): boolean {
  const { registry, path } = splitEntry(text);
  return HOST.test(registry) && (path === '' ? isHost(withoutSlash(text)) : PATH.test(path));
}

/** What an entry of an allow-list of registries is, for errors. */
export const REGISTRY_ENTRY_ALLOWED = 'A registry and an optional path are allowed, such as registry.example.com/shop/, without scheme, tag, digest or wildcard';

/** What is wrong with an image reference: it does not parse, or does not say which version it means. */
export function imageMistakes(where: IConstruct | string, field: string, text: string): Mistake[] {
  const image = typeof text === 'string' ? parseImage(text) : undefined;
  const allowed = 'An image with a tag other than latest, or with a digest, is allowed';
  if (!image) {
    return [{ where, field, problem: 'is not an image reference', given: text, allowed, fix: 'Write <registry>/<repository>:<tag>, with the repository in lower case' }];
  }
  if (image.digest !== undefined) {
    return [];
  }
  const fix = `Write for example ${image.name}:1.2.3, or add the digest`;
  return image.tag === undefined ? [{ where, field, problem: 'has neither tag nor digest', given: text, allowed, fix }]
    : image.tag === 'latest' ? [{ where, field, problem: 'has the tag latest, which moves', given: text, allowed, fix }]
      : [];
}

function splitEntry(entry: string): { registry: string; path: string } {
  const text = withoutSlash(entry);
  return isHost(text) ? { registry: text === OLD_DEFAULT_REGISTRY ? DEFAULT_REGISTRY : text, path: '' } : splitRegistry(text);
}

function withoutSlash(text: string): string {
  return text.endsWith('/') ? text.slice(0, -1) : text;
}

function splitRegistry(name: string): { registry: string; path: string } {
  const slash = name.indexOf('/');
  const host = name.slice(0, slash);
  if (slash < 0 || !isHost(host)) {
    return { registry: DEFAULT_REGISTRY, path: name };
  }
  return { registry: host === OLD_DEFAULT_REGISTRY ? DEFAULT_REGISTRY : host, path: name.slice(slash + 1) };
}

/** Whether the first part of a name is a host: a path on Docker Hub has neither dots, ports nor capitals there. */
function isHost(part: string): boolean {
  return part === 'localhost' || (!part.includes('/') && /[.:A-Z]/.test(part));
}
