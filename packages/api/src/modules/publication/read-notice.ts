import type { NoticeSheet } from '@jianjia/domain/assessment'
import { z } from 'zod'

/** The frozen notice is read back as it was written; its shape is that of the version of the form it names. */
export function readNotice(canonical: string): NoticeSheet {
  const sheet = JSON.parse(canonical) as NoticeSheet
  if (sheet.format !== 'jianjia.notice/1') throw new TypeError(`unknown form of notice: ${String(sheet.format)}`)
  return sheet
}

/** The sheet passes through as it was frozen. */
export const NoticeSheetJson = z.custom<NoticeSheet>(
  (value) => typeof value === 'object' && value !== null && 'lines' in value,
)
