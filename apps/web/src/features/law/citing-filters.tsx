import { formatOf } from "@samrad/ui/formats";
import type { CitingCounts } from "@samrad/contracts/provisions";
import { formattingLocales } from "@samrad/i18n/languages";
import { Select } from "@samrad/ui/select";
import { type LinkProps, useNavigate } from "@tanstack/react-router";
import { useLanguage, useTranslate } from "../../language/use-translate.ts";
import { useSpaceName } from "../discussions/space-name.tsx";
import { Facet, Facets } from "../facets/facet.tsx";
import { type LawSearch, pathOfKey } from "./law-address.ts";
import styles from "./citing.module.css";

const day = 86_400_000;
const ages = { month: 30, quarter: 91, year: 365 } as const;
type Age = keyof typeof ages;

const sinceOf = (age: Age) => new Date(Date.now() - ages[age] * day).toISOString().slice(0, 10);

type Props = { provisionKey: string; search: LawSearch; counts: CitingCounts };

function Since({ provisionKey, search }: Omit<Props, "counts">) {
  const t = useTranslate();
  const navigate = useNavigate();
  const { since } = search;
  const options = (Object.keys(ages) as Age[]).map((age) => ({ value: sinceOf(age), label: t(`law.since_${age}`) }));
  const own = since && !options.some(({ value }) => value === since) ? [{ value: since, label: since }] : [];
  return (
    <Select
      label={t("law.since")}
      value={since ?? ""}
      options={[{ value: "", label: t("law.since_any") }, ...own, ...options]}
      onChange={({ target }) =>
        void navigate({
          to: "/law/$",
          params: { _splat: pathOfKey(provisionKey) },
          search: { ...search, since: target.value || undefined },
        })
      }
    />
  );
}

/** What the list can be narrowed down to, with how much there is of each. */
export function CitingFilters({ provisionKey, search, counts }: Props) {
  const t = useTranslate();
  const spaceName = useSpaceName();
  const language = useLanguage();
  const languageNames = formatOf(Intl.DisplayNames, formattingLocales[language], { type: "language" });
  const params = { _splat: pathOfKey(provisionKey) };
  const narrowed = (by: LawSearch): LinkProps => ({ to: "/law/$", params, search: { ...search, ...by } });
  const languageName = (lang: string) => languageNames.of(lang) ?? lang;
  const { kind, space, lang } = search;
  const chosenSpace = counts.spaces.find((one) => one.space.slug === space)?.space;
  const spaces = counts.spaces.map(({ space: one, count }) => {
    const { text, lang } = spaceName(one);
    return { key: one.id, label: text, lang, count, link: narrowed({ space: one.slug }) };
  });
  const kinds = counts.kinds.map(({ kind: one, count }) => {
    return { key: one, label: t(`law.kinds_${one}`), count, link: narrowed({ kind: one }) };
  });
  const languages = counts.languages.map(({ lang: one, count }) => {
    return { key: one, label: languageName(one), count, link: narrowed({ lang: one }) };
  });
  return (
    <div className={styles.filters}>
      <Facets label={t("law.filters")}>
        <Facet
          name={t("law.kind")}
          choices={kinds}
          chosen={kind && { label: t(`law.kinds_${kind}`), without: narrowed({ kind: undefined }) }}
        />
        <Facet
          name={t("law.space")}
          choices={spaces}
          chosen={
            space
              ? { label: chosenSpace ? spaceName(chosenSpace).text : space, without: narrowed({ space: undefined }) }
              : undefined
          }
        />
        <Facet
          name={t("law.language")}
          choices={languages}
          chosen={lang && { label: languageName(lang), without: narrowed({ lang: undefined }) }}
        />
      </Facets>
      <Since provisionKey={provisionKey} search={search} />
    </div>
  );
}
