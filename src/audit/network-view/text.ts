import { NetworkProof, describeConnection } from '../../proof';
import { printable } from '../report/wording';

/** Every connection in a line of its own, sorted; empty where there is none. */
export function networkText(proof: NetworkProof): string {
  return proof.list().map((connection) => `${printable(describeConnection(connection))}\n`).join('');
}
