// jose as the oracle of content-schema/cli/tests/jose.rs. A line of JSON in, a line of JSON out:
// in: { token, jwk }            out: { header, payload }, or { error } where jose refuses the token
// in: { payload, alg }          out: { token, jwk }: signed with a new key, which stands in the header
import { createInterface } from 'node:readline';
import { CompactSign, exportJWK, generateKeyPair, importJWK, jwtVerify } from 'jose';

const verify = async ({ token, jwk }) => {
  try {
    const key = await importJWK(jwk, jwk.alg);
    const { protectedHeader, payload } = await jwtVerify(token, key, { algorithms: [jwk.alg], typ: 'JWT' });
    return { header: protectedHeader, payload };
  } catch (error) {
    return { error: error.code };
  }
};

const sign = async ({ payload, alg }) => {
  const { publicKey, privateKey } = await generateKeyPair(alg, { modulusLength: 2048 });
  const jwk = await exportJWK(publicKey);
  const bytes = new TextEncoder().encode(JSON.stringify(payload));
  const token = await new CompactSign(bytes).setProtectedHeader({ alg, typ: 'JWT', jwk }).sign(privateKey);
  return { token, jwk };
};

for await (const line of createInterface({ input: process.stdin })) {
  const question = JSON.parse(line);
  console.log(JSON.stringify(await ('token' in question ? verify(question) : sign(question))));
}
