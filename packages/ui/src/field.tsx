import { type ReactNode, useId } from "react";

/** What a control takes from its field so that label, help and error belong to it. */
export type ControlProps = { id: string; "aria-describedby": string | undefined; "aria-invalid": true | undefined };

export type FieldTexts = { label: ReactNode; description?: ReactNode; error?: ReactNode };

type Props = FieldTexts & { children: (control: ControlProps) => ReactNode };

/** A label, a help text, a control and what is wrong with it. */
export function Field({ label, description, error, children }: Props) {
  const id = useId();
  const described = [description && `${id}-help`, error && `${id}-error`].filter(Boolean).join(" ");
  return (
    <div className="ds-field">
      <label className="ds-label" htmlFor={id}>
        {label}
      </label>
      {description && (
        <p id={`${id}-help`} data-field="description">
          {description}
        </p>
      )}
      {children({ id, "aria-describedby": described || undefined, "aria-invalid": error ? true : undefined })}
      {error && (
        <p id={`${id}-error`} className="ds-validation-message" data-field="validation">
          {error}
        </p>
      )}
    </div>
  );
}
