import { formatOf } from "@samrad/ui/formats";
import type { Support } from "@samrad/contracts/questions";
import { useContext } from "react";
import { ClockContext } from "@samrad/ui/time";
import { useTranslate } from "../../language/use-translate.ts";

/** A day with its weekday, as it is written in the reader's language. */
function useDay(): (day: string) => string {
  const { locales, respell = String } = useContext(ClockContext);
  const format = formatOf(Intl.DateTimeFormat, locales, { dateStyle: "full", timeZone: "UTC" });
  return (day) => respell(format.format(new Date(`${day}T00:00:00Z`)));
}

/** The form of support in a line, with the day that it is aimed at. */
export function SupportLine({ support: { form, due } }: { support: Support }) {
  const t = useTranslate();
  const day = useDay();
  const name = t(`questions.support_${form}`);
  return <>{due ? t("questions.support_by", { form: name, day: day(due) }) : name}</>;
}
