import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import type { TenantRead } from '@jianjia/db'
import { type KnownUnit, planTreeImport, readSheet, type TreePlan } from '@jianjia/documents'
import { ok, type PlainDate, type Result, refuse } from '@jianjia/domain/kernel'
import type { ReceivedFile } from '../../frame/file-storage.ts'
import { type CurrentTree, findCurrentTree } from './current-tree.ts'

/** What importing a file into the tree of today would do, and by what it is known again. */
export interface TreeFile {
  readonly bytes: Uint8Array
  readonly plan: TreePlan
  readonly current: CurrentTree
  /** Of the file and of all that it was compared with: another file or another tree gives another one. */
  readonly fingerprint: string
}

export interface TreeFileQuestion {
  readonly file: ReceivedFile
  readonly today: PlainDate
  readonly now: string
}

export async function readTreeFile(db: TenantRead, question: TreeFileQuestion): Promise<Result<TreeFile>> {
  const { file, today, now } = question
  const bytes = await readFile(file.path)
  const workbook = await readSheet(bytes, { fileName: file.name })
  if (!workbook.ok) return workbook
  const current = await findCurrentTree(db, today, now)
  const plan = planTreeImport(workbook.value, knownUnits(current), { today })
  if (plan === undefined) return refuse('headerNotFound', { name: file.name })
  return ok({ bytes, plan, current, fingerprint: fingerprintOf(file.sha256, current) })
}

export function fingerprintOf(sha256: string, current: CurrentTree): string {
  return createHash('sha256')
    .update(sha256)
    .update(JSON.stringify(knownUnits(current)))
    .digest('hex')
}

function knownUnits({ tree, words, directory, segment }: CurrentTree): readonly KnownUnit[] {
  return [...tree.nodes.values()]
    .map(({ id, name, shortName, kind, parentId }) => ({
      ...{ id, name, shortName, kind, parentId, englishName: words.get(id)?.nameEn ?? null },
      ...{ code: directory.get(id)?.code ?? null, memberCount: directory.get(id)?.members ?? null },
      ...{ stage: segment(id, 'stage'), ownership: segment(id, 'ownership'), zone: segment(id, 'zone') },
    }))
    .toSorted((a, b) => (a.id < b.id ? -1 : 1))
}
