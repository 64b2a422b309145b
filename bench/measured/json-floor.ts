import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { report } from './measurement';

const [outdir, file] = process.argv.slice(2);
const tenants: any[][] = JSON.parse(readFileSync(file, 'utf8'));

report(() => {
  mkdirSync(outdir, { recursive: true });
  tenants.forEach((manifests, index) => writeFileSync(join(outdir, `${index}.json`), manifests.map((manifest) => JSON.stringify(manifest)).join('\n')));
  return tenants.flat().length;
});
