import { Button } from "@samrad/ui/button";
import { useLayoutEffect, useRef, useState } from "react";
import { useTranslate } from "../../language/use-translate.ts";
import styles from "./proposals.module.css";

type Act = "up" | "down" | "out" | "in";

/** The order after an act on the option of a place in the list of options. */
function moved(ranking: readonly number[], option: number, act: Act): number[] {
  const rest = ranking.filter((other) => other !== option);
  const at = ranking.indexOf(option);
  if (act === "out") return rest;
  if (act === "in") return [...rest, option];
  return rest.toSpliced(Math.max(0, at + (act === "up" ? -1 : 1)), 0, option);
}

/** The focus stays with the option that was moved, wherever it went. */
function useFocusOnMoved(ranking: readonly number[]) {
  const place = useRef<HTMLFieldSetElement>(null);
  const last = useRef<{ option: number; act: Act }>(undefined);
  useLayoutEffect(() => {
    const { option, act } = last.current ?? {};
    if (option === undefined) return;
    last.current = undefined;
    const buttons = [...(place.current?.querySelectorAll<HTMLElement>(`[data-option="${option}"] button`) ?? [])];
    const same = buttons.find((button) => button.dataset.act === act && !button.ariaDisabled);
    (same ?? buttons.find((button) => !button.ariaDisabled))?.focus();
  }, [ranking]);
  const follow = (option: number, act: Act) => {
    last.current = { option, act };
  };
  return { place, follow };
}

type Props = {
  options: readonly string[];
  lang: string;
  /** Places in the options, the most wanted first. */
  ranking: readonly number[];
  onChange: (ranking: number[]) => void;
};

/** Puts options in order with buttons alone: by keyboard, by touch, and by whoever only hears the page. */
export function Ranking({ options, lang, ranking, onChange }: Props) {
  const t = useTranslate();
  const [said, setSaid] = useState("");
  const { place, follow } = useFocusOnMoved(ranking);
  const rest = options.map((_, option) => option).filter((option) => !ranking.includes(option));
  const act = (option: number, what: Act) => {
    const next = moved(ranking, option, what);
    follow(option, what);
    const name = options[option] ?? "";
    const number = next.indexOf(option) + 1;
    setSaid(
      number > 0 ? t("proposals.now_number", { option: name, number }) : t("proposals.now_out", { option: name }),
    );
    onChange(next);
  };
  const button = (option: number, what: Act, disabled = false) => (
    <Button
      variant="tertiary"
      small
      data-act={what}
      disabled={disabled}
      onClick={() => !disabled && act(option, what)}
      aria-label={t(`proposals.rank_${what}_name`, { option: options[option] ?? "" })}
    >
      {t(`proposals.rank_${what}`)}
    </Button>
  );
  return (
    <fieldset ref={place} className={`ds-fieldset ${styles.ranking}`}>
      <legend className="ds-label">{t("proposals.your_order")}</legend>
      <p>{t("proposals.order_help")}</p>
      <ol className={styles.ranked}>
        {ranking.map((option, index) => (
          <li key={option} data-option={option}>
            <span lang={lang}>{options[option]}</span>
            <span className={styles.moves}>
              {button(option, "up", index === 0)}
              {button(option, "down", index === ranking.length - 1)}
              {button(option, "out")}
            </span>
          </li>
        ))}
      </ol>
      {rest.length > 0 && (
        <ul className={styles.unranked} aria-label={t("proposals.not_ranked")}>
          {rest.map((option) => (
            <li key={option} data-option={option}>
              <span lang={lang}>{options[option]}</span>
              {button(option, "in")}
            </li>
          ))}
        </ul>
      )}
      <p role="status" className="samrad-visually-hidden">
        {said}
      </p>
    </fieldset>
  );
}
