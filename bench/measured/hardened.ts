import { ApiObject } from 'cdk8s';
import { report } from './measurement';
import { ALONE, buildTenants, quietApp } from './platform';

const [outdir, tenants, extent] = process.argv.slice(2);

report(() => {
  const app = quietApp(outdir, extent === 'alone' ? ALONE : {});
  buildTenants(app, Number(tenants));
  app.synth();
  return app.node.findAll().filter(ApiObject.isApiObject).length;
});
