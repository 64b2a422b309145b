import * as fc from 'fast-check';
import { describeMistake } from '../../src/errors';
import { imageMistakes, isRegistryEntry, isWithin, parseImage } from '../../src/manifest';

const DIGEST = `sha256:${'0123456789abcdef'.repeat(4)}`;

describe('parsing', () => {
  test.each([
    ['nginx', { registry: 'docker.io', repository: 'library/nginx' }],
    ['nginx:1.27', { registry: 'docker.io', repository: 'library/nginx', tag: '1.27' }],
    ['docker.io/nginx', { registry: 'docker.io', repository: 'library/nginx' }],
    ['index.docker.io/library/nginx', { registry: 'docker.io', repository: 'library/nginx' }],
    ['bitnami/redis:7', { registry: 'docker.io', repository: 'bitnami/redis', tag: '7' }],
    ['localhost/web', { registry: 'localhost', repository: 'web' }],
    ['localhost:5000/web:1', { registry: 'localhost:5000', repository: 'web', tag: '1' }],
    ['registry.example.com/web', { registry: 'registry.example.com', repository: 'web' }],
    ['registry.example.com:5000/shop/web:1.4.2', { registry: 'registry.example.com:5000', repository: 'shop/web', tag: '1.4.2' }],
    ['REGISTRY/web', { registry: 'REGISTRY', repository: 'web' }],
    ['[2001:db8::1]:5000/web:1', { registry: '[2001:db8::1]:5000', repository: 'web', tag: '1' }],
    [`nginx@${DIGEST}`, { registry: 'docker.io', repository: 'library/nginx', digest: DIGEST }],
    [`a.b/c/d__e/f-g:v1_2.3-4@${DIGEST}`, { registry: 'a.b', repository: 'c/d__e/f-g', tag: 'v1_2.3-4', digest: DIGEST }],
    ['example.com:5000', { registry: 'docker.io', repository: 'library/example.com', tag: '5000' }],
  ])('%s', (text, parts) => {
    expect(parseImage(text)).toEqual({ ...parts, name: `${parts.registry}/${parts.repository}` });
  });

  test.each(['', ' ', 'Nginx', 'nginx:', 'nginx@', 'nginx ', ' nginx', 'nginx:a b', ':1', '/nginx', 'nginx/', 'a//b', 'a/B', 'a..b', 'a___b', 'a/-b', 'a/b-', 'a:b:c', 'https://a.b/c',
    `nginx:${'a'.repeat(129)}`, 'nginx:-a', 'nginx@sha256:abc', `nginx@${DIGEST.toUpperCase()}`, `nginx@md5:${'0'.repeat(32)}`, `nginx@${DIGEST}@${DIGEST}`, 'a'.repeat(256), 'a_.b/c',
    '-a.b/c', 'a.b:x/c', '0123456789abcdef'.repeat(4), 'a.b/c\n', 'a.b/*'])('refuses %j', (text) => {
    expect(parseImage(text)).toBeUndefined();
  });

  test('a normalised reference reads back as the same image', () => {
    const part = fc.stringMatching(/^[a-z0-9]{1,4}([._-][a-z0-9]{1,3})?$/);
    const host = fc.constantFrom('', 'localhost/', 'a.b/', 'a.b:80/', 'docker.io/', 'index.docker.io/');
    const version = fc.constantFrom('', ':1', `@${DIGEST}`, `:1@${DIGEST}`);
    fc.assert(fc.property(host, fc.array(part, { minLength: 1, maxLength: 3 }), version, (prefix, parts, suffix) => {
      const image = parseImage(`${prefix}${parts.join('/')}${suffix}`)!;
      expect(parseImage(`${image.name}${suffix}`)).toEqual(image);
    }));
  });
});

describe('allow-lists', () => {
  test.each([
    ['registry.example.com/shop/web:1', 'registry.example.com/shop/'],
    ['registry.example.com/shop/web:1', 'registry.example.com/shop'],
    ['registry.example.com/shop/web:1', 'registry.example.com'],
    ['registry.example.com/shop/web:1', 'registry.example.com/'],
    ['registry.example.com/shop/web:1', 'registry.example.com/shop/web'],
    ['registry.example.com/shop/a/b:1', 'registry.example.com/shop'],
    ['localhost:5000/web:1', 'localhost:5000'],
    ['localhost/web:1', 'localhost'],
    ['nginx:1', 'docker.io'],
    ['nginx:1', 'docker.io/library'],
    ['nginx:1', 'docker.io/library/nginx'],
    ['nginx:1', 'index.docker.io/library/nginx'],
    ['nginx:1', 'library'],
    ['nginx:1', 'library/nginx'],
    ['bitnami/redis:7', 'bitnami'],
    ['bitnami/redis:7', 'docker.io/bitnami/'],
  ])('%s is within %s', (image, allowed) => {
    expect(isWithin(parseImage(image)!, allowed)).toBe(true);
  });

  test.each([
    ['registry.example.com/shopping/web:1', 'registry.example.com/shop'],
    ['registry.example.com/shopping/web:1', 'registry.example.com/shop/'],
    ['registry.example.com/web:1', 'registry.example.com/shop'],
    ['registry.example.com.evil.org/shop/web:1', 'registry.example.com'],
    ['registry.example.com:5000/shop/web:1', 'registry.example.com'],
    ['evil.org/registry.example.com/shop:1', 'registry.example.com'],
    ['registry.example.com/shop/web:1', 'example.com'],
    ['nginx:1', 'nginx'],
    ['nginx:1', 'docker.io/nginx'],
    ['nginxinc/nginx:1', 'docker.io/library/nginx'],
    ['shop/web:1', 'registry.example.com/shop'],
    ['registry.example.com/bitnami/redis:7', 'bitnami'],
    ['nginx:1', ''],
    ['nginx:1', '*'],
  ])('refuses %s under %j', (image, allowed) => {
    expect(isWithin(parseImage(image)!, allowed)).toBe(false);
  });

  test.each(['registry.example.com', 'registry.example.com/', 'registry.example.com:5000/shop/', 'localhost', 'localhost:5000/a', 'bitnami', 'docker.io/library/nginx', '[::1]:5000/a'])('%j is an entry', (entry) => {
    expect(isRegistryEntry(entry)).toBe(true);
  });

  test.each(['', '/', '//', 'a.b//', 'a.b//c', 'https://a.b', 'a.b/*', '*.a.b', '*', 'a.b/c:1', 'nginx:1.27', `a.b/c@${DIGEST}`, 'a.b/C', 'a.b /c', 'a.b:x', '-a.b', ' a.b'])('refuses %j as an entry', (entry) => {
    expect(isRegistryEntry(entry)).toBe(false);
  });
});

describe('mistakes', () => {
  test.each(['nginx:1.27', `nginx@${DIGEST}`, `nginx:latest@${DIGEST}`, 'nginx:latest-alpine'])('%s has none', (image) => {
    expect(imageMistakes('web', 'image', image)).toEqual([]);
  });

  test.each([
    ['nginx', 'web: image has neither tag nor digest, got \'nginx\'. An image with a tag other than latest, or with a digest, is allowed. Write for example docker.io/library/nginx:1.2.3, or add the digest.'],
    ['nginx:latest', 'web: image has the tag latest, which moves, got \'nginx:latest\'.'],
    ['Nginx:1', 'web: image is not an image reference, got \'Nginx:1\'.'],
  ])('refuses %s', (image, message) => {
    expect(imageMistakes('web', 'image', image).map(describeMistake)).toEqual([expect.stringContaining(message)]);
  });

  test('refuses an image that is no text', () => {
    expect(imageMistakes('web', 'image', undefined as any)).toHaveLength(1);
  });
});
