import type { ThreadView } from "@samrad/contracts/threads";
import { Alert } from "@samrad/ui/alert";
import { useTranslate } from "../../language/use-translate.ts";
import { Revealed } from "./revealed.tsx";

/** What holds for names in the thread that is open, and how others see the reader there. Nothing where all are named. */
export function RuleBanner({ thread: { id, rule } }: { thread: ThreadView }) {
  const t = useTranslate();
  if (!rule.underRule) return null;
  return (
    <Alert tone="info" title={t(rule.holds ? "rule.holds" : "rule.held")}>
      <p>
        {t(rule.holds ? "rule.holds_help" : "rule.held_help")}
        {rule.holds === "by_space" && ` ${t("rule.of_space")}`}
        {rule.participant !== null && ` ${t("rule.you_are", { number: rule.participant })}`}
      </p>
      {rule.revealedUntil && <Revealed threadId={id} until={rule.revealedUntil} />}
    </Alert>
  );
}
