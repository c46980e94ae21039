import { compare, exact, subtract, toText } from '../../kernel/index.ts'
import { ObligationKind } from '../../obligation/index.ts'
import type { ObligationFact } from '../criterion.ts'
import { type Line, reportLine } from './lines.ts'
import type { ValuesOf } from './parameter.ts'
import { isDeducted, type REPORT_PARAMETERS, REPORTS } from './report-fields.ts'

type Values = ValuesOf<typeof REPORT_PARAMETERS>

/** A line for each kind of report of which something is scored. */
export function reportLines(values: Values, category?: string): ReturnType<typeof reportLine>[] {
  return ObligationKind.options.flatMap((kind) => {
    const fact = values[`${kind}Reports`]
    if (fact === 'none') return []
    const points = values[`${kind}ReportsPoints`]
    const figures = { points, each: values[`${kind}ReportsEach`], most: values[`${kind}ReportsMost`] }
    const name = `${REPORTS[kind].zh}按时报送`
    const source: Line['source'] = { kind: 'obligation', obligation: kind, fact }
    return [
      reportLine({
        ...{ id: `reports-${kind}`, name, points, rule: ruleOf(fact, figures), source },
        ...(category === undefined ? {} : { category }),
        standard: '以区教育工会布置的时间和系统收到的时间为准；批准延期的按延期后的时间，批准免交的不算未交。',
      }),
    ]
  })
}

interface ReportFigures {
  readonly points: string
  readonly each: string
  readonly most: string
}

/** The rule that fits the fact: lateness by days, deductions or points by times, the share, or all on time. */
function ruleOf(fact: ObligationFact, { points, each, most }: ReportFigures): Line['rule'] {
  if (fact === 'daysLate') return { kind: 'lateness', perDay: each, maxDeduction: most }
  if (fact === 'onTime') return { kind: 'allOrNothing' }
  if (fact === 'onTimeShare') return { kind: 'ratioLinear' }
  if (!isDeducted(fact)) return { kind: 'pointsPerOccurrence', each, cap: points }
  const left = subtract(exact(points), exact(most))
  return { kind: 'deductPerOccurrence', each, floor: compare(left, exact('0')) > 0 ? toText(left) : '0' }
}
