/** Whether HTTP allows a text as the name of a header field, a method or an authentication scheme (RFC 9110 §5.6.2). */
export function isHttpToken(text: string): boolean {
  return /^[\w!#$%&'*+.^`|~-]+$/.test(text);
}
