/** A picture in memory: four bytes a pixel (red, green, blue, how much it covers), row by row from the top. */
export interface Pixels {
  readonly width: number;
  readonly height: number;
  readonly data: Uint8Array;
}
