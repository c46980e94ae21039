import type { Tx } from '@jianjia/db'
import { type StoredScheme, saveSchemeDraft, type SchemeEdit } from '@jianjia/db/scheme'
import { restorableUntil } from '@jianjia/domain/bin'
import { ok, refuse, type Result } from '@jianjia/domain/kernel'
import type { SchemeFault } from '@jianjia/domain/scheme'

/** The draft that a change is about, as the person saw it; or why it cannot be changed. */
export function openDraft(subject: StoredScheme | undefined, expectedVersion: number): Result<StoredScheme> {
  if (subject === undefined) return refuse('notFoundOrNoAccess')
  if (subject.binnedOn !== null)
    return refuse('binned', { name: subject.name }, { until: restorableUntil(subject.binnedOn) })
  if (subject.state !== 'draft') return refuse('schemeFrozen', { name: subject.name })
  return subject.version === expectedVersion ? ok(subject) : refuse('staleVersion')
}

/** Puts a draft in the place of the one that was seen; the version that it then has. */
export async function storeDraft(
  tx: Tx,
  seen: StoredScheme,
  edit: Partial<Omit<SchemeEdit, 'id'>>,
): Promise<Result<number>> {
  const { schemeId: id, name, yearLabel, scheme, preset, parameters, version } = seen
  const stored = await saveSchemeDraft(tx, { id, name, yearLabel, scheme, preset, parameters, ...edit }, version)
  return stored ? ok(version + 1) : refuse('staleVersion')
}

/** Of the faults of a text the first, in the words of both languages, at its field. */
export function refuseFaulty([fault]: readonly SchemeFault[]): Result<never> {
  const words = { what: fault?.text ?? '', whatEn: fault?.textEn ?? '' }
  return refuse('schemeFaulty', words, fault === undefined ? {} : { path: fault.at })
}
