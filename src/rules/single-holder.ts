import { GraphFinding, GraphObject } from './object-graph';
import { nameOfRival } from './object-owner';

/** Something that only one may have, where it stands in an object. */
export interface Holding {
  /** What is had; equal texts are one thing. */
  readonly thing: string;
  readonly object: GraphObject;
  readonly path: string;
  readonly value?: unknown;
  /** Who has it; the same holder may have it in several places. */
  readonly holder: string;
}

/** The holdings of things that somebody else has too, each with one of the other holder, without a look at every pair. */
export function heldTwice<H extends Holding>(holdings: readonly H[]): { readonly holding: H; readonly rival: H }[] {
  const firstTwo = new Map<string, H[]>();
  for (const holding of holdings) {
    const known = firstTwo.get(holding.thing) ?? [];
    firstTwo.set(holding.thing, known);
    if (known.length < 2 && known.every(({ holder }) => holder !== holding.holder)) {
      known.push(holding);
    }
  }
  return holdings.flatMap((holding) => {
    const rival = firstTwo.get(holding.thing)?.find(({ holder }) => holder !== holding.holder);
    return rival ? [{ holding, rival }] : [];
  });
}

/** A finding for each holding of a thing that somebody else has too. */
export function* findingsOfRivals<H extends Holding>(holdings: readonly H[], says: (holding: H, rival: H) => string): Iterable<GraphFinding> {
  for (const { holding, rival } of heldTwice(holdings)) {
    const { object, path, value } = holding;
    yield { object, path, value, message: `${says(holding, rival)} with ${nameOfRival(rival.object)}` };
  }
}
