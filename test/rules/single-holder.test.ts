import * as fc from 'fast-check';
import { heldTwice } from '../../src/rules/single-holder';

const HOLDING = fc.record({ thing: fc.constantFrom('a', 'b', 'c'), holder: fc.constantFrom('x', 'y', 'z') });

test('a rival is found exactly where another holder has the same thing', () => {
  fc.assert(fc.property(fc.array(HOLDING, { maxLength: 8 }), (found) => {
    const holdings = found.map((one) => ({ ...one, object: { manifest: {} }, path: '' }));
    const rivals = heldTwice(holdings);
    const isContested = ({ thing, holder }: typeof holdings[number]) => holdings.some((other) => other.thing === thing && other.holder !== holder);
    expect(rivals.map(({ holding }) => holding)).toEqual(holdings.filter(isContested));
    rivals.forEach(({ holding, rival }) => expect([rival.thing, rival.holder === holding.holder]).toEqual([holding.thing, false]));
  }), { numRuns: 1000 });
});
