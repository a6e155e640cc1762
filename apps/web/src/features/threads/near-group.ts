import { createContext, type RefObject, startTransition, useLayoutEffect, useRef, useState } from "react";

/** Whether a post stands in a group that has been near the window: only there somebody can do something with it. */
export const NearContext = createContext(true);

const event = "contentvisibilityautostatechange";

/** Of old browsers, which do not tell, all groups are near. */
const isTold = () => "ContentVisibilityAutoStateChangeEvent" in window;

/**
 * Whether a group of posts has come near the window, where the browser does not skip it, or the focus has come into it.
 * `drawnNear` says it of a group that is just drawn.
 */
export function useNearGroup(drawnNear: RefObject<boolean>): [RefObject<HTMLDivElement | null>, boolean] {
  const group = useRef<HTMLDivElement>(null);
  const [isNear, setIsNear] = useState(() => drawnNear.current || !isTold());
  useLayoutEffect(() => {
    const element = group.current;
    if (isNear || !element) return undefined;
    const comeNear = () => setIsNear(true);
    const onChange = ({ target, skipped }: ContentVisibilityAutoStateChangeEvent) => {
      if (target === element && !skipped) startTransition(comeNear);
    };
    element.addEventListener(event, onChange as EventListener);
    element.addEventListener("focusin", comeNear);
    return () => {
      element.removeEventListener(event, onChange as EventListener);
      element.removeEventListener("focusin", comeNear);
    };
  }, [isNear]);
  return [group, isNear];
}
