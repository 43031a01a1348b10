import { createHash } from "node:crypto";
import { sm2 } from "sm-crypto-v2";
import { readEnvironment } from "@/server/platform/env/env";

/** The port to an electronic-signature service. */
export interface SignatureService {
  /** Signs the digest in the signer's name; answers the signature as hexadecimal text. */
  sign(digest: string): string;
  verify(digest: string, signature: string): boolean;
}

function keyPair(): { privateKey: string; publicKey: string } {
  const seed = readEnvironment().NEXTAUTH_SECRET ?? "a signature made without a configured secret proves nothing";
  const privateKey = createHash("sha256").update(`consent signature ${seed}`).digest("hex");
  return { privateKey, publicKey: sm2.getPublicKeyFromPrivateKey(privateKey) };
}

/**
 * A simulated signature service: real SM2 signatures, but with one key of this installation instead of the signer's own
 * certificate, which only a licensed authority could issue.
 */
export const simulatedSignatureService: SignatureService = {
  sign: (digest) => sm2.doSignature(digest, keyPair().privateKey, { hash: true }),
  verify: (digest, signature) => sm2.doVerifySignature(digest, signature, keyPair().publicKey, { hash: true }),
};
