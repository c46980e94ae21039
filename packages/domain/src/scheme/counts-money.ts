import { isMoney, isSide, type MeasureQuery } from '../ledger/index.ts'
import type { FactSource } from './criterion.ts'

/** Whether the number that a source gives is fen of money: a sum, a middle or the latest amount of a metric of money. */
export function countsMoney(source: FactSource | undefined): boolean {
  if (source?.kind !== 'measure') return false
  const { query } = source
  switch (query.aggregate) {
    case 'sum':
      return isMoney(query.of.metric)
    case 'median':
      return query.within === undefined && isMoney(query.of.metric)
    case 'latest':
      return query.by === undefined && isMoney(query.of.metric)
    case 'count':
    case 'distinct':
    case 'ratio':
    case 'countBy':
      return false
  }
}

/** Whether the two sides of a ratio are fen of money, each for itself. */
export function sidesOfMoney(source: FactSource | undefined): readonly [above: boolean, below: boolean] {
  if (source?.kind !== 'measure' || source.query.aggregate !== 'ratio') return [false, false]
  const { of, over } = source.query
  return [isSumOfMoney(of), isSide(over) && isSumOfMoney(over)]
}

function isSumOfMoney({ metric, take }: Extract<MeasureQuery, { aggregate: 'ratio' }>['of']): boolean {
  return (take === undefined || take === 'sum') && isMoney(metric)
}
