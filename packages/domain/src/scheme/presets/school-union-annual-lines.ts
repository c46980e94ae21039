import { claimLine, districtLine, ledgerLine } from './lines.ts'
import type { ValuesOf } from './parameter.ts'
import type { SchemeDraft } from './preset.ts'
import type { PARAMETERS } from './school-union-annual-parameters.ts'

type Values = ValuesOf<typeof PARAMETERS>

/** 自身建设, 30 points. */
export function organisation(values: Values): SchemeDraft['items'] {
  const category = 'organisation'
  const full = { kind: 'allOrNothing' }
  const judged = { kind: 'judged' }
  return [
    claimLine({
      ...{ id: 'organs', category, name: '组织机构健全', points: '4', rule: full, minEvidence: 1 },
      standard: '工会委员会、女职工委员会和经费审查委员会都依法选举产生，委员有明确分工。附选举结果的批复。',
    }),
    claimLine({
      ...{ id: 'chair', category, name: '主席任免合规', points: '4', rule: full, minEvidence: 1 },
      standard: '工会主席的产生、调动和免职都按规定程序办理，并事先征得上级工会同意。附批复。',
    }),
    districtLine({
      ...{ id: 'election', category, name: '按期换届', points: '2', rule: full },
      standard: '任期届满前完成换届；经上级工会同意延期的视为按期。',
    }),
    claimLine({
      ...{ id: 'meetings', category, name: '委员会会议', points: '4', minEvidence: 1 },
      rule: { kind: 'minimumCount', min: values.meetings, below: 'proportional' },
      standard: '工会委员会全体会议研究了年度重点、经费和职工关心的事项，填写全年召开的次数。',
    }),
    claimLine({
      ...{ id: 'planning', category, name: '年度目标按时确定并对照小结', points: '4', rule: full },
      standard: '年初定目标，年末逐条对照说明完成了什么、没完成什么、为什么。',
    }),
    claimLine({
      ...{ id: 'rules', category, name: '制度管用', points: '4', rule: judged, evidenceMode: 'interview' },
      standard: '议事、经费、帮扶等制度职工知道、平时照着做；通过访谈核实，不以成文多少评分。',
    }),
    claimLine({
      ...{
        id: 'membership',
        category,
        name: '会员发展与会籍管理',
        points: '4',
        rule: judged,
        evidenceMode: 'interview',
      },
      standard: '新进教职工及时入会，会员信息准确，调入调出及时办理转接。',
    }),
    claimLine({
      ...{
        id: 'premises',
        category,
        name: '活动阵地',
        points: '4',
        rule: full,
        evidenceMode: 'onSite',
        minEvidence: 1,
      },
      standard: '有挂牌的、职工用得上的活动场所，并正常开放。现场查看。',
    }),
  ]
}

/** 民主管理, 30 points. */
export function democracy(values: Values): SchemeDraft['items'] {
  const category = 'democracy'
  const full = { kind: 'allOrNothing' }
  const judged = { kind: 'judged' }
  return [
    claimLine({
      ...{ id: 'congress', category, name: '教代会按期召开', points: '5', minEvidence: 1 },
      rule: { kind: 'minimumCount', min: values.congresses, below: '0' },
      standard: '教职工代表大会（或全体教职工大会）每学年按期召开，填写召开次数。附大会议程或决议。',
    }),
    claimLine({
      ...{ id: 'procedure', category, name: '教代会程序规范', points: '3', rule: judged },
      standard: '代表依法选举，议题事先征求意见，到会人数和表决符合规定。',
    }),
    claimLine({
      ...{ id: 'committees', category, name: '提案等专门工作小组履职', points: '3', rule: judged },
      standard: '提案有受理、有办理、有答复，代表对办理结果有评价。',
    }),
    districtLine({
      ...{ id: 'congress-report', category, name: '会后报告', points: '3', rule: full },
      standard: '大会结束后按规定时限向区教育工会报告结果。由区教育工会登记。',
    }),
    claimLine({
      ...{
        id: 'powers',
        category,
        name: '教代会职权落实',
        points: '6',
        rule: judged,
        evidenceMode: 'interview',
        minEvidence: 1,
      },
      standard: '审议校长工作报告和财务报告，民主评议领导干部，涉及教职工切身利益的方案经无记名投票通过。',
    }),
    claimLine({
      ...{ id: 'disclosure-rules', category, name: '校务公开有责任人有监督', points: '2', rule: full },
      standard: '明确公开的内容、时限、责任人和监督小组。',
    }),
    claimLine({
      ...{
        id: 'disclosure-board',
        category,
        name: '公开栏及时更新',
        points: '2',
        rule: judged,
        evidenceMode: 'onSite',
      },
      standard: '公开栏（或校内平台）位置便于查看，内容为最近一学期。现场查看。',
    }),
    claimLine({
      ...{
        id: 'disclosure-content',
        category,
        name: '应公开的都公开',
        points: '6',
        rule: judged,
        evidenceMode: 'interview',
      },
      standard: '职称、评优、经费、基建采购等重点事项在决定前后都向教职工公开，职工询问有答复。',
    }),
  ]
}

/** 履行职能, 40 points with the standard figures. */
export function duties(values: Values): SchemeDraft['items'] {
  const category = 'duties'
  const judged = { kind: 'judged' }
  const submitted = values.dispatchMeasure === 'submitted'
  const metric = submitted ? 'dispatch.submitted' : 'dispatch.adopted'
  const window = { kind: 'assessment' } as const
  return [
    claimLine({
      ...{
        id: 'activities',
        category,
        name: '校内文体活动',
        points: values.activitiesPoints,
        rule: judged,
        minEvidence: 1,
      },
      standard: '面向全体教职工开展，参与面广，职工满意。',
    }),
    claimLine({
      ...{
        id: 'visits',
        category,
        name: '五必访',
        points: values.visitsPoints,
        rule: judged,
        evidenceMode: 'interview',
      },
      standard: '教职工生病住院、家庭变故、家庭矛盾、婚丧、权益受损时，工会及时上门。',
    }),
    claimLine({
      ...{ id: 'hardship', category, name: '困难教职工底数清、帮扶到人', points: values.hardshipPoints },
      rule: { kind: 'allOrNothing' },
      standard: '困难教职工的情况随时掌握，每人有帮扶措施和联系人，信息保密。',
    }),
    claimLine({
      ...{
        id: 'warmth',
        category,
        name: '送温暖',
        points: values.warmthPoints,
        rule: judged,
        evidenceMode: 'interview',
        minEvidence: 1,
      },
      standard: '节日慰问、大病救助、互助保障等惠及职工，职工知道、职工认可。',
    }),
    claimLine({
      ...{
        id: 'women',
        category,
        name: '女职工权益',
        points: values.womenPoints,
        rule: judged,
        evidenceMode: 'interview',
      },
      standard: '孕期、产期、哺乳期保护和体检等规定得到落实，有关心女职工的活动。',
    }),
    ledgerLine({
      ...{ id: 'dispatch-adopted', category, name: submitted ? '信息报送' : '信息采用', points: values.dispatchPoints },
      rule: { kind: 'minimumCount', min: values.dispatches, below: 'proportional' },
      source: {
        kind: 'measure',
        query: { aggregate: 'sum', of: { metric, levels: ['school', 'district'] }, window },
      },
      standard: submitted
        ? '向学校和区级渠道报送的工会信息，由信息报送登记自动统计。'
        : '被学校和区级渠道采用的工会信息，由信息报送登记自动统计，只计采用、不计报送。',
      ...(values.documentsReason === '' ? {} : { countsDocumentsReason: values.documentsReason }),
    }),
    ledgerLine({
      ...{ id: 'dispatch-higher', category, name: '市级以上采用', points: values.higherPoints },
      rule: { kind: 'pointsPerOccurrence', each: values.higherEach, cap: values.higherPoints },
      source: {
        kind: 'measure',
        query: {
          aggregate: 'sum',
          of: { metric: 'dispatch.adopted', levels: ['city', 'province', 'national'] },
          window,
        },
      },
      standard: '被市级、省级或全国渠道采用的工会信息，由信息报送登记自动统计。',
    }),
    claimLine({
      ...{ id: 'feature', category, name: '特色工作', points: values.featurePoints, minEvidence: 1 },
      rule: { kind: 'range', min: '0', max: values.featurePoints },
      standard: '一件对教职工有实际帮助、其他学校可以学的工作，说明做法和成效。',
    }),
  ]
}
