/** Runs work as soon as it is its turn. */
export type Line = <T>(work: () => Promise<T>) => Promise<T>;

/** So many run at a time, and the others wait, first come, first served: together all of them would take longer. */
export function openLine(most: number): Line {
  const waiting: (() => void)[] = [];
  let running = 0;
  return async (work) => {
    if (running < most) running++;
    else await new Promise<void>((resolve) => waiting.push(resolve));
    try {
      return await work();
    } finally {
      const next = waiting.shift();
      if (next) next();
      else running--;
    }
  };
}
