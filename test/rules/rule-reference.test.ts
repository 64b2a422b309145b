import { readFileSync } from 'fs';
import { join } from 'path';
import { ruleReference } from './rule-reference';

test('docs/rules.md is what the rules say; write it again with npm run docs:rules', () => {
  expect(readFileSync(join(__dirname, '../../docs/rules.md'), 'utf8')).toBe(ruleReference());
});
