import { writeFileSync } from 'node:fs';
import { ApiObject } from 'cdk8s';
import { buildTenants, quietApp } from './platform';

const [file, tenants] = process.argv.slice(2);

// What the hardened app renders, a list for each tenant: the same objects, for the others to write.
const app = quietApp('unused');
buildTenants(app, Number(tenants));
const manifests = app.node.children.map((tenant) => tenant.node.findAll().filter(ApiObject.isApiObject).map((object) => object.toJson()));
writeFileSync(file, JSON.stringify(manifests));
