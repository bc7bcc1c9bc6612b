// Certification: the state and the candidate certify, and an age is asked.
import type { Slice } from '../../../acts/index.ts';
import { certify, setRules, withdrawCertification } from './decide.ts';
import { policy } from './policy.ts';
import { CERTIFICATION_PROBLEMS } from './problems.ts';
import { certifyFacts, judgeCertified, rulesFacts, withdrawFacts } from './views/facts.ts';

export const certificationSlice: Slice = {
  acts: [
    certify({ facts: certifyFacts, judge: judgeCertified }),
    withdrawCertification(withdrawFacts),
    setRules(rulesFacts),
  ],
  policy,
  problems: Object.values(CERTIFICATION_PROBLEMS),
};
