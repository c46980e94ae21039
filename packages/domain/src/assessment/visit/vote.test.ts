import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { assessmentRows, asked, idOf, LINES, schemeOf } from '../../../testing/assessment-rows.ts'
import { plainDate, type UnitId } from '../../kernel/index.ts'
import { evaluateAssessment, type Votes } from '../../scoring/index.ts'
import { assembleEvaluation } from '../assemble-evaluation.ts'
import type { DistrictFactRow } from '../evaluation-rows.ts'
import { readinessOf } from '../readiness.ts'
import { checklistOf } from './checklist.ts'
import {
  acceptPaper,
  type Choice,
  countBallots,
  findVotedLine,
  quorumMissed,
  tellVote,
  type VotedLine,
} from './vote.ts'

const OPINION = {
  ...{ id: 'opinion', name: '会员测评', points: '10', missing: 'pending', rounding: null, evidenceMode: 'vote' },
  rule: { kind: 'voteShare', weights: { 不满意: '0', 满意: '1', 基本满意: '0.6' }, minParticipationPct: '60' },
} as const
const scheme = schemeOf([LINES.dispatch, OPINION, { ...LINES.rules, evidenceMode: 'onSite' }])
const today = plainDate('2026-12-05')
const unitId = idOf<UnitId>(1)

function votedLine(): VotedLine {
  const line = scheme.items.flatMap((item) => findVotedLine(item) ?? [])[0]
  if (line === undefined) throw new Error('no line is voted on')
  return line
}

function voted(value: Votes): DistrictFactRow {
  const vote = { way: 'live', heldOn: plainDate('2026-12-03') } as const
  return { unitId, itemId: 'opinion', value, recordedBy: '李组长', version: 2, vote }
}

function chosen(counts: Readonly<Record<string, number>>): readonly Choice[] {
  return Object.entries(counts).flatMap(([option, votes]) =>
    Array.from({ length: votes }, () => (option === '弃权' ? null : option)),
  )
}

describe('the lines of a visit', () => {
  test('are those that are proved on the spot, by talking or by a vote', () => {
    expect(checklistOf(scheme).map(({ criterion, mode }) => [criterion.id, mode])).toEqual([
      ['opinion', 'vote'],
      ['rules', 'onSite'],
    ])
  })
  test('are voted on only where the rule counts votes', () => {
    expect(scheme.items.map((item) => findVotedLine(item)?.options)).toEqual([
      undefined,
      ['满意', '基本满意', '不满意'],
      undefined,
    ])
    const judged = { ...LINES.rules, evidenceMode: 'vote' }
    expect(schemeOf([judged]).items.map(findVotedLine)).toEqual([undefined])
  })
})

test.each([
  [{ 满意: '1', 基本满意: '0.6' }, ['满意', '基本满意', '不满意']],
  [{ 赞成: '1' }, ['赞成', '反对']],
  [{ 同意: '1', 不同意: '0' }, ['同意', '不同意']],
  [{ 甲: '1', 乙: '0.5' }, ['甲', '乙', '都不选']],
])('a ballot always offers to say no: %j', (weights, options) => {
  const [item] = schemeOf([{ ...OPINION, rule: { kind: 'voteShare', weights } }]).items
  const line = item && findVotedLine(item)
  expect(line?.options).toEqual(options)
  if (line === undefined) return
  const against = countBallots(line, 9, [...Array.from({ length: 5 }, () => options.at(-1) ?? ''), options[0] ?? ''])
  const tree = evaluateAssessment(
    assembleEvaluation(assessmentRows({ scheme: schemeOf([line.criterion]), districtFacts: [voted(against)] }), today),
  )
  expect(tree.units[0]?.items[0]?.final.unrounded).toBe('5/3')
})

describe('the counts of a vote', () => {
  test('an abstention is a valid ballot that is worth nothing', () => {
    const counts = countBallots(votedLine(), 20, chosen({ 满意: 12, 基本满意: 3, 不满意: 1, 弃权: 2 }))
    expect(counts).toEqual({ members: 20, returned: 18, valid: 18, 满意: 12, 基本满意: 3, 不满意: 1 })
    expect(tellVote(counts, votedLine().options)).toMatchObject({ present: 20, returned: 18, valid: 18, abstained: 2 })
  })

  test('are told only where they tell nothing of a single person', () => {
    const options = votedLine().options
    fc.assert(
      fc.property(fc.array(fc.nat(6), { minLength: 4, maxLength: 4 }), (votes) => {
        const [yes = 0, partly = 0, no = 0, none = 0] = votes
        const cast = yes + partly + no + none
        const counts = countBallots(votedLine(), 30, chosen({ 满意: yes, 基本满意: partly, 不满意: no, 弃权: none }))
        const told = tellVote(counts, options)
        expect(told.options === null).toBe(cast < 5 || votes.includes(cast))
        expect(told.abstained === null).toBe(told.options === null)
        expect(told).toMatchObject({ present: 30, returned: cast, valid: cast })
      }),
    )
  })

  test('too few who took part are named with both shares', () => {
    expect(quorumMissed(votedLine(), countBallots(votedLine(), 20, chosen({ 满意: 11 })))).toEqual({
      ...{ pct: '55', minPct: '60' },
    })
    expect(quorumMissed(votedLine(), countBallots(votedLine(), 20, chosen({ 满意: 12 })))).toBeUndefined()
  })

  test('on paper are taken where they add up', () => {
    const paper = { present: 20, returned: 18, valid: 17, votes: { 满意: 14, 不满意: 1 }, abstained: 2 }
    expect(acceptPaper(votedLine(), paper)).toEqual({
      ...{ ok: true, value: { members: 20, returned: 18, valid: 17, 满意: 14, 基本满意: 0, 不满意: 1 } },
    })
    const wrong = [
      { ...paper, returned: 21 },
      { ...paper, valid: 19 },
      { ...paper, abstained: 3 },
      { ...paper, votes: { 满意: 14, 很好: 1 } },
    ]
    for (const counts of wrong)
      expect(acceptPaper(votedLine(), counts)).toMatchObject({ refusal: { code: 'answerInvalid', path: ['votes'] } })
  })
})

describe('what a visit leaves in the score', () => {
  const counts = countBallots(votedLine(), 20, chosen({ 满意: 14, 基本满意: 5, 不满意: 1 }))
  const claim = {
    ...{ unitId, itemId: 'opinion', value: { members: 40, returned: 40, valid: 40, 满意: 40 }, note: '' },
    ...{ contestReason: null, savedBy: '王主席', savedAt: '2026-12-01T00:00:00Z', version: 1 },
  }
  const reviews = [asked(1, 11, { opinion: '2', rules: '4' }), asked(1, 12, { opinion: '10', rules: '3' })]
  const rows = assessmentRows({
    ...{ scheme, selfItems: [claim], districtFacts: [voted(counts)] },
    assignments: reviews.map(({ assignment }) => assignment),
    marks: reviews.flatMap(({ marks }) => marks),
    visitLines: [
      {
        ...{ unitId, itemId: 'rules', heldOn: plainDate('2026-12-03'), leader: '李组长', finding: 'partly' },
        ...{ note: '缺一项制度', fileIds: [] },
      },
    ],
  })
  const tree = evaluateAssessment(assembleEvaluation(rows, today))
  const item = (id: string) => tree.units[0]?.items.find((node) => node.id === id)

  test('the vote fills its line, whatever the branch or reviewers say of it', () => {
    expect([item('opinion')?.self?.points, item('opinion')?.review?.points, item('opinion')?.final.points]).toEqual([
      ...['10', '8.5', '8.5'],
    ])
    expect(item('opinion')?.final.provenance).toEqual([
      {
        ...{ source: 'vote', way: 'live', heldOn: '2026-12-03', by: '李组长', present: 20, returned: 20, valid: 20 },
        options: [
          { option: '满意', votes: 14 },
          { option: '基本满意', votes: 5 },
          { option: '不满意', votes: 1 },
        ],
        abstained: 0,
      },
    ])
    const ready = readinessOf(rows, tree.units, today).get(unitId)
    expect([ready?.wide.map(({ itemId }) => itemId), ready?.obstacles]).toEqual([[], []])
  })

  test('a vote in which all agree scores, and its counts stand nowhere in the tree', () => {
    const unanimous = countBallots(votedLine(), 20, chosen({ 基本满意: 17 }))
    const alike = evaluateAssessment(assembleEvaluation({ ...rows, districtFacts: [voted(unanimous)] }, today))
    const node = alike.units[0]?.items.find(({ id }) => id === 'opinion')
    expect(node?.final).toMatchObject({ points: '6', fact: { members: 20, returned: 17, valid: 17 } })
    expect(JSON.stringify([node?.final, node?.review])).not.toContain('基本满意')
  })

  test('what was found stands beside the review and the final value, and moves no point', () => {
    const found = {
      source: 'visit',
      heldOn: '2026-12-03',
      by: '李组长',
      finding: 'partly',
      note: '缺一项制度',
      fileIds: [],
    }
    expect(item('rules')?.review?.provenance.at(-1)).toEqual(found)
    expect(item('rules')?.final).toMatchObject({ points: '3.5', provenance: [{ source: 'judgement' }, found] })
  })
})
