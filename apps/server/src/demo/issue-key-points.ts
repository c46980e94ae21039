import { type PlainDate, plainDate } from '@jianjia/domain/kernel'
import { EMPTY_KEY_POINTS, type KeyPoint, withPoint } from '@jianjia/domain/plan'
import { instantOn } from './calendar.ts'
import { as, change, type Story, unitIdOf } from './story.ts'

const POINT: Omit<KeyPoint, 'id' | 'text' | 'months' | 'theme'> = {
  ...{ term: null, recurring: false, remit: 'union', required: false, hint: null, paragraphs: [] },
}

/** What the district asks of every plan of the year to come. */
const POINTS: readonly Omit<KeyPoint, 'id'>[] = [
  {
    ...{ ...POINT, theme: '民主管理', months: [3], required: true, hint: '写明届次、日期和主要议题' },
    text: '召开教职工代表大会，审议学校工作报告和财务报告，提案件件有答复。',
  },
  { ...POINT, theme: '民主管理', months: [3, 9], text: '每学期更新一次校务公开栏，会员询问当周登记、当月答复。' },
  {
    ...{ ...POINT, theme: '服务会员', months: [1, 9], required: true, hint: '写明走访人数和负责人' },
    text: '走访慰问困难教职工，一人一策，信息保密。',
  },
  { ...POINT, theme: '服务会员', months: [5], text: '组织教职工体检，为女教职工安排专项检查。' },
  { ...POINT, theme: '文体活动', months: [4, 10], text: '春秋两季各组织一次教职工健身活动，八成以上会员参加。' },
]

interface Issued {
  readonly year: number
  readonly on: PlainDate
}

/** The district's key points for a year, as its officer writes and issues them; every chair is told. */
export async function issueKeyPoints(story: Story, { year, on }: Issued): Promise<void> {
  await story.setTime(instantOn(on, 560))
  const { keyPoints } = as(story, story.officer)
  const begun = { ...change(story), unitId: unitIdOf(story, 'district'), from: null }
  const { keyPointsId } = await keyPoints.begin(begun)
  const of = { districtId: story.districtId, keyPointsId }
  const { version } = await keyPoints.get(of)
  const period = { start: plainDate(`${year}-01-01`), end: plainDate(`${year}-12-31`) }
  const content = POINTS.reduce(withPoint, { ...EMPTY_KEY_POINTS, title: `${year}年教育工会工作要点`, period })
  const saved = await keyPoints.save({ ...change(story), keyPointsId, content, expectedVersion: version })
  await keyPoints.issue({ ...change(story), keyPointsId, note: '', expectedVersion: saved.version })
}
