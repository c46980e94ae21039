export type PictureRefusal = 'damaged' | 'tooManyPoints'

/** The no of a picture, inside the process that opens it. */
export class PictureRefusedError extends Error {
  readonly code: PictureRefusal

  constructor(code: PictureRefusal) {
    super(code)
    this.name = 'PictureRefusedError'
    this.code = code
  }
}
