import { z } from 'zod'
import { ATTENDANCE_HEADINGS, attendance, Line, Passage } from '../detail-fields.ts'
import { defineLedgerKind, measure, measureIf } from '../kind.ts'
import { wordsOf } from '../name.ts'

const FORMS = {
  committee: { zh: '工会委员会会议', en: 'committee meeting' },
  twoCommittees: { zh: '工会两委会会议', en: 'meeting of the two committees' },
  joint: { zh: '联席会议', en: 'joint meeting' },
  chairs: { zh: '工会主席例会', en: 'chairs’ meeting' },
  group: { zh: '工会小组会议', en: 'group meeting' },
  congress: { zh: '教职工（代表）大会', en: 'staff congress' },
} as const

/** 会议: held, minuted, and what it resolved (domain.md S05, S06, S20). */
export const meeting = defineLedgerKind({
  names: { zh: '会议', en: 'Meetings' },
  details: z.strictObject({
    form: z.enum(wordsOf(FORMS)),
    place: Line.nullable(),
    ...attendance,
    /** Leaders of school or district who were invited, as people write them. */
    invited: Line.nullable(),
    agenda: Passage.nullable(),
    minutes: Passage.nullable(),
    resolutions: Passage.nullable(),
    /** Whether a matter was decided here that the rules leave to both committees together. */
    majorMatter: z.boolean(),
  }),
  headings: {
    form: { zh: '会议类型', en: 'Kind of meeting' },
    place: { zh: '地点', en: 'Place' },
    ...ATTENDANCE_HEADINGS,
    invited: { zh: '列席领导', en: 'Leaders invited' },
    agenda: { zh: '议题', en: 'Agenda' },
    minutes: { zh: '会议纪要', en: 'Minutes' },
    resolutions: { zh: '形成决议', en: 'Resolutions' },
    majorMatter: { zh: '是否讨论重大事项', en: 'Decided a major matter' },
  },
  choices: { form: FORMS },
  members: ({ memberIds }) => memberIds,
  headcount: ({ headcount }) => headcount,
  /** A meeting without minutes is not counted anywhere: they are written here or lie beside it as a file. */
  minEvidence: ({ minutes }) => (minutes === null ? 1 : 0),
  measures: ({ form: kind, headcount, resolutions, majorMatter }) => [
    measure('meeting.held', { kind }),
    ...measureIf(headcount > 0, 'meeting.attendance', { amount: headcount, kind }),
    ...measureIf(resolutions !== null, 'meeting.resolved', { kind }),
    ...measureIf(majorMatter, 'meeting.majorMatter', { kind }),
  ],
})
