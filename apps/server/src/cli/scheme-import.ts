import { readFile } from 'node:fs/promises'
import { resolve } from 'node:path'
import { readSchemeFile, SHEET_WARNINGS } from '@jianjia/documents'
import type { RefusalCode } from '@jianjia/domain/kernel'
import type { Command, Fault } from './command.ts'

const USAGE = '需要且只需要一个文件 / exactly one file: scheme import SHEET.xlsx'

/** Why a file gives no scoring sheet, for people; the codes are those of `import preview`. */
const REFUSED: Partial<Readonly<Record<RefusalCode, { readonly code: string; readonly text: string }>>> = {
  unpackedTooLarge: {
    code: 'unpackedTooLarge',
    text: '表格太大，或读取所需的时间、内存超出限度 / too large, or reading it takes more than it may',
  },
  notASpreadsheet: { code: 'notASpreadsheet', text: '不是可以读取的表格 / not a spreadsheet that can be read' },
  fileEncrypted: {
    code: 'encrypted',
    text: '文件设有打开密码，请去掉密码 / the file is protected by a password; remove it',
  },
  schemeSheetUnread: {
    code: 'headerNotFound',
    text: '没有找到评分表的表头（如 考核内容、分值、评分标准） / no row names the columns of a scoring sheet',
  },
}

/**
 * `scheme import SHEET`: what a scoring sheet says, as data, with every place where it disagrees with itself. Nothing is
 * repaired and nothing is written. A file that cannot be read is a fault.
 */
export const command: Command = async ([file, ...rest], { callerDirectory }) => {
  if (file === undefined || rest.length > 0) return { faults: [{ path: 'command', code: 'usage', text: USAGE }] }
  const bytes = await readFile(resolve(callerDirectory, file)).catch((error: unknown) => unreadable(file, error))
  if ('code' in bytes) return { faults: [bytes] }
  const read = await readSchemeFile(bytes, { fileName: file })
  if (!read.ok) {
    const { code } = read.refusal
    return { faults: [{ path: file, code, text: code, ...REFUSED[code] }] }
  }
  const warnings = read.value.warnings.map((warning) => {
    const { zh, en } = SHEET_WARNINGS[warning.code]
    return { ...warning, text: zh, textEn: en }
  })
  return { output: { ...read.value, warnings } }
}

function unreadable(path: string, error: unknown): Fault {
  const isMissing = error instanceof Error && 'code' in error && error.code === 'ENOENT'
  const text = isMissing ? '没有这个文件 / no such file' : error instanceof Error ? error.message : String(error)
  return { path, code: isMissing ? 'fileNotFound' : 'fileUnreadable', text }
}
