/** Hears what happens on the server. `number` is the last act of a reviewer that was heard of. */
export type Listeners = Readonly<Record<string, (data: unknown, number: number) => void>>;

/**
 * Follows the server's events from an act on. A browser lends a server few connections, whatever the number of its tabs: one that is out of
 * sight gives its own back, and hears what it missed when it is looked at again.
 *
 * @param since acts that the page knows. @param connected is told whether the server answers
 */
export function follow(since: number, listeners: Listeners, connected: (is: boolean) => void): void {
  let source: EventSource | null = null;
  let heard = since;
  const open = (): void => {
    source = new EventSource(`events?since=${heard}`);
    source.addEventListener('open', () => connected(true));
    source.addEventListener('error', () => connected(false));
    for (const [name, listener] of Object.entries(listeners)) {
      source.addEventListener(name, (event) => {
        if (event.lastEventId !== '') heard = Math.max(heard, Number(event.lastEventId));
        listener(JSON.parse(String(event.data)), heard);
      });
    }
  };
  const shut = (): void => {
    source?.close();
    source = null;
  };
  const look = (): void => {
    if (document.visibilityState === 'hidden') shut();
    else if (source === null) open();
  };
  document.addEventListener('visibilitychange', look);
  addEventListener('pagehide', shut);
  addEventListener('pageshow', look);
  look();
}
