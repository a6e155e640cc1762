import type { QuestionState, QuestionSummary } from "@samrad/contracts/questions";
import { Tag } from "@samrad/ui/tag";
import { useTranslate } from "../../language/use-translate.ts";

/** How far a question has come. */
export function StateTag({ state }: { state: QuestionState }) {
  const t = useTranslate();
  const tone = state === "answered" ? "accent" : state === "suggested" ? "attention" : "neutral";
  return <Tag tone={tone}>{t(`questions.state_${state}`)}</Tag>;
}

/** Who may see a question, where that is not all members; how sensitive it is, where it is. */
export function VisibilityTags({ question }: { question: Pick<QuestionSummary, "visibility" | "sensitivity"> }) {
  const t = useTranslate();
  const { visibility, sensitivity } = question;
  return (
    <>
      {visibility !== "network" && <Tag>{t(`questions.visibility_${visibility}`)}</Tag>}
      {sensitivity !== "ordinary" && <Tag tone="attention">{t(`questions.sensitivity_${sensitivity}`)}</Tag>}
    </>
  );
}
