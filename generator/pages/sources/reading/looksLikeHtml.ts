/** Whether a text is a web page, known by how it starts. Markdown may hold tags, but hardly starts with these. */
export function looksLikeHtml(text: string): boolean {
  return /^\s*(?:<\?xml[^>]{0,200}>\s*)?(?:<!--[^]{0,500}?-->\s*)?<(?:!doctype\s+html|html|head|body)\b/i.test(
    text.slice(0, 2048),
  );
}
