import type { TextLanguage } from "@samrad/contracts/languages";
import type { SearchResult } from "@samrad/contracts/search";
import type { SpaceRef } from "@samrad/contracts/spaces";
import { formattingLocales } from "@samrad/i18n/languages";
import { Icon } from "@samrad/ui/icon";
import { Link } from "@tanstack/react-router";
import { useMemo } from "react";
import { useLanguage, useTranslate } from "../../language/use-translate.ts";
import { useSpaceName } from "../discussions/space-name.tsx";
import type { Wanted } from "./search-address.ts";
import styles from "./search.module.css";

type Choice = { key: string; label: string; lang?: string | undefined; count: number; search: Wanted };
type FacetProps = {
  name: string;
  choices: readonly Choice[];
  /** The chosen one, and the address without it. */
  chosen?: { label: string; without: Wanted } | undefined;
};

function Facet({ name, choices, chosen }: FacetProps) {
  const t = useTranslate();
  if (!chosen && choices.length < 2) return null;
  return (
    <li className={styles.facet}>
      <span className={styles.facetName}>{name}</span>
      {chosen ? (
        <Link
          to="/search"
          search={chosen.without}
          className={styles.chip}
          data-chosen
          aria-label={t("search.remove_filter", { filter: chosen.label })}
        >
          {chosen.label}
          <Icon name="close" />
        </Link>
      ) : (
        choices.map(({ key, label, lang, count, search }) => (
          <Link key={key} to="/search" search={search} className={styles.chip}>
            <span lang={lang}>{label}</span> <span className={styles.count}>{count}</span>
          </Link>
        ))
      )}
    </li>
  );
}

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
  const whole: Wanted = { ...wanted, offset: undefined };
  const spaces = found.spaces.map(({ space, count }) => {
    const { text, lang } = spaceName(space);
    return { key: space.id, label: text, lang, count, search: { ...whole, space: space.slug } };
  });
  const languages = found.languages.map(({ lang, count }) => {
    return { key: lang, label: languageName(lang), count, search: { ...whole, lang } };
  });
  return (
    <ul className={styles.facets} aria-label={t("search.filters")}>
      <Facet
        name={t("search.space")}
        choices={spaces}
        chosen={space && { label: spaceName(space).text, without: { ...whole, space: undefined } }}
      />
      <Facet
        name={t("search.language")}
        choices={languages}
        chosen={lang && { label: languageName(lang), without: { ...whole, lang: undefined } }}
      />
    </ul>
  );
}
