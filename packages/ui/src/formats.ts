const kept = new Map<string, object>();

type Making<Options, Format> = new (locales: string[], options: Options) => Format;

/**
 * A format of the platform, such as `Intl.DateTimeFormat`, made once for the same locales and options: making one takes as
 * long as using it a thousand times.
 */
export function formatOf<Options, Format extends object>(
  Made: Making<Options, Format>,
  locales: string | readonly string[],
  options: Options,
): Format {
  const key = JSON.stringify([Made.name, locales, options]);
  const known = kept.get(key);
  if (known) return known as Format;
  const made = new Made([locales].flat(), options);
  kept.set(key, made);
  return made;
}
