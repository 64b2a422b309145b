import { policy } from './policies';
import { egressBlocks } from '../../../src/rules/network/address-block';
import { ObjectGraph } from '../../../src/rules/object-graph';

test('address blocks are read with their exceptions, and what is none is left out', () => {
  const to = [{ ipBlock: { cidr: '10.0.0.0/8', except: ['10.1.0.0/16', 'none'] } }, { ipBlock: { cidr: 'anything' } }, { podSelector: {} }];
  const blocks = [...egressBlocks(new ObjectGraph([{ manifest: policy('web', { egress: [{ to }] }) }], 37))];
  expect(blocks.map(({ path, cidr, except }) => `${path} ${cidr} ${except}`)).toEqual(['spec.egress[0].to[0].ipBlock 10.0.0.0/8 10.1.0.0/16']);
});
