import type { RefusalTexts } from './use-refusal-text.ts'

const TYPED = 'What you typed is still on the page.'

/** Refusals of units, posts and the roster. */
export const ORG_REFUSALS_EN = {
  unitNameTaken: {
    happened: 'There is already a unit of this name[, “{name}”,] under the same parent.',
    kept: TYPED,
    todo: 'Choose another name, or look at the other unit first.',
  },
  childKindNotLegal: {
    happened: 'A unit of this kind cannot stand under this parent.',
    kept: TYPED,
    todo: 'Choose another parent or another kind.',
  },
  unitClosed: {
    happened: 'The unit was closed[ on {closedOn:day}].',
    kept: 'All records from before are there.',
    todo: 'Record it for the present unit, or correct the date.',
  },
  placementOverlaps: {
    happened: 'The unit already has another parent in this time.',
    kept: 'The placement is unchanged.',
    todo: 'Check the first and the last day.',
  },
  unitCodeTaken: {
    happened: 'The code[ “{code}”] belongs to another unit.',
    kept: TYPED,
    todo: 'Check the code or choose another one.',
  },
  idNumberTaken: {
    happened: 'The identity number belongs to another member.',
    kept: TYPED,
    todo: 'Check the number; if it is right, ask the administrator of the district union to look into the other entry.',
  },
  memberStatusDiffers: {
    happened: 'The member does not stand so: members can move, retire and leave, and who has left can return.',
    kept: TYPED,
    todo: 'Reload to see how the member stands now; a wrong day is corrected with “Correct”.',
  },
  unitNotYetOpen: {
    happened: 'The unit does not exist yet[ on {day:day}].',
    kept: TYPED,
    todo: 'Choose the opening day or a later one.',
  },
  unitBelowItself: {
    happened: 'A unit cannot move below itself.',
    kept: 'The placement is unchanged.',
    todo: 'Choose another parent.',
  },
  unitHasChildren: {
    happened: 'There are[ {count}] open units below it.',
    kept: 'All units are unchanged.',
    todo: 'Close or move the units below first.',
  },
  rootUnitFixed: {
    happened: 'The topmost unit can neither move nor close.',
    kept: 'The unit is unchanged.',
    todo: 'If its name has changed, rename it.',
  },
  postHeldAlready: {
    happened: 'This post is already held[: {name}].',
    kept: 'The post is unchanged.',
    todo: 'If the term changes, end the present post first.',
  },
  postRoleNotLegal: {
    happened: 'Units of this kind have no such post.',
    kept: TYPED,
    todo: 'Choose another post or another unit.',
  },
} satisfies Partial<RefusalTexts>
