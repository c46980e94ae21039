import type { Command } from './command.ts'
import { goThroughLedger } from './ledger-projection.ts'

/**
 * `ledger rebuild`: writes the measures and monthly sums of every tenant anew where they are not what the entries say, and
 * tells what differed. May run while people work. `DATABASE_URL` says where.
 */
export const command: Command = () => goThroughLedger('rebuild')
