import type { PersonId, PlainDate, UnitId } from '@jianjia/domain/kernel'
import type { Line, SegmentDimension, UnitKind } from '@jianjia/domain/org'
import { sql } from 'kysely'
import type { Tx } from '../frame/handles.ts'
import { insertRows } from '../frame/insert-rows.ts'
import { newId } from '../frame/new-id.ts'

/** From a day on, and up to and including another; recorded by somebody, or by the founding of the tenant. */
export interface Validity {
  readonly validFrom: PlainDate
  readonly validTo?: PlainDate | null | undefined
  readonly recordedBy?: PersonId | null | undefined
}

export interface NewUnit {
  readonly id: UnitId
  readonly kind: UnitKind
  readonly code?: string | null | undefined
  readonly openedOn: PlainDate
}

export interface NewUnitName extends Validity {
  readonly unitId: UnitId
  readonly name: string
  readonly shortName: string
  readonly nameEn?: string | null | undefined
  readonly pinyin: string
  readonly initials: string
}

export interface NewPlacement extends Validity {
  readonly unitId: UnitId
  readonly unitKind: UnitKind
  readonly parent: { readonly id: UnitId; readonly kind: UnitKind } | null
  readonly line?: Line | undefined
}

export interface NewSegment extends Validity {
  readonly unitId: UnitId
  readonly dimension: SegmentDimension
  readonly value: string
}

export interface Headcount {
  readonly unitId: UnitId
  readonly day: PlainDate
  readonly members: number
  readonly recordedBy?: PersonId | null | undefined
}

/** Units alone; names and placements make them appear in the tree. A code in use violates `unit_code_key`. */
export async function insertUnits(tx: Tx, units: readonly NewUnit[]): Promise<void> {
  await insertRows(
    tx,
    'unit',
    units.map(({ id, kind, code, openedOn }) => ({ id, kind, code: code ?? null, opened_on: openedOn })),
  )
}

/** A second name for the same days violates `unit_name_overlap`. */
export async function insertUnitNames(tx: Tx, names: readonly NewUnitName[]): Promise<void> {
  await insertRows(
    tx,
    'unit_name',
    names.map((name) => ({
      ...validity(name),
      ...{ id: newId(), unit_id: name.unitId, name: name.name, short_name: name.shortName },
      ...{ name_en: name.nameEn ?? null, pinyin: name.pinyin, initials: name.initials },
    })),
  )
}

/**
 * A second parent for the same days violates `placement_overlap`, a child that its parent's kind cannot have
 * `placement_legal_kinds`, a second root `placement_one_root`.
 */
export async function insertPlacements(tx: Tx, placements: readonly NewPlacement[]): Promise<void> {
  await insertRows(
    tx,
    'placement',
    placements.map((placement) => ({
      ...validity(placement),
      ...{ id: newId(), unit_id: placement.unitId, unit_kind: placement.unitKind, line: placement.line ?? 'union' },
      ...{ parent_id: placement.parent?.id ?? null, parent_kind: placement.parent?.kind ?? null },
    })),
  )
}

/** A second value of the same dimension for the same days violates `unit_segment_overlap`. */
export async function insertSegments(tx: Tx, segments: readonly NewSegment[]): Promise<void> {
  await insertRows(
    tx,
    'unit_segment',
    segments.map((segment) => ({
      ...validity(segment),
      ...{ id: newId(), unit_id: segment.unitId, dimension: segment.dimension, value: segment.value },
    })),
  )
}

/** What was counted on a day; a later count of the same day replaces it. */
export async function saveHeadcounts(tx: Tx, counts: readonly Headcount[]): Promise<void> {
  if (counts.length === 0) return
  await sql`
    insert into app.unit_headcount (district_id, unit_id, day, members, recorded_by)
    select ${tx.districtId}::uuid, c.unit_id, c.day, c.members, c.recorded_by
    from unnest(${counts.map((c) => c.unitId)}::uuid[], ${counts.map((c) => c.day)}::date[],
      ${counts.map((c) => c.members)}::integer[], ${counts.map((c) => c.recordedBy ?? null)}::uuid[])
      as c (unit_id, day, members, recorded_by)
    on conflict (district_id, unit_id, day) do update
      set members = excluded.members, recorded_by = excluded.recorded_by, recorded_at = excluded.recorded_at
  `.execute(tx)
}

/** Tables of facts that are voided and added, never changed. */
export type DatedTable = 'unit_name' | 'placement' | 'unit_segment' | 'post' | 'membership'

export interface Voiding {
  readonly table: DatedTable
  readonly ids: readonly string[]
  readonly by: PersonId | null
}

/** Ends the truth of facts, not their history. Gives how many were still held true. */
export async function voidFacts(tx: Tx, { table, ids, by }: Voiding): Promise<number> {
  const { numAffectedRows } = await sql`
    update ${sql.table(`app.${table}`)} set voided_at = app.now(), voided_by = ${by}
    where district_id = ${tx.districtId} and id = any(${ids}::uuid[]) and voided_at is null
  `.execute(tx)
  return Number(numAffectedRows ?? 0n)
}

export interface UnitClosing {
  readonly unitId: UnitId
  readonly closedOn: PlainDate
  readonly expectedVersion: number
}

/** The unit's last day. False when somebody else has changed the unit since, or when it was closed already. */
export async function closeUnit(tx: Tx, { unitId, closedOn, expectedVersion }: UnitClosing): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('unit')
    .set({ closed_on: closedOn, version: expectedVersion + 1 })
    .where('district_id', '=', tx.districtId)
    .where('id', '=', unitId)
    .where('version', '=', expectedVersion)
    .where('closed_on', 'is', null)
    .executeTakeFirstOrThrow()
  return numUpdatedRows === 1n
}

function validity({ validFrom, validTo, recordedBy }: Validity) {
  return { valid_from: validFrom, valid_to: validTo ?? null, recorded_by: recordedBy ?? null }
}
