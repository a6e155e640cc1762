import { type QuestionState, questionStates, type SupportForm, supportForms } from "@samrad/contracts/questions";

/** Which questions are listed, as it stands in the address. */
export type WantedQuestions = { q?: string; state?: QuestionState; support?: SupportForm; concept?: string };

const textOf = (value: unknown) => (typeof value === "string" || typeof value === "number" ? String(value) : "");
const isId = (text: string) => /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(text);

/** Takes what is of use from an address. */
export function readQuestionSearch(raw: Record<string, unknown>): WantedQuestions {
  const state = questionStates.find((one) => one === raw.state);
  const support = supportForms.find((one) => one === raw.support);
  const concept = textOf(raw.concept);
  return {
    ...(textOf(raw.q) && { q: textOf(raw.q).slice(0, 300) }),
    ...(state && { state }),
    ...(support && { support }),
    ...(isId(concept) && { concept }),
  };
}
