import type { TextareaHTMLAttributes } from "react";
import { Field, type FieldTexts } from "./field.tsx";

type Props = FieldTexts & Omit<TextareaHTMLAttributes<HTMLTextAreaElement>, "className" | "id">;

/** Several lines of text. */
export function Textarea({ label, description, error, ...textarea }: Props) {
  return (
    <Field label={label} description={description} error={error}>
      {(control) => <textarea className="ds-input" rows={4} {...textarea} {...control} />}
    </Field>
  );
}
