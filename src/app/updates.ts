import type { Message } from '../ui/shell/ks-messages.js';
import { SHELL } from '../wording/ui/shell.js';

/** Says when a newer version of the app lies ready, and takes it when the person wants to: never under somebody's hands. */
export async function watchUpdates(say: (message: Message) => void): Promise<void> {
  const container = navigator.serviceWorker as ServiceWorkerContainer | undefined;
  const registration = await container?.getRegistration();
  if (!container || !registration) return;

  const offer = (worker: ServiceWorker): void => {
    const run = (): void => {
      container.addEventListener('controllerchange', () => location.reload(), { once: true });
      worker.postMessage({ type: 'SKIP_WAITING' });
    };
    say({ text: SHELL.newVersion, action: { label: SHELL.reload, run }, stays: true });
  };

  if (registration.waiting) offer(registration.waiting);
  registration.addEventListener('updatefound', () => {
    const worker = registration.installing;
    worker?.addEventListener('statechange', () => {
      // Without a controller this is the first visit: the newest version is the one on screen.
      if (worker.state === 'installed' && container.controller) offer(worker);
    });
  });
}
