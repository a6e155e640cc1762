import { lazy } from "react";
import { allTexts } from "../../language/language.tsx";

// Few ever need them: they come with their texts when they are asked for.
export const LazyFlagDialog = lazy(async () => {
  const [{ FlagDialog }] = await Promise.all([import("./flag-dialog.tsx"), allTexts()]);
  return { default: FlagDialog };
});

export const LazyRulings = lazy(async () => {
  const [{ RulingsOfPost }] = await Promise.all([import("./rulings-of-post.tsx"), allTexts()]);
  return { default: RulingsOfPost };
});
