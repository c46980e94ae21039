import type { PlanReading } from '@jianjia/domain/plan'

/** What is right about a piece, in the form of the answers that stand beside the collections. */
export interface PlanAnswer {
  readonly kinds: readonly string[]
  readonly sections: readonly { readonly level: number; readonly number: string; readonly heading: string }[]
  readonly schedule: readonly { readonly months: readonly number[]; readonly items: readonly string[] }[]
}

export interface Tally {
  readonly found: number
  readonly wanted: number
  readonly right: number
}

export interface PlanScore {
  readonly sections: Tally
  readonly items: Tally
  readonly months: Tally
  readonly kind: boolean
  /** Readable differences, to look at. */
  readonly differences: readonly string[]
}

/** Compares a reading with its answer: headings of levels 1 and 2, items by their text, months of the blocks. */
export function scorePlan(reading: PlanReading, answer: PlanAnswer): PlanScore {
  const isOuter = ({ level }: { level: number }) => level <= 2
  const sectionKey = ({ level, number, heading }: PlanAnswer['sections'][number]) =>
    `${level}|${number}|${plain(heading)}`
  const gotSections = reading.sections.filter(isOuter).map(sectionKey)
  const wantSections = answer.sections.filter(isOuter).map(sectionKey)
  const gotItems = reading.schedule.flatMap(({ items }) => items.map(({ text }) => plain(text)))
  const wantItems = answer.schedule.flatMap(({ items }) => items.map(plain))
  const monthsOfItems = (blocks: readonly { months: readonly number[]; items: readonly string[] }[]) =>
    blocks.flatMap(({ months, items }) => items.map((item) => `${[...months].join()}|${plain(item)}`))
  const gotMonths = monthsOfItems(
    reading.schedule.map(({ months, items }) => ({ months, items: items.map(({ text }) => text) })),
  )
  const wantMonths = monthsOfItems(answer.schedule)
  const kind = answer.kinds.includes(reading.kind)
  return {
    sections: tally(gotSections, wantSections),
    items: tally(gotItems, wantItems),
    months: tally(gotMonths, wantMonths),
    kind,
    differences: [
      ...(kind ? [] : [`kind ${reading.kind}, wanted ${answer.kinds.join(' or ')}`]),
      ...differences('section', gotSections, wantSections),
      ...differences('month', gotMonths, wantMonths),
    ],
  }
}

export function sumTallies(tallies: readonly Tally[]): Tally {
  return tallies.reduce(
    (sum, { found, wanted, right }) => ({
      found: sum.found + found,
      wanted: sum.wanted + wanted,
      right: sum.right + right,
    }),
    { found: 0, wanted: 0, right: 0 },
  )
}

/** Twice the right ones over what was found and what was wanted; 1 where nothing was and nothing should be. */
export function f1({ found, wanted, right }: Tally): number {
  return found + wanted === 0 ? 1 : (2 * right) / (found + wanted)
}

function plain(text: string): string {
  return text.replace(/\s/gu, '')
}

function tally(got: readonly string[], want: readonly string[]): Tally {
  const left = [...want]
  let right = 0
  for (const one of got) {
    const place = left.indexOf(one)
    if (place < 0) continue
    left.splice(place, 1)
    right += 1
  }
  return { found: got.length, wanted: want.length, right }
}

function differences(name: string, got: readonly string[], want: readonly string[]): readonly string[] {
  return [
    ...got.filter((one) => !want.includes(one)).map((one) => `+ ${name} ${one}`),
    ...want.filter((one) => !got.includes(one)).map((one) => `- ${name} ${one}`),
  ]
}
