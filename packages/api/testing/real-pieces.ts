import { existsSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { type PlanId, plainDate, type UnitId } from '@jianjia/domain/kernel'
import { contentFromReading, doubtsOf, type PlanContent } from '@jianjia/domain/plan'
import { expect } from 'vitest'
import { DOWNLOADS } from '../src/router.ts'
import { type ApiBench, newKey } from './index.ts'

const folder = path.resolve(import.meta.dirname, '../../../../shared/corpus/seeds')

/** The real collections of plans, when they lie beside the project. */
export const COLLECTIONS: readonly string[] = existsSync(folder)
  ? readdirSync(folder)
      .filter((name) => name.endsWith('.txt'))
      .toSorted()
  : []
if (COLLECTIONS.length === 0)
  process.stdout.write('the real collections are not beside the project (../shared/corpus/seeds): skipped\n')

const PERIOD = { start: plainDate('2025-09-01'), end: plainDate('2026-08-31') }

/** Branches of their own, each with the bench's chair as theirs. */
async function growBranches({ scratch, tenant }: ApiBench, branches: number): Promise<readonly UnitId[]> {
  const { rows } = await scratch.owner.query<{ id: UnitId }>(
    `with ids as materialized (select gen_random_uuid() as id, n from generate_series(1, $3::int) as n),
     units as (insert into unit (district_id, id, kind, opened_on) select $1, id, 'branch', '2024-01-01' from ids),
     names as (insert into unit_name (district_id, id, unit_id, name, short_name, pinyin, initials, valid_from)
       select $1, gen_random_uuid(), id, '第' || n || '小学工会', '小' || n, 'xiao' || n, 'x' || n, '2024-01-01' from ids),
     places as (insert into placement (district_id, id, unit_id, unit_kind, parent_id, parent_kind, line, valid_from)
       select $1, gen_random_uuid(), id, 'branch', $2, 'district', 'union', '2024-01-01' from ids),
     posts as (insert into post (district_id, id, person_id, unit_id, role, valid_from)
       select $1, gen_random_uuid(), $4, id, 'chair', '2024-01-01' from ids)
     select id from ids order by n`,
    [tenant.districtId, tenant.units.district.unitId, branches, tenant.people.chair.personId],
  )
  return rows.map(({ id }) => id)
}

interface Piece {
  readonly bytes: Uint8Array
  readonly fileName: string
  readonly nth: number
  readonly unitId: UnitId
}

/** One branch hands in one piece; gives what it handed in, and how many documents the file holds. */
async function handIn(bench: ApiBench, { bytes, fileName, nth, unitId }: Piece) {
  const { districtId, people } = bench.tenant
  const chair = bench.callerFor(people.chair)
  const input = { districtId, key: newKey(), unitId, kind: 'plan' }
  const sent = { by: people.chair, input, bytes, fileName, mediaType: 'text/plain' }
  const { planId } = (await bench.upload('plan.start', sent)) as { readonly planId: PlanId }
  const of = { districtId, planId }
  if (nth > 0) await chair.plan.choosePiece({ ...of, key: newKey(), piece: nth, expectedVersion: 1 })
  const plan = await chair.plan.get(of)
  const reading = plan.source?.reading
  if (!plan.draft || !reading) throw new Error(`${fileName} ${nth}: nothing was read`)
  const read: PlanContent = { ...plan.draft, title: plan.draft.title || fileName, period: PERIOD }
  const doubts = doubtsOf({ kind: 'plan', content: read, reading, returned: [], keyPoints: [] })
  const checks = Object.fromEntries(doubts.map(({ key }) => [key, { decision: 'confirmed' as const }]))
  const content = { ...read, checks }
  const { version } = await chair.plan.save({ ...of, key: newKey(), content, expectedVersion: plan.version })
  await chair.plan.submit({ ...of, key: newKey(), expectedVersion: version })
  return { planId, content, reading, pieces: plan.source?.pieces.length ?? 0, items: contentFromReading(reading).items }
}

export interface Handed {
  readonly pieces: number
  readonly items: number
  readonly lines: number
}

/** Which pieces of a collection of so many are handed in. */
export type Chosen = (pieces: number) => readonly number[]

const MOST = 35

/**
 * Hands in the chosen pieces of every collection, each by a branch of its own, and sees that each comes back whole: the
 * original byte by byte, every line in its order, and the structure. `chosen` is asked for one piece first: it must want that.
 */
export async function handInCollections(bench: ApiBench, chosen: Chosen): Promise<Handed> {
  const units = (await growBranches(bench, MOST)).values()
  const seen = { pieces: 0, items: 0, lines: 0 }
  for (const fileName of COLLECTIONS) {
    const bytes = readFileSync(path.join(folder, fileName))
    const left = [0]
    for (let nth = left.shift(); nth !== undefined; nth = left.shift()) {
      const unitId = units.next().value
      if (unitId === undefined) throw new Error('more pieces than branches')
      const sent = await handIn(bench, { bytes, fileName, nth, unitId })
      if (nth === 0) left.push(...chosen(sent.pieces).filter((piece) => piece > 0))
      const { items, lines } = await comesBack(bench, bytes, sent)
      seen.pieces += 1
      seen.items += items
      seen.lines += lines
    }
  }
  return seen
}

async function comesBack(bench: ApiBench, bytes: Uint8Array, sent: Awaited<ReturnType<typeof handIn>>) {
  const { districtId, people } = bench.tenant
  const text = new TextDecoder().decode(bytes)
  const { planId } = sent
  const came = await bench.callerFor(people.officer).plan.get({ districtId, planId })
  expect(came.current).toEqual(sent.content)
  expect(came.current?.items).toEqual(sent.items)
  expect(came.source?.reading).toEqual(sent.reading)
  // Every line of the file is there, in its order, and none has changed.
  const lines = came.source?.lines ?? []
  expect(linesOutOfPlace(lines, text)).toEqual([])
  const kept = lines
    .map((line) => line.text)
    .join('')
    .replaceAll(/\s/g, '')
  expect(kept).toBe(text.replace(/^\uFEFF/, '').replaceAll(/\s/g, ''))
  const original = DOWNLOADS['plan.original']
  const seq = came.source?.seq
  const file = await original?.open(bench.contextFor(people.officer), { districtId, planId, seq })
  expect(storedBytes(bench, file?.content)).toEqual(new Uint8Array(bytes))
  return { items: came.current?.items.length ?? 0, lines: lines.length }
}

function linesOutOfPlace(lines: readonly { readonly number: number; readonly text: string }[], text: string) {
  let from = 0
  return lines.filter((line) => {
    const at = text.indexOf(line.text, from)
    if (at >= 0) from = at + line.text.length
    return at < 0
  })
}

function storedBytes(bench: ApiBench, content: object | undefined): Uint8Array | undefined {
  const bytes =
    content !== undefined && 'storageKey' in content ? bench.storage.files.get(String(content.storageKey)) : undefined
  return bytes && new Uint8Array(bytes)
}
