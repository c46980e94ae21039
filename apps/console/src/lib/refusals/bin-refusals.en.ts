import type { RefusalTexts } from './use-refusal-text.ts'

/** The noes about throwing away and taking back. */
export const BIN_REFUSALS_EN = {
  binned: {
    happened: 'This lies in the bin[: “{name}”] and cannot be changed.',
    kept: 'What lies in the bin is unchanged.',
    todo: 'Take it out of the bin to go on writing.',
  },
  binEmptied: {
    happened: 'This is no longer in the bin[: “{name}”].',
    kept: 'Everything else is unchanged.',
    todo: 'Somebody may have taken it out: look where it was. Once its days are over, it can only be made anew.',
  },
  viewNameTaken: {
    happened: 'This page has a view of that name already[: “{name}”].',
    kept: 'Both views are unchanged.',
    todo: 'Take it out under another name, or rename the one that is there.',
  },
  schemeHasVersions: {
    happened: 'The scheme[ “{name}”] has been published[ (version {number})] and cannot go into the bin.',
    kept: 'The scheme and its published versions are unchanged.',
    todo: 'What was published is kept for ever. To drop your changes, publish it as it was.',
  },
} as const satisfies Partial<RefusalTexts>
