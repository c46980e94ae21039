import type { Command } from './command.ts'
import { goThroughLedger } from './ledger-projection.ts'

/**
 * `ledger verify`: reads every stored entry with the forms of this version and recomputes what it means; writes nothing.
 * Exit 2 where an entry cannot be read or a figure differs. `DATABASE_URL` says where.
 */
export const command: Command = () => goThroughLedger('verify')
