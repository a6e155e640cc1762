import { lazy } from "react";
import { allTexts } from "../../language/language.tsx";

// With their texts. Whoever keeps order needs them now and then, and everybody else never.

export const LazyRevealDialog = lazy(async () => {
  const [{ RevealDialog }] = await Promise.all([import("./reveal-dialog.tsx"), allTexts()]);
  return { default: RevealDialog };
});

export const LazyThreadRuleDialog = lazy(async () => {
  const [{ ThreadRuleDialog }] = await Promise.all([import("./rule-dialog.tsx"), allTexts()]);
  return { default: ThreadRuleDialog };
});

export const LazySpaceRuleDialog = lazy(async () => {
  const [{ SpaceRuleDialog }] = await Promise.all([import("./rule-dialog.tsx"), allTexts()]);
  return { default: SpaceRuleDialog };
});
