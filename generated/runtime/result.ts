/** Statuses of success (RFC 9110 §15.3 and the registrations since). */
export type SuccessStatus = 200 | 201 | 202 | 203 | 204 | 205 | 206 | 207 | 208 | 226;

export type RedirectStatus = 300 | 301 | 302 | 303 | 304 | 305 | 307 | 308;

/** Registered client errors, and 499, which proxies are known to send. */
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
  | 431
  | 444
  | 449
  | 451
  | 499;

/** Registered server errors, and 520 to 530, which proxies are known to send. */
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
  | 530;

/** Every status for which `response.ok` is false. */
export type ErrorStatus = RedirectStatus | ClientErrorStatus | ServerErrorStatus;

/** A response with `response.ok`. */
export interface Success<Status extends number, Data> {
  readonly ok: true;
  readonly status: Status;
  readonly data: Data;
  readonly error?: undefined;
  readonly request: Request;
  readonly response: Response;
}

/** A response without `response.ok`, its body read and decoded. */
export interface Failure<Status extends number, Error> {
  readonly ok: false;
  readonly status: Status;
  readonly data?: undefined;
  readonly error: Error;
  readonly request: Request;
  readonly response: Response;
}

/** A failure with a status that the document does not name, so that nothing is known of its body. */
export type Undocumented<Documented extends number> = Failure<Exclude<ErrorStatus, Documented>, unknown>;
