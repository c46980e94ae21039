import type { Criterion } from '@jianjia/domain/scheme'
import type { FactValue } from '@jianjia/domain/scoring'
import { ratio, toText } from '@jianjia/domain/kernel'
import type { Random } from './random.ts'

interface Line {
  readonly criterion: Pick<Criterion, 'id' | 'rule'>
  readonly full: string
}

/** What a branch says to a line: nearly always that it is met, sometimes half a point less than the full mark. */
export function inventAnswer({ criterion, full }: Line, random: Random): FactValue {
  const { rule } = criterion
  switch (rule.kind) {
    case 'allOrNothing':
      return true
    case 'minimumCount':
      return rule.min + random.below(3)
    case 'range':
    case 'judged':
      return random.chance(75) ? full : toText(ratio(BigInt(tenthsOf(full)) - 5n, 10))
    default:
      throw new RangeError(`nobody has invented an answer to ${rule.kind}`)
  }
}

/** A mark with at most one decimal, in tenths of a point. */
export function tenthsOf(points: string): number {
  const [whole = '0', part = ''] = points.split('.')
  return Number.parseInt(`${whole}${part.padEnd(1, '0')}`, 10)
}

export function pointsOf(tenths: number): string {
  return toText(ratio(tenths, 10))
}

const NOTES: Readonly<Record<string, string>> = {
  organs: '三个委员会按期选举产生，委员分工已在校内公布，附批复。',
  chair: '主席任免报区教育工会同意后办理，附批复。',
  meetings: '全体会议研究了年度重点、经费预算和困难教职工帮扶。',
  planning: '年初定目标十二项，年末逐条对照，两项未完成的已说明原因。',
  rules: '议事、经费、帮扶制度各一页，贴在“教工之家”，新教师入会时讲一遍。',
  membership: '本学年新进教职工当月入会，调出的当月转接。',
  premises: '“教工之家”在行政楼一层，周一至周五开放。',
  congress: '三月召开教代会，到会代表超过三分之二。',
  procedure: '代表由小组选举，议题会前两周征求意见。',
  committees: '提案小组立案九件，全部答复，代表评价满意八件。',
  powers: '审议校长报告和财务报告，绩效方案经无记名投票通过。',
  'disclosure-rules': '公开的内容、时限和责任人列表上墙，监督小组每学期查一次。',
  'disclosure-board': '公开栏在食堂门口，内容为本学期。',
  'disclosure-content': '职称、评优、经费和采购在决定前后都公示，询问登记并答复。',
  activities: '健步走、合唱和趣味运动会三项，八成以上教职工参加。',
  visits: '生病住院、生育、家庭变故当周上门，留有登记。',
  hardship: '困难教职工两人，各有联系人和帮扶措施，信息保密。',
  warmth: '节日慰问人人有份，大病救助两人，互助保障全员参加。',
  women: '孕期哺乳期调整课务，组织女教职工专项体检。',
  feature: '青年教师“午间一小时”互助带班，解决哺乳期教师的困难。',
}

/** The words that go with an answer; some branches write none. */
export function inventNote(itemId: string, random: Random): string {
  return random.chance(80) ? (NOTES[itemId] ?? '') : ''
}
