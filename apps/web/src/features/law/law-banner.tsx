import type { CheckSourceKind, LawCheckView } from "@samrad/contracts/provisions";
import { Alert } from "@samrad/ui/alert";
import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useTranslate } from "../../language/use-translate.ts";
import { trpc } from "../../trpc.ts";
import { useDay } from "./day.tsx";
import styles from "./law.module.css";
import { useActName, useLabel } from "./names.tsx";

const mostNamed = 4;

/** Where a check stands: what is affected is so until its text is revised. */
function standingOf({ decision }: LawCheckView): "open" | "still_valid" | "changed" | "revised" {
  if (!decision) return "open";
  return decision.revisedAt ? "revised" : decision.kind;
}

const isUrgent = (check: LawCheckView) => ["open", "changed"].includes(standingOf(check));

function Told({ check }: { check: LawCheckView }) {
  const t = useTranslate();
  const day = useDay();
  const label = useLabel();
  const { text: act } = useActName()(check.act);
  const named = check.changes.slice(0, mostNamed).map(({ key }) => label(key));
  const provisions = [...named, ...(check.changes.length > mostNamed ? ["…"] : [])].join(", ");
  const said = t(`law.banner_${standingOf(check)}`, { act, provisions, date: day(check.date) });
  return (
    <li>
      {said}{" "}
      <Link to="/law/checks/$checkId" params={{ checkId: check.id }}>
        {t(check.abilities.decide ? "law.banner_check" : "law.banner_see")}
      </Link>
    </li>
  );
}

export const lawChecksOptions = (sourceKind: CheckSourceKind, sourceId: string) =>
  trpc.lawCheck.list.queryOptions({ sourceKind, sourceId });

type Props = { sourceKind: CheckSourceKind; sourceId: string };

/** Says that the law which something cites has changed since, and what was said of that. */
export function LawBanner({ sourceKind, sourceId }: Props) {
  const { data = [] } = useQuery(lawChecksOptions(sourceKind, sourceId));
  if (data.length === 0) return null;
  const urgent = sourceKind !== "thread" && data.some(isUrgent);
  return (
    <Alert tone={urgent ? "warning" : "info"}>
      <ul className={styles.banner}>
        {data.map((check) => (
          <Told key={check.id} check={check} />
        ))}
      </ul>
    </Alert>
  );
}
