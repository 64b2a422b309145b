import { ALONE, buildTenants, quietApp } from './platform';

const app = quietApp(process.argv[2], ALONE);
buildTenants(app, 1);
app.synth();
