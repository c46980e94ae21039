import type { Refusal } from './result.ts'
import { refuse } from './result.ts'

/**
 * A lifecycle is a table: state → event → next state. Topology is here, conditions are in the module's own functions,
 * permission is in `policy`. A target that is not a state of the table does not compile.
 */
export interface Lifecycle<State extends string, Event extends string> {
  readonly subject: string
  readonly initial: State
  readonly moves: { readonly [S in State]: { readonly [E in Event]?: State } }
}

type Table<Moves> = Lifecycle<keyof Moves & string, EventsOf<Moves>>['moves']

type EventsOf<Moves> = { [S in keyof Moves]: keyof Moves[S] & string }[keyof Moves]

export function defineLifecycle<const Moves extends Readonly<Record<string, Readonly<Record<string, string>>>>>(
  subject: string,
  initial: keyof Moves & string,
  moves: Moves & { readonly [S in keyof Moves]: { readonly [E in keyof Moves[S]]: keyof Moves & string } },
): Lifecycle<keyof Moves & string, EventsOf<Moves>> {
  return { subject, initial, moves: moves as Table<Moves> }
}

/** The state after `event`, or a `stateMoved` refusal that names the state found. */
export function step<State extends string, Event extends string>(
  lifecycle: Lifecycle<State, Event>,
  from: State,
  event: Event,
): { readonly ok: true; readonly value: State } | { readonly ok: false; readonly refusal: Refusal } {
  const to = lifecycle.moves[from]?.[event]
  if (to === undefined) return refuse('stateMoved', { subject: lifecycle.subject, state: from, event })
  return { ok: true, value: to }
}

/** The events that are possible in a state, for buttons. */
export function eventsIn<State extends string, Event extends string>(
  lifecycle: Lifecycle<State, Event>,
  state: State,
): readonly Event[] {
  return Object.keys(lifecycle.moves[state]) as Event[]
}

export function statesOf<State extends string, Event extends string>(
  lifecycle: Lifecycle<State, Event>,
): readonly State[] {
  return Object.keys(lifecycle.moves) as State[]
}
