import type { ErrorReason } from "@samrad/contracts/errors";
import { Link, useLocation } from "@tanstack/react-router";
import { useTranslate } from "../../language/use-translate.ts";
import { endOfWait, RequestError, shapeOfError } from "../problems/error-shape.ts";
import { FormProblem, Refusal } from "../problems/problem.tsx";
import type { Draft } from "./draft.ts";
import { useTimeOfDay } from "./names.ts";

/** What is missing is not sent at all: all of it is said at once. */
export function emptyProblem(missing: { document: boolean; title: boolean }): RequestError | undefined {
  const fields: Record<string, ErrorReason> = {};
  if (missing.document) fields.document = "document.empty";
  if (missing.title) fields.title = "text.empty";
  const [reason] = Object.values(fields);
  return reason && new RequestError({ code: "invalid", reason, fields });
}

type Written = Pick<Draft, "title" | "document">;

/** A refusal of what was written holds until something else is written. */
export function stillHolds(error: unknown, refused: Written | undefined, now: Written): boolean {
  const isSame = refused?.title === now.title && refused.document === now.document;
  return error !== null && (isSame || shapeOfError(error).code !== "invalid");
}

/** The most exact reason that an error gives. */
export function reasonOf(error: unknown): ErrorReason {
  const { reason, fields = {} } = shapeOfError(error);
  return Object.values(fields)[0] ?? reason;
}

/** Those that say themselves what is wrong with them. */
const fieldsBeside = new Set(["title", "options", "voterIds", "quorum", "closesAt", "reviewOn"]);

/** Whether what is wrong is not the text but a field beside it, such as a date. */
export function isSaidBeside(error: unknown): boolean {
  const fields = Object.keys((error && shapeOfError(error).fields) || {});
  return fields.length > 0 && fields.every((field) => fieldsBeside.has(field));
}

/** Whether it is the text itself that is wrong: that is said under it, all else above the buttons. */
export const isOfText = (reason: ErrorReason | undefined) => reason !== undefined && reason.startsWith("document.");

type Props = { error: unknown; reason: ErrorReason | undefined };

/** Why it was not sent; what was written is kept. */
export function ComposerProblem({ error, reason }: Props) {
  const t = useTranslate();
  const here = useLocation({ select: ({ href }) => href });
  const timeOf = useTimeOfDay();
  const wait = endOfWait(error);
  const why = error ? reasonOf(error) : reason;
  if (!why) return null;
  if (isSaidBeside(error)) return <FormProblem error={error} />;
  return (
    <Refusal error={error}>
      <p>{wait ? t("problems.wait_until", { time: timeOf(wait) }) : t(`error.${why}`)}</p>
      {why === "unauthenticated" && (
        <Link to="/sign-in" search={{ next: here }}>
          {t("frame.sign_in")}
        </Link>
      )}
    </Refusal>
  );
}
