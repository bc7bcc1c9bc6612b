import type { Policy } from '../../../access/index.ts';

export const policy: Policy = [
  {
    who: ['owner', 'force-generation'],
    may: [
      'vetting.issue-certificate',
      'vetting.take-out-certificate',
      'vetting.suspend-certificate',
      'vetting.restore-certificate',
      'vetting.revoke-certificate',
    ],
    because:
      'The office that clears people for the force says so in certificates, and takes them back.',
  },
  {
    who: ['oversight'],
    may: ['vetting.suspend-certificate', 'vetting.revoke-certificate'],
    because: 'Oversight can stop a certificate at once; it does not issue one.',
  },
  {
    who: ['owner'],
    may: [
      'vetting.roll-certificate-key',
      'vetting.withdraw-certificate-key',
      'vetting.trust-office',
      'vetting.distrust-office',
    ],
    because: 'Whoever runs this installation keeps its keys and says whose keys it trusts.',
  },
  {
    who: ['owner', 'force-generation', 'oversight', 'host', 'liaison', 'desk'],
    may: ['vetting.keep-status-list'],
    because: 'A list of states counts by its signature, whoever carries it here.',
  },
  {
    who: ['owner', 'force-generation', 'oversight'],
    may: ['vetting.certificates', 'vetting.certificate'],
    because: 'Who holds a certificate, by id, is for those who issue and those who watch them.',
  },
  {
    who: 'anyone',
    may: [
      'vetting.certificate-office',
      'vetting.certificate-keys',
      'vetting.certificate-trust',
      'vetting.status-list',
      'vetting.check-certificate',
    ],
    because: 'Public keys and the list of states are there so that anyone can check a certificate.',
  },
];
