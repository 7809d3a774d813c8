/** A piece of metadata in a picture, whatever the format of the picture. */
export type Block =
  | {kind: 'xmp'; text: string}
  /** JUMBF boxes. */
  | {kind: 'c2pa'; bytes: Uint8Array}
  /** From the byte order of TIFF on. */
  | {kind: 'exif'; bytes: Uint8Array}
  | {kind: 'png-text'; keyword: string; text: string}
