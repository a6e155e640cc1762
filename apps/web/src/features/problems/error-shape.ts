import { type ErrorCode, type ErrorReason, type ErrorShape, errorCodes, isErrorReason } from "@samrad/contracts/errors";
import { TRPCClientError } from "@trpc/client";

function isErrorShape(data: unknown): data is ErrorShape {
  if (typeof data !== "object" || data === null) return false;
  const { code, reason } = data as Partial<Record<keyof ErrorShape, unknown>>;
  return errorCodes.includes(code as ErrorCode) && typeof reason === "string" && isErrorReason(reason);
}

/** An error that did not come through tRPC, such as a refused code or an upload. */
export class RequestError extends Error {
  readonly shape: ErrorShape;

  constructor(shape: ErrorShape) {
    super(`${shape.code}: ${shape.reason}`);
    this.name = "RequestError";
    this.shape = shape;
  }
}

/** The shape in the answer of any endpoint of ours; `unavailable` when nothing of ours answered. */
export function shapeOfAnswer(answer: unknown, status: number): ErrorShape {
  if (isErrorShape(answer)) return answer;
  if (status === 429) return { code: "rate_limited", reason: "rate_limited" };
  if (status === 401) return { code: "unauthenticated", reason: "unauthenticated" };
  if (status >= 400 && status < 500) return { code: "invalid", reason: "invalid" };
  return { code: "unavailable", reason: "unavailable" };
}

/** What any thrown error means; a request without an answer is `unavailable`, a fault of our own code `internal`. */
export function shapeOfError(error: unknown): ErrorShape {
  if (error instanceof RequestError) return error.shape;
  if (error instanceof TRPCClientError) return isErrorShape(error.data) ? error.data : shapeOfAnswer(undefined, 503);
  // What fetch throws when there is no network.
  if (error instanceof TypeError && /fetch|network|load failed/i.test(error.message))
    return shapeOfAnswer(undefined, 503);
  return { code: "internal", reason: "internal" };
}

const firstSeen = new WeakMap<object, number>();

/** When one may try again after too many tries, as a time; it does not move with each time that it is asked for. */
export function endOfWait(error: unknown): string | undefined {
  if (typeof error !== "object" || error === null) return undefined;
  const { reason, seconds } = shapeOfError(error);
  if (reason !== "rate_limited" || seconds === undefined) return undefined;
  const seen = firstSeen.get(error) ?? Date.now();
  firstSeen.set(error, seen);
  // In whole minutes, and never too early.
  return new Date(Math.ceil((seen + seconds * 1_000) / 60_000) * 60_000).toISOString();
}

/** What is wrong with one field of a form, if it is that. */
export function fieldReason(error: unknown, field: string): ErrorReason | undefined {
  return error ? shapeOfError(error).fields?.[field] : undefined;
}
