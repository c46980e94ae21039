import type { PARAMETERS } from './education-union-form-parameters.ts'
import { claimLine, districtLine, ledgerLine } from './lines.ts'
import type { ValuesOf } from './parameter.ts'
import type { SchemeDraft } from './preset.ts'

type Values = ValuesOf<typeof PARAMETERS>
type Items = SchemeDraft['items']

const FULL = { kind: 'allOrNothing' }

/** 工会基础工作, 20 points. */
export function formFoundation(values: Values): Items {
  const category = 'foundation'
  const titles = { 县级: [values.countyTitle], 市级: [values.cityTitle], 省级: [values.provinceTitle] }
  const contests = { 县级: ['2', '1', '0.5'], 市级: ['3', '2', '1'], 省级: ['4', '3', '2'] }
  return [
    claimLine({
      ...{ id: 'leadership', category, name: '党政重视、组织健全', points: '6', minEvidence: 1 },
      rule: { kind: 'deductConditions', conditions: { 组织不全: '2', 分工不明确: '2', 党政没有研究工会工作: '2' } },
      standard: '党政定期研究工会工作，委员会齐全、分工明确、按期换届。勾选没有做到的。',
    }),
    claimLine({
      ...{ id: 'routine', category, name: '日常工作扎实', points: '5', rule: { kind: 'judged' } },
      ...{ evidenceMode: 'interview', standard: '工会的经常性工作有人做、有结果，教职工说得出来。' },
    }),
    claimLine({
      ...{ id: 'home', category, name: '教工之家与年初年末工作', points: '5' },
      rule: {
        kind: 'parts',
        parts: [
          part(['open', '教工之家正常活动'], '3', FULL),
          part(['reports', '年初安排、年末小结按时上报'], '2', FULL),
          part(['title', '教工之家称号'], '0', {
            kind: 'awardMatrix',
            matrix: titles,
            sameEvent: 'highest',
            cap: values.provinceTitle,
          }),
        ],
      },
      standard: '称号按当年获得的最高一级加分，加分写在本项内。',
    }),
    claimLine({
      ...{ id: 'tasks', category, name: '参加上级任务和活动', points: '4' },
      rule: {
        kind: 'parts',
        parts: [
          part(['attendance', '任务和活动缺席'], '4', { kind: 'deductPerOccurrence', each: values.absenceEach }),
          part(['contests', '竞赛获奖'], '0', {
            kind: 'awardMatrix',
            matrix: contests,
            sameEvent: 'highest',
            cap: '10',
          }),
        ],
      },
      standard: '缺席按次扣分；一、二、三等奖按级别加分，同一竞赛只计最高一次。',
    }),
  ]
}

/** 组织宣传, 15 points, and the bonus for pieces that were adopted higher up. */
export function formPublicity(values: Values): Items {
  const category = 'publicity'
  const window = { kind: 'assessment' } as const
  const levels = ['city', 'province', 'national']
  const higher = { metric: 'dispatch.adopted' as const, levels }
  return [
    districtLine({
      ...{ id: 'meetings', category, name: '参加培训与会议', points: '4' },
      rule: { kind: 'deductPerOccurrence', each: values.absenceEach },
      standard: '登记无故缺席的次数，请假的不算。',
    }),
    claimLine({
      ...{ id: 'members', category, name: '入会与年报', points: '4' },
      rule: {
        kind: 'parts',
        parts: [
          part(['joined', '新进教职工入会率'], '2', { kind: 'ratioThreshold', minPct: '100' }),
          part(['return', '会籍与年报准确'], '2', FULL),
        ],
      },
      standard: '填写新进教职工中入会的人数和总人数；年报以上级工会核对的结果为准。',
    }),
    ledgerLine({
      ...{ id: 'pieces', category, name: '信息采用', points: '4' },
      rule: { kind: 'minimumCount', min: values.pieces, below: 'proportional' },
      source: {
        kind: 'measure',
        query: { aggregate: 'sum', of: { metric: 'dispatch.adopted', levels: ['school', 'district'] }, window },
      },
      standard: '被学校和区县渠道采用的信息，由信息报送登记自动统计。',
    }),
    claimLine({
      ...{ id: 'boards', category, name: '宣传栏更新', points: '3', evidenceMode: 'onSite' },
      rule: { kind: 'minimumCount', min: values.boards, below: 'proportional' },
      standard: '填写全年更新的次数，现场查看。',
    }),
    ledgerLine({
      ...{ id: 'pieces-higher', name: '市级以上信息采用加分', points: '0' },
      rule: {
        ...{ kind: 'bonusPool', cap: values.piecesMost },
        parts: {
          city: { each: values.cityPiece, cap: values.piecesMost },
          province: { each: values.provincePiece, cap: values.piecesMost },
          national: { each: values.nationalPiece, cap: values.piecesMost },
        },
      },
      source: { kind: 'measure', query: { aggregate: 'countBy', of: higher, by: 'level', window } },
      standard: '被市级、省级或全国渠道采用的信息按条加分，由信息报送登记自动统计。',
    }),
  ]
}

/** 学校民主管理, 15 points, and the two areas that stand for the lost half. */
export function formOwnAreas(values: Values): Items {
  const judged = { kind: 'judged' }
  return [
    claimLine({
      ...{ id: 'congress', category: 'democracy', name: '教代会按期召开', points: '5', minEvidence: 1 },
      rule: { kind: 'minimumCount', min: values.congresses, below: '0' },
      standard: '填写全年召开的次数。附决议。',
    }),
    claimLine({
      ...{ id: 'procedure', category: 'democracy', name: '程序规范、提案落实', points: '5', rule: judged },
      standard: '代表依法选举，提案有办理有答复。',
    }),
    claimLine({
      ...{
        id: 'openness',
        category: 'democracy',
        name: '校务公开',
        points: '5',
        rule: judged,
        evidenceMode: 'interview',
      },
      standard: '教职工关心的事项在决定前后都公开，询问有答复。',
    }),
    claimLine({
      ...{ id: 'rights', category: 'rights', name: '维护权益', points: values.rightsPoints, rule: judged },
      ...{ evidenceMode: 'interview', standard: '劳动保护、女职工保护落实，矛盾及时化解。' },
    }),
    claimLine({
      ...{ id: 'service', category: 'service', name: '服务教职工', points: values.servicePoints, rule: judged },
      ...{ minEvidence: 1, standard: '走访慰问、困难帮扶、文体活动惠及教职工。' },
    }),
  ]
}

function part([id, name]: readonly [id: string, name: string], points: string, rule: object) {
  return { id, name, points, rule, missing: points === '0' ? ('notCounted' as const) : ('pending' as const) }
}
