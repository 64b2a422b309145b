import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { ApiObject, Chart } from 'cdk8s';
import { filesIn, inDirectory } from './synthesized';
import { SecureApp, SecureAppProps } from '../../src/app';
import { readManifestFiles } from '../../src/audit';
import { Clock, Exemption, RuleSet, Severity } from '../../src/rules';
import { workloadOf } from '../rules/clean-pods';
import { edited } from '../rules/edit';

const RULES = RuleSet.of('test', ['pod-privileged', 'pod-privilege-escalation']);
const PRIVILEGED = edited(workloadOf('apps/Deployment'), ['spec', 'template', 'spec', 'containers', 0, 'securityContext', 'privileged'], true);
const EXEMPTION = Exemption.of({ rule: 'pod-privileged', owner: 'shop team', reason: 'legacy image', expires: '2026-03-01' });

function appWith(props: SecureAppProps = {}): { app: SecureApp; chart: Chart } {
  const app = new SecureApp({ summary: false, audit: { rules: RULES }, clock: Clock.fixed('2026-03-01'), ...props });
  const chart = new Chart(app, 'chart');
  new ApiObject(chart, 'web', PRIVILEGED);
  return { app, chart };
}

test('refuses a raw object that breaks a rule before a file is written, and prints the exemption to copy', () => {
  inDirectory((directory) => {
    const outdir = join(directory, 'dist');
    expect(() => appWith({ outdir }).app.synth()).toThrow(new Error('1 mistake, nothing was written:\n'
      + '  chart/web: Containers are not privileged; spec.template.spec.containers[0].securityContext.privileged is true. Remove securityContext.privileged, or set it to false. (pod-privileged, critical)'
      + " To permit it until a date, apply Exemption.of({ rule: 'pod-privileged', reason: '…', owner: '…', expires: 'YYYY-MM-DD' }) to the construct."));
    expect(existsSync(outdir)).toBe(false);
  });
});

test('an exemption on a construct above permits it, and shows in the annotations of the objects that need it', () => {
  inDirectory((outdir) => {
    const { app, chart } = appWith({ outdir });
    EXEMPTION.applyTo(chart);
    new ApiObject(chart, 'clean', edited(workloadOf('apps/Deployment'), ['metadata', 'name'], 'clean'));
    app.synth();
    const text = Object.values(filesIn(outdir)).join('');
    expect(text.match(/cdk8s-bulwark\/exemption\.pod-privileged/g)).toHaveLength(1);
    const web = readManifestFiles([{ file: 'all', text }]).objects.find(({ manifest }) => manifest.metadata?.name === 'web');
    expect(web!.exemptions).toMatchObject([{ rule: 'pod-privileged', owner: 'shop team', expires: '2026-03-01' }]);
  });
});

test('synth gives the same bytes again, annotations of exemptions included', () => {
  const { app, chart } = appWith();
  EXEMPTION.applyTo(chart);
  expect(app.synthYaml()).toBe(app.synthYaml());
});

test('refuses an exemption on a construct after its last day, and what it permitted', () => {
  const { app, chart } = appWith({ clock: Clock.fixed('2026-03-02') });
  EXEMPTION.applyTo(chart);
  expect(() => app.synthYaml()).toThrow("chart: exemption from pod-privileged has expired: today is 2026-03-02, got '2026-03-01'");
});

test('what is milder than the chosen severity does not fail', () => {
  const { app } = appWith({ audit: { rules: RuleSet.of('test', ['pod-privilege-escalation']), failOn: Severity.CRITICAL } });
  new ApiObject(app.node.findChild('chart') as Chart, 'other', edited(edited(workloadOf('apps/Deployment'), ['metadata', 'name'], 'other'), ['spec', 'template', 'spec', 'containers', 0, 'securityContext', 'allowPrivilegeEscalation'], true));
  expect(() => app.synthYaml()).not.toThrow();
});

test('the summary tells mild findings and exemptions that nothing needs', () => {
  const stderr = jest.spyOn(process.stderr, 'write').mockReturnValue(true);
  try {
    inDirectory((outdir) => {
      const { app, chart } = appWith({ outdir, summary: true, audit: { rules: RULES, failOn: Severity.CRITICAL } });
      EXEMPTION.applyTo(chart);
      Exemption.of({ rule: 'pod-privilege-escalation', owner: 'shop team', reason: 'none', expires: '2026-03-01' }).applyTo(chart);
      new ApiObject(chart, 'other', edited(edited(workloadOf('apps/DaemonSet'), ['metadata', 'name'], 'other'), ['spec', 'template', 'spec', 'containers', 0, 'securityContext'], {}));
      new ApiObject(new Chart(app, 'beside'), 'third', edited(edited(workloadOf('apps/DaemonSet'), ['metadata', 'name'], 'third'), ['spec', 'template', 'spec', 'containers', 0, 'securityContext', 'allowPrivilegeEscalation'], true));
      app.synth();
      const summary = stderr.mock.calls.map(([text]) => text).join('');
      expect(summary).toContain('  audit: 3 rules of test, 1 finding, 2 exempted\n');
      expect(summary).toContain('  findings too mild to fail:\n    high pod-privilege-escalation: 1\n');
    });
  } finally {
    stderr.mockRestore();
  }
});
