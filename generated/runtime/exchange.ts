/** What was really sent and received, after every middleware. */
export interface Exchange {
  readonly request: Request | undefined;
  readonly response: Response | undefined;
}

/**
 * Gives an object its exchange as properties that are not enumerable: both hold credentials, so printing, JSON and copies
 * leave them out.
 */
export function withExchange<Target extends object>(target: Target, { request, response }: Exchange): Target {
  return Object.defineProperties(target, { request: { value: request }, response: { value: response } });
}
