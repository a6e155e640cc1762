import type { SelectHTMLAttributes } from "react";
import { Field, type FieldTexts } from "./field.tsx";

export type Option = { value: string; label: string };
type Props = FieldTexts & { options: readonly Option[] } & Omit<
    SelectHTMLAttributes<HTMLSelectElement>,
    "className" | "id"
  >;

/** One of several, in the browser's own list. */
export function Select({ label, description, error, options, ...select }: Props) {
  return (
    <Field label={label} description={description} error={error}>
      {(control) => (
        <select className="ds-input" {...select} {...control}>
          {options.map((option) => (
            <option key={option.value} value={option.value}>
              {option.label}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}
