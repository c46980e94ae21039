import type { TenantRead } from '@jianjia/db'
import { findAssessmentWithScheme, findEvaluationRows, listSelfItems } from '@jianjia/db/assessment'
import { dayOf, findLatestChange, listBinderEntries, listBinderFiles } from '@jianjia/db/binder'
import { listToldObjections } from '@jianjia/db/objection'
import { listUnitNames } from '@jianjia/db/org'
import { findRatingUnit } from '@jianjia/db/rating'
import { getCanonicalResult, type PublishedResult } from '@jianjia/db/result'
import { type AssessmentRow, selfSheet } from '@jianjia/domain/assessment'
import { type BinderScore, type BinderSource, tellEntry } from '@jianjia/domain/binder'
import type { AssessmentId, FileId, PlainDate, UnitId } from '@jianjia/domain/kernel'
import type { Scheme } from '@jianjia/domain/scheme'
import type { ItemNode, Provenance } from '@jianjia/domain/scoring'
import { draftOf } from '../ledger/stored-draft.ts'
import { readResult } from '../result/frozen-result.ts'

interface Asked {
  readonly assessmentId: AssessmentId
  readonly unitId: UnitId
  readonly today: PlainDate
  readonly address: string | null
  readonly published: PublishedResult | undefined
}

/** What is known of the lines of a unit, before publication from the rows, afterwards from the frozen result. */
interface Lines extends Pick<BinderSource, 'itemFiles' | 'objections' | 'result' | 'selfItems'> {
  readonly unitName: string
  readonly assessment: Pick<AssessmentRow, 'name' | 'window' | 'assessorUnitId'>
  readonly scheme: Scheme
  readonly score: BinderScore
  /** The day of the latest change, where it is known without looking at records and files. */
  readonly asOf: PlainDate | undefined
}

/**
 * Everything that a binder is made of, in a bounded number of statements: those of one sheet, and six more. Undefined where
 * the unit has no part in the assessment's result.
 */
export async function binderSource(db: TenantRead, asked: Asked): Promise<BinderSource | undefined> {
  const { assessmentId, unitId, published } = asked
  const lines = published === undefined ? await ownLines(db, asked) : await publishedLines(db, asked, published)
  if (lines === undefined) return undefined
  const provenance = provenanceOf(lines.score.items, published !== undefined)
  const entryIds = [...new Set(provenance.flatMap(entriesOf))]
  const fileIds = [...new Set([...provenance.flatMap(filesOf), ...[...lines.itemFiles.values()].flat()])]
  const [entries, files, asOf] = await Promise.all([
    listBinderEntries(db, entryIds),
    listBinderFiles(db, fileIds),
    lines.asOf ?? findLatestChange(db, { assessmentId, unitId, entryIds, fileIds }),
  ])
  const mentioned = [lines.assessment.assessorUnitId, ...entries.map((entry) => entry.unitId)]
  const children = provenance.flatMap((each) => (each.source === 'children' ? each.children : []))
  const unitNames = await listUnitNames(db, {
    unitIds: [...new Set([...mentioned, ...children.map((child) => child.unitId as UnitId)])],
    // Names of the day of the state, so that a later renaming changes nothing.
    day: asOf,
  })
  const shown = published === undefined ? 'self' : 'results'
  const place = `/${shown}/${assessmentId}/${unitId}`
  return {
    unit: { id: unitId, name: lines.unitName },
    receiver: unitNames.get(lines.assessment.assessorUnitId) ?? '',
    ...{ assessment: lines.assessment, scheme: lines.scheme, score: lines.score, result: lines.result },
    objections: lines.objections,
    ...{ selfItems: lines.selfItems, itemFiles: lines.itemFiles, unitNames, asOf, address: asked.address },
    entries: new Map(
      entries.map(({ entryId, changed, ...entry }) => [
        entryId,
        tellEntry({ draft: draftOf(entry), changed, published: published !== undefined }),
      ]),
    ),
    files: new Map(files.map((file) => [file.fileId, file])),
    paths: {
      item: (itemId) =>
        published === undefined
          ? `${place}?item=${encodeURIComponent(itemId)}`
          : `${place}?open=${encodeURIComponent(`item/${itemId}/final`)}`,
      entry: (entryId) => `/ledger/${entryId}`,
    },
  }
}

async function ownLines(db: TenantRead, { assessmentId, unitId, today }: Asked): Promise<Lines | undefined> {
  const rows = await findEvaluationRows(db, { assessmentId, unitId })
  if (rows === undefined) return undefined
  const { unit, items, total } = selfSheet(rows, today)
  return {
    ...{ unitName: unit.name, assessment: rows.assessment, scheme: rows.scheme, selfItems: rows.selfItems },
    score: { items: items.map(({ node }) => node), self: total, review: null, final: null },
    itemFiles: new Map(items.map(({ criterion, fileIds }) => [criterion.id, fileIds])),
    ...{ result: null, objections: [], asOf: undefined },
  }
}

async function publishedLines(
  db: TenantRead,
  { assessmentId, unitId }: Asked,
  { resultSetId, number, contentHash, publishedAt }: PublishedResult,
): Promise<Lines | undefined> {
  const [canonical, found, rating, selfItems, publishedOn, objections] = await Promise.all([
    getCanonicalResult(db, resultSetId),
    findAssessmentWithScheme(db, assessmentId),
    findRatingUnit(db, { resultSetId, unitId }),
    listSelfItems(db, { assessmentId, unitId }),
    dayOf(db, publishedAt),
    listToldObjections(db, { assessmentId, unitId }),
  ])
  const { units, tree } = readResult(canonical)
  const node = tree.units.find((unit) => unit.id === unitId)
  const unitName = units.find((unit) => unit.id === unitId)?.name
  if (node === undefined || unitName === undefined || found === undefined) return undefined
  const { items, self, review, totals, standing, rank, levelByScore } = node
  return {
    ...{ unitName, assessment: found.assessment, scheme: found.scheme, selfItems, itemFiles: new Map() },
    score: { items, self, review, final: totals },
    result: {
      ...{ number, contentHash, publishedOn, standing, rank, participants: tree.cohort.size },
      level: rating === undefined ? levelByScore : rating.level,
    },
    asOf: publishedOn,
    objections: objections.map(({ itemId, ...objection }) => ({
      ...objection,
      itemName: itemId === null ? null : (found.scheme.items.find(({ id }) => id === itemId)?.name ?? itemId),
    })),
  }
}

function provenanceOf(items: readonly ItemNode[], published: boolean): readonly Provenance[] {
  const columns = items.flatMap(({ self, review, final }) => (published ? [self, review, final] : [self]))
  return columns.flatMap((column) => column?.provenance ?? [])
}

function entriesOf(source: Provenance): readonly string[] {
  if (source.source !== 'measure') return []
  return [...source.entries, ...(source.over ?? [])].map((entry) => entry.entryId)
}

function filesOf(source: Provenance): readonly FileId[] {
  const ids =
    source.source === 'measure'
      ? [...source.entries, ...(source.over ?? [])].flatMap((entry) => entry.fileIds)
      : 'fileIds' in source
        ? (source.fileIds ?? [])
        : []
  return ids as readonly FileId[]
}
