import { type RefusalCode, type Result, refuse } from '@jianjia/domain/kernel'
import type { TextDocument } from './text/text-document.ts'
import type { TextRefusal } from './text/text-refused.ts'
import type { JobAnswer } from './worker/jobs.ts'
import { runInWorker, type WorkerBounds } from './worker/run-in-worker.ts'

export const TEXT_REFUSAL_OF = {
  notADocument: 'notADocument',
  damaged: 'documentDamaged',
  encrypted: 'fileEncrypted',
  tooLarge: 'documentTooLarge',
  noText: 'documentNoText',
  empty: 'documentEmpty',
} as const satisfies Record<TextRefusal, RefusalCode>

/**
 * Reads .docx, .doc, .pdf with text and plain text (UTF-8, UTF-16, GB18030) into paragraphs, in a worker with bounds on
 * time and memory. The kind is told by the content, whatever the file is called. No macro or field is run, no reference
 * followed, no picture read. Refusals: notADocument, documentDamaged, fileEncrypted, documentTooLarge, documentNoText,
 * documentEmpty.
 */
export async function readTextDocument(bytes: Uint8Array, bounds?: WorkerBounds): Promise<Result<TextDocument>> {
  return textResult(await runInWorker('readText', { bytes }, bounds))
}

export function textResult<T>(
  answer: { readonly value: T } | Extract<JobAnswer<'readText'>, { readonly refused: TextRefusal }>,
): Result<T> {
  if ('value' in answer) return { ok: true, value: answer.value }
  return refuse(TEXT_REFUSAL_OF[answer.refused], answer.found === undefined ? {} : { found: answer.found })
}
