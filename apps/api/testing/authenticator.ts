import { createHash, generateKeyPairSync, type KeyObject, randomBytes, sign } from "node:crypto";

/** Unlocks with a key of its own, as a phone or a security key does (Web Authentication Level 3, ES256, no attestation). */
export type Authenticator = {
  register(challenge: string, origin: string): { response: Record<string, unknown> };
  unlock(challenge: string, origin: string): { response: Record<string, unknown> };
};

const base64url = (bytes: Uint8Array) => Buffer.from(bytes).toString("base64url");
const sha256 = (bytes: string | Uint8Array) => createHash("sha256").update(bytes).digest();

function clientData(type: "webauthn.create" | "webauthn.get", challenge: string, origin: string): Buffer {
  return Buffer.from(JSON.stringify({ type, challenge, origin, crossOrigin: false }));
}

/** The public key as COSE (RFC 9053): a map of kty 2, alg -7, crv 1, x and y. */
function coseKey(key: KeyObject): Buffer {
  const { x, y } = key.export({ format: "jwk" }) as { x: string; y: string };
  const coordinates = [
    Buffer.from("215820", "hex"),
    Buffer.from(x, "base64url"),
    Buffer.from("225820", "hex"),
    Buffer.from(y, "base64url"),
  ];
  return Buffer.concat([Buffer.from("a5010203262001", "hex"), ...coordinates]);
}

/** Signature counter, flags (user present and verified, 0x40: with a key) and the hash of the relying party's name. */
function authenticatorData(rpId: string, flags: number, key = Buffer.alloc(0)): Buffer {
  return Buffer.concat([sha256(rpId), Buffer.from([flags]), Buffer.alloc(4), key]);
}

export function anAuthenticator(rpId: string): Authenticator {
  const { publicKey, privateKey } = generateKeyPairSync("ec", { namedCurve: "P-256" });
  const credentialId = randomBytes(32);
  const id = base64url(credentialId);
  const shell = { id, rawId: id, type: "public-key", clientExtensionResults: {} };
  return {
    register(challenge, origin) {
      const credential = Buffer.concat([Buffer.alloc(16), Buffer.from([0, 32]), credentialId, coseKey(publicKey)]);
      const data = authenticatorData(rpId, 0x45, credential);
      const head = Buffer.concat([
        Buffer.from("a363666d74646e6f6e656761747453746d74a068617574684461746158", "hex"),
        Buffer.from([data.length]),
      ]);
      const attestationObject = base64url(Buffer.concat([head, data]));
      const clientDataJSON = base64url(clientData("webauthn.create", challenge, origin));
      return { response: { ...shell, response: { attestationObject, clientDataJSON, transports: ["internal"] } } };
    },
    unlock(challenge, origin) {
      const data = authenticatorData(rpId, 0x05);
      const client = clientData("webauthn.get", challenge, origin);
      const signature = sign("sha256", Buffer.concat([data, sha256(client)]), privateKey);
      const response = {
        authenticatorData: base64url(data),
        clientDataJSON: base64url(client),
        signature: base64url(signature),
      };
      return { response: { ...shell, response } };
    },
  };
}
