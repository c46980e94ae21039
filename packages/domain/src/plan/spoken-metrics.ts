import type { Metric } from '../ledger/index.ts'

/** How a summary speaks of a metric: the word behind the figure, and words by which a written sentence means it. */
interface Spoken {
  readonly unit: string
  readonly words: readonly string[]
}

/** The metrics whose sum a summary tells, in the order in which it tells them. */
export const SPOKEN_METRICS = {
  'dispatch.submitted': { unit: '条', words: ['报送', '上报', '投稿', '撰写', '发送'] },
  'dispatch.adopted': { unit: '条', words: ['采用', '录用', '刊用', '刊登', '发表'] },
  'meeting.held': { unit: '次', words: ['会议', '例会'] },
  'activity.held': { unit: '次', words: ['活动'] },
  'activity.attendance': { unit: '人次', words: ['参加', '参与'] },
  'visit.done': { unit: '人次', words: ['走访', '慰问', '探望'] },
  'lifeEvent.given': { unit: '人次', words: ['生日', '结婚', '生育'] },
  'training.held': { unit: '次', words: ['培训'] },
  'training.attendance': { unit: '人次', words: ['培训'] },
  'reading.held': { unit: '次', words: ['读书'] },
  'competition.held': { unit: '次', words: ['竞赛', '比赛'] },
  'mentoring.paired': { unit: '对', words: ['结对', '师徒'] },
  'ethics.held': { unit: '次', words: ['师德'] },
  'legal.held': { unit: '次', words: ['普法', '法治', '法律'] },
  'womensWork.held': { unit: '次', words: ['女教工', '女职工', '女工'] },
  'volunteering.held': { unit: '次', words: ['志愿', '公益', '捐'] },
  'safety.tour': { unit: '次', words: ['巡查', '检查'] },
  'disclosure.published': { unit: '项', words: ['公开'] },
  'honour.won': { unit: '项', words: ['荣誉', '表彰', '获奖'] },
  'research.finished': { unit: '篇', words: ['论文', '调研'] },
} as const satisfies { readonly [M in Metric]?: Spoken }

export type SpokenMetric = keyof typeof SPOKEN_METRICS

/** Undefined for what a summary does not add up: days, money, people who count once. */
export function spokenOf(metric: Metric): Spoken | undefined {
  const spoken: { readonly [M in Metric]?: Spoken } = SPOKEN_METRICS
  return spoken[metric]
}
