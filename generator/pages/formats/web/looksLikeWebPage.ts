/** Whether a page is HTML: its text starts so, whatever its address says. */
export function looksLikeWebPage(text: string): boolean {
  return /^\uFEFF?\s*<(?:!doctype\s+html|!--|html|head|body|script|div|link|meta|title)\b/i.test(text.slice(0, 4000));
}
