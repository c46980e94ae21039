import type { PlanReading } from '@jianjia/domain/plan'
import type { TextDocument } from '../text/text-document.ts'
import { toLines } from './line.ts'
import { noiseOf } from './noise.ts'
import { splitPieces } from './pieces.ts'
import { readPiece } from './read-piece.ts'
import { noteWarnings } from './reading-warnings.ts'
import { withRecordTables } from './record-tables.ts'
import { withTabTables } from './tab-tables.ts'
import { withTextTables } from './text-tables.ts'

/**
 * Reads a document as plans and summaries: one for each piece it holds, in their order; a document without text gives none.
 * The same document always gives the same readings. No paragraph is lost: each that is not blank is named by a piece.
 */
export function readPlans(document: TextDocument): readonly PlanReading[] {
  const lines = withTextTables(withTabTables(withRecordTables(toLines(document))))
  if (lines.length === 0) return []
  const isNoisy = noiseOf(lines.map(({ folded }) => folded).join('\n')).isSuspicious
  const notes = noteWarnings(document.notes)
  return splitPieces(lines).map((piece, index) => readPiece(piece, { isNoisy, warnings: index === 0 ? notes : [] }))
}
