import { wireCheckForm } from './check-form.js';
import { onClick } from './dom.js';
import { wireImport } from './import-decisions.js';
import { stageText, type ToldJob } from './job-progress.js';
import { follow } from './live.js';
import { type Served, send, served, trouble } from './served.js';
import { themeSwitch } from './theme.js';

/** The page that waits for the clusters: it shows how far the work is, and gives way to the list when it is done. */
function wireWorking({ token, seen }: Served): void {
  const [progress, stage] = [document.getElementById('progress'), document.getElementById('stage')];
  onClick('again', () => void send(token, 'api/work-out', {}).then((answer) => (answer.ok ? location.reload() : trouble(answer.message))));
  if (!(progress instanceof HTMLProgressElement) || stage === null) return;
  const show = (job: ToldJob): void => {
    if (job.state !== 'working') {
      location.reload();
      return;
    }
    stage.textContent = stageText(job);
    if (job.total === null) progress.removeAttribute('value');
    else [progress.max, progress.value] = [Math.max(1, job.total), job.done];
  };
  follow(seen, { job: (job) => show(job as ToldJob) }, () => {});
}

document.documentElement.classList.add('js');
themeSwitch();
const server = served();
if (server !== null) {
  wireCheckForm(server.token);
  wireImport(server.token);
  if (document.getElementById('working') !== null) wireWorking(server);
}
