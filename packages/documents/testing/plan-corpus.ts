import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import type { PlanAnswer } from './plan-score.ts'

const folder = path.resolve(import.meta.dirname, '../../../../shared/corpus/seeds')

export const hasCorpus = existsSync(path.join(folder, 'expected.json'))
export const NO_CORPUS = 'the real collections are not beside the project (../shared/corpus/seeds): skipped'

export interface CorpusFile {
  readonly file: string
  readonly bytes: Uint8Array
  readonly answers: readonly PlanAnswer[]
}

interface Expected {
  readonly file: string
  readonly piece: number
  readonly kind: string
  readonly sections: PlanAnswer['sections']
  readonly schedule: PlanAnswer['schedule']
}

/**
 * Pieces whose printed kind is read otherwise by the contract: plans of a whole institution under a union's title are
 * `other`. By file and ordinal.
 */
const WHOLE_INSTITUTION = new Set(['000/1', '001/4', '001/15'])
const KINDS: Readonly<Record<string, readonly string[]>> = {
  'implementation measures': ['other'],
  mixed: ['summary', 'plan'],
}

/** The real collections with their answers, file by file. */
export function readCorpus(): readonly CorpusFile[] {
  const expected: readonly Expected[] = JSON.parse(readFileSync(path.join(folder, 'expected.json'), 'utf8'))
  return [...Map.groupBy(expected, ({ file }) => file)].map(([file, pieces]) => ({
    file,
    bytes: readFileSync(path.join(folder, file)),
    answers: pieces
      .toSorted((a, b) => a.piece - b.piece)
      .map(({ piece, kind, sections, schedule }) => ({ sections, schedule, kinds: kindsOf(file, piece, kind) })),
  }))
}

function kindsOf(file: string, piece: number, kind: string): readonly string[] {
  return WHOLE_INSTITUTION.has(`${file.slice(0, 3)}/${piece}`) ? ['other'] : (KINDS[kind] ?? [kind])
}
