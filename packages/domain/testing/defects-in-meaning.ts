import { EXAMPLE_RULES } from './example-rule.ts'
import { add, adopted, change, type Defect, gate, line, measured, veto } from './scheme-defect.ts'

/** What lines say to each other: gates and vetoes, the same thing twice, who owns a datum, what it is counted by. */
export const DEFECTS_IN_MEANING: readonly Defect[] = [
  ['a gate on a fact that is scored', 'contradictoryGate', 'items[24].rule', add({ rule: gate, name: '按期换届' })],
  [
    'a veto on what the gate asks',
    'contradictoryGate',
    'items[25].rule',
    (draft) => {
      add({ id: 'g', rule: gate, name: '建立教代会制度' })(draft)
      add({ id: 'v', rule: veto, name: '没有建立教代会制度' })(draft)
    },
  ],
  [
    'two gates that exclude each other',
    'contradictoryGate',
    'items[25].rule',
    (draft) => {
      add({ id: 'g', rule: gate, name: '已独立建会' })(draft)
      add({ id: 'h', rule: gate, name: '未独立建会' })(draft)
    },
  ],
  ['a veto on what earns points', 'contradictoryGate', 'items[24].rule', add({ rule: veto, name: '按期换届' })],
  [
    'a veto on a gate',
    'contradictoryGate',
    'items[25].rule.item',
    (draft) => {
      add({ id: 'g', rule: gate, name: '独立建会' })(draft)
      add({ id: 'v', rule: { ...veto, effect: 'itemZero', item: 'g' }, name: '小金库' })(draft)
    },
  ],
  [
    'a veto that allows the top level',
    'contradictoryGate',
    'items[24].rule.effect.level',
    add({ rule: { kind: 'veto', effect: { level: '模范' } } }),
  ],
  [
    'a category line above 100 %',
    'contradictoryGate',
    'levels[0].eachCategoryMinPct',
    (draft) => void Object.assign(draft.levels[0] ?? {}, { eachCategoryMinPct: '101' }),
  ],
  [
    'a veto that zeroes nothing',
    'vetoWithoutTarget',
    'items[24].rule.item',
    add({ rule: { kind: 'veto', effect: 'itemZero' } }),
  ],
  [
    'a line written twice',
    'doubleCounting',
    'items[24]',
    (draft) => void draft.items.push({ ...line({}), ...draft.items[0], id: 'copy' }),
  ],
  [
    'the same records read twice',
    'doubleCounting',
    'items[22].source.query',
    change('dispatch-higher', { source: measured({ of: adopted({ levels: ['district', 'city'] }) }) }),
  ],
  [
    'the same records read over an open window',
    'doubleCounting',
    'items[22].source.query',
    change('dispatch-higher', { source: measured({ of: adopted(), window: { kind: 'trailingMonths', months: 6 } }) }),
  ],
  ['a fault punished twice', 'doubleCounting', 'items[24]', add({ rule: veto, name: '未按期换届' })],
  [
    'a bonus for what is scored already',
    'doubleCounting',
    'items[24].rule',
    add({ rule: { kind: 'bonusPool', cap: '2', parts: { 信息采用: { each: '1', cap: '2' } } } }),
  ],
  [
    'lateness punished twice',
    'doubleCounting',
    'penalties[0]',
    (draft) => {
      draft['penalties'] = [{ kind: 'lateness', perDay: '1', max: '3' }]
      change('election', {
        rule: EXAMPLE_RULES.lateness,
        source: { kind: 'obligation', obligation: 'selfAssessment', fact: 'daysLate' },
      })(draft)
    },
  ],
  [
    'two lines with one name',
    'sameName',
    'items[1].name',
    change('chair', { name: '组织机构健全', rule: { kind: 'judged' } }),
  ],
  ['nobody owns the datum', 'unowned', 'items[4].owner', change('planning', { owner: undefined })],
  [
    'the branch owns what the district supplies',
    'ownerMismatch',
    'items[2].owner',
    change('election', { owner: 'branch' }),
  ],
  ['a vote that is no vote', 'ownerMismatch', 'items[5].evidenceMode', change('rules', { evidenceMode: 'vote' })],
  ['nothing says how it is proved', 'unproved', 'items[5].evidenceMode', change('rules', { evidenceMode: undefined })],
  ['ten files for one line', 'evidenceBurden', 'items[5].minEvidence', change('rules', { minEvidence: 10 })],
  [
    'a count for a ratio',
    'factMismatch',
    'items[21].source',
    change('dispatch-adopted', { rule: { kind: 'ratioThreshold', minPct: '50' } }),
  ],
  [
    'a ratio for a counting rule',
    'factMismatch',
    'items[21].source',
    change('dispatch-adopted', {
      source: measured({
        aggregate: 'ratio',
        of: adopted({ levels: ['district'] }),
        over: { metric: 'dispatch.submitted' },
      }),
    }),
  ],
  [
    'days added up',
    'emptyQuery',
    'items[21].source.query.of.metric',
    change('dispatch-adopted', { source: measured({ of: { metric: 'visit.delay' } }) }),
  ],
  [
    'a level that the ledger does not know',
    'emptyQuery',
    'items[21].source.query.of.levels',
    change('dispatch-adopted', { source: measured({ of: adopted({ levels: ['镇街'] }) }) }),
  ],
  [
    'different subjects of what names none',
    'emptyQuery',
    'items[21].source.query.of.metric',
    change('dispatch-adopted', { source: measured({ aggregate: 'distinct', of: adopted({}) }) }),
  ],
  [
    'an award table of what is counted by kind',
    'emptyQuery',
    'items[21].source.query.by',
    change('dispatch-adopted', {
      rule: { kind: 'awardMatrix', matrix: { district: ['4'] }, sameEvent: 'highest', cap: '4' },
      source: measured({ aggregate: 'countBy', of: adopted({}), by: 'kind' }),
    }),
  ],
  [
    'a row for a level that no record has',
    'emptyQuery',
    'items[21].rule.matrix.区',
    change('dispatch-adopted', {
      rule: { kind: 'awardMatrix', matrix: { 区: ['4'] }, sameEvent: 'highest', cap: '4' },
      source: measured({ aggregate: 'countBy', of: adopted({}), by: 'level' }),
    }),
  ],
  [
    'publicity over members',
    'emptyQuery',
    'items[21].source.query.over',
    change('dispatch-adopted', {
      rule: { kind: 'ratioThreshold', minPct: '50' },
      source: measured({ aggregate: 'ratio', of: adopted({}), over: { people: 'members', asOf: 'end' } }),
    }),
  ],
  [
    'submissions counted',
    'countsDocuments',
    'items[21]',
    change('dispatch-adopted', { source: measured({ of: { metric: 'dispatch.submitted' } }) }),
  ],
  ['records as the thing itself', 'countsDocuments', 'items[5]', change('rules', { name: '会议记录' })],
  [
    'files complete and bound',
    'countsDocuments',
    'items[5]',
    change('rules', { standard: '各类台账齐全并装订归档。' }),
  ],
  ['papers counted', 'countsDocuments', 'items[3]', change('meetings', { standard: '全年上报简报不少于 4 篇。' })],
  [
    'a deduction for missing papers',
    'countsDocuments',
    'items[5]',
    change('rules', { rule: { kind: 'deductConditions', conditions: { 资料不全: '2' } } }),
  ],
]
