import { inLanguage } from "@samrad/contracts/languages";
import type { SpaceRef } from "@samrad/contracts/spaces";
import { useLanguage } from "../../language/use-translate.ts";

type Named = Pick<SpaceRef, "name">;

/** The name of a space in the reader's language, and the language that it turned out to be in. */
export function useSpaceName(): (space: Named) => { text: string; lang: string | undefined } {
  const language = useLanguage();
  return (space) => {
    const { text, lang } = inLanguage(space.name, language);
    return { text, lang: lang === language ? undefined : lang };
  };
}

export function SpaceName({ space }: { space: Named }) {
  const { text, lang } = useSpaceName()(space);
  return <span lang={lang}>{text}</span>;
}
