import type { InputHTMLAttributes } from "react";
import { Field, type FieldTexts } from "./field.tsx";

type Props = FieldTexts & Omit<InputHTMLAttributes<HTMLInputElement>, "className" | "id">;

/** One line of text. */
export function Textfield({ label, description, error, ...input }: Props) {
  return (
    <Field label={label} description={description} error={error}>
      {(control) => <input className="ds-input" type="text" {...input} {...control} />}
    </Field>
  );
}
