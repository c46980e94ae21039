/** What a check came to: how many things it looked at, and one line for each fault. */
export interface Finding {
  readonly seen: number
  readonly faults: readonly string[]
}

/**
 * Asserts that a check found nothing wrong and that it looked at enough to mean something: a check that sees nothing passes
 * for ever. Says how much it saw.
 */
export function expectClean(finding: Finding, what: string, atLeast: number): void {
  process.stdout.write(`${what}: ${finding.seen}\n`)
  if (finding.seen < atLeast) throw new Error(`saw ${finding.seen} ${what}, which is fewer than ${atLeast}`)
  if (finding.faults.length > 0) throw new Error(`${finding.faults.length} faults\n${finding.faults.join('\n')}`)
}
