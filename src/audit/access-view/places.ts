import { CLUSTER, Place } from '../../proof';

/** Where something holds: `in every namespace`, `in shop-web`. */
export function inPlace(place: Place): string {
  return place === CLUSTER ? 'in every namespace' : `in ${place}`;
}

/** More places than these are only counted. */
const MOST_NAMED = 6;

/** Where something holds: `in shop-data, shop-web`. */
export function inPlaces(places: readonly Place[]): string {
  if (places.includes(CLUSTER)) {
    return inPlace(CLUSTER);
  }
  const more = places.length - MOST_NAMED;
  return `in ${places.slice(0, MOST_NAMED).join(', ')}${more > 0 ? ` and ${more} more` : ''}`;
}
