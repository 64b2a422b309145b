import fc from 'fast-check';
import { DIGEST } from './images';
import { compile } from '../../../src/audit/cel/environment';
import { isWithin, parseImage } from '../../../src/manifest';
import { isLatest, isReadable, namesRegistry } from '../../../src/rules/image/every-image';

const says = (text: string) => {
  const program = compile(text, ['image']);
  return (image: string) => program({ image }) === true;
};

/** References, and what is nearly one. */
const PIECES = ['registry.example.com', 'localhost', 'docker.io', 'a', 'Web', 'web', 'x_y', 'x__y', 'x.y', 'x-y', '-', '_', '.', '/', '/', '/', ':', '5000', 'latest', '1.4.2', '@', DIGEST, '[::1]', ' ', 'é'];
const images = fc.array(fc.constantFrom(...PIECES), { minLength: 1, maxLength: 8 }).map((pieces) => pieces.join(''));

test('images are readable to CEL exactly where they are to us', () => {
  const readable = says(isReadable('image'));
  fc.assert(fc.property(images, (image) => readable(image) === (parseImage(image) !== undefined)), { numRuns: 5000 });
});

test('readable images mean the newest exactly where they have no digest and no tag but latest', () => {
  const latest = says(isLatest('image'));
  fc.assert(fc.property(images, (image) => {
    const parsed = parseImage(image);
    return parsed === undefined || latest(image) === (parsed.digest === undefined && (parsed.tag ?? 'latest') === 'latest');
  }), { numRuns: 5000 });
});

test('readable images that name no registry are of Docker Hub', () => {
  const named = says(namesRegistry('image'));
  fc.assert(fc.property(images, (image) => {
    const parsed = parseImage(image);
    return parsed === undefined || named(image) || isWithin(parsed, 'docker.io');
  }), { numRuns: 5000 });
});
