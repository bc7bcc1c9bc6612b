import type { Slice } from '../../../acts/index.ts';
import { CREDENTIAL_PROBLEMS } from '../../../engines/credentials/index.ts';
import { certificateWords, issueCertificate, takeOutCertificate } from './decide.ts';
import {
  checkCertificate,
  distrustOffice,
  keepStatusList,
  rollKey,
  trustOffice,
  withdrawKey,
} from './keys.ts';
import { policy } from './policy.ts';
import { CERTIFICATE_PROBLEMS } from './problems.ts';
import { certificatesProjection, listCertificates, showCertificate } from './views/certificates.ts';
import { check } from './views/checking.ts';
import { keepText, signFor, takeFromVault } from './views/issuing.ts';
import {
  makeKey,
  readCarried,
  readList,
  showKeys,
  showList,
  showOffice,
  showTrust,
} from './views/office.ts';

export const certificatesSlice: Slice = {
  acts: [
    issueCertificate({ sign: signFor, keep: keepText }),
    takeOutCertificate(takeFromVault),
    ...certificateWords,
    rollKey(makeKey),
    withdrawKey,
    trustOffice(readCarried),
    distrustOffice,
    keepStatusList(readList),
    checkCertificate(check),
  ],
  views: [listCertificates, showCertificate, showOffice, showKeys, showList, showTrust],
  policy,
  problems: [...Object.values(CERTIFICATE_PROBLEMS), ...Object.values(CREDENTIAL_PROBLEMS)],
  projections: [certificatesProjection],
};
