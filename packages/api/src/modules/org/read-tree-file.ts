import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { type KnownUnit, planTreeImport, readSheet, type TreePlan, type Workbook } from '@jianjia/documents'
import { ok, type PlainDate, type Result, refuse } from '@jianjia/domain/kernel'
import type { ReceivedFile } from '../../frame/file-storage.ts'
import type { CurrentTree } from './current-tree.ts'

/** A file that was received, and the sheets in it. */
export interface TreeFile {
  readonly file: ReceivedFile
  readonly bytes: Uint8Array
  readonly workbook: Workbook
}

/** Reads the sheets in a worker. Asks nothing of the database, so that none of its transactions waits for it. */
export async function readTreeFile(file: ReceivedFile): Promise<Result<TreeFile>> {
  const bytes = await readFile(file.path)
  const workbook = await readSheet(bytes, { fileName: file.name })
  return workbook.ok ? ok({ file, bytes, workbook: workbook.value }) : workbook
}

/** What importing a file into the tree of today would do, and by what it is known again. */
export interface TreeFilePlan {
  readonly plan: TreePlan
  /** Of the file and of all that it was compared with: another file or another tree gives another one. */
  readonly fingerprint: string
}

export function planTreeFile(read: TreeFile, current: CurrentTree, today: PlainDate): Result<TreeFilePlan> {
  const { file, workbook } = read
  const plan = planTreeImport(workbook, knownUnits(current), { today })
  if (plan === undefined) return refuse('headerNotFound', { name: file.name })
  return ok({ plan, fingerprint: fingerprintOf(file.sha256, current) })
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
