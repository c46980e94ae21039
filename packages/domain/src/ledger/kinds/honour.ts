import { z } from 'zod'
import { Day, Line } from '../detail-fields.ts'
import { defineLedgerKind, measure } from '../kind.ts'
import { GRADE_NAMES, Grade, LEVEL_NAMES, Level, PLACE_OF_GRADE } from '../levels.ts'
import { wordsOf } from '../name.ts'

const HOLDERS = {
  unit: { zh: '集体', en: 'unit' },
  person: { zh: '个人', en: 'person' },
} as const

/** 荣誉: won by the unit or by a person; one award counts once, however many units record it (domain.md S68). */
export const honour = defineLedgerKind({
  names: { zh: '荣誉', en: 'Honours' },
  details: z
    .strictObject({
      holder: z.enum(wordsOf(HOLDERS)),
      holderName: Line.nullable(),
      level: Level,
      grade: Grade,
      /** Who conferred it, as printed on the certificate. */
      issuer: Line,
      documentNo: Line.nullable(),
      /** The last day on which it is held; null = for good. */
      validUntil: Day.nullable(),
    })
    .refine(({ holder, holderName }) => holder === 'unit' || holderName !== null, {
      path: ['holderName'],
      message: 'personNamed',
    }),
  headings: {
    holder: { zh: '集体或个人', en: 'Unit or person' },
    holderName: { zh: '获奖者', en: 'Holder' },
    level: { zh: '荣誉级别', en: 'Level' },
    grade: { zh: '等次', en: 'Grade' },
    issuer: { zh: '授予单位', en: 'Conferred by' },
    documentNo: { zh: '文号或证书号', en: 'Document number' },
    validUntil: { zh: '有效期至', en: 'Valid until' },
  },
  choices: { holder: HOLDERS, level: LEVEL_NAMES, grade: GRADE_NAMES },
  minEvidence: () => 1,
  measures: ({ holder, holderName, level, grade, issuer }, { day, title }) => [
    measure('honour.won', {
      // The same award recorded by the branch and by its group: same issuer, name, holder and year.
      subject: [issuer, title, holder === 'unit' ? '' : holderName, day.slice(0, 4)].map(bare).join('|'),
      level,
      kind: PLACE_OF_GRADE[grade],
    }),
  ],
})

/** Without blanks and marks, in which two who copy one certificate differ. */
function bare(text: string | null | undefined): string {
  return (text ?? '').replace(/[\s\p{P}\p{S}]+/gu, '')
}
