import { z } from 'zod'

/**
 * How far a datum may travel. Every procedure output and every measure declares one; exports and reads from above
 * filter by it.
 *
 * - published: what a notice shows to everybody (names of units, ranks, levels)
 * - internal: what the tenant's officers and the unit itself see (scores, records of work)
 * - unitOnly: stays in the unit and with those assigned to it (drafts, private notes)
 * - personal: about a named person (accounts, mobile numbers)
 * - sensitive: hardship, illness, ballots, letters: never goes up by name
 */
export const DataClass = z.enum(['published', 'internal', 'unitOnly', 'personal', 'sensitive'])
export type DataClass = z.infer<typeof DataClass>
