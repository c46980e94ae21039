import { compare, defineLifecycle, exact, isZero, ok, type Result, refuse } from '../../kernel/index.ts'
import type { Criterion, Rule } from '../../scheme/index.ts'
import { own, participationMissed, type Votes } from '../../scoring/index.ts'

/**
 * A vote of those present at a visit (现场测评). `counted` fills its line; `tooFew` was never opened, since so few papers
 * would name their voters; whoever leads may void a vote and hold it again while the visit lasts.
 */
export const visitVoteLifecycle = defineLifecycle('visitVote', 'open', {
  open: { count: 'counted', tooFew: 'tooFew', discard: 'discarded' },
  counted: { discard: 'discarded' },
  tooFew: {},
  discarded: {},
})

export const VISIT_VOTE_STATES = ['open', 'counted', 'tooFew', 'discarded'] as const
export type VisitVoteState = (typeof VISIT_VOTE_STATES)[number]

/** With fewer ballots than this the box stays shut, and the votes for each option are not shown. */
export const FEWEST_BALLOTS = 5

/** How long a code opens a vote. */
export const VOTE_MINUTES = 60

/** Turnout is told as it was when the last of these steps began. */
export const TURNOUT_STEP_MINUTES = 5

/** Wrong codes from one place within the window before it must wait. */
export const MAX_CODE_MISSES = 30
export const CODE_MISS_MINUTES = 10

type VoteShare = Extract<Rule, { kind: 'voteShare' }>

/** A line that is proved by a vote and scored by one: only such a line can be voted on. */
export interface VotedLine {
  readonly criterion: Criterion
  readonly rule: VoteShare
  /** The best first, as on a paper, whatever the order of the scheme. Abstaining (弃权) stands beside them and is always offered. */
  readonly options: readonly string[]
}

export function findVotedLine(criterion: Criterion): VotedLine | undefined {
  const { rule, evidenceMode } = criterion
  if (rule.kind !== 'voteShare' || evidenceMode !== 'vote') return undefined
  const weighed = Object.entries(rule.weights).toSorted(
    ([a, weightOfA], [b, weightOfB]) => compare(exact(weightOfB), exact(weightOfA)) || (a < b ? -1 : 1),
  )
  const options = weighed.map(([option]) => option)
  const hasNo = weighed.some(([, weight]) => isZero(exact(weight)))
  return { criterion, rule, options: hasNo ? options : [...options, noTo(options)] }
}

/** Nobody is made to approve: where the rule names only what gives points, the ballot also offers to say no. */
function noTo(options: readonly string[]): string {
  const said = (word: string) => options.some((option) => option.includes(word))
  if (said('满意')) return '不满意'
  if (said('赞成')) return '反对'
  return said('同意') ? '不同意' : '都不选'
}

/** What somebody chose: an option, or null to abstain. */
export type Choice = string | null

/**
 * The choices as the fact of the line. Whoever abstains has handed in a valid ballot that is worth nothing: the share is of
 * all valid ballots (rules of staff congresses: valid = for + against + abstained).
 */
export function countBallots({ options }: VotedLine, present: number, choices: readonly Choice[]): Votes {
  const cast = choices.length
  const of = (option: string) => choices.filter((choice) => choice === option).length
  return {
    ...{ members: present, returned: cast, valid: cast },
    ...Object.fromEntries(options.map((option) => [option, of(option)])),
  }
}

/** Counts of a vote on paper, as two people read them out. */
export interface PaperCounts {
  readonly present: number
  readonly returned: number
  readonly valid: number
  readonly votes: Readonly<Record<string, number>>
  readonly abstained: number
}

/** The counts as the fact of the line, where they add up: every valid paper names one option or abstains. */
export function acceptPaper({ options, criterion }: VotedLine, paper: PaperCounts): Result<Votes> {
  const { present, returned, valid, votes, abstained } = paper
  const wrong = (fault: string) => refuse('answerInvalid', { item: criterion.name, fault }, { path: ['votes'] })
  if (Object.keys(votes).some((option) => !options.includes(option))) return wrong('unknownName')
  const named = options.reduce((total, option) => total + (own(votes, option) ?? 0), 0)
  if (returned > present || valid > returned || named + abstained !== valid) return wrong('outOfRange')
  const each = Object.fromEntries(options.map((option) => [option, own(votes, option) ?? 0]))
  return ok({ members: present, returned, valid, ...each })
}

/** What may be told of a vote. `options: null` = hidden, since it would tell how somebody voted. */
export interface ToldVote {
  readonly present: number
  readonly returned: number
  readonly valid: number
  readonly options: readonly { readonly option: string; readonly votes: number }[] | null
  /** Valid ballots that name no option; null where the options are hidden. */
  readonly abstained: number | null
}

/** Fewer than five valid ballots, or all alike: then every ballot is known to whoever was there, so no counts are told. */
export function tellVote(votes: Votes, options: readonly string[]): ToldVote {
  const number = (name: string) => own(votes, name) ?? 0
  const [present, returned, valid] = [number('members'), number('returned'), number('valid')]
  const counts = options.map((option) => ({ option, votes: number(option) }))
  const abstained = valid - counts.reduce((total, each) => total + each.votes, 0)
  const alike = [...counts.map((each) => each.votes), abstained].includes(valid)
  const hidden = valid < FEWEST_BALLOTS || alike
  const turnout = { present, returned, valid }
  return hidden ? { ...turnout, options: null, abstained: null } : { ...turnout, options: counts, abstained }
}

/** Whether too few took part for the rule of the line, with both shares; the vote counts all the same until it is voided. */
export function quorumMissed({ rule }: VotedLine, votes: Votes): { pct: string; minPct: string } | undefined {
  return participationMissed(rule, votes)
}
