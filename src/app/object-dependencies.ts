import { ApiObject } from 'cdk8s';
import { IConstruct } from 'constructs';
import { pathOf } from '../errors';
import { AppObject, definedKind } from './app-object';
import { GraphNode, cycleAmong, link, topologicallySorted } from './dependency-graph';
import { Position, comparePositions, laterOf, notBefore } from './position';
import { SynthFailures } from './synth-failures';

/**
 * What has to be applied before what: the dependencies between constructs, objects after their namespace and
 * custom resources after their definition.
 *
 * A dependency between two constructs holds for everything below both. It is one edge from the end of the one to
 * the beginning of the other, and not one for each pair of their objects, so that the graph grows with the app.
 */
export class ObjectDependencies {
  private readonly nodes: GraphNode[] = [];
  private readonly ofObject = new Map<IConstruct, GraphNode>();
  private readonly beginnings = new Map<IConstruct, GraphNode>();
  private readonly ends = new Map<IConstruct, GraphNode>();
  private readonly sorted: readonly GraphNode[];

  constructor(private readonly app: IConstruct, objects: readonly AppObject[]) {
    for (const object of objects) {
      this.ofObject.set(object.apiObject, this.add(pathOf(object.apiObject), object));
    }
    this.linkImplied(objects);
    for (const construct of app.node.findAll()) {
      new Set(construct.node.dependencies).forEach((dependency) => this.linkDeclared(construct, dependency));
    }
    this.sorted = topologicallySorted(this.nodes);
  }

  /** Refuses constructs that wait for each other in a circle, and names them. */
  public refuseCycle(failures: SynthFailures): void {
    if (this.sorted.length < this.nodes.length) {
      const sorted = new Set(this.sorted);
      const [first, ...others] = cycleAmong(this.nodes.filter((node) => !sorted.has(node)));
      failures.addMistake({
        where: this.app,
        field: 'dependencies',
        problem: 'form a circle, each construct waits for the next',
        given: [first, ...others, first].join(' -> '),
        allowed: 'An order is required in which everything can be applied; objects also wait for their Namespace, and custom resources for their definition',
        fix: 'Remove one of these dependencies',
      });
    }
  }

  /** Sorts objects so that each stands after what it depends on, and otherwise as far as possible where it stands in the list. */
  public sort(objects: readonly AppObject[]): AppObject[] {
    const ranks = new Map(objects.map((object, rank) => [object, rank]));
    const positions = this.place((object) => ({ level: 0, key: ranks.get(object)! }));
    return [...objects].sort((one, other) => comparePositions(positions.get(one)!, positions.get(other)!));
  }

  /**
   * Gives every object the first position, from the one it wants, that is not before what it depends on.
   *
   * @param wanted where an object would stand if it depended on nothing
   */
  public place<Key extends string | number>(wanted: (object: AppObject) => Position<Key>): Map<AppObject, Position<Key>> {
    const reached = new Map<GraphNode, Position<Key>>();
    const placed = new Map<AppObject, Position<Key>>();
    for (const node of this.sorted) {
      let position = reached.get(node);
      if (node.object) {
        position = notBefore(position, wanted(node.object));
        placed.set(node.object, position);
      }
      if (position) {
        for (const next of node.next) {
          reached.set(next, laterOf(reached.get(next), position));
        }
      }
    }
    return placed;
  }

  private linkImplied(objects: readonly AppObject[]): void {
    const namespaces = new Map<string, GraphNode>();
    const definitions = new Map<string, GraphNode>();
    for (const object of objects.filter(({ scope, customKind }) => scope === 'Cluster' && !customKind)) {
      const node = this.ofObject.get(object.apiObject)!;
      if (object.kind === 'Namespace') {
        namespaces.set(object.name, node);
      } else if (object.kind === 'CustomResourceDefinition') {
        definitions.set(definedKind(object.manifest.spec), node);
      }
    }
    for (const object of objects) {
      const node = this.ofObject.get(object.apiObject)!;
      link(namespaces.get(object.namespace), node);
      link(definitions.get(object.customKind ?? ''), node);
    }
  }

  private linkDeclared(dependent: IConstruct, dependency: IConstruct): void {
    if (contains(dependent, dependency)) {
      this.objectNodes(dependent, dependency).forEach((node) => link(this.endOf(dependency), node));
    } else if (contains(dependency, dependent)) {
      this.objectNodes(dependency, dependent).forEach((node) => link(node, this.beginningOf(dependent)));
    } else {
      link(this.endOf(dependency), this.beginningOf(dependent));
    }
  }

  private beginningOf(construct: IConstruct): GraphNode {
    return this.once(this.beginnings, construct, (gate, node) => link(gate, node));
  }

  private endOf(construct: IConstruct): GraphNode {
    return this.once(this.ends, construct, (gate, node) => link(node, gate));
  }

  private once(gates: Map<IConstruct, GraphNode>, construct: IConstruct, join: (gate: GraphNode, node: GraphNode) => void): GraphNode {
    let gate = gates.get(construct);
    if (!gate) {
      gate = this.add(pathOf(construct));
      gates.set(construct, gate);
      for (const node of this.objectNodes(construct)) {
        join(gate, node);
      }
    }
    return gate;
  }

  /** The objects at and below a construct, without those at and below another one. */
  private objectNodes(construct: IConstruct, without?: IConstruct): GraphNode[] {
    const left = new Set(without?.node.findAll());
    return construct.node.findAll().filter((below) => ApiObject.isApiObject(below) && !left.has(below))
      .flatMap((below) => this.ofObject.get(below) ?? []);
  }

  private add(path: string, object?: AppObject): GraphNode {
    const node: GraphNode = { path, object, next: [], waitsFor: 0 };
    this.nodes.push(node);
    return node;
  }
}

function contains(construct: IConstruct, other: IConstruct): boolean {
  return other.node.scopes.includes(construct);
}
