/** Everything that the doctor looks at, in the order in which it tells. */
export const CHECK_NAMES = [
  'node',
  'postgres',
  'durability',
  'role',
  'schema',
  'drift',
  'clock',
  'sealed',
  'audit',
  'projection',
  'files',
  'disk',
  'secrets',
] as const
export type CheckName = (typeof CHECK_NAMES)[number]

/** What one look has found. `fault`: something is wrong now; `warning`: it may go wrong. */
export interface Finding {
  readonly check: CheckName
  readonly state: 'sound' | 'warning' | 'fault'
  /** What was seen, in figures. */
  readonly seen: Readonly<Record<string, unknown>>
  /** In Chinese and English; what to do where something is wrong. */
  readonly text: string
}
