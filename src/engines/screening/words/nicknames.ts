// Short forms and pet names that stand for a given name, and given names that are one name in
// several languages' alphabets but sound apart. One line a group, folded; the first is the
// fullest form.

const GROUPS = `
alexander alexandre aleksandr alejandro sasha alex sascha alec sandro iskander alejo
alexander oleksandr aleksander alexandr
alexandra aleksandra sandra sasha
alexei aleksei alexey aleksey alyosha oleksiy alexis
albert bert al berto
alfred fred alfie
andrew andrei andrey andriy andreas andres andre andy drew andrzej andrea
anthony antonio anton antoine tony toni
benjamin ben bibi benny benji binyamin
bernard bernie bernd
boris borya
charles carlos karl carl charlie chuck carlo karol
christopher chris kristofer cristobal christophe topher
christian chris
constantine konstantin kostya costas kostas
daniel dan danny danilo daniil
david dave davy davide davit
dmitri dmitry dmitriy dima dimitri dmytro mitya dimitrios
donald don donny
dominic dominik domingo dominique
edward ed eddie ted teddy eduardo edouard ned eduard
elizabeth liz beth betty lisa eliza bess elisabeth isabel elizaveta
eugene yevgeny evgeny evgeni yevgeniy gene jevgenij zhenya evgeniy yevhen
francis francisco frank francesco franz francois paco pancho franciszek fran
frederick fred freddy friedrich frederic federico fritz
gabriel gabi gabo
gregory greg grigory grigori gregorio grisha hryhoriy
george jorge georgi georgy giorgi jiri jurgen yuri georges jerzy yury georgios
gerald gerry jerry gerard
harold harry hal
henry enrique henri heinrich hank harry heinz enrico
ignatius ignacio nacho
igor ihor
isaac isaak ishaq izak
jacob james jakob diego santiago jaime jim jimmy jacques yakov jake yaqub jack
jeffrey geoffrey jeff geoff
john juan jean jan ivan johann johannes giovanni joao ioannis jack johnny hans sean ian jon vanya
jonathan jon johnny
joseph jose josef giuseppe joe pepe yusuf yosef joey iosif youssef
joshua josh
joachim joaquin ioakim achim
kathleen kathy kate katie
katherine catherine kate kathy katya catalina ekaterina yekaterina katarina katie
kenneth ken kenny
kimberly kim
lawrence larry lorenzo laurent lars
leonard leo len leonardo
leo lev leon leonid
louis luis ludwig luigi lou lewis
margaret maggie meg peggy margarita marguerite rita
matthew matt mateo matthieu matthias matvey
maximilian max maximo maxim maksim maksym
michael mike miguel mikhail michel misha mick mickey mihail mykhailo micha michal michele
michelle michele mishel
mohammed mo hamada
nathaniel nathan nate nat
nicholas nick nicolas nikolai nikolay nicola kolya klaus nico mykola nikita niklas
oliver ollie
olga olya olha
osama usama
patrick pat paddy patricio
paul pablo pavel paolo pavlo pawel
pamela pam
peter pedro pierre piotr pyotr pietro petr pete petro boutros
philip felipe philippe phil filip pip
raphael rafael rafa
raymond ray ramon
richard rick dick ricardo rich ricky
robert bob bobby roberto rob robbie bert
roland rolando orlando
ronald ron ronnie
rose rosa rosie
rudolf rudi rodolfo
samuel sam sammy
sebastian seb bastian
sergei sergey sergio serge serhiy sergejs serhii
simon simeon semyon
solomon suleiman sulaiman sulayman solly
stephen steven esteban stefan etienne steve stepan stephan istvan
susan sue susie susana
theodore ted teddy fyodor fedor teodoro theo
thomas tom tommy tomas
timothy tim timofey timmy
valentin valya
victor viktor vitya
vincent vicente vince vincenzo
vladimir volodymyr vova volodya wladimir vlad
vyacheslav viacheslav slava
walter walt wally
william bill will billy guillermo wilhelm guillaume liam willem willy
xavier javier
yuri yuriy iurii jurij
zachary zach zack
barack barry
mikheil misha
gulbuddin golboddin
jibril gabriel gibril
musa moses moussa mussa
isa jesus issa eissa
dawud daoud dawood daud
yahya yehia john
maryam mary mariam miriam maria
abubakar abubakr aboubacar boubacar
hamza hamzah
khalid haled
zulfiqar zulfikar
osman othman uthman ousmane usman
umar omar oumar
shukri choukri
jamal gamal djamel djamal
jabir gaber jaber djaber
najib nagib
hajj hage
`;

const groupsOf = new Map<string, number[]>();
for (const [group, line] of GROUPS.trim().split('\n').entries())
  for (const word of line.split(' ')) groupsOf.set(word, [...(groupsOf.get(word) ?? []), group]);

/** Ids of the groups that a name is in; empty for most names. */
export const nicknameGroups = (text: string): readonly number[] => groupsOf.get(text) ?? [];

/** Surnames and syllables that Latin letters spell many ways: Korean, Chinese of old and new. */
const SPELLINGS = new Map<string, string>();
for (const line of `
ri lee li rhee i
pak park bak
kim gim
choe choi chwe
jong jung jeong chung chong
kang gang
jo cho
jang chang
ko go koh
hwang whang
kwon gwon
yun yoon youn
an ahn
sin shin
so seo suh
rim lim im
no roh ro noh
ryu yu yoo
paek baek paik
xi hsi
xie hsieh
xu hsu
jiang chiang
jinping chinping
zhou chou
zhu chu
zhao chao
zhang chang
cai tsai
cao tsao
zeng tseng
qian chien
qin chin
deng teng
dong tung
gao kao
guo kuo
huang wong
wu ng
mao mau
zedong tsetung
enlai enlei
`
  .trim()
  .split('\n')) {
  const [first = '', ...rest] = line.split(' ');
  for (const other of rest) if (!SPELLINGS.has(other)) SPELLINGS.set(other, first);
}

/** One spelling for all of an East Asian name; the word itself where there is none. */
export const oneSpelling = (text: string): string => SPELLINGS.get(text) ?? text;
