import { parsePath, showPath } from '../../../src/manifest';
import { labelSyntax } from '../../../src/rules/pod/label-syntax';
import { POD_PLACES } from '../../../src/rules/pod/pod-place';
import { describeRule } from '../describe-rule';

const PLACES = ['metadata', ...POD_PLACES.map(({ metadata }) => metadata).filter((metadata) => metadata !== 'metadata')];

describeRule(labelSyntax, {
  breaks: PLACES.flatMap((metadata, check) => [
    ...[1, true, '-a', 'a b', 'a'.repeat(64)].map((to) => ({ check, whole: true, set: `${metadata}.labels.version`, to, path: `${metadata}.labels.version` })),
    ...['-a', 'Example.com/a', 'a/b/c', 'a b', '/a', 'a'.repeat(64), `${'a'.repeat(254)}/b`].map((key) => ({
      check, whole: true, set: `${metadata}.labels["${key}"]`, to: 'a', path: showPath([...parsePath(metadata), 'labels', key]),
    })),
  ]),
  keeps: PLACES.flatMap((metadata, check) => [
    ...['', 'a', 'v1.2_3-a', 'a'.repeat(63)].map((to) => ({ check, whole: true, set: `${metadata}.labels.version`, to })),
    ...['a', 'A', 'example.com/A_b.c-1', 'a'.repeat(63)].map((key) => ({ check, whole: true, set: `${metadata}.labels["${key}"]`, to: 'a' })),
  ]),
});
