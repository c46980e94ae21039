import { createHash } from 'node:crypto'
import type { Binder, BinderCategory, BinderEvidence, BinderRecord, BinderSheet } from '@jianjia/domain/binder'
import { type FileId, plainDate, type UnitId } from '@jianjia/domain/kernel'
import type { BinderIo, BinderToWrite } from '../src/binder/binder-file.ts'
import { makePhotograph } from './make-photograph.ts'

export interface BinderSize {
  readonly categories?: number
  readonly sheets?: number
  /** Records in each sheet, each of which has so many photographs. */
  readonly records?: number
  readonly photographs?: number
  readonly address?: string | null
}

const DAY = plainDate('2026-11-20')
const UNIT = '0190aaaa-0000-7000-8000-000000000001' as UnitId

/** A binder of a published result with photographs of its own, whose texts say where they stand. */
export function makeBinder(size: BinderSize = {}): BinderToWrite {
  const { categories = 2, sheets = 2, records = 3, photographs = 2, address = 'https://union.example.cn' } = size
  const evidence: BinderEvidence[] = []
  const made = Array.from({ length: categories }, (_, tab): BinderCategory => {
    const number = tab + 1
    const inside = Array.from({ length: sheets }, (__, at) =>
      makeSheet(`${number}.${at + 1}`, { records, photographs, evidence }),
    )
    return { number, name: `建家工作${number}`, points: POINTS, sheets: inside }
  })
  const binder: Binder = {
    ...{
      format: 'jianjia.binder/1',
      unit: '晨光小学工会',
      assessment: '2026 年度工会工作考核',
      receiver: '区教育工会',
    },
    window: { start: plainDate('2026-01-01'), end: plainDate('2026-12-31') },
    ...{ phase: 'published', asOf: DAY, address, totals: { full: '100', self: '92', review: '88.5', final: '88.5' } },
    result: {
      ...{ number: 1, contentHash: 'ab'.repeat(32), publishedOn: DAY, standing: 'ranked' },
      ...{ rank: 3, participants: 40, level: '先进职工之家' },
    },
    categories: made,
    evidence,
    gaps: made.flatMap((tab) => tab.sheets.flatMap(({ gaps }) => gaps)),
  }
  return { binder, stateHash: createHash('sha256').update(JSON.stringify(binder)).digest('hex') }
}

const POINTS = { full: '5', self: '5', review: '4.5', final: '4.5' }

interface Inside {
  readonly records: number
  readonly photographs: number
  readonly evidence: BinderEvidence[]
}

function makeSheet(number: string, { records, photographs, evidence }: Inside): BinderSheet {
  const list = Array.from({ length: records }, (_, at): BinderRecord => {
    const name = `${number}-${at + 1}`
    const numbers = Array.from({ length: photographs }, (__, photo) => {
      const next = evidence.length + 1
      evidence.push(makeEvidence(next, { sheet: number, proves: name, name: `活动照片${name}-${photo + 1}.jpg` }))
      return next
    })
    return {
      ...{ number: name, path: `/ledger/0190bbbb-0000-7000-8000-${String(at).padStart(12, '0')}`, day: DAY },
      title: `第 ${name} 次走访慰问困难教职工，了解生活情况，送上慰问金和慰问品`,
      ...{ unit: at % 2 === 0 ? null : '语文组', under: false, amounts: ['1（区级、信息）'], evidence: numbers },
      details: [
        { label: '地点', text: '学校多功能厅' },
        { label: '参加人数', text: '126 人' },
      ],
    }
  })
  const gap = { sheet: number, name: `建立${number}制度`, code: 'recordsWithoutFiles', values: { count: '1' } } as const
  return {
    ...{ number, itemId: `item-${number}`, name: `建立${number}制度并按期开展活动` },
    standard:
      '每年召开一次教职工代表大会，落实职权；每学期听取意见不少于两次，有记录、有反馈，未达到的每少一次扣 1 分。',
    rule: '每次 1 分，最多 5 分。没有数据按 0 分计。本项四舍五入到 0.5 分。',
    ...{ points: POINTS, path: `/results/a/u?open=item%2F${number}%2Ffinal`, records: list, evidence: [] },
    columns: [
      { column: 'self', points: '5', says: '5 次，每次 1 分' },
      { column: 'review', points: '4.5', says: '评审评定 4.5 分（满分 5 分）' },
      { column: 'final', points: '4.5', says: '评审评定 4.5 分（满分 5 分）' },
    ],
    sources: [{ label: '评委 王老师', text: '4.5 分：缺一次签到表' }],
    gaps: number.endsWith('.2') ? [gap] : [],
  }
}

export function makeEvidence(number: number, more: Partial<BinderEvidence>): BinderEvidence {
  return {
    ...{ number, fileId: `0190cccc-0000-7000-8000-${String(number).padStart(12, '0')}` as FileId, ownerUnitId: UNIT },
    ...{
      name: `照片${number}.jpg`,
      size: 4096,
      mediaType: 'image/jpeg',
      sha256: number.toString(16).padStart(64, '0'),
    },
    ...{ shownAs: 'photograph', pixels: null, sheet: '1.1', proves: '1.1', alsoIn: [] },
    ...more,
  }
}

/** What a writer gives when every file is a photograph of its own, and how far it said to be. */
export async function collectBinder<Written>(
  write: (io: BinderIo) => Promise<Written>,
  open: BinderIo['open'] = async ({ number }) => makePhotograph({ seed: number }),
): Promise<{ readonly bytes: Uint8Array; readonly written: Written; readonly steps: readonly [number, number][] }> {
  const chunks: Uint8Array[] = []
  const steps: [number, number][] = []
  const written = await write({
    open,
    write: async (bytes) => void chunks.push(bytes),
    progress: (done, total) => void steps.push([done, total]),
  })
  return { bytes: new Uint8Array(Buffer.concat(chunks)), written, steps }
}
