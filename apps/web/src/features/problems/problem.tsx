import type { ErrorReason } from "@samrad/contracts/errors";
import { Alert } from "@samrad/ui/alert";
import { Button } from "@samrad/ui/button";
import { ErrorState } from "@samrad/ui/error-state";
import { type ReactNode, useEffect, useRef } from "react";
import { useTranslate } from "../../language/use-translate.ts";
import { useTimeOfDay } from "../threads/names.ts";
import { endOfWait, fieldReason, shapeOfError } from "./error-shape.ts";

const textOf = (reason: ErrorReason) => `error.${reason}` as const;

/** What went wrong, in the reader's words. */
export function useErrorText(): (error: unknown) => string {
  const t = useTranslate();
  const timeOf = useTimeOfDay();
  return (error) => {
    const wait = endOfWait(error);
    if (wait) return t("problems.wait_until", { time: timeOf(wait) });
    const { reason, fields } = shapeOfError(error);
    return t(fields ? "error.fields" : textOf(reason));
  };
}

/** What is wrong with one field after a form was sent; undefined when nothing is. */
export function useFieldError(error: unknown): (field: string) => string | undefined {
  const t = useTranslate();
  return (field) => {
    const reason = fieldReason(error, field);
    return reason && t(textOf(reason));
  };
}

type RefusalProps = { error: unknown; children: ReactNode };

/** What was refused, and why: leads to the first field that is wrong, or comes into view where the window is short. */
export function Refusal({ error, children }: RefusalProps) {
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (!error) return;
    const field = place.current?.closest("form")?.querySelector<HTMLElement>("[aria-invalid=true]");
    if (field) field.focus();
    else place.current?.scrollIntoView({ block: "nearest" });
  }, [error]);
  return (
    <div ref={place}>
      <Alert tone="danger">{children}</Alert>
    </div>
  );
}

/** Stands in a form above its buttons, and leads to the first field that is wrong; nothing while there is no error. */
export function FormProblem({ error }: { error: unknown }) {
  const errorText = useErrorText();
  if (!error) return null;
  return (
    <Refusal error={error}>
      <p>{errorText(error)}</p>
    </Refusal>
  );
}

/** Stands where content would that could not be read. */
export function Problem({ error, onRetry }: { error: unknown; onRetry?: () => void }) {
  const t = useTranslate();
  const errorText = useErrorText();
  const { requestId } = shapeOfError(error);
  return (
    <ErrorState
      title={t("error.title")}
      reference={requestId && t("error.reference", { requestId })}
      action={onRetry && <Button onClick={onRetry}>{t("error.try_again")}</Button>}
    >
      {errorText(error)}
    </ErrorState>
  );
}
