import type { PlanLine } from './line.ts'
import { readTimeLabel } from './time-label.ts'

/** Names that sections of plans, summaries and schemes have; structure words of the genre, closed by the kind of noun. */
const NAME =
  '(?:指导思想|指导方针|总体要求|总的要求|总体思路|基本思路|工作思路|总体目标|工作目标|奋斗目标|主要目标|目标任务|目标计划|目标要求|主要工作|重点工作|工作重点|工作要点|工作任务|主要任务|重点任务|工作内容|主要内容|具体内容|活动内容|具体工作|常规工作|日常工作|工作措施|主要措施|具体措施|保障措施|落实措施|实施措施|工作安排|活动安排|具体安排|时间安排|进度安排|日程安排|月份安排|每月安排|主要安排|大致安排|总体安排|进度计划|工作进度|活动进度|活动日程|工作日程|具体日程|工作部署|活动部署|月度安排|月度计划|逐月安排|学期安排|行事历|月工作表|工作计划|工作规划|活动计划|具体计划|活动主题|活动目的|活动时间|活动地点|参加人员|活动要求|工作要求|工作理念|工作原则|组织领导|组织机构|领导小组|方法步骤|实施步骤|工作步骤|基本情况|现状分析|情况分析|背景分析|工作回顾|工作总结|主要成绩|主要做法|主要工作及成效|取得的成绩|存在的?(?:主要)?(?:问题|不足)|不足之处|问题与不足|今后打算|今后工作打算|今后(?:的)?努力方向|努力方向|下一步(?:工作)?(?:打算|思路|计划|安排)|工作打算|明年工作(?:思路|打算|计划))'
const WHOLE = new RegExp(`^[^,。;:!?]{0,10}${NAME}(?:[和与及、][^,。;:!?]{1,10})?:?$`)
const RUN_IN = new RegExp(`^[^,。;:!?、]{0,6}${NAME}(?:[和与及、][^,。;:!?]{1,8})?:(?=.)`)
const LABEL =
  /^[^,。;:!?]{1,6}(?:思想|目标|要求|理念|规划|措施|安排|思路|内容|重点|任务|原则|时间|地点|对象|要点|主题|宗旨|口号|方针):(?=.)/

/** The end of a heading that announces its section by name, or undefined: "工作目标:" of "工作目标:努力…". */
export function namedHeadingEnd(folded: string): number | undefined {
  return RUN_IN.exec(folded)?.[0].length ?? undefined
}

const LOST_BREAK = new RegExp(`(?<=[。;!”]\\s+)(?=[^,。;:!?\\s]{0,6}${NAME}\\s)`, 'gu')

/** Places in a text without line breaks where a section name stands between two blanks. */
export function namedPlaces(folded: string): readonly number[] {
  return [...folded.matchAll(LOST_BREAK)].map(({ index }) => index)
}

const LOST_COLON = /^[^,。;:!?、]{0,6}(?:指导思想|工作目标|总体要求)(?=[\u4E00-\u9FFF])(?!的|是|为|和|与|及|上|下|方面)/

/** The end of a section name that lost both its colon and its line break. */
export function unseparatedNameEnd(folded: string): number | undefined {
  return LOST_COLON.exec(folded)?.[0].length
}

/** The end of a label before a colon that names its section; of any other wording the heading is the sentence. */
export function labelEnd(folded: string): number | undefined {
  return LABEL.exec(folded)?.[0].length
}

export function isSectionName({ folded }: PlanLine): boolean {
  return folded.length <= 24 && (WHOLE.test(folded) || isInBrackets(folded))
}

/** "【温馨提示】": a line that is nothing but a name in square brackets; a time in them heads a month. */
function isInBrackets(folded: string): boolean {
  const name = /^\[\s{0,9}([^[\]\d]{2,20}?)\s{0,9}\]:?$/.exec(folded)?.[1]
  return name !== undefined && readTimeLabel(name) === undefined
}

const SCHEDULE_NAME =
  /(?:安排|日程|进度|步骤|行事历|时间表|月历|一览|配档|计划表|安排表|具体计划|逐月|月份|活动计划|工作计划|计划)/
export function isScheduleName(heading: string): boolean {
  return heading.length <= 30 && SCHEDULE_NAME.test(heading)
}

const PAST_NAME = /(?:总结|回顾|完成情况|开展情况|成绩|成效|做法|上一年|去年)/
const FUTURE_NAME = /(?:计划|打算|安排|下一步|思路|明年|新学期|新的一年|今后)/

export function isRetrospectName(heading: string): boolean {
  return heading.length <= 30 && PAST_NAME.test(heading) && !FUTURE_NAME.test(heading)
}

export function isOutlookName(heading: string): boolean {
  return heading.length <= 30 && FUTURE_NAME.test(heading)
}

const GUIDING = /(?:指导思想|指导方针|总的要求|总体要求|总体思路|基本思路)/
export function isGuidingName(heading: string): boolean {
  return heading.length <= 24 && GUIDING.test(heading)
}

const GOAL = /^[^,。;!?]{0,14}目标(?!管理|考核|责任|体系|制)[^,。;!?]{0,6}$/
export function isGoalName(heading: string): boolean {
  return heading.length <= 18 && GOAL.test(heading)
}

const TERM =
  /^(?:\(?\d{2,4}\s*(?:-|—|–|~|至)\s*\d{2,4}\s*学?年度?\)?)?(上学期|下学期|第[一二12]学期|[春秋]季学期|上半年|下半年)/
/** "上学期", "第二学期(2—7月)": a heading that parts a year into terms. Gives the term as printed. */
export function termOf(folded: string): string | undefined {
  const found = TERM.exec(folded)
  if (found === null || folded.length > 26) return undefined
  const rest = folded.slice(found[0].length).replace(/\([^()]*\)/gu, '')
  return /^[^,。;!?、]{0,8}:?$/.test(rest) && !/月\d|召开|组织|开展/.test(rest) ? found[1] : undefined
}
