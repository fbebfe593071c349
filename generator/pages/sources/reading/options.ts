import type { Page } from "../../page/page.js";

/** How pages are read. */
export interface PageReaderOptions {
  /** Absolute; relative sources start here, and the locations of files are relative to it. */
  readonly folder: string;
  /**
   * Hosts that may be requested beyond those of the sources: `schemas.example.com` (by https) or an origin,
   * `http://localhost:8080`. They were checked before; what is no host allows nothing.
   */
  readonly hosts?: readonly string[] | undefined;
  /** Absolute; keeps the responses of servers. Nothing is kept without one. */
  readonly cacheFolder?: string | undefined;
  /** `offline` serves from the cache only and reports what is not there. */
  readonly network?: "online" | "offline" | undefined;
  /**
   * Whether a page describes an API or says where a description stands. Decides how far is searched: where an address
   * gives such a page, no other place is tried.
   */
  readonly hasDescription: (page: Page) => boolean;
  /** Called for each page that is being read. */
  readonly onStep?: ((step: ReadingStep) => void) | undefined;
  readonly limits?: Partial<ReadingLimits> | undefined;
  /** Ends the reading: what was asked for rejects with the reason of the signal. */
  readonly signal?: AbortSignal | undefined;
}

/** Something is read now. */
export interface ReadingStep {
  /** Path or URL. */
  readonly location: string;
  /** How many pages have been asked for so far, this one included. */
  readonly count: number;
}

/** How much is read in one run. Times are in milliseconds. */
export interface ReadingLimits {
  /** Files read and URLs requested, with a response or without. */
  readonly pages: number;
  /** Of all pages together. */
  readonly bytes: number;
  readonly bytesOfPage: number;
  /** From a request to the last byte of its response. */
  readonly requestTime: number;
  /** From the first request on; later ones are not made. */
  readonly totalTime: number;
  /** How often a request that failed for a moment is made again. */
  readonly retries: number;
  /** Before the first repetition; doubled before each further one. */
  readonly retryDelay: number;
  /** A server that asks for a longer pause is not asked again. */
  readonly longestPause: number;
}

const mebibyte = 1024 * 1024;

export const defaultLimits: ReadingLimits = {
  pages: 10_000,
  bytes: 256 * mebibyte,
  bytesOfPage: 64 * mebibyte,
  requestTime: 30_000,
  totalTime: 20 * 60_000,
  retries: 3,
  retryDelay: 500,
  longestPause: 60_000,
};
