import { listFilesOfLines } from '@jianjia/db'
import { findEvaluationRows } from '@jianjia/db/assessment'
import { listKeptLines, listVisitors, listVotes, type VisitVoteRow } from '@jianjia/db/visit'
import { checklistOf, findVotedLine, VISIT_STATES, VISIT_VOTE_STATES, VisitFinding } from '@jianjia/domain/assessment'
import {
  AssessmentId,
  type DistrictId,
  FileId,
  ok,
  PersonId,
  PlainDate,
  refuse,
  UnitId,
  VisitId,
  VoteId,
} from '@jianjia/domain/kernel'
import { Rule, type Scheme } from '@jianjia/domain/scheme'
import { z } from 'zod'
import type { NumberVault } from '../../frame/number-vault.ts'
import { read } from '../../frame/read.ts'
import { reviewItems } from '../review/review-sheet.ts'
import { toldOf, VoteTold } from './voted-line.ts'
import { visitForReaders } from './visit-target.ts'

const Line = z.strictObject({
  itemId: z.string(),
  name: z.string(),
  category: z.string().nullable(),
  standard: z.string().nullable(),
  mode: z.enum(['onSite', 'interview', 'vote']),
  full: z.string(),
  rule: Rule,
  /** The options of a vote; null where the line is not voted on. */
  options: z.array(z.string()).nullable(),
  /** What the branch says of it. */
  selfPoints: z.string().nullable(),
  selfNote: z.string().nullable(),
  finding: VisitFinding.nullable(),
  note: z.string(),
  savedBy: z.string().nullable(),
  /** Photographs that were taken at it, in the order in which they came. */
  files: z.array(z.strictObject({ fileId: FileId, name: z.string(), size: z.int(), mediaType: z.string() })),
  version: z.int(),
})

const Vote = z.strictObject({
  voteId: VoteId,
  itemId: z.string(),
  way: z.enum(['live', 'paper']),
  state: z.enum(VISIT_VOTE_STATES),
  present: z.int(),
  /** Sealed ballots as it was known when the last five minutes began; null once the vote is over. */
  turnout: z.int().nullable(),
  /** For whoever leads, while the vote runs. */
  code: z.string().nullable(),
  told: VoteTold.nullable(),
  reason: z.string().nullable(),
})

/** A visit with its check-list, what was found so far, and its votes in counts only. */
export const getVisit = read({
  name: 'visit.get',
  action: 'visit.read',
  dataClass: 'unitOnly',
  input: { visitId: VisitId },
  target: visitForReaders,
  output: z.strictObject({
    visitId: VisitId,
    assessmentId: AssessmentId,
    assessmentName: z.string(),
    unitId: UnitId,
    unitName: z.string(),
    heldOn: PlainDate,
    today: PlainDate,
    state: z.enum(VISIT_STATES),
    summary: z.string(),
    leaderId: PersonId,
    visitors: z.array(z.strictObject({ personId: PersonId, name: z.string() })),
    /** Whether I may write in it, and whether I lead it. */
    mine: z.strictObject({ writes: z.boolean(), leads: z.boolean() }),
    lines: z.array(Line),
    votes: z.array(Vote),
    version: z.int(),
  }),
  run: async ({ db, input, actor, subject, today, services }) => {
    if (subject === undefined) return refuse('notFoundOrNoAccess')
    const { visitId } = input
    const { assessmentId, unitId, leaderId, heldOn, state, summary, version } = subject
    const [rows, kept, pictures, visitors, votes] = await Promise.all([
      findEvaluationRows(db, { assessmentId, unitId }),
      listKeptLines(db, visitId),
      listFilesOfLines(db, { kind: 'visitLine', id: visitId }),
      listVisitors(db, [visitId]),
      listVotes(db, visitId),
    ])
    if (rows === undefined) return refuse('notFoundOrNoAccess')
    const handedIn = rows.units[0]?.state !== 'open'
    const items = new Map(reviewItems(rows, { marks: [] }, today).map((item) => [item.itemId, item]))
    const lines = checklistOf(rows.scheme).flatMap(({ criterion, mode }): z.input<typeof Line>[] => {
      const item = items.get(criterion.id)
      const own = kept.find(({ itemId }) => itemId === criterion.id)
      if (item === undefined) return []
      const { itemId, name, category, standard, full, rule } = item
      // What the branch still writes is its own.
      const { selfPoints, selfNote } = handedIn ? item : { selfPoints: null, selfNote: null }
      return [
        {
          ...{ itemId, name, category, standard, mode, full, rule, selfPoints, selfNote },
          options: findVotedLine(criterion)?.options.slice() ?? null,
          ...{ finding: own?.finding ?? null, note: own?.note ?? '', savedBy: own?.savedBy ?? null },
          files: pictures.flatMap(({ itemId: at, ...file }) => (at === itemId ? [file] : [])),
          version: own?.version ?? 0,
        },
      ]
    })
    const writes = visitors.some(({ personId }) => personId === actor.personId)
    const leads = actor.personId === leaderId
    const known = { districtId: db.districtId, vault: services.vault, scheme: rows.scheme, leads }
    return ok({
      ...{ visitId, assessmentId, assessmentName: rows.assessment.name, unitId },
      unitName: rows.units[0]?.name ?? '',
      ...{ heldOn, today, state, summary, leaderId, lines, version, mine: { writes, leads } },
      visitors: visitors.map(({ personId, name }) => ({ personId, name })),
      votes: votes.map((vote) => shownVote(vote, known)),
    })
  },
})

interface Known {
  readonly districtId: DistrictId
  readonly vault: NumberVault
  readonly scheme: Scheme
  readonly leads: boolean
}

function shownVote(vote: VisitVoteRow, { districtId, vault, scheme, leads }: Known): z.input<typeof Vote> {
  const { voteId, itemId, way, state, present, turnout, code, counts, reason } = vote
  const criterion = scheme.items.find(({ id }) => id === itemId)
  const line = criterion && findVotedLine(criterion)
  const open = state === 'open'
  return {
    ...{ voteId, itemId, way, state, present, reason },
    turnout: open ? turnout : null,
    code: open && leads && code !== null ? (vault.open(districtId, { ...code, index: '' }) ?? null) : null,
    told: counts === null || line === undefined ? null : toldOf(line, counts),
  }
}
