import { heldTitleFact } from '../held-title.ts'
import { countField, GROUPS, lineField, percentField, pointsField, REVIEWERS_FIELD, SPREAD_FIELD } from './fields.ts'
import { AS_PRINTED, claimLine, districtLine, gateLine, shareOf, vetoLine } from './lines.ts'
import type { Parameters, ValuesOf } from './parameter.ts'
import { definePreset, type SchemeDraft } from './preset.ts'

const LEVELS = {
  pacesetter: { zh: '模范职工之家标兵', en: 'Pacesetter among model homes' },
  model: { zh: '模范职工之家', en: 'Model staff home' },
  advanced: { zh: '先进职工之家', en: 'Advanced staff home' },
  qualified: { zh: '合格职工之家', en: 'Qualified staff home' },
} as const

const VOTE = '民主测评'

const PARAMETERS = {
  organisationPoints: pointsField('组织健全', 'Organisation', '20'),
  rightsPoints: pointsField('维护权益', 'Rights and interests', '20'),
  democracyPoints: pointsField('民主管理', 'Democratic management', '20'),
  servicePoints: pointsField('服务职工', 'Service to the staff', '20'),
  votePoints: pointsField('民主测评', 'Vote of the members', '20'),
  fairPct: percentField({ zh: '“基本认可”折算', en: 'A vote “fairly approved” counts' }, 60, GROUPS.review),
  turnoutPct: percentField({ zh: '参加测评的会员至少', en: 'Members taking part in the vote, at least' }, 80),
  modelVote: percentField({ zh: '模范和标兵：认可率', en: 'Model and pacesetter: approval' }, 85, GROUPS.levels),
  advancedVote: percentField({ zh: '先进：认可率', en: 'Advanced: approval' }, 80, GROUPS.levels),
  qualifiedVote: percentField({ zh: '合格：认可率', en: 'Qualified: approval' }, 70, GROUPS.levels),
  pacesetterMin: lineField(LEVELS.pacesetter, '95'),
  modelMin: lineField(LEVELS.model, '90'),
  advancedMin: lineField(LEVELS.advanced, '80'),
  qualifiedMin: lineField(LEVELS.qualified, '60'),
  modelYears: countField(
    { zh: '标兵须已获模范', en: 'Pacesetter: model titles held' },
    { zh: '次', en: 'times' },
    {
      ...{ least: 1, most: 10, standard: 3 },
    },
  ),
  reviewers: REVIEWERS_FIELD,
  maxSpreadPct: SPREAD_FIELD,
} as const satisfies Parameters

/** Rubric 44: no level without the approval of the members, 70, 80 and 85%; a pacesetter has been a model three times. */
export const homeApproval = definePreset({
  purpose: 'home',
  title: { zh: '职工之家：先测评、后申报', en: 'Staff home by approval of the members' },
  summary: {
    zh: '认可率 70%、80%、85% 才能评合格、先进、模范；三次模范才能评标兵；会员大会不同意不得申报，复查不达标撤销',
    en: 'approval of 70, 80 and 85% for qualified, advanced and model; three model titles for a pacesetter; yearly re-check',
  },
  basis: {
    zh: '一家企业集团的职工之家管理办法：三条认可率、标兵的前提、会员大会决议和每年复查照原办法；原办法未列分值和分数线，此处另定',
    en: 'rules of a group of companies: approval lines, prerequisite, resolution and re-check are theirs; points and lines are ours',
  },
  parameters: PARAMETERS,
  draft,
})

function draft(values: ValuesOf<typeof PARAMETERS>): SchemeDraft {
  const judged = { kind: 'judged' }
  const vote = (minPct: number) => ({ item: 'approval', minPct: `${minPct}` })
  return {
    format: 'jianjia.scheme/1',
    name: '职工之家考核办法',
    total: '100',
    items: [
      gateLine({
        ...{ id: 'consulted', name: '已征求党组织和行政意见' },
        standard: '申报前征求同级党组织和行政的意见。由上级工会登记。',
      }),
      gateLine({
        ...{ id: 'resolved', name: '会员大会同意申报' },
        standard: '自查情况向会员（代表）大会报告，大会审议后作出申报的决议。由上级工会登记。',
      }),
      claimLine({
        ...{ id: 'organisation', name: '组织健全', points: values.organisationPoints, rule: judged, minEvidence: 1 },
        standard: '组织机构健全、按期换届，会员及时入会，小组有活力。',
      }),
      claimLine({
        ...{ id: 'rights', name: '维护权益', points: values.rightsPoints, rule: judged, evidenceMode: 'interview' },
        standard: '涉及职工利益的事项有工会参与，矛盾及时化解，特殊保护落实到人。',
      }),
      claimLine({
        ...{
          id: 'democracy',
          name: '民主管理',
          points: values.democracyPoints,
          rule: judged,
          evidenceMode: 'interview',
        },
        standard: '会员（代表）大会按期召开，公开及时真实，职工的意见有答复。',
      }),
      claimLine({
        ...{ id: 'service', name: '服务职工', points: values.servicePoints, rule: judged, minEvidence: 1 },
        standard: '走访慰问、帮扶救助、文体活动经常开展，职工用得上、愿意来。',
      }),
      districtLine({
        ...{ id: 'approval', name: VOTE, points: values.votePoints, evidenceMode: 'vote' },
        rule: {
          kind: 'voteShare',
          weights: { 认可: '1', 基本认可: shareOf(values.fairPct) },
          minParticipationPct: `${values.turnoutPct}`,
        },
        standard: '会员无记名测评，当场计票；登记会员数、收回票、有效票和各项票数。',
      }),
      vetoLine(
        {
          ...{ id: 're-check', name: '年度复查不达标' },
          standard: '已获称号的，复查不达标的撤销称号，当年不参加评定。由上级工会核实登记。',
        },
        'void',
      ),
    ],
    ...AS_PRINTED,
    levels: [
      { name: LEVELS.pacesetter.zh, min: values.pacesetterMin, vote: vote(values.modelVote) },
      { name: LEVELS.model.zh, min: values.modelMin, vote: vote(values.modelVote) },
      { name: LEVELS.advanced.zh, min: values.advancedMin, vote: vote(values.advancedVote) },
      { name: LEVELS.qualified.zh, min: values.qualifiedMin, vote: vote(values.qualifiedVote) },
    ],
    prerequisites: [{ level: LEVELS.pacesetter.zh, fact: heldTitleFact(LEVELS.model.zh), min: `${values.modelYears}` }],
    review: { combine: 'mean', minReviews: values.reviewers, maxSpreadPct: values.maxSpreadPct },
  }
}
