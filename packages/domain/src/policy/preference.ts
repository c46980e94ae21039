/** The languages of the screens, the first for whoever has chosen none. */
export const LANGUAGES = ['zh-CN', 'en'] as const
export type Language = (typeof LANGUAGES)[number]

/** What a person comes back to: each has a page of its own. */
export const KEPT_KINDS = ['unit', 'assessment', 'plan', 'scheme', 'entry'] as const
export type KeptKind = (typeof KEPT_KINDS)[number]

/** So many of those visited last are remembered. Pinned ones stay until they are let go. */
export const VISITS_KEPT = 20
export const PINS_AT_MOST = 20
