import { readFile } from 'node:fs/promises'
import { resolve } from 'node:path'
import { readPlanFile } from '@jianjia/documents'
import type { RefusalCode } from '@jianjia/domain/kernel'
import type { Command, Fault } from './command.ts'

const USAGE = '需要且只需要一个文件 / exactly one file: plan parse FILE'

/** Why a file gives no text, for people; the codes are those of the product. */
const REFUSED: Partial<Readonly<Record<RefusalCode, string>>> = {
  notADocument: '不是可以读取的文档，请另存为 .docx / not a document that can be read; save it as .docx',
  documentDamaged: '文档已损坏，打不开 / the document is damaged and cannot be opened',
  fileEncrypted: '文件设有打开密码，请去掉密码 / the file is protected by a password; remove it',
  documentTooLarge: '文档太大，或读取所需的时间、内存超出限度 / too large, or reading it takes more than it may',
  documentNoText: '图片或扫描件，里面没有文字 / pictures or a scan; there is no text in it',
  documentEmpty: '文档是空的 / the document is empty',
}

/**
 * `plan parse FILE`: what a plan or summary says, as data. A file of one document gives its reading, a collection
 * `{pieces: […]}`. A file that cannot be read is a fault.
 */
export const command: Command = async ([file, ...rest], { callerDirectory }) => {
  if (file === undefined || rest.length > 0) return { faults: [{ path: 'command', code: 'usage', text: USAGE }] }
  const bytes = await readFile(resolve(callerDirectory, file)).catch((error: unknown) => unreadable(file, error))
  if ('code' in bytes) return { faults: [bytes] }
  const read = await readPlanFile(bytes)
  if (!read.ok) {
    const { code } = read.refusal
    return { faults: [{ path: file, code, text: REFUSED[code] ?? code }] }
  }
  const { readings } = read.value
  return { output: readings.length === 1 ? readings[0] : { pieces: readings } }
}

function unreadable(path: string, error: unknown): Fault {
  const isMissing = error instanceof Error && 'code' in error && error.code === 'ENOENT'
  const text = isMissing ? '没有这个文件 / no such file' : error instanceof Error ? error.message : String(error)
  return { path, code: isMissing ? 'fileNotFound' : 'fileUnreadable', text }
}
