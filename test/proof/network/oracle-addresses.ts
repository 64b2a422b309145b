/** One address, as a number of its family. */
export interface Address {
  readonly family: 4 | 6;
  readonly number: bigint;
}

const BITS = { 4: 32n, 6: 128n } as const;

/** The address of a text such as `10.0.0.1` or `2001:db8::1`. */
export function addressOf(text: string): Address {
  if (!text.includes(':')) {
    return { family: 4, number: text.split('.').reduce((number, octet) => number * 256n + BigInt(octet), 0n) };
  }
  const [head, tail = ''] = text.split('::').map((part) => part.split(':').filter((group) => group !== ''));
  const zeros = Array<string>(8 - head.length - tail.length).fill('0');
  return { family: 6, number: [...head, ...zeros, ...tail].reduce((number, group) => number * 65536n + BigInt(`0x${group}`), 0n) };
}

/** Whether an address has the same first bits as a block. */
export function isInBlock({ family, number }: Address, cidr: string): boolean {
  const [text, length] = cidr.split('/');
  const block = addressOf(text);
  const size = 2n ** (BITS[block.family] - BigInt(length));
  return family === block.family && number / size === block.number / size;
}

/** The first and the last address of every block and of both families, and their neighbours. */
export function boundariesOf(cidrs: readonly string[]): Address[] {
  const found = new Map<string, Address>();
  for (const cidr of ['0.0.0.0/0', '::/0', ...cidrs]) {
    const [text, length] = cidr.split('/');
    const { family, number } = addressOf(text);
    const size = 2n ** (BITS[family] - BigInt(length));
    const first = number - number % size;
    for (const near of [first - 1n, first, first + 1n, first + size - 2n, first + size - 1n, first + size]) {
      if (near >= 0n && near < 2n ** BITS[family]) {
        found.set(`${family} ${near}`, { family, number: near });
      }
    }
  }
  return [...found.values()];
}
