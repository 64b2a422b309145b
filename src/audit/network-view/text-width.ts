import { printable } from '../report/wording';

/** Widths in parts of the font size: rather too wide than too narrow, because fonts differ. */
const WIDTHS = new Map(Object.entries({
  'iljtfrI.,:;\'|!()[]/ -': 0.42,
  'abcdeghknopqsuvxyz': 0.62,
  'ABCDEFGHJKLNOPQRSTUVXYZ0123456789_{}<>=+~#&?': 0.7,
  'mwMW@%…→✗': 1,
}).flatMap(([chars, width]) => [...chars].map((char) => [char, width] as const)));

/** About how many pixels a text takes, whatever the font. */
export function textWidth(text: string, size: number): number {
  let parts = 0;
  for (const char of text) {
    parts += WIDTHS.get(char) ?? (char > '⺀' ? 1.05 : 0.8);
  }
  return Math.ceil(parts * size);
}

/** Printable text that fits, with an ellipsis for what was left out of its middle: ends of names tell as much as beginnings. */
export function fitted(text: string, size: number, room: number): string {
  const chars = [...printable(text.length > 1000 ? text.slice(0, 1000) : text)];
  if (textWidth(chars.join(''), size) <= room) {
    return chars.join('');
  }
  let kept = chars.length - 1;
  const shortened = () => [...chars.slice(0, Math.ceil(kept * 0.6)), '…', ...chars.slice(chars.length - Math.floor(kept * 0.4))].join('');
  while (kept > 1 && textWidth(shortened(), size) > room) {
    kept--;
  }
  return shortened();
}
