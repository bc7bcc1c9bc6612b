// The script of every page. Each part looks for what it serves and does nothing where that is not;
// the page says everything without it.
import { listenForFiles } from './adding.ts';
import { listenForCheck } from './check.ts';
import { listenForCitations } from './citations.ts';
import { listenToClocks } from './clocks.ts';
import { focusOn, one } from './dom.ts';
import { listenForFilesToKeep } from './files-to-keep.ts';
import { listenForHelp } from './help.ts';
import { listenForKeys } from './keys.ts';
import { rememberLook } from './last-look.ts';
import { listenForFind } from './palette.ts';
import { listenForProgress } from './progress.ts';
import { listenForRoad } from './road.ts';
import { listenForRoster } from './roster.ts';
import { listenForRows } from './rows.ts';
import { listenForTheme } from './theme.ts';

listenForCitations();
listenToClocks();
listenForRows();
listenForRoad();
listenForHelp();
listenForKeys();
listenForFind();
listenForTheme();
listenForFiles();
listenForFilesToKeep();
listenForCheck();
listenForProgress();
void listenForRoster();
rememberLook();

// A refusal, or a link that is shown once, is the news of this page.
const news = one('#problem') ?? one('#done');
if (news) focusOn(news);
const link = one('[data-link]');
if (link) link.textContent = new URL(link.dataset.link ?? '', location.href).href;
