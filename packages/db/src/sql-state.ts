type Cause = { originalCode?: string };

/** The SQLSTATE of an error, whichever layer it comes from: Prisma, its adapter or the driver. */
export function sqlStateOf(error: Error): string | undefined {
  const meta = "meta" in error ? (error.meta as { driverAdapterError?: { cause?: Cause } } | undefined) : undefined;
  const code = meta?.driverAdapterError?.cause?.originalCode ?? ("code" in error ? error.code : undefined);
  return typeof code === "string" && /^[0-9A-Z]{5}$/.test(code) ? code : undefined;
}

/** Two wrote the same id, or the same name, at the same moment. */
export function isTaken(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  return sqlStateOf(error) === "23505" || ("code" in error && error.code === "P2002");
}
