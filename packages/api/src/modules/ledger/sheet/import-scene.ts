import type { TenantRead } from '@jianjia/db'
import { listSchemesOf, listUnderReview } from '@jianjia/db/assessment'
import { findPlacedOn, findWordLists, listEntriesOfUnits, listRosterSpans, listUnitsBelow } from '@jianjia/db/ledger'
import { listMembers } from '@jianjia/db/roster'
import type { LedgerScene } from '@jianjia/documents'
import { checkNotUnderReview, daysLookedAt } from '@jianjia/domain/assessment'
import type { FileId, PlainDate, UnitId } from '@jianjia/domain/kernel'
import type { LedgerKind } from '@jianjia/domain/ledger'
import { inScope, type Scope, type Target } from '@jianjia/domain/policy'
import { draftOf } from '../stored-draft.ts'

interface Asked {
  readonly db: TenantRead
  readonly kind: LedgerKind
  readonly target: Target
  readonly scope: Scope
  readonly today: PlainDate
  readonly fileIds: readonly FileId[]
  readonly fill: Readonly<Record<string, string>>
}

/** All that a sheet for the ledger of a unit and its groups is judged by, in a fixed number of statements. */
export async function findImportScene({ db, kind, target, scope, ...asked }: Asked): Promise<LedgerScene> {
  const { today } = asked
  const [below, placed, lists] = await Promise.all([
    listUnitsBelow(db, target.unitId),
    findPlacedOn(db, target.unitId, today),
    findWordLists(db),
  ])
  const units = below.filter(({ unitId }) => unitId === target.unitId || inScope(scope, [...target.unitPath, unitId]))
  const branchId = placed?.branchId ?? target.unitId
  const [entries, { members }, spans, checkDay] = await Promise.all([
    listEntriesOfUnits(db, { kind, unitIds: units.map(({ unitId }) => unitId) }),
    listMembers(db, { unitId: branchId, day: today }),
    listRosterSpans(db, branchId),
    dayCheck(db, [placed?.branchId ?? null, placed?.generalBranchId ?? null]),
  ])
  const spansOf = Map.groupBy(spans, ({ personId }) => personId)
  return {
    ...{ kind, ...asked, branchId: target.unitId, units, members, checkDay },
    onRoster: (personId, day) =>
      (spansOf.get(personId) ?? []).some(({ validFrom, validTo }) => validFrom <= day && (validTo ?? day) >= day),
    entries: entries.map(({ entryId, version, fileIds, ...row }) => ({
      entryId,
      version,
      fileIds,
      draft: draftOf(row),
    })),
    words: {
      visitKind: lists.visitKind.words.map(({ word }) => word),
      disclosureIndicator: lists.disclosureIndicator.words.map(({ word }) => word),
    },
  }
}

/** Records of days that a sheet under review looks at stand still. */
async function dayCheck(db: TenantRead, above: readonly (UnitId | null)[]): Promise<LedgerScene['checkDay']> {
  const sheets = await listUnderReview(
    db,
    above.filter((id) => id !== null),
  )
  const schemes = await listSchemesOf(
    db,
    sheets.map(({ assessmentId }) => assessmentId),
  )
  const looked = sheets.map(({ assessmentId, window, ...sheet }) => {
    const scheme = schemes.get(assessmentId)
    return { ...sheet, days: scheme && daysLookedAt(scheme, window) }
  })
  return (day) => checkNotUnderReview([day], looked)
}
