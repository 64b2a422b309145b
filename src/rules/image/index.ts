import { deprecatedRegistry } from './deprecated-registry';
import { digest } from './digest';
import { endOfLife } from './end-of-life';
import { publicRegistry } from './public-registry';
import { pullPolicy } from './pull-policy';
import { qualifiedName } from './qualified-name';
import { reference } from './reference';
import { registry } from './registry';
import { tag } from './tag';
import { Rule } from '../rule';

/** Where images come from, and what pins them. */
export const IMAGE_RULES: readonly Rule[] = [
  deprecatedRegistry,
  digest,
  endOfLife,
  publicRegistry,
  pullPolicy,
  qualifiedName,
  reference,
  registry,
  tag,
];
