/** The texts of one feature in one language: nested groups of sentences, `{{name}}` where a value goes. */
export interface Texts {
  readonly [key: string]: string | Texts
}

/**
 * The shape that a second language must fill: the same keys as the first, none missing, none left over.
 * `key_one` is allowed beside `key` for languages that have a singular.
 */
export type Catalog<T extends Texts> = {
  readonly [K in keyof T]: T[K] extends Texts ? Catalog<T[K]> : string
} & {
  readonly [K in keyof T & string as T[K] extends string ? `${K}_one` : never]?: string
}

/** All keys of a catalog, dotted: `form.what.label`. */
export type TextKey<T extends Texts> = {
  [K in keyof T & string]: T[K] extends Texts ? `${K}.${TextKey<T[K]>}` : K
}[keyof T & string]

type TextAt<T extends Texts, K extends string> = K extends `${infer Head}.${infer Rest}`
  ? T[Head] extends Texts
    ? TextAt<T[Head], Rest>
    : never
  : T[K]

type Names<S> = S extends `${string}{{${infer Name}}}${infer Rest}` ? Name | Names<Rest> : never

type Values<S> = [Names<S>] extends [never]
  ? [values?: { readonly count?: number }]
  : [values: { readonly [N in Names<S>]: string | number } & { readonly count?: number }]

/** Gives the sentence of a key; a sentence with `{{name}}` in it cannot be asked for without that value. */
export type Translate<T extends Texts> = <K extends TextKey<T>>(key: K, ...values: Values<TextAt<T, K>>) => string
