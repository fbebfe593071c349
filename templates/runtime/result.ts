/** Statuses of success (RFC 9110 §15.3 and the registrations since). */
export type SuccessStatus = 200 | 201 | 202 | 203 | 204 | 205 | 206 | 207 | 208 | 226;

/** Statuses of redirection (RFC 9110 §15.4): what is left of them after redirects were followed. */
export type RedirectStatus = 300 | 301 | 302 | 303 | 304 | 305 | 307 | 308;

/** Registered client errors, and those that proxies and large services are known to send. */
export type ClientErrorStatus =
  | 400
  | 401
  | 402
  | 403
  | 404
  | 405
  | 406
  | 407
  | 408
  | 409
  | 410
  | 411
  | 412
  | 413
  | 414
  | 415
  | 416
  | 417
  | 418
  | 419
  | 420
  | 421
  | 422
  | 423
  | 424
  | 425
  | 426
  | 428
  | 429
  | 430
  | 431
  | 440
  | 444
  | 449
  | 450
  | 451
  | 460
  | 463
  | 464
  | 494
  | 495
  | 496
  | 497
  | 498
  | 499;

/** Registered server errors, and those that proxies and large services are known to send. */
export type ServerErrorStatus =
  | 500
  | 501
  | 502
  | 503
  | 504
  | 505
  | 506
  | 507
  | 508
  | 509
  | 510
  | 511
  | 520
  | 521
  | 522
  | 523
  | 524
  | 525
  | 526
  | 527
  | 529
  | 530
  | 540
  | 561
  | 598
  | 599;

/** Every status for which `response.ok` is false. */
export type ErrorStatus = RedirectStatus | ClientErrorStatus | ServerErrorStatus;

/** What every result has, whatever came back. */
export interface Answer {
  /** The operation that was called, as method and path template: `GET /things/{thingId}`. */
  readonly operation: string;
  /**
   * What was sent, after every middleware. It holds the credentials, so this property is not enumerable: printing, JSON and
   * `{ ...result }` leave it out, `const { request } = result` finds it.
   */
  readonly request: Request;
  /**
   * What came back, after every middleware. Its header fields can be read; its body, or its stream, is read already. Not
   * enumerable either, since its URL may hold a key.
   */
  readonly response: Response;
}

/** A response with `response.ok`. */
export interface Success<Status extends number, Data> extends Answer {
  readonly ok: true;
  readonly status: Status;
  /** The body, read and decoded. */
  readonly data: Data;
  readonly error?: undefined;
}

/** A response without `response.ok`. */
export interface Failure<Status extends number, Error> extends Answer {
  readonly ok: false;
  readonly status: Status;
  readonly data?: undefined;
  /** The body, read and decoded. */
  readonly error: Error;
}

/**
 * A failure with one of these statuses, save some. An interface of its own, and not a {@link Failure} of the difference,
 * so that compilers work out the difference only where a status is asked for.
 */
export interface FailureExcept<Status extends number, Except extends number, Error> extends Answer {
  readonly ok: false;
  readonly status: Exclude<Status, Except>;
  readonly data?: undefined;
  /** The body, read and decoded. */
  readonly error: Error;
}

/** A failure with a status that the document does not name, so that nothing is known of its body. */
export type Undocumented<Documented extends number = never> = FailureExcept<ErrorStatus, Documented, unknown>;

/**
 * A success with a status that the document does not name. Its body is typed as that of the documented success, where
 * there is one type of these; what a server sends under another status may be something else.
 */
export interface UndocumentedSuccess<Documented extends number, Data> extends Answer {
  readonly ok: true;
  readonly status: Exclude<SuccessStatus, Documented>;
  /** The body, read and decoded. */
  readonly data: Data;
  readonly error?: undefined;
  /** Nothing is known of its header fields: see `response.headers`. */
  readonly headers?: undefined;
}

/** A result with the header fields that the document describes, read as it describes them. */
export interface WithHeaders<Headers> {
  /** One that was not sent, or does not say what the document promises, is not there: see `response.headers`. */
  readonly headers: Headers;
}
