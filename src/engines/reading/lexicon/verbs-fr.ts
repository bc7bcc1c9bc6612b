// French verbs and nouns of deeds, in the classes of the English ones. Folded: no accents.
export const VERBS_FR: Readonly<Record<string, string>> = {
  pledge:
    'offrir promettre proposer accepter s_engager engager annoncer_l_envoi consentir garantir ' +
    'porter_volontaire se_porter_volontaire convenir mettre_d_accord declarer_pret',
  consider: 'envisager considerer etudier examiner songer reflechir penser',
  plan: 'prevoir compter preparer decider entendre planifier appreter',
  commit: 'engager approuver signer confirmer allouer autoriser debloquer affecter valider',
  notify: 'notifier',
  hope: 'esperer souhaiter',
  decline: 'renoncer refuser rejeter exclure decliner ecarter',
  pullout: 'retirer rapatrier rappeler quitter desengager suspendre reduire',
  send:
    'envoyer deployer fournir contribuer depecher apporter mobiliser donner preter debourser ' +
    'financer verser dispatcher mettre_a_disposition projeter acheminer livrer',
  arrive:
    'arriver debarquer atterrir partir entrer rejoindre patrouiller embarquer decoller gagner',
  join:
    'participer rejoindre contribuer prendre_part integrer renforcer aider appuyer ' +
    'soutenir intervenir',
  grow: 'augmenter accroitre doubler porter renforcer relever etoffer tripler',
  lead: 'diriger conduire commander mener prendre_la_tete prendre_le_commandement piloter',
  have: 'avoir compter disposer maintenir',
  include: 'comprendre compter inclure composer regrouper',
  support:
    'soutenir saluer feliciter remercier appuyer approuver se_feliciter louer rejouir ' +
    'encourager ' +
    'apporter_son_soutien exprimer_sa_gratitude rendre_hommage reaffirmer defendre plaider ' +
    'preferer',
  oppose:
    'opposer condamner denoncer rejeter critiquer refuser deplorer accuser contester fustiger ' +
    'menacer ' +
    'dementir desapprouver voter_contre se_prononcer_contre',
  concern:
    'avertir craindre inquieter redouter alerter douter regretter prevenir deplorer preoccuper ' +
    'exprimer_sa_preoccupation exprimer_son_inquietude reconnaitre mettre_en_garde',
  call:
    'appeler exhorter insister souligner exiger demander plaider recommander presser inviter ' +
    'reclamer ' +
    'souhaiter esperer estimer rappeler vouloir marteler',
  ask:
    'demander appeler solliciter reclamer exhorter inviter prier lancer_un_appel requerir ' +
    'plaider',
  say:
    'dire declarer annoncer affirmer ajouter indiquer expliquer preciser rapporter confirmer ' +
    'assurer ' +
    'estimer souligner noter ecrire raconter relever poursuivre reveler rappeler soutenir ' +
    'conclure signaler',
  vote:
    'autoriser adopter approuver proroger prolonger renouveler voter creer etablir mandater ' +
    'reconduire ' +
    'avaliser entériner valider instituer donner_son_feu_vert donner_le_feu_vert lever decider ' +
    'se_prononcer lancer mettre_en_place mettre_sur_pied etendre ordonner activer',
  draft: 'rediger proposer elaborer negocier soumettre',
  finish:
    'arriver_a_echeance toucher_a_sa_fin expirer achever terminer prendre_fin cloturer ' +
    'mettre_fin mettre_un_terme',
  meet:
    'rencontrer reunir entretenir discuter s_entretenir negocier dialoguer ' +
    'conclure_leurs_travaux ' +
    'conclure_ses_travaux clore_leurs_travaux conclure_une_reunion tenir_un_sommet',
  greet: 'recevoir accueillir',
  visit: 'visiter rendre_visite se_rendre rendre effectuer_une_visite voyager',
  phone: 'telephoner',
  letter: 'ecrire',
  require: 'exiger obliger imposer contraindre',
  task: 'charger mandater ordonner confier',
  kill: 'tuer assassiner massacrer abattre executer mourir egorger deceder perir',
  injure: 'blesser',
  attack: 'attaquer bombarder piller incendier tirer cibler assaillir',
  kidnap: 'enlever kidnapper sequestrer',
  clash: 'affronter combattre opposer',
  rape: 'violer',
  displace: 'deplacer fuir',
  burn: 'bruler incendier detruire piller saccager',
  riot: 'manifester protester',
  oust: 'prendre_le_pouvoir s_emparer_du_pouvoir renverser destituer arreter detenir',
  block: 'bloquer barricader',
  seize: 'prendre occuper saisir controler capturer emparer',
  retake: 'reprendre liberer rouvrir securiser',
  close: 'fermer suspendre',
  reopen: 'rouvrir reprendre',
  evacuate: 'evacuer',
  assess: 'evaluer',
  need:
    'conditionner subordonner necessiter requerir dependre attendre falloir soumettre_a ' +
    'dependre_de',
  train: 'former',
  monitor: 'superviser surveiller observer',
  investigate: 'enqueter',
  act:
    'faire aller etre rester devenir continuer commencer permettre viser mettre voir savoir ' +
    'vouloir ' +
    'venir tenir restaurer retablir lutter assurer agir remplacer marquer creer aggraver ' +
    'plonger sevir presenter remettre proteger traverser durer commettre proceder',
};

export const DEEDS_FR: Readonly<Record<string, string>> = {
  'n-pledge': 'offre promesse proposition engagement intention',
  'n-consider': 'volonte disponibilite disposition',
  'n-send': 'contribution participation don implication',
  'n-deploy': 'deploiement envoi arrivee',
  'n-refuse': 'refus reticence',
  'n-pullout': 'retrait depart desengagement reduction',
  'n-ask': 'appel demande requete sollicitation',
  'n-support': 'soutien appui approbation gratitude',
  'n-oppose': 'opposition rejet condamnation critique',
  'n-concern': 'preoccupation inquietude crainte doute reserve',
  'n-vote':
    'creation vote activation autorisation adoption prolongation renouvellement prorogation ' +
    'feu_vert ' +
    'reconduction',
  'n-meet': 'reunion rencontre sommet conference entretien consultation discussion',
  'n-visit': 'visite deplacement tournee',
  'n-phone': 'entretien_telephonique appel_telephonique',
  'n-letter': 'lettre courrier',
  'n-kill': 'meurtre massacre mort assassinat tuerie deces',
  'n-attack':
    'attaque embuscade raid violence attentat assaut bombardement exaction pillage offensive',
  'n-clash': 'affrontement combat echange_de_tir heurt',
  'n-kidnap': 'enlevement kidnapping rapt prise_d_otage',
  'n-rape': 'viol violence_sexuelle',
  'n-displace': 'exode',
  'n-riot': 'manifestation emeute',
  'n-coup': 'coup_d_etat putsch mutinerie',
};

export const NOUNS_FR: Readonly<Record<string, string>> = {
  police: 'police policier gendarme agent_de_police officier_de_police unite_de_police',
  military:
    'soldat militaire troupe bataillon casque_bleu brigade para marin legionnaire chasseur ' +
    'commando ' +
    'fantassin regiment armee soldat_de_la_paix force_armee parachutiste',
  personnel:
    'agent effectif officier contingent personnel membre expert instructeur conseiller ' +
    'observateur ' +
    'formateur element homme_de_troupe renfort ingenieur medecin unite compagnie',
  plain: 'homme force groupe detachement convoi avant-garde',
  equipment:
    'helicoptere avion navire vehicule blinde drone arme equipement materiel munition ' +
    'vehicule_blinde ' +
    'bateau ambulance char',
  money: 'dollar euro fonds financement argent franc gourde franc_cfa',
  logistics: 'logistique appui_logistique soutien_logistique carburant transport renseignement',
  training: 'formation',
  mission:
    'mission force operation deploiement intervention force_multinationale maintien_de_la_paix ' +
    'mission_de_paix force_de_paix force_regionale operation_de_paix force_africaine contingent ' +
    'coalition',
  office:
    'president premier_ministre ministre chancelier ambassadeur porte-parole chef general ' +
    'colonel commandant ' +
    'gouvernement presidence diplomatie autorite parlement depute senateur diplomate ' +
    'responsable envoye ' +
    'ministre_des_affaires_etrangeres chef_de_l_etat ministre_de_la_defense secretaire_d_etat ' +
    'delegation dirigeant leader ministre_de_l_interieur chef_d_etat diplomatie ' +
    'armee representant premiere_ministre chef_d_etat_major etat_major roi commissaire ' +
    'ministere junte ' +
    'chef_de_la_diplomatie homologue representant_permanent representant_special capitaine ' +
    'lieutenant',
  body: 'sommet conseil bloc union organisation assemblee commission secretariat communaute',
  state: 'pays nation etat gouvernement etat_membre republique ile',
  parliament: 'parlement senat assemblee conseil_des_ministres depute assemblee_nationale',
  resolution: 'resolution projet_de_resolution texte mandat',
  mandate: 'mandat autorisation mission force operation resolution deploiement',
  victims:
    'personne civil homme femme enfant villageois habitant manifestant soldat casque_bleu ' +
    'policier militaire ' +
    'journaliste victime fille garcon refugie migrant fidele membre ressortissant deplace ' +
    'otage humanitaire',
  dead: 'mort deces cadavre corps victime',
  wounded: 'blesse',
  gang:
    'gang rebelle milice insurge djihadiste jihadiste bandit groupe_arme terroriste milicien ' +
    'homme_arme islamiste ' +
    'assaillant combattant seleka anti-balaka separatiste mutin criminel coupeur_de_route ' +
    'junte putschiste',
  site:
    'aeroport port terminal terminal_petrolier route prison penitencier hopital pont base camp ' +
    'ambassade ville ' +
    'commissariat ecole caserne capitale village localite quartier palais',
  embassy: 'ambassade consulat ressortissant expatrie personnel_non_essentiel diplomate',
  vetting: 'verification_des_antecedents filtrage',
  accountability: 'redevabilite enquete impunite reddition_de_compte',
  oversight: 'controle supervision mecanisme_de_controle',
  monitoring: 'surveillance mecanisme_de_suivi suivi',
  rules:
    'regle_d_engagement usage_de_la_force recours_a_la_force recourir_a_la_force ' +
    'legitime_defense code_de_conduite',
  conduct: 'exploitation_sexuelle inconduite abus_sexuel discipline',
  reporting: 'rapport_d_etape rapport_periodique rapport_trimestriel',
  precon: 'condition prealable',
  assessment:
    'mission_d_evaluation mission_de_reconnaissance equipe_d_evaluation mission_exploratoire ' +
    'mission_technique reconnaissance mission_d_information',
  option: 'option scenario',
  target: 'objectif effectif_total plafond taille',
  contributor: 'contributeur pays_contributeur pays_contributeur_de_troupe bailleur donateur',
  voice:
    'expert analyste observateur defenseur opposition syndicat ong organisation_de_defense ' +
    'organisation_humanitaire chercheur specialiste',
  aid: 'aide_humanitaire aide_alimentaire aide nourriture',
};
