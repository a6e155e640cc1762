import type { SpaceView } from "@samrad/contracts/spaces";
import { Button } from "@samrad/ui/button";
import { Tag } from "@samrad/ui/tag";
import { Suspense, useState } from "react";
import { useTranslate } from "../../language/use-translate.ts";
import { LazySpaceRuleDialog } from "./lazy-dialogs.ts";

/** Whether the Chatham House rule holds for a space, and for who keeps order the way to change that. */
export function SpaceRule({ space }: { space: SpaceView }) {
  const t = useTranslate();
  const [open, setOpen] = useState(false);
  if (!space.chathamHouse && !space.abilities.rule) return null;
  return (
    <>
      {space.chathamHouse && (
        <p>
          <Tag tone="accent">{t("rule.name")}</Tag> {t("rule.holds_help")}
        </p>
      )}
      {space.abilities.rule && (
        <p>
          <Button variant="tertiary" small onClick={() => setOpen(true)}>
            {t(space.chathamHouse ? "rule.act_lift" : "rule.act_set")}
          </Button>
        </p>
      )}
      <Suspense fallback={null}>
        {open && <LazySpaceRuleDialog space={space} onClose={() => setOpen(false)} />}
      </Suspense>
    </>
  );
}
