import type { MantineColorsTuple } from '@mantine/core'

/** 芦苇: the one primary colour. */
export const reed: MantineColorsTuple = [
  '#eef5f3',
  '#dcebe7',
  '#bcd8d1',
  '#96c1b8',
  '#6fa89d',
  '#4c8e83',
  '#35786d',
  '#27655b',
  '#1c534a',
  '#123f38',
]

/** 印泥: only for what is official (published, sealed) or overdue. */
export const seal: MantineColorsTuple = [
  '#fbefec',
  '#f6dbd5',
  '#ecb9af',
  '#df9486',
  '#d27062',
  '#c24f42',
  '#b03a30',
  '#982e26',
  '#7f251f',
  '#651c17',
]

/** 赭石: attention that is not alarm (due soon, to be checked). */
export const ochre: MantineColorsTuple = [
  '#fbf4e2',
  '#f4e6c0',
  '#e8cf8f',
  '#d9b45c',
  '#c59a35',
  '#a67d1f',
  '#876416',
  '#6d5012',
  '#553e0f',
  '#3d2c0b',
]

/** Warm greys of paper and ink, for light screens. */
export const paper: MantineColorsTuple = [
  '#faf8f3',
  '#f3f0e8',
  '#e7e2d6',
  '#d5cebe',
  '#b7af9d',
  '#91897a',
  '#716a5d',
  '#575147',
  '#403b33',
  '#2b2721',
]

/** The same warmth for dark screens: 0 is the text, 7 a sheet, 8 the desk under it. */
export const lamp: MantineColorsTuple = [
  '#e6e1d6',
  '#cdc7ba',
  '#aaa395',
  '#857f73',
  '#615c52',
  '#48443c',
  '#36332d',
  '#2a2823',
  '#211f1b',
  '#191815',
]
