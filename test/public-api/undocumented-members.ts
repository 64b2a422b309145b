import { readFileSync } from 'fs';
import { join } from 'path';

/** Lists what the compiled assembly (.jsii) exposes without a docstring, and fails where there is something. */
const assembly = JSON.parse(readFileSync(join(__dirname, '..', '..', '.jsii'), 'utf8'));
const types: any[] = Object.values(assembly.types);
const members = types.flatMap((type) => [
  { path: type.fqn, docs: type.docs },
  ...[...type.methods ?? [], ...type.properties ?? [], ...type.members ?? []].map(({ name, docs }) => ({ path: `${type.fqn}#${name}`, docs })),
  ...(type.methods ?? []).flatMap((method: any) => (method.parameters ?? [])
    .map(({ name, docs }: any) => ({ path: `${type.fqn}#${method.name}(${name})`, docs }))),
]);
const optionalWithoutDefault = types.filter(({ datatype }) => datatype).flatMap(({ fqn, properties }) => (properties ?? [])
  .filter(({ optional, docs }: any) => optional && docs?.default === undefined)
  .map(({ name }: any) => `${fqn}#${name} has no @default`));
const undocumented = members.filter(({ docs }) => !docs?.summary).map(({ path }) => `${path} has no docstring`);
const problems = [...undocumented, ...optionalWithoutDefault];

console.log(problems.join('\n'));
console.log(`public types and members: ${members.length}, undocumented: ${problems.length}`);
process.exitCode = problems.length > 0 ? 1 : 0;
