/** The page of one workflow in the Temporal Web UI; null where its address is not known. */
export function temporalPage(ui: string | undefined, workflowId: string): string | null {
  return ui === undefined ? null : `${ui}/workflows/${encodeURIComponent(workflowId)}`;
}
