import { UsageError } from './usage-error';
import { PROTOCOLS, Protocol, Traffic } from '../proof';

const ANY = 'any';
const LAST_PORT = 65535;
const ALLOWED = '5432, tcp/5432, udp/53, tcp/8000-8090, tcp and any are allowed';
const PORT = /^(?:([a-z]+)(?:[ /](?=\d)|$))?(?:(\d+)(?:-(\d+))?)?$/i;

/** Whether a word is a protocol whose port may stand in the next word: `TCP 5432`. */
export function isProtocol(word: string): boolean {
  return PROTOCOLS.includes(word.toUpperCase() as Protocol);
}

/** Whether a word is a port without its protocol. */
export function isPortNumber(word: string): boolean {
  return /^\d+(-\d+)?$/.test(word);
}

/**
 * Reads a port: `5432` and `tcp/5432` are the same, `udp/53`, `TCP 8000-8090`, `sctp`, `any`.
 *
 * Refused with an error: what is no port.
 */
export function trafficOf(option: string, text: string): Traffic {
  if (text.toLowerCase() === ANY) {
    return Traffic.ALL;
  }
  const [whole, word = 'TCP', start, end = start] = PORT.exec(text) ?? [];
  const protocol = word.toUpperCase() as Protocol;
  const isRange = start === undefined || Number(start) >= 1 && Number(start) <= Number(end) && Number(end) <= LAST_PORT;
  if (!whole || !PROTOCOLS.includes(protocol) || !isRange) {
    throw new UsageError(`${option} has a PORT that is none, got '${text}'. ${ALLOWED}, numbers from 1 to ${LAST_PORT}`);
  }
  return start === undefined ? Traffic.of(protocol) : Traffic.of(protocol, Number(start), Number(end));
}
