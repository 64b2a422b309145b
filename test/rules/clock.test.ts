import { App } from 'cdk8s';
import { Construct } from 'constructs';
import { Clock, isDate } from '../../src/rules';

test('the nearest clock above a construct holds for it', () => {
  const app = new App();
  Clock.fixed('2026-01-01').applyTo(app);
  const inner = new Construct(app, 'inner');
  Clock.fixed('2026-02-02').applyTo(inner);
  expect(Clock.of(app).today()).toBe('2026-01-01');
  expect(Clock.of(new Construct(inner, 'leaf')).today()).toBe('2026-02-02');
});

test('the clock of the machine shows the day in UTC where none was set', () => {
  jest.useFakeTimers({ now: new Date('2026-03-01T23:59:59Z') });
  expect(Clock.of(new App()).today()).toBe('2026-03-01');
  jest.setSystemTime(new Date('2026-03-02T00:00:00Z'));
  expect(Clock.of(new App()).today()).toBe('2026-03-02');
  jest.useRealTimers();
});

test.each(['2026-02-30', '2026-1-1', '2026-13-01', '', 'today', '2026-01-01T00:00:00Z', '+02026-01-01'])('refuses %j as a date', (text) => {
  expect(isDate(text)).toBe(false);
  expect(() => Clock.fixed(text)).toThrow('Clock: date is not a date');
});

test.each(['2026-01-31', '2028-02-29', '2999-12-31'])('takes %s as a date', (text) => {
  expect(Clock.fixed(text).today()).toBe(text);
});
