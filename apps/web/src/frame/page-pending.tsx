import { Skeleton } from "@samrad/ui/skeleton";
import { useTranslate } from "../language/use-translate.ts";

/** Shown while the code or the data of a page is on its way for longer than a moment. */
export function PagePending() {
  const t = useTranslate();
  return <Skeleton label={t("frame.loading")} widths={[40, 100, 92, 96, 55]} />;
}
