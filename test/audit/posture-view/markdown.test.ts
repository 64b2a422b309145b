import { judgedApp, largeView, sampleView, shopAndBlog, viewOf } from './sample-tenants';
import { POSTURE_REPORTS, PostureFormat } from '../../../src/audit/posture-view';

const markdown = POSTURE_REPORTS[PostureFormat.MARKDOWN];

test('tenants are a table, and each has a part of its own', () => {
  expect(markdown(viewOf(judgedApp(shopAndBlog)))).toMatchSnapshot();
});

test('what is wrong is told in bold', () => {
  const text = markdown(sampleView());
  expect(text).toContain('## Tenants: 1 of 5 tenants not isolated\n');
  expect(text).toContain('| **✗ Not isolated** |');
  expect(text).toContain('- **No policy holds the ingress of every pod in legacy**\n');
  expect(text).toContain('- **group contractors is cluster admin**');
  expect(text).toMatch(/\d+ failing<br>1 unknown<br>/);
});

test('a thousand tenants fit into a comment, and what does not is counted', () => {
  const text = markdown(largeView(1000));
  expect(text.length).toBeLessThan(60_000);
  expect(text).toMatch(/\d+ more did not fit into this comment\./);
  expect(text).toMatch(/\d+ further tenants did not fit into this comment\./);
});

test('marks of Markdown and HTML in names stay text', () => {
  const [tenant] = sampleView().tenants;
  const name = '<img src=x>|**bold**|@team #1';
  const text = markdown({ ...sampleView(), tenants: [{ ...tenant, name, concerns: [{ aspect: 'network', weight: 'gap', text: name }] }] });
  expect(text).not.toContain('<img');
  expect(text).not.toContain('**bold**');
  expect(text).not.toContain('@team');
});
