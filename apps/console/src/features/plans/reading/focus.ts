/** What is looked at: paragraphs of the source, and the card that was chosen. */
export interface Focus {
  readonly paragraphs: readonly number[]
  readonly pieceId: string | undefined
}
