import type { TextLanguage } from "@samrad/contracts/languages";
import type { SearchResult } from "@samrad/contracts/search";
import type { SpaceRef } from "@samrad/contracts/spaces";
import { formattingLocales } from "@samrad/i18n/languages";
import type { LinkProps } from "@tanstack/react-router";
import { useMemo } from "react";
import { useLanguage, useTranslate } from "../../language/use-translate.ts";
import { useSpaceName } from "../discussions/space-name.tsx";
import { Facet, Facets } from "../facets/facet.tsx";
import type { Wanted } from "./search-address.ts";

function useLanguageName(): (lang: TextLanguage) => string {
  const language = useLanguage();
  const names = useMemo(() => new Intl.DisplayNames(formattingLocales[language], { type: "language" }), [language]);
  return (lang) => names.of(lang) ?? lang;
}

type Props = { wanted: Wanted; space: SpaceRef | undefined; found: SearchResult };

/** What the hits can be narrowed down to, with how many there are of each; what was chosen can be taken away. */
export function SearchFacets({ wanted, space, found }: Props) {
  const t = useTranslate();
  const spaceName = useSpaceName();
  const languageName = useLanguageName();
  const { lang } = wanted;
  const narrowed = (by: Wanted): LinkProps => ({ to: "/search", search: { ...wanted, offset: undefined, ...by } });
  const spaces = found.spaces.map(({ space, count }) => {
    const { text, lang } = spaceName(space);
    return { key: space.id, label: text, lang, count, link: narrowed({ space: space.slug }) };
  });
  const languages = found.languages.map(({ lang, count }) => {
    return { key: lang, label: languageName(lang), count, link: narrowed({ lang }) };
  });
  return (
    <Facets label={t("search.filters")}>
      <Facet
        name={t("search.space")}
        choices={spaces}
        chosen={space && { label: spaceName(space).text, without: narrowed({ space: undefined }) }}
      />
      <Facet
        name={t("search.language")}
        choices={languages}
        chosen={lang && { label: languageName(lang), without: narrowed({ lang: undefined }) }}
      />
    </Facets>
  );
}
