declare module 'heic-decode' {
  interface HeicImage {
    readonly width: number
    readonly height: number
    /** RGBA, turned as the file says. */
    decode(): Promise<{
      readonly width: number
      readonly height: number
      readonly data: Uint8ClampedArray<ArrayBuffer>
    }>
  }
  interface HeicImages extends ReadonlyArray<HeicImage> {
    dispose(): void
  }
  const heicDecode: { all(source: { readonly buffer: Uint8Array }): Promise<HeicImages> }
  export = heicDecode
}
