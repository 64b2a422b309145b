import { RuleCase } from '../describe-rule';

export const DIGEST = `@sha256:${'0'.repeat(64)}`;

/** A change of the image of each container. */
export function running(image: string | undefined): RuleCase {
  return { set: 'image', to: image };
}

/** A volume that is changed into one of an image. */
export function mounting(image: string | undefined, pullPolicy?: string): RuleCase {
  return { check: 1, set: '', to: { name: 'tmp', image: { reference: image, pullPolicy } } };
}

/** Both, for each image. */
export function using(images: readonly string[], more: Partial<RuleCase> = {}): RuleCase[] {
  return images.flatMap((image) => [{ ...running(image), ...more }, { ...mounting(image, 'Always'), ...more }]);
}
