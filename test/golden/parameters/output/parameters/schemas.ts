export interface Point {
  /** Minimum: -90. Maximum: 90. */
  lat: number;
  lon: number;
}
