const WORDS = '学习培训慰问走访登山读书会议选举审计宣传档案体检互助提案公开表彰结对讲座竞赛教职工会员小组'
const CLAUSES = 200
const CLAUSE_LENGTH = 14

export interface ManyPlans {
  readonly count: number
  /** How many texts there are that the plans are written from, in turns. */
  readonly templates: number
  /** How many of a hundred clauses a plan keeps of its template. */
  readonly keptPercent: number
}

/** Plans of about 3,000 characters, the same on every machine. */
export function manyPlans({
  count,
  templates,
  keptPercent,
}: ManyPlans): readonly { readonly id: number; readonly text: string }[] {
  const next = numbers(templates)
  const clause = () => Array.from({ length: CLAUSE_LENGTH }, () => WORDS.charAt(next(WORDS.length))).join('')
  const sources = Array.from({ length: templates }, () => Array.from({ length: CLAUSES }, clause))
  return Array.from({ length: count }, (_, id) => ({
    id,
    text: (sources[id % templates] ?? []).map((own) => (next(100) < keptPercent ? own : clause())).join('，'),
  }))
}

function numbers(seed: number): (below: number) => number {
  let state = seed
  return (below) => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 0
    return (state >>> 8) % below
  }
}
