/**
 * Address of a namespace in the Temporal Web UI, from which each workflow's page is reached.
 * @param uiUrl address of the Web UI, a slash at its end or not; null where it is not known
 * @returns undefined where it is not known: no link is shown then
 */
export function namespacePage(uiUrl: string | null, namespace: string): string | undefined {
  if (uiUrl === null) return undefined;
  return `${uiUrl.replace(/\/+$/, '')}/namespaces/${encodeURIComponent(namespace)}`;
}
