import { createHash } from "node:crypto";
import { sm2 } from "sm-crypto-v2";
import { readEnvironment } from "@/server/platform/env/env";

/** The port to an electronic-signature service. */
export interface SignatureService {
  /** Signs the digest in the signer's name; answers the signature as hexadecimal text, or null when the service cannot be reached. */
  sign(digest: string): Promise<string | null>;
  verify(digest: string, signature: string): boolean;
}

const SLOW_MILLISECONDS = 4_000;

function keyPair(): { privateKey: string; publicKey: string } {
  const seed = readEnvironment().NEXTAUTH_SECRET ?? "a signature made without a configured secret proves nothing";
  const privateKey = createHash("sha256").update(`consent signature ${seed}`).digest("hex");
  return { privateKey, publicKey: sm2.getPublicKeyFromPrivateKey(privateKey) };
}

/**
 * A simulated signature service: real SM2 signatures, but with one key of this installation instead of the signer's own
 * certificate, which only a licensed authority could issue. XINQIAO_SIMULATE_SIGNATURE makes it slow, down or wrong.
 */
export const simulatedSignatureService: SignatureService = {
  async sign(digest) {
    const mood = readEnvironment().XINQIAO_SIMULATE_SIGNATURE;
    if (mood === "down") return null;
    if (mood === "slow") await new Promise((resolve) => setTimeout(resolve, SLOW_MILLISECONDS));
    return sm2.doSignature(mood === "wrong" ? `${digest} of something else` : digest, keyPair().privateKey, { hash: true });
  },
  verify: (digest, signature) => sm2.doVerifySignature(digest, signature, keyPair().publicKey, { hash: true }),
};
