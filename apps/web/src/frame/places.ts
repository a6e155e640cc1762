import type { MeView } from "@samrad/contracts/people";
import type { IconName } from "@samrad/ui/icon";
import type { LinkProps } from "@tanstack/react-router";
import { useTranslate } from "../language/use-translate.ts";

/** A way into the network. A phone's bar has room for five: the rest is in its menu. */
export type Place = { to: LinkProps["to"]; icon: IconName; label: string; onBar: boolean };

/** The places for whoever reads: `me` is null for a visitor, undefined while nobody can say yet. */
export function usePlaces(me: MeView | null | undefined): Place[] {
  const t = useTranslate();
  const home: Place[] = me === null ? [] : [{ to: "/", icon: "home", label: t("frame.home"), onBar: true }];
  const members: Place[] = me ? [{ to: "/trends", icon: "trends", label: t("frame.trends"), onBar: false }] : [];
  return [
    ...home,
    { to: "/discussions", icon: "discussions", label: t("frame.discussions"), onBar: true },
    { to: "/questions", icon: "questions", label: t("frame.questions"), onBar: true },
    { to: "/law", icon: "law", label: t("frame.law"), onBar: me === null },
    { to: "/concepts", icon: "concepts", label: t("frame.concepts"), onBar: false },
    ...members,
    { to: "/search", icon: "search", label: t("frame.search"), onBar: true },
  ];
}
