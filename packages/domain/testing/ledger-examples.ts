import { type FileId, type PersonId, plainDate, type UnitId } from '../src/kernel/index.ts'
import {
  type DetailsByKind,
  type DraftOf,
  type EntryContext,
  type EntryDraft,
  FIRST_WORDS,
  LedgerKind,
  type WordList,
} from '../src/ledger/index.ts'

const day = plainDate

/** Two members of the roster whom the examples name. */
export const EXAMPLE_MEMBERS = [
  '00000000-0000-7000-8000-00000000a001' as PersonId,
  '00000000-0000-7000-8000-00000000a002' as PersonId,
] as const

/** The day of every example. */
export const EXAMPLE_DAY = day('2026-03-02')

const COUNTED = { place: '学校体育馆', headcount: 46, memberIds: [...EXAMPLE_MEMBERS] }

/** One usual entry of each kind, with every field filled in that the kind lets be filled in. */
export const LEDGER_EXAMPLES: {
  readonly [K in LedgerKind]: { readonly title: string; readonly details: DetailsByKind[K] }
} = {
  activity: {
    title: '教职工趣味运动会',
    details: { ...COUNTED, category: 'sport', result: '四个小组参加，第二小组获团体第一。', costFen: 286_050 },
  },
  visit: {
    title: '探望住院教师',
    details: {
      ...{ visitKind: '生病住院', personName: '周晓梅', memberId: EXAMPLE_MEMBERS[0], visitedOn: day('2026-03-04') },
      ...{ visitors: '工会主席、小组长', amountFen: 50_000, goods: '水果', note: '手术顺利，已转入普通病房。' },
    },
  },
  dispatch: {
    title: '春季健步走活动掠影',
    details: {
      ...{ genre: 'news', channel: '区教育工会公众号', level: 'district', adopted: true },
      ...{ adoptedOn: day('2026-03-05'), link: 'https://example.org/n/1', author: '何一鸣' },
    },
  },
  meeting: {
    title: '三月工会委员会会议',
    details: {
      ...{ form: 'committee', place: '会议室', headcount: 7, memberIds: [...EXAMPLE_MEMBERS], invited: '校长' },
      ...{ agenda: '布置三八节活动', minutes: '各委员汇报分工。', resolutions: '通过活动方案。', majorMatter: true },
    },
  },
  honour: {
    title: '先进基层工会组织',
    details: {
      ...{ holder: 'person', holderName: '何一鸣', level: 'district', grade: 'first', issuer: '区总工会' },
      ...{ documentNo: '〔2026〕3 号', validUntil: day('2028-12-31') },
    },
  },
  disclosure: {
    title: '二月工会经费收支',
    details: {
      ...{ indicator: '工会经费收支', channel: 'noticeBoard', audience: ['staff', 'parents'] },
      ...{ dueOn: day('2026-03-05'), link: 'https://example.org/d/1' },
    },
  },
  training: {
    title: '工会干部业务培训',
    details: { ...COUNTED, audience: 'cadres', teacher: '李老师', hours: 4, content: '经费使用规定。' },
  },
  lifeEventGift: {
    title: '生日慰问',
    details: {
      ...{ occasion: 'birthday', personName: '周晓梅', memberId: EXAMPLE_MEMBERS[0], givenOn: day('2026-03-02') },
      ...{ goods: '蛋糕券', amountFen: 20_000 },
    },
  },
  festivalGoods: {
    title: '三八节慰问品',
    details: { festival: 'womensDay', goods: '大米、食用油', headcount: 46, totalFen: 920_000, supplier: '惠民超市' },
  },
  reading: {
    title: '共读《给教师的建议》',
    details: {
      form: 'sharing',
      book: '给教师的建议',
      headcount: 12,
      memberIds: [...EXAMPLE_MEMBERS],
      notes: 9,
      content: '交流心得。',
    },
  },
  skillsCompetition: {
    title: '青年教师基本功竞赛',
    details: {
      ...{ level: 'district', organiser: '区教育局', headcount: 6, memberIds: [...EXAMPLE_MEMBERS] },
      ...{ best: 'second', prizes: 2, content: '粉笔字、说课。' },
    },
  },
  mentoring: {
    title: '师徒结对',
    details: { step: 'paired', mentorName: '钱文', menteeName: '何一鸣', field: '数学', note: '每周听课一次。' },
  },
  learningTeam: {
    title: '三年级组学习型班组',
    details: { step: 'awarded', team: '三年级组', headcount: 9, teamGrade: 'excellent', content: '每月集体学习。' },
  },
  ethics: {
    title: '签订师德承诺书',
    details: { form: 'pledge', headcount: 45, staff: 46, content: '校长与教师签订。' },
  },
  legalLearning: { title: '工会法讲座', details: { ...COUNTED, form: 'lecture', content: '新修订条款。' } },
  womensWork: { title: '女教工健康讲座', details: { ...COUNTED, form: 'lecture', content: '两癌筛查知识。' } },
  volunteering: {
    title: '慈善一日捐',
    details: { ...COUNTED, form: 'donation', amountFen: 345_000, content: '捐给困难学生。' },
  },
  safetyTour: {
    title: '开学前安全巡查',
    details: {
      ...{ place: '食堂、实验室', inspectors: '劳动保护监督检查员', finding: '一处灭火器过期。', notice: true },
      ...{ dueOn: day('2026-03-10'), closedOn: day('2026-03-06') },
    },
  },
  healthExam: { title: '年度体检', details: { round: 'everybody', due: 46, headcount: 44, institution: '区人民医院' } },
  recuperation: {
    title: '暑期疗休养',
    details: { place: '莫干山', planned: 10, headcount: 9, answered: 9, satisfied: 8 },
  },
  mutualAid: {
    title: '住院医疗互助保障续保',
    details: { step: 'claims', plan: '在职职工住院医疗互助保障', due: 3, headcount: 2, amountFen: 160_000 },
  },
  researchPaper: {
    title: '小学教师压力来源调研',
    details: {
      authors: '何一鸣、钱文',
      outcome: 'published',
      level: 'city',
      outlet: '工会论坛',
      link: 'https://example.org/p',
    },
  },
  publicity: {
    title: '校园公众号：三八节专题',
    details: { outlet: 'wechat', outletName: '教工之家', level: 'school', link: 'https://example.org/w' },
  },
}

const WORDS = Object.fromEntries(
  Object.entries(FIRST_WORDS).map(([list, words]) => [list, words.map(({ word }) => word)]),
) as Record<WordList, string[]>

/** Where the examples are accepted: by the end of March 2026, with one file and the words that every district begins with. */
export const EXAMPLE_CONTEXT: EntryContext = {
  today: day('2026-03-31'),
  unitOpenedOn: day('2020-09-01'),
  unitClosedOn: null,
  files: ['00000000-0000-7000-8000-0000000000f1' as FileId],
  words: WORDS,
  roster: new Set(EXAMPLE_MEMBERS),
}

export function exampleDraft<K extends LedgerKind>(kind: K, unitId: UnitId): DraftOf<K> {
  return { kind, unitId, day: EXAMPLE_DAY, ...LEDGER_EXAMPLES[kind] } as DraftOf<K>
}

/** One draft of each kind, in the order of the registry. */
export function exampleDrafts(unitId: UnitId): readonly EntryDraft[] {
  return LedgerKind.options.map((kind) => exampleDraft(kind, unitId))
}
