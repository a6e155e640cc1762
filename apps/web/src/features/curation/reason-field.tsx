import { Textarea } from "@samrad/ui/textarea";
import { useTranslate } from "../../language/use-translate.ts";

/** Why, for the moderation log. */
export function ReasonField({ error }: { error: string | undefined }) {
  const t = useTranslate();
  return (
    <Textarea
      name="reason"
      label={t("curation.reason")}
      description={t("curation.reason_help")}
      maxLength={1_000}
      rows={2}
      error={error}
    />
  );
}
