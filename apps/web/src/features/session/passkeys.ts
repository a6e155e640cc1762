import type {
  PublicKeyCredentialCreationOptionsJSON,
  PublicKeyCredentialRequestOptionsJSON,
} from "@simplewebauthn/browser";
import { RequestError } from "../problems/error-shape.ts";
import { askAuth } from "./auth-client.ts";

/** Whether this browser can hold passkeys at all. */
export const passkeysSupported = () => typeof PublicKeyCredential === "function";

/** What the browser asks the person; refused, cancelled and timed out are not told apart (WebAuthn, 14.5). */
async function ceremony<Answer>(ask: () => Promise<Answer>): Promise<Answer> {
  try {
    return await ask();
  } catch {
    throw new RequestError({ code: "invalid", reason: "passkey.failed" });
  }
}

/** Starts a session with a passkey that the person picks. */
export async function signInWithPasskey(): Promise<void> {
  const { startAuthentication } = await import("@simplewebauthn/browser");
  const optionsJSON = await askAuth<PublicKeyCredentialRequestOptionsJSON>("/passkey/generate-authenticate-options");
  const response = await ceremony(() => startAuthentication({ optionsJSON }));
  await askAuth("/passkey/verify-authentication", { response });
}

/** Makes a passkey for whoever is signed in. */
export async function addPasskey(name: string): Promise<void> {
  const { startRegistration } = await import("@simplewebauthn/browser");
  const optionsJSON = await askAuth<PublicKeyCredentialCreationOptionsJSON>("/passkey/generate-register-options");
  const response = await ceremony(() => startRegistration({ optionsJSON }));
  await askAuth("/passkey/verify-registration", { response, name });
}
