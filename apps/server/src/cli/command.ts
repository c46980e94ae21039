/** What a command gets and gives. Relative paths are taken from the directory of the caller. */
export type Command = (args: readonly string[], context: CommandContext) => Promise<Outcome>

export interface CommandContext {
  readonly callerDirectory: string
}

/** Faults make the exit code 2. A command may give both a document and faults (a refused import, for example). */
export interface Outcome {
  readonly output?: unknown
  readonly faults?: readonly Fault[]
}

export interface Fault {
  readonly path: string
  readonly code: string
  readonly text: string
}
