import { z } from 'zod'
import { Line, Link } from '../detail-fields.ts'
import { defineLedgerKind, measure } from '../kind.ts'
import { LEVEL_NAMES, Level } from '../levels.ts'
import { wordsOf } from '../name.ts'

const OUTLETS = {
  website: { zh: '网站', en: 'website' },
  wechat: { zh: '微信公众号', en: 'WeChat account' },
  paper: { zh: '报刊', en: 'newspaper' },
  broadcast: { zh: '广播电视', en: 'broadcast' },
  board: { zh: '宣传栏', en: 'board' },
} as const

/** 宣传: what the union itself made known, other than dispatches sent up (domain.md S110, S111). */
export const publicity = defineLedgerKind({
  names: { zh: '宣传', en: 'Publicity' },
  details: z.strictObject({
    outlet: z.enum(wordsOf(OUTLETS)),
    outletName: Line.nullable(),
    level: Level,
    link: Link.nullable(),
  }),
  headings: {
    outlet: { zh: '宣传载体', en: 'Outlet' },
    outletName: { zh: '载体名称', en: 'Its name' },
    level: { zh: '级别', en: 'Level' },
    link: { zh: '网页链接', en: 'Web address' },
  },
  choices: { outlet: OUTLETS, level: LEVEL_NAMES },
  minEvidence: ({ link }) => (link === null ? 1 : 0),
  measures: ({ outlet: kind, level }) => [measure('publicity.published', { level, kind })],
})
