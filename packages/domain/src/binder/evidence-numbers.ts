import type { FileId } from '../kernel/index.ts'
import type { BinderEvidence } from './binder.ts'
import type { StoredFile } from './binder-source.ts'

/** What the writers can lay on a page; other pictures are named there like any file. */
const PHOTOGRAPHS: ReadonlySet<string> = new Set(['image/jpeg', 'image/png'])

/** Gives each file one number, where it is used first; every further use refers to that. */
export interface EvidenceNumbers {
  /** The numbers of the files that are there, and how many are not. */
  number(fileIds: readonly string[], at: Place): { readonly numbers: readonly number[]; readonly gone: number }
  list(): readonly BinderEvidence[]
}

export interface Place {
  readonly sheet: string
  /** The number of the record or of the sheet that the files prove. */
  readonly proves: string
}

interface Numbered {
  readonly evidence: Omit<BinderEvidence, 'alsoIn'>
  readonly alsoIn: Set<string>
}

export function evidenceNumbers(files: ReadonlyMap<FileId, StoredFile>): EvidenceNumbers {
  const byContent = new Map<string, Numbered>()
  const numberOf = (file: StoredFile, { sheet, proves }: Place): number => {
    const key = `${file.ownerUnitId}/${file.sha256}`
    const met = byContent.get(key)
    if (met !== undefined) {
      if (met.evidence.sheet !== sheet) met.alsoIn.add(sheet)
      return met.evidence.number
    }
    const { fileId, ownerUnitId, name, size, mediaType, sha256, pixels } = file
    const number = byContent.size + 1
    const shownAs = PHOTOGRAPHS.has(mediaType) ? 'photograph' : 'file'
    const known = { fileId, ownerUnitId, name, size, mediaType, sha256, pixels }
    const evidence = { number, ...known, shownAs, sheet, proves } as const
    byContent.set(key, { evidence, alsoIn: new Set() })
    return number
  }
  const stored = new Map<string, StoredFile>(files)
  return {
    number: (fileIds, at) => {
      const found = [...new Set(fileIds)].flatMap((fileId) => stored.get(fileId) ?? [])
      const numbers = [...new Set(found.map((file) => numberOf(file, at)))].toSorted((a, b) => a - b)
      return { numbers, gone: new Set(fileIds).size - found.length }
    },
    list: () => [...byContent.values()].map(({ evidence, alsoIn }) => ({ ...evidence, alsoIn: [...alsoIn] })),
  }
}
