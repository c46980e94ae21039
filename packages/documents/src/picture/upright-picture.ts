/** A picture as it is kept: upright, small, and nothing but the picture. */
export interface UprightPicture {
  readonly bytes: Uint8Array
  readonly mediaType: 'image/jpeg' | 'image/png'
  readonly width: number
  readonly height: number
  /** JPEG. */
  readonly thumbnail: Uint8Array
  /** What likeness is told by: `GREY_SIDE` rows of as many greys. */
  readonly grey: Uint8Array
  /** By which the few that may be alike are found among many. */
  readonly prints: Uint8Array
}
