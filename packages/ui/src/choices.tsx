import { type ReactNode, useId } from "react";
import type { FieldTexts } from "./field.tsx";
import type { Option } from "./select.tsx";

type Props = FieldTexts & {
  name: string;
  options: readonly (Option & { description?: ReactNode })[];
  /** Several may be chosen, or just one. */
  several?: boolean;
  defaultChosen?: readonly string[];
  onChoose?: (value: string, chosen: boolean) => void;
};

function Choice({ option, ...input }: { option: Props["options"][number]; [attribute: string]: unknown }) {
  const id = useId();
  return (
    <div className="ds-field">
      <input className="ds-input" id={id} value={option.value} aria-describedby={`${id}-help`} {...input} />
      <label className="ds-label" data-weight="regular" htmlFor={id}>
        {option.label}
      </label>
      {option.description && (
        <p id={`${id}-help`} data-field="description">
          {option.description}
        </p>
      )}
    </div>
  );
}

/** All the alternatives at once: boxes to tick, or one of them to pick. */
export function Choices(props: Props) {
  const { label, description, error, name, options, several = false, defaultChosen = [], onChoose } = props;
  const errorId = useId();
  return (
    <fieldset className="ds-fieldset" aria-describedby={error ? errorId : undefined}>
      <legend className="ds-label">{label}</legend>
      {description && <p>{description}</p>}
      {options.map((option) => (
        <Choice
          key={option.value}
          option={option}
          name={name}
          type={several ? "checkbox" : "radio"}
          defaultChecked={defaultChosen.includes(option.value)}
          onChange={(event: { target: HTMLInputElement }) => onChoose?.(option.value, event.target.checked)}
        />
      ))}
      {error && (
        <p id={errorId} className="ds-validation-message">
          {error}
        </p>
      )}
    </fieldset>
  );
}
