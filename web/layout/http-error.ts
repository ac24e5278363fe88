/** Why a page is refused, beyond its status: chooses the words of the error page. */
export type Refusal =
  /** No session, or it is over: the link in the mail opens a new one. */
  | 'no-session'
  /** The work was handed on to a colleague, and the link with it. */
  | 'handed-on'
  /** The link was revoked: somebody took over, or left. */
  | 'link-ended'
  /** A session, but of another unit, or of a person without the role. */
  | 'not-yours'
  /** The form came from elsewhere, or from before the session. */
  | 'stale-form'
  | 'not-found'
  /** Only for whoever sits at the machine itself. */
  | 'not-from-here'
  /** A file for a page that takes none. */
  | 'no-file-here'
  /** A body with a file and without its length, which every browser sends. */
  | 'no-length'
  /** A body of which nothing is received. */
  | 'too-large';

export interface HttpError extends Error {
  statusCode: number;
  refusal: Refusal;
}

const STATUS: Record<Refusal, number> = {
  'no-session': 403,
  'handed-on': 403,
  'link-ended': 403,
  'not-yours': 403,
  'stale-form': 403,
  'not-found': 404,
  'not-from-here': 403,
  'no-file-here': 415,
  'no-length': 411,
  'too-large': 413,
};

/** An error to throw from a route or a hook; it becomes the calm page of its kind. */
export function httpError(refusal: Refusal): HttpError {
  return Object.assign(new Error(refusal), { statusCode: STATUS[refusal], refusal });
}
