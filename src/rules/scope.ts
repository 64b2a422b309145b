import { CONTAINER_LISTS, Keys, isMap, parsePath, showPath, valueAt } from '../manifest';

/**
 * The part of an object that a check looks at, and the name that its text knows it by.
 *
 * A check is evaluated for each element of its scope on its own, so that a finding has an exact path;
 * the API server gets the same text inside `all(…)`.
 */
export class Scope {
  /** The whole object, as `object`. */
  public static readonly OBJECT = new Scope('object');
  /** The pod spec of any kind that makes pods, as `podSpec`; beside it stand the annotations of the pods, as `podAnnotations`. */
  public static readonly POD = new Scope('podSpec');
  /** Each init, regular and ephemeral container, as `container`. */
  public static readonly CONTAINER = Scope.POD.each(CONTAINER_LISTS, 'container');
  /** Each volume of the pods, as `volume`. */
  public static readonly VOLUME = Scope.POD.each('volumes', 'volume');

  private readonly listKeys: readonly Keys[];

  private constructor(
    /** The name by which a text knows the element. */
    public readonly variable: string,
    /** The scope in whose elements the lists stand. */
    public readonly parent?: Scope,
    /** Where the lists stand in an element of the parent, as dotted paths. */
    public readonly lists: readonly string[] = [],
    private readonly isOfKeys: boolean = false,
  ) {
    this.listKeys = lists.map(parsePath);
  }

  /**
   * Each item of a list of this scope's elements.
   *
   * @param lists where the list stands, as a dotted path such as `spec.ingress`; several where items are in several lists
   * @param variable the name by which the text knows an item
   */
  public each(lists: string | readonly string[], variable: string): Scope {
    return new Scope(variable, this, typeof lists === 'string' ? [lists] : lists);
  }

  /**
   * Each key of a map of this scope's elements.
   *
   * @param map where the map stands, as a dotted path such as `metadata.annotations`
   * @param variable the name by which the text knows a key
   */
  public eachKey(map: string, variable: string): Scope {
    return new Scope(variable, this, [map], true);
  }

  /** Whether elements are parts of a pod rather than of any object. */
  public get isOfPod(): boolean {
    return this.root === Scope.POD;
  }

  /** The scope that this one stands in, or itself: the object or the pod spec. */
  public get root(): Scope {
    return this.parent ? this.parent.root : this;
  }

  /** The items of one element of the parent, with their keys below it. */
  public itemsIn(element: unknown): { value: unknown; keys: Keys }[] {
    return this.listKeys.flatMap((keys) => {
      const items = valueAt(element, keys);
      if (this.isOfKeys) {
        return items !== null && typeof items === 'object' ? Object.keys(items).map((key) => ({ value: key, keys: [...keys, key] })) : [];
      }
      return Array.isArray(items) ? items.map((value, index) => ({ value, keys: [...keys, index] })) : [];
    });
  }

  /** What stands in one element of the parent where the items, or what is around them, should be, and is neither absent nor what it should be. */
  public mistakesIn(element: unknown): { keys: Keys; problem: string }[] {
    return this.listKeys.flatMap((keys) => {
      const items = valueAt(element, keys);
      const isItems = this.isOfKeys ? isMap : Array.isArray;
      if (isItems(items)) {
        return [];
      }
      const mistaken = keys.findIndex((_, index) => !isAbsentOr(isMap, valueAt(element, keys.slice(0, index))));
      if (mistaken >= 0) {
        const outer = keys.slice(0, mistaken);
        return [{ keys: outer, problem: `${showPath(outer) || this.parent!.variable} is no map` }];
      }
      return isAbsentOr(isItems, items) ? [] : [{ keys, problem: `${showPath(keys)} is no ${this.isOfKeys ? 'map' : 'list'}` }];
    });
  }

  /** A text about one element as a text about all of them, for the API server. */
  public forAll(text: string): string {
    if (!this.parent) {
      return text;
    }
    const { parent } = this;
    const inEveryList = this.lists.map((list) => {
      const path = list.split('.').map((key) => `.?${key}`).join('');
      return `${parent.variable}${path}.orValue(${this.isOfKeys ? '{}' : '[]'}).all(${this.variable}, ${text})`;
    });
    return parent.forAll(inEveryList.join(' && '));
  }
}

function isAbsentOr(isRight: (value: unknown) => boolean, value: unknown): boolean {
  return value === undefined || value === null || isRight(value);
}
