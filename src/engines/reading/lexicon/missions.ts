// Missions known by their own names, by who runs them: a mission is a party when it speaks, and
// what
// it sends or has on the ground its body has there.

const RUN_BY: Readonly<Record<string, string>> = {
  UN:
    'MINUSTAH BINUH UNIFIL FINUL UNTAET UNAMID MINUSMA MINUSCA UNMIK MONUSCO MONUC ' +
    'UNMISS UNISFA ' +
    'ONUCI UNOCI UNMIL UNAMSIL UNAMIR UNOSOM UNPROFOR MINURCAT UNMIT UNMISET ONUB UNSOS UNDOF ' +
    'UNTSO UNFICYP UNSMIH UNMEE UNIOSIL UNIIMOG UNAVEM ONUMOZ UNMOGIP UNTAC UNMIH UNAMET ' +
    'MINURSO ' +
    'UNOMIL UNITAMS UNSMIL UNAMA BINUCA UNTSI Minusma Minusca Monusco Finul Minustah Unifil ' +
    'Unamid Unmiss Onuci Monuc Minuad MINUAD MINUL MINUSIL MINUT',
  'African Union': 'AMISOM ATMIS AUSSOM AMIS MISCA AMIB AMISEC MAES AU-RTF Misca Amisom Atmis',
  ECOWAS:
    'ECOMIG ECOMOG ECOMIL ECOMICI AFISMA MISMA ECOMIB MICEMA MISSANG Ecomog Ecomil Misma Afisma ' +
    'Micema Ecomib',
  SADC: 'SAMIDRC SAMIM SAPMIL',
  'East African Community': 'EACRF',
  ECCAS: 'MICOPAX FOMAC FOMUC Micopax Fomac',
  'European Union':
    'EUFOR EUTM EULEX EUMAM EUCAP EUBAM EUNAVFOR EUPM EUPOL Eufor Eutm Artemis Aspides Atalanta',
  NATO: 'KFOR ISAF SFOR IFOR Kfor Isaf',
  '':
    'MSS GSF RAMSI INTERFET MNF MIFH UNITAF MNJTF PMSS MMAS MMSS FRG MFO Interfet Takuba ' +
    'Barkhane ' +
    'Sangaris Serval Turquoise Licorne ISF FNUOD MISAB BMATT IMT',
};

const runners = new Map<string, string>();
for (const [body, row] of Object.entries(RUN_BY))
  for (const name of row.split(' ')) runners.set(name, body);

export const MISSIONS: readonly string[] = [...runners.keys()].sort(
  (a, b) => Number(b === b.toUpperCase()) - Number(a === a.toUpperCase()),
);

/** The body that runs a mission of this name, where one does. */
export const runnerOf = (mission: string): string | null => runners.get(mission) || null;
