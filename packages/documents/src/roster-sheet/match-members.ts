import { comparable } from '../import/values/plain-text.ts'
import { RECORD_ID } from '../record-sheet/record-sheet.ts'
import type { MemberRow } from './member-rows.ts'
import type { KnownMember, RosterScene } from './roster-import.ts'
import { hasGroupOf, hasMobileOf, isCalled, isMaskOf, isSurely, saysTheSame } from './same-member.ts'

/** Who a row is: somebody known, somebody new, or one of some, which nobody has said yet. */
export type Match =
  /** `asked`: whom it might have been, where somebody has said who it is. */
  | { readonly kind: 'known'; readonly known: KnownMember; readonly asked: readonly KnownMember[] | null }
  | { readonly kind: 'new'; readonly asked: readonly KnownMember[] | null }
  /** `twin`: another row that is called alike. */
  | { readonly kind: 'asked'; readonly candidates: readonly KnownMember[]; readonly twin: number | null }
  /** An earlier row carries the same number. */
  | { readonly kind: 'repeated'; readonly field: 'idNumber' | typeof RECORD_ID }
  | { readonly kind: 'numberElsewhere' }

interface Matching {
  readonly scene: RosterScene
  readonly matches: Map<MemberRow, Match>
  /** Members who are no row yet. */
  readonly free: Set<KnownMember>
  readonly byNumber: ReadonlyMap<string, KnownMember>
}

/**
 * Who the rows of a sheet are. A row is the member whose number it carries, then the one with the same identity number, then
 * one of whom it says nothing else than is known, then the only one of that name. What else may be meant is asked, never
 * guessed: two people of one name stay two. No member is two rows.
 */
export function matchMembers(rows: readonly MemberRow[], scene: RosterScene): ReadonlyMap<MemberRow, Match> {
  const numbered = scene.members.flatMap((known) =>
    known.numberIndex === null ? [] : [[known.numberIndex, known] as const],
  )
  const matching: Matching = {
    ...{ scene, matches: new Map<MemberRow, Match>(), free: new Set(scene.members), byNumber: new Map(numbered) },
  }
  matchByNumbers(rows, matching)
  const named = Map.groupBy(scene.members, ({ name }) => comparable(name))
  const alike = Map.groupBy(
    rows.filter(({ name }) => name !== ''),
    ({ name }) => comparable(name),
  )
  for (const [name, own] of alike) matchAlike(own, { ...matching, called: named.get(name) ?? [] })
  return matching.matches
}

/** Rows that carry the number of a record or an identity number that tells who they are. */
function matchByNumbers(rows: readonly MemberRow[], { scene, matches, free, byNumber }: Matching): void {
  const byId = new Map<string, KnownMember>(scene.members.map((known) => [known.personId, known]))
  const own = new Set(byId.keys())
  const seen = new Set<string>()
  for (const row of rows) {
    const index = row.idNumber === null ? null : scene.indexOf(row.idNumber)
    const holder = index === null ? undefined : scene.holders.get(index)
    const written = byId.get(row.recordId ?? '')
    const numbered = index === null ? undefined : byNumber.get(index)
    const known = written ?? (numbered && isCalled(row, numbered) ? numbered : undefined)
    if (index !== null && seen.has(index)) matches.set(row, { kind: 'repeated', field: 'idNumber' })
    else if (written !== undefined && !free.has(written)) matches.set(row, { kind: 'repeated', field: RECORD_ID })
    else if (holder !== undefined && !own.has(holder)) matches.set(row, { kind: 'numberElsewhere' })
    else if (known !== undefined && free.delete(known)) matches.set(row, { kind: 'known', known, asked: null })
    if (index !== null) seen.add(index)
  }
}

interface Alike extends Matching {
  /** Members of this name, those too who are a row already. */
  readonly called: readonly KnownMember[]
}

/** All rows of one name. */
function matchAlike(rows: readonly MemberRow[], alike: Alike): void {
  const { scene, matches, free, called } = alike
  const open = () => rows.filter((row) => !matches.has(row))
  const freeOnes = () => called.filter((known) => free.has(known))
  const take = (row: MemberRow, known: KnownMember | undefined) => {
    if (known !== undefined && free.delete(known)) matches.set(row, { kind: 'known', known, asked: null })
  }
  for (const row of open())
    take(
      row,
      freeOnes().find((known) => saysTheSame(row, known, scene)),
    )
  for (const row of open()) answered(row, alike)
  const [only, ...further] = called
  const [single, ...others] = rows
  if (single !== undefined && others.length === 0 && only !== undefined && further.length === 0) {
    if (!matches.has(single) && isSurely(single, only, scene)) take(single, only)
  } else
    for (const agrees of [hasMobileOf, hasGroupOf])
      for (const row of open()) {
        const [known, ...more] = freeOnes().filter((each) => agrees(row, each) && isSurely(row, each, scene))
        const isRivalled = known !== undefined && open().some((other) => other !== row && agrees(other, known))
        if (more.length === 0 && !isRivalled) take(row, known)
      }
  for (const row of open()) matches.set(row, whoElse(row, rows, alike))
}

/** What somebody has said of a row, among what was asked. */
function answered(row: MemberRow, alike: Alike): void {
  const { scene, matches, free } = alike
  const asked = candidatesOf(row, alike)
  const answer = scene.answers[row.key]
  const known = asked.find(({ personId }) => personId === answer)
  if (known !== undefined && free.delete(known)) matches.set(row, { kind: 'known', known, asked })
  else if (answer === 'new') matches.set(row, { kind: 'new', asked })
}

/** Nobody for sure: somebody new, unless one is left whom it may be, or another row may be the same person. */
function whoElse(row: MemberRow, rows: readonly MemberRow[], alike: Alike): Match {
  const candidates = candidatesOf(row, alike)
  if (candidates.length > 0) return { kind: 'asked', candidates, twin: null }
  const twins = rows.filter((other) => {
    const match = alike.matches.get(other)
    // Who was said to be somebody else is nobody's twin.
    return other !== row && match !== undefined && !(match.kind === 'new' && match.asked !== null)
  })
  const isToldApart = [row, ...twins].every(({ idNumber, masked }) => idNumber !== null || masked !== null)
  const [twin] = twins
  if (twin === undefined || isToldApart) return { kind: 'new', asked: null }
  return { kind: 'asked', candidates, twin: twin.row }
}

/** Whom a row may be: who has its identity number under another name, else all of its name who are no row yet. */
function candidatesOf(row: MemberRow, { scene, called, free, byNumber }: Alike): readonly KnownMember[] {
  const holder = row.idNumber === null ? undefined : byNumber.get(scene.indexOf(row.idNumber))
  if (holder !== undefined && free.has(holder)) return [holder]
  return called.filter((known) => free.has(known) && isMaskOf(row, known))
}
