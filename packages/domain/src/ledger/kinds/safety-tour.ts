import { z } from 'zod'
import { Day, Line, Passage } from '../detail-fields.ts'
import { defineLedgerKind, measure, measureIf } from '../kind.ts'

/** 安全巡查: a tour, the notice that asks for rectification, and its end (domain.md S28). */
export const safetyTour = defineLedgerKind({
  names: { zh: '安全巡查', en: 'Safety tours' },
  details: z
    .strictObject({
      place: Line,
      inspectors: Line.nullable(),
      finding: Passage.nullable(),
      /** 问题整改通知书 was given out. */
      notice: z.boolean(),
      /** By when it must be put right. */
      dueOn: Day.nullable(),
      closedOn: Day.nullable(),
    })
    .refine(({ notice, finding }) => !notice || finding !== null, { path: ['finding'], message: 'noticeNeedsFinding' })
    .refine(({ notice, dueOn, closedOn }) => notice || (dueOn === null && closedOn === null), {
      path: ['notice'],
      message: 'daysNeedNotice',
    }),
  headings: {
    place: { zh: '巡查地点', en: 'Place' },
    inspectors: { zh: '巡查人员', en: 'Inspectors' },
    finding: { zh: '发现问题', en: 'Finding' },
    notice: { zh: '是否发整改通知书', en: 'Notice issued' },
    dueOn: { zh: '整改期限', en: 'To be put right by' },
    closedOn: { zh: '整改完成日期', en: 'Put right on' },
  },
  choices: {},
  inOrder: ({ closedOn }) => [['closedOn', closedOn]],
  minEvidence: () => 0,
  measures: ({ notice, dueOn, closedOn }) => [
    measure('safety.tour'),
    ...measureIf(notice, 'safety.notice'),
    ...measureIf(closedOn !== null, 'safety.closed'),
    ...measureIf(closedOn !== null && (dueOn === null || closedOn <= dueOn), 'safety.closedInTime'),
  ],
})
