// LearnCard's transcription of the Open Badges 3.0 data model as the oracle of
// content-schema/cli/tests/shape.rs. A line of JSON in, a line of JSON out:
// in: a credential   out: { wrong }, the paths of what should not be so
import { createInterface } from 'node:readline';
import { AchievementCredentialValidator, UnsignedAchievementCredentialValidator } from '@learncard/types';

for await (const line of createInterface({ input: process.stdin })) {
  const credential = JSON.parse(line);
  const validator = credential.proof ? AchievementCredentialValidator : UnsignedAchievementCredentialValidator;
  const { error } = validator.safeParse(credential);
  console.log(JSON.stringify({ wrong: error?.issues.map(({ path, message }) => `${path.join('.')}: ${message}`) ?? [] }));
}
