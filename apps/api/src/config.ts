import path from "node:path";
import { z } from "zod";

const settings = z.object({
  PORT: z.coerce.number().int().min(0).max(65_535).default(4000),
  HOST: z.string().default("127.0.0.1"),
  PUBLIC_URL: z.url().optional(),
  DATABASE_URL: z.string().startsWith("postgres").optional(),
  SAMRAD_DATA: z.string().default("data"),
  SAMRAD_SECRET: z.string().min(32).optional(),
  SAMRAD_DEMO: z.enum(["0", "1"]).default("0"),
  SMTP_URL: z.string().startsWith("smtp").optional(),
  MAIL_FROM: z.string().default("Samråd <samrad@localhost>"),
  SIMILAR_EMBEDDINGS_URL: z.url({ protocol: /^https?$/ }).optional(),
  LOG_LEVEL: z.enum(["fatal", "error", "warn", "info", "debug", "trace", "silent"]).default("warn"),
});

/** How this installation runs. docs/operations.md tells what each variable does. */
export type Config = {
  port: number;
  host: string;
  publicUrl: string | undefined;
  databaseUrl: string | undefined;
  dataFolder: string;
  secret: string | undefined;
  demo: boolean;
  smtpUrl: string | undefined;
  mailFrom: string;
  /** Where a model of the operator's own answers; see embeddings.ts. */
  embeddingsUrl?: string | undefined;
  logLevel: string;
};

/** Reads the environment. Throws a ZodError that names the variables that are wrong. */
export function readConfig(env: NodeJS.ProcessEnv): Config {
  // An empty variable in a service file means "not set".
  const given = Object.fromEntries(Object.entries(env).filter(([, value]) => value !== ""));
  const values = settings.parse(given);
  return {
    port: values.PORT,
    host: values.HOST,
    publicUrl: values.PUBLIC_URL?.replace(/\/$/, ""),
    databaseUrl: values.DATABASE_URL,
    dataFolder: path.resolve(values.SAMRAD_DATA),
    secret: values.SAMRAD_SECRET,
    demo: values.SAMRAD_DEMO === "1",
    smtpUrl: values.SMTP_URL,
    mailFrom: values.MAIL_FROM,
    embeddingsUrl: values.SIMILAR_EMBEDDINGS_URL,
    logLevel: values.LOG_LEVEL,
  };
}

/** The address in mail, feeds and cookies; without one of its own the installation is for the machine it runs on. */
export const publicUrlOf = ({ publicUrl, port }: Pick<Config, "publicUrl" | "port">): string =>
  publicUrl ?? `http://localhost:${port}`;
