import { makeDocx, p } from './make-docx.ts'
import { makeXlsx } from './make-xlsx.ts'

/** Files of a few kilobytes that unpack to hundreds of megabytes, under the names that people give to honest ones. */
export const BOMBS = {
  '名册.xlsx': () =>
    makeXlsx({
      sheets: [{ name: '名册', rows: [['单位名称'], ['第一小学']] }],
      parts: { 'xl/media/image1.bin': new Uint8Array(100 * 1024 * 1024) },
    }),
  '计划.docx': () =>
    makeDocx({ body: p('工作计划'), parts: { 'word/media/image1.bin': new Uint8Array(100 * 1024 * 1024) } }),
} as const satisfies Readonly<Record<string, () => Uint8Array>>
