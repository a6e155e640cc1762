import { maxOptions } from "@samrad/contracts/proposals";
import { Textarea } from "@samrad/ui/textarea";
import { useTranslate } from "../../language/use-translate.ts";

/** One on each line. */
export function toOptions(text: string): string[] {
  return text
    .split("\n")
    .map((option) => option.trim())
    .filter(Boolean);
}

type Props = { value: string; error: string | undefined; onChange: (text: string) => void };

/** What there is to choose among. */
export function OptionsField({ value, error, onChange }: Props) {
  const t = useTranslate();
  return (
    <Textarea
      label={t("proposals.options")}
      description={t("proposals.options_help", { count: maxOptions })}
      value={value}
      rows={5}
      error={error}
      onChange={(event) => onChange(event.target.value)}
    />
  );
}
