/** Whether a path ends in a name that specifications usually have: `openapi.json`, `swagger-v2.yaml`, `api-docs.yml`. */
export function hasUsualName(path: string): boolean {
  const name = path.slice(path.lastIndexOf("/") + 1);
  return /\.(?:json|ya?ml)$/i.test(name) && /openapi|swagger|api-?docs/i.test(name);
}
