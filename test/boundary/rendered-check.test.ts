import { ApiObject, App, Chart, Testing } from 'cdk8s';
import { addRenderedCheck, renderOnceDuring } from '../../src/boundary';

function checked(app: App): Chart {
  const chart = new Chart(app, 'c');
  new ApiObject(chart, 'settings', { apiVersion: 'v1', kind: 'ConfigMap', metadata: { name: 'settings' } });
  addRenderedCheck(chart, (objects) => objects.map(({ manifest }) => `${manifest.kind} is refused`));
  return chart;
}

test('a check runs as a validation in a plain App and in Testing.synth', () => {
  const app = Testing.app();
  const chart = checked(app);
  expect(() => Testing.synth(chart)).toThrow('[c] ConfigMap is refused');
  expect(() => app.synthYaml()).toThrow('[c] ConfigMap is refused');
});

test('a check is left to the app while it renders once, and runs as a validation before and after', () => {
  const app = Testing.app();
  const chart = checked(app);
  expect(chart.node.validate()).toEqual(['ConfigMap is refused']);
  expect(renderOnceDuring(app, () => chart.node.validate())).toEqual([]);
  expect(chart.node.validate()).toEqual(['ConfigMap is refused']);
});

test('a check runs as a validation again after a synth that failed', () => {
  const app = Testing.app();
  const chart = checked(app);
  expect(() => renderOnceDuring(app, () => { throw new Error('failed'); })).toThrow('failed');
  expect(chart.node.validate()).toEqual(['ConfigMap is refused']);
});
