import { Icon } from "@samrad/ui/icon";
import { Link, type LinkProps } from "@tanstack/react-router";
import type { ReactNode } from "react";
import { useTranslate } from "../../language/use-translate.ts";
import styles from "./facets.module.css";

export type FacetChoice = {
  key: string;
  label: string;
  lang?: string | undefined;
  count: number;
  /** The address of the list that is narrowed down to it. */
  link: LinkProps;
};

type ChosenProps = { label: string; lang?: string | undefined; without: LinkProps };

/** What a list is narrowed down to: a link that takes it away. */
export function ChosenFacet({ label, lang, without }: ChosenProps) {
  const t = useTranslate();
  return (
    <Link {...without} className="samrad-chip" data-chosen aria-label={t("frame.remove_filter", { filter: label })}>
      <span lang={lang}>{label}</span>
      <Icon name="close" />
    </Link>
  );
}

/** All that a list is narrowed down to, in one row; nothing when it is whole. */
export function ChosenFacets({ name, chosen }: { name: string; chosen: readonly ChosenProps[] }) {
  if (chosen.length === 0) return null;
  return (
    <li className={styles.facet}>
      <span className={styles.name}>{name}</span>
      {chosen.map((one) => (
        <ChosenFacet key={one.label} {...one} />
      ))}
    </li>
  );
}

type Props = { name: string; choices: readonly FacetChoice[]; chosen?: ChosenProps | undefined };

/** One respect in which a list can be narrowed down; nothing when there is no choice. */
export function Facet({ name, choices, chosen }: Props) {
  if (!chosen && choices.length < 2) return null;
  return (
    <li className={styles.facet}>
      <span className={styles.name}>{name}</span>
      {chosen ? (
        <ChosenFacet {...chosen} />
      ) : (
        choices.map(({ key, label, lang, count, link }) => (
          <Link key={key} {...link} className="samrad-chip">
            <span lang={lang}>{label}</span> <span className="samrad-chip-count">{count}</span>
          </Link>
        ))
      )}
    </li>
  );
}

/** All that a list can be narrowed down by. */
export function Facets({ label, children }: { label: string; children: ReactNode }) {
  return (
    <ul className={styles.facets} aria-label={label}>
      {children}
    </ul>
  );
}
