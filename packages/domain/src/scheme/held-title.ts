const PREFIX = 'held:'

/**
 * The fact by which a prerequisite asks for a title: how many titles of this level the unit holds on the day on which the
 * cohort is frozen. "Holds the lower title" is `{level: '先进', fact: heldTitleFact('合格'), min: '1'}`.
 */
export function heldTitleFact(level: string): string {
  return PREFIX + level
}

/** The level of the title that a prerequisite's fact asks for; undefined for any other fact. */
export function findHeldTitleLevel(fact: string): string | undefined {
  return fact.startsWith(PREFIX) ? fact.slice(PREFIX.length) : undefined
}
