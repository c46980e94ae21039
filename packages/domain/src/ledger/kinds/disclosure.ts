import { z } from 'zod'
import { Day, Line, Link } from '../detail-fields.ts'
import { defineLedgerKind, measure, measureIf } from '../kind.ts'
import { wordsOf } from '../name.ts'

const CHANNELS = {
  noticeBoard: { zh: '校务公开栏', en: 'notice board' },
  website: { zh: '网站', en: 'website' },
  wechat: { zh: '微信公众号', en: 'WeChat account' },
  staffMeeting: { zh: '教职工会议', en: 'staff meeting' },
  congress: { zh: '教职工（代表）大会', en: 'staff congress' },
  parentsMeeting: { zh: '家长会（家委会）', en: 'parents’ meeting' },
  bulletin: { zh: '简报', en: 'bulletin' },
} as const

const AUDIENCES = {
  staff: { zh: '教职工', en: 'staff' },
  parents: { zh: '学生家长', en: 'parents' },
  society: { zh: '社会', en: 'society' },
} as const

/** 校务公开: one indicator of the district's own set, made known (domain.md S25). The entry's day is that of publication. */
export const disclosure = defineLedgerKind({
  names: { zh: '校务公开', en: 'Disclosure' },
  details: z.strictObject({
    /** A word of the district's list: 五大类二十项 is never spelled out twice alike. */
    indicator: Line,
    channel: z.enum(wordsOf(CHANNELS)),
    audience: z
      .array(z.enum(wordsOf(AUDIENCES)))
      .min(1)
      .max(3),
    /** By when it had to be known. */
    dueOn: Day.nullable(),
    link: Link.nullable(),
  }),
  headings: {
    indicator: { zh: '公开指标', en: 'Indicator' },
    channel: { zh: '公开形式', en: 'Channel' },
    audience: { zh: '公开范围', en: 'Audience' },
    dueOn: { zh: '应公开日期', en: 'Due on' },
    link: { zh: '网页链接', en: 'Web address' },
  },
  choices: { channel: CHANNELS, audience: AUDIENCES },
  words: { indicator: 'disclosureIndicator' },
  minEvidence: ({ link }) => (link === null ? 1 : 0),
  measures: ({ indicator: subject, channel: kind, dueOn }, { day }) => [
    measure('disclosure.published', { subject, kind }),
    ...measureIf(dueOn !== null, 'disclosure.dated', { subject, kind }),
    ...measureIf(dueOn !== null && day <= dueOn, 'disclosure.onTime', { subject, kind }),
  ],
})
