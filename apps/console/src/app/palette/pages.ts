import { ACTIONS, type Action, type ActionSpec } from '@jianjia/domain/policy'
import type { LinkProps } from '@tanstack/react-router'
import type { Post } from '../../lib/session/session.ts'
import type { zh } from './zh.ts'

/** A page that can be gone to by name. It is offered to those whose present post can open it. */
export interface Page {
  readonly label: keyof (typeof zh)['pages']
  readonly to: NonNullable<LinkProps['to']>
  readonly action: Action
  /** What its Chinese name is found by; a test reads it from the dictionary, which no visitor needs to fetch for it. */
  readonly pinyin: string
  readonly initials: string
}

/** Those of the menu and those behind them, in the order of the work. */
export const PAGES: readonly Page[] = [
  { label: 'home', to: '/', action: 'home.read', pinyin: 'jinrishixiang', initials: 'jrsx' },
  {
    label: 'obligations',
    to: '/obligations',
    action: 'obligation.read',
    pinyin: 'jihuazongjiewanchengqingkuang',
    initials: 'jhzjwcqk',
  },
  { label: 'overview', to: '/overview', action: 'obligation.read', pinyin: 'quanqugaikuang', initials: 'qqgk' },
  { label: 'newRound', to: '/obligations/new', action: 'obligation.set', pinyin: 'buzhicailiao', initials: 'bzcl' },
  { label: 'plans', to: '/plans', action: 'plan.read', pinyin: 'jihuazongjie', initials: 'jhzj' },
  { label: 'newPlan', to: '/plans/new', action: 'plan.write', pinyin: 'jiaojihuahuozongjie', initials: 'jjhhzj' },
  { label: 'keyPoints', to: '/plans/key-points', action: 'keyPoints.read', pinyin: 'gongzuoyaodian', initials: 'gzyd' },
  { label: 'planOverview', to: '/plans/overview', action: 'plan.read', pinyin: 'chengnuoyilan', initials: 'cnyl' },
  { label: 'duties', to: '/duties', action: 'duty.read', pinyin: 'changguigongzuo', initials: 'cggz' },
  {
    label: 'disclosure',
    to: '/duties/disclosure',
    action: 'duty.read',
    pinyin: 'xiaowugongkaiwanchengqingkuang',
    initials: 'xwgkwcqk',
  },
  {
    label: 'dutySettings',
    to: '/duties/settings',
    action: 'duty.set',
    pinyin: 'shedingchangguigongzuo',
    initials: 'sdcggz',
  },
  { label: 'targets', to: '/targets', action: 'target.read', pinyin: 'zhibiaojindu', initials: 'zbjd' },
  { label: 'newTarget', to: '/targets/new', action: 'target.set', pinyin: 'xiadazhibiao', initials: 'xdzb' },
  { label: 'ledger', to: '/ledger', action: 'ledger.read', pinyin: 'taizhang', initials: 'tz' },
  { label: 'record', to: '/ledger/new', action: 'ledger.record', pinyin: 'jiyibi', initials: 'jyb' },
  {
    label: 'importLedger',
    to: '/ledger/import',
    action: 'ledger.record',
    pinyin: 'congbiaogedaorutaizhang',
    initials: 'cbgdrtz',
  },
  { label: 'words', to: '/ledger/words', action: 'ledger.setWords', pinyin: 'changyongcibiao', initials: 'cycb' },
  { label: 'assessments', to: '/assessments', action: 'assessment.read', pinyin: 'kaohe', initials: 'kh' },
  { label: 'newAssessment', to: '/assessments/new', action: 'assessment.open', pinyin: 'kaiqikaohe', initials: 'kqkh' },
  { label: 'reviews', to: '/reviews', action: 'review.write', pinyin: 'pingshen', initials: 'ps' },
  { label: 'visits', to: '/visits', action: 'visit.read', pinyin: 'shidikaohe', initials: 'sdkh' },
  { label: 'results', to: '/results', action: 'result.readRanking', pinyin: 'chengjiyupingjia', initials: 'cjypj' },
  { label: 'schemes', to: '/schemes', action: 'scheme.read', pinyin: 'kaohexize', initials: 'khxz' },
  { label: 'beginScheme', to: '/schemes/begin', action: 'scheme.write', pinyin: 'xinjianxize', initials: 'xjxz' },
  {
    label: 'newScheme',
    to: '/schemes/new',
    action: 'scheme.write',
    pinyin: 'congyangbiaoxinjianxize',
    initials: 'cybxjxz',
  },
  {
    label: 'schemeFromSheet',
    to: '/schemes/from-sheet',
    action: 'scheme.write',
    pinyin: 'congpingfenbiaojianxize',
    initials: 'cpfbjxz',
  },
  { label: 'units', to: '/units', action: 'org.read', pinyin: 'danwei', initials: 'dw' },
  { label: 'importUnits', to: '/units/import', action: 'org.manage', pinyin: 'daorudanwei', initials: 'drdw' },
  { label: 'roster', to: '/roster', action: 'roster.read', pinyin: 'huiyuanhuamingce', initials: 'hyhmc' },
  { label: 'importRoster', to: '/roster/import', action: 'roster.manage', pinyin: 'daoruhuamingce', initials: 'drhmc' },
  { label: 'people', to: '/people', action: 'person.read', pinyin: 'renyuanyuzhiwu', initials: 'ryyzw' },
  {
    label: 'accounts',
    to: '/people/accounts',
    action: 'account.reset',
    pinyin: 'piliangkaitongzhanghao',
    initials: 'plktzh',
  },
  { label: 'calendar', to: '/calendar', action: 'home.read', pinyin: 'dingyuerili', initials: 'dyrl' },
  { label: 'sessions', to: '/sessions', action: 'home.read', pinyin: 'dengludeshebei', initials: 'dldsb' },
  { label: 'secondFactor', to: '/second-factor', action: 'home.read', pinyin: 'liangbuyanzheng', initials: 'lbyz' },
  { label: 'password', to: '/password', action: 'home.read', pinyin: 'xiugaimima', initials: 'xgmm' },
]

export function pagesOf({ role }: Pick<Post, 'role'>): readonly Page[] {
  return PAGES.filter(({ action }) => {
    const spec: ActionSpec = ACTIONS[action]
    return spec.byAssignment === true || spec.grants.some((grant) => grant.role === role)
  })
}
