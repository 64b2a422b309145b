import { Construct, IConstruct } from 'constructs';
import { refuse } from '../errors';

/** Where "today" comes from when the expiry of exemptions is judged; tests bring a fixed one. */
export class Clock {
  /** The clock of the machine that synthesizes, in UTC. */
  public static system(): Clock {
    return new Clock(() => new Date().toISOString().slice(0, 10));
  }

  /**
   * A clock that stands still.
   *
   * Refused with an error where the text is no date.
   *
   * @param date the date it shows, as YYYY-MM-DD in UTC
   */
  public static fixed(date: string): Clock {
    if (!isDate(date)) {
      refuse({ where: 'Clock', field: 'date', problem: 'is not a date', given: date, allowed: 'A calendar date as YYYY-MM-DD is allowed', fix: 'Write for example 2026-01-31' });
    }
    return new Clock(() => date);
  }

  /**
   * The clock that holds for a construct: the nearest set above it.
   *
   * @param construct where to start looking
   * @returns the system clock where none was set
   */
  public static of(construct: IConstruct): Clock {
    return construct.node.tryGetContext(CONTEXT_KEY) ?? Clock.system();
  }

  private constructor(private readonly read: () => string) {}

  /** Today's date as YYYY-MM-DD in UTC. */
  public today(): string {
    return this.read();
  }

  /**
   * Makes this the clock of a construct and of everything below it.
   *
   * @param scope a construct that has no children yet: cdk8s refuses context that comes later
   */
  public applyTo(scope: Construct): void {
    scope.node.setContext(CONTEXT_KEY, this);
  }
}

const CONTEXT_KEY = 'cdk8s-bulwark/clock';

/** Whether a text is a calendar date as YYYY-MM-DD. */
export function isDate(text: string): boolean {
  const time = Date.parse(`${text}T00:00:00Z`);
  return /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(time) && new Date(time).toISOString().startsWith(text);
}
