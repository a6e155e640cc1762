import { Textfield } from "@samrad/ui/textfield";
import { Time } from "@samrad/ui/time";
import { useTranslate } from "../../language/use-translate.ts";

/** What the browser's own field holds: a time of the clock on the wall here. */
export function toLocal(moment: string | null): string {
  if (!moment) return "";
  const at = new Date(moment);
  return new Date(at.getTime() - at.getTimezoneOffset() * 60_000).toISOString().slice(0, 16);
}

/** The moment that such a field means; none when it is empty. */
export function toMoment(local: string): string | null {
  const at = new Date(local);
  return Number.isNaN(at.getTime()) ? null : at.toISOString();
}

type Props = { value: string; error: string | undefined; onChange: (local: string) => void };

/** When the vote closes by itself; the moment is said in full, with its time zone. */
export function ClosingField({ value, error, onChange }: Props) {
  const t = useTranslate();
  const moment = toMoment(value);
  return (
    <Textfield
      type="datetime-local"
      label={t("proposals.closes_at")}
      description={moment ? <Time value={moment} exact /> : t("proposals.closes_at_help")}
      value={value}
      error={error}
      onChange={(event) => onChange(event.target.value)}
    />
  );
}
