import { parsePattern, type Sequence, type Term } from './parse-pattern.ts'

/** What may keep a pattern busy: after `before`, `pump` again and again, and then something that it does not want. */
export interface Attack {
  readonly before: string
  readonly pump: string
}

const OFTEN = 8
const AFTER = ['\u0000', '\n!', '']
const MOST_ATTACKS = 24

/** What may be repeated in a pattern, and what has to stand before it. */
export function attacksOf(source: string, flags: string): readonly Attack[] {
  const attacks: Attack[] = []

  function walk(sequence: Sequence, before: string): string {
    return sequence.reduce((so, term) => so + step(term, before + so), '')
  }

  function step({ part, least, most }: Term, before: string): string {
    if (part.kind === 'nothing') return ''
    const samples = part.kind === 'sign' ? part.samples : part.choices.map((choice) => walk(choice, before))
    if (most >= OFTEN) for (const pump of samples) if (pump !== '') attacks.push({ before, pump })
    return (samples[0] ?? '').repeat(Math.max(1, least))
  }

  for (const choice of parsePattern(source, flags)) walk(choice, '')
  const known = new Set<string>()
  const each = [...attacks, ...attacks.map(({ pump }) => ({ before: '', pump }))]
  return each.filter(({ before, pump }) => known.size < known.add(`${before}\u0001${pump}`).size).slice(0, MOST_ATTACKS)
}

/** The texts of an attack, of about `length` signs. */
export function textsOf({ before, pump }: Attack, length: number): readonly string[] {
  const pumped = before + pump.repeat(Math.ceil(length / pump.length))
  return AFTER.map((after) => pumped + after)
}
