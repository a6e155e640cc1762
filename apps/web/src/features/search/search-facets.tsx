import { formatOf } from "@samrad/ui/formats";
import type { TextLanguage } from "@samrad/contracts/languages";
import type { SearchResult } from "@samrad/contracts/search";
import {
  parseSearch,
  type SearchFilter,
  type SearchOperator,
  withFilter,
  withoutFilter,
  writeFilter,
} from "@samrad/contracts/search-query";
import { formattingLocales } from "@samrad/i18n/languages";
import type { LinkProps } from "@tanstack/react-router";
import { useLanguage, useTranslate } from "../../language/use-translate.ts";
import { useSpaceName } from "../discussions/space-name.tsx";
import { ChosenFacets, Facet, Facets } from "../facets/facet.tsx";

function useLanguageName(): (lang: TextLanguage) => string {
  const language = useLanguage();
  return (lang) => formatOf(Intl.DisplayNames, formattingLocales[language], { type: "language" }).of(lang) ?? lang;
}

const asking = (q: string): LinkProps => ({ to: "/search", search: q ? { q } : {} });

/** The ways in which the query can be narrowed down, each with the query that does. */
function useChoices(q: string, found: SearchResult) {
  const t = useTranslate();
  const spaceName = useSpaceName();
  const languageName = useLanguageName();
  const and = (operator: SearchOperator, value: string) => asking(withFilter(q, operator, value));
  const inYear = (year: number) => asking(withFilter(withFilter(q, "after", String(year)), "before", String(year + 1)));
  const spaces = found.spaces.map(({ space, count }) => {
    const { text, lang } = spaceName(space);
    return { key: space.id, label: text, lang, count, link: and("in", space.slug) };
  });
  const organisations = found.organisations.map(({ organisation: { id, name }, count }) => {
    return { key: id, label: name, count, link: and("org", name) };
  });
  const languages = found.languages.map(({ lang, count }) => {
    return { key: lang, label: languageName(lang), count, link: and("lang", lang) };
  });
  const states = found.states.map(({ status, count }) => {
    const value = status === "resolved" ? "resolved" : "unresolved";
    return { key: status, label: t(`search.state_${value}`), count, link: and("is", value) };
  });
  const years = found.years
    .toSorted((one, other) => other.year - one.year)
    .map(({ year, count }) => ({ key: String(year), label: String(year), count, link: inYear(year) }));
  return { spaces, organisations, languages, states, years };
}

/** An operator of the query, to be taken away. */
const toChosen = (q: string, filter: SearchFilter) => ({
  label: writeFilter(filter),
  without: asking(withoutFilter(q, filter)),
});

/** What the query is narrowed down to, and what it can be narrowed down to, with how many hits there are of each. */
export function SearchFacets({ q, found }: { q: string; found: SearchResult }) {
  const t = useTranslate();
  const { filters } = parseSearch(q);
  const { spaces, organisations, languages, states, years } = useChoices(q, found);
  const isFree = (...operators: SearchOperator[]) => !filters.some(({ operator }) => operators.includes(operator));
  return (
    <Facets label={t("search.filters")}>
      <ChosenFacets name={t("search.narrowed")} chosen={filters.map((filter) => toChosen(q, filter))} />
      {isFree("in") && <Facet name={t("search.space")} choices={spaces} />}
      {isFree("org") && <Facet name={t("search.organisation")} choices={organisations} />}
      {isFree("lang") && <Facet name={t("search.language")} choices={languages} />}
      {isFree("is") && <Facet name={t("search.state")} choices={states} />}
      {isFree("before", "after") && <Facet name={t("search.year")} choices={years} />}
    </Facets>
  );
}
