import { Progress } from '../../src/audit/progress';

function shown(isTTY: boolean, ...times: number[]): string[] {
  const written: string[] = [];
  let now = 0;
  const progress = new Progress({ isTTY, write: (text) => written.push(text) }, () => now);
  times.forEach((time, index) => {
    now = time;
    progress.report('Rendering objects:', index, 9);
  });
  progress.end();
  return written;
}

test('shows nothing in the first second', () => {
  expect(shown(true, 0, 500, 999)).toEqual([]);
});

test('rewrites one line on a terminal, ten times a second, and takes it away', () => {
  expect(shown(true, 500, 1000, 1050, 1100)).toEqual([
    '\r\u001b[KRendering objects: 1 of 9', '\r\u001b[KRendering objects: 3 of 9', '\r\u001b[K',
  ]);
});

test('shows nothing where stderr is no terminal', () => {
  expect(shown(false, 500, 1000, 5000)).toEqual([]);
});
